import type { FieldName } from '../../records/fields.js';
import type { AnyRecord, Flaw, Place } from '../rule.js';

/** So many of the other rows are pointed at; the message counts all of them. */
export const MOST_OTHERS = 50;

export interface SharedSays {
  /** Rows that share the value, this one included. */
  readonly rows: number;
}

/** Rows that share a value with others, by that value; `applied` counts all rows that have one. */
export function sharing(
  records: readonly AnyRecord[],
  keyOf: (record: AnyRecord) => string | undefined,
): { readonly applied: number; readonly groups: readonly (readonly AnyRecord[])[] } {
  const first = new Map<string, AnyRecord>();
  const groups = new Map<string, AnyRecord[]>();
  let applied = 0;
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    applied++;
    const before = first.get(key);
    if (before === undefined) first.set(key, record);
    else {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [before, record]);
    }
  }
  return { applied, groups: [...groups.values()] };
}

/** One flaw for each row of a group that shares a value: its own cell first, then the others'. */
export function sharedFlaws(
  group: readonly AnyRecord[],
  field: FieldName | ((record: AnyRecord) => FieldName),
): Flaw<SharedSays>[] {
  const placeOf = (record: AnyRecord): Place => ({
    record,
    field: typeof field === 'string' ? field : field(record),
  });
  const places = group.slice(0, MOST_OTHERS + 1).map(placeOf);
  return group.map((record, position) => ({
    at: [placeOf(record), ...places.filter((_, other) => other !== position).slice(0, MOST_OTHERS)],
    says: { rows: group.length },
  }));
}
