import type { FieldName } from '../../records/fields.js';
import type { AnyRecord, Flaw, Place } from '../rule.js';

/** So many of the other rows are pointed at; the message counts all of them. */
const MOST_OTHERS = 50;

export interface SharedSays {
  /** Rows that share the value, this one included. */
  readonly rows: number;
}

/** Rows by a value they share; rows without it are left out. */
export function groupBy(
  records: readonly AnyRecord[],
  keyOf: (record: AnyRecord) => string | undefined,
): AnyRecord[][] {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

/** One flaw for each row of a group that shares a value: its own cell first, then the others'. */
export function sharedFlaws(group: readonly AnyRecord[], field: FieldName): Flaw<SharedSays>[] {
  const places: Place[] = group.slice(0, MOST_OTHERS + 1).map((record) => ({ record, field }));
  return group.map((record, position) => ({
    at: [{ record, field }, ...places.filter((_, other) => other !== position).slice(0, MOST_OTHERS)],
    says: { rows: group.length },
  }));
}
