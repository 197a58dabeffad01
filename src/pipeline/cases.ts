import { type CaseOf, isCase, type ListedCase } from '../rules/reconcile/cases.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { Locator } from './locate.js';
import { matchPeople } from './match-people.js';

const typeOf = ({ values }: AnyRecord): ListedCase['type'] | undefined => {
  const type = values.caseType ?? values.healthStatus;
  return type && isCase(type) ? type : undefined;
};

/** Who is listed twice counts as what was reported last; where no day tells which that is, as what is listed last. */
const isLater = (one: AnyRecord, other: AnyRecord): boolean =>
  (one.values.confirmedDate ?? '') >= (other.values.confirmedDate ?? '');

/** The latest case of each person whose document can be read, and those of all others. */
function byDocument(records: readonly AnyRecord[]): {
  readonly known: ReadonlyMap<string, AnyRecord>;
  readonly unknown: readonly AnyRecord[];
} {
  const known = new Map<string, AnyRecord>();
  const unknown: AnyRecord[] = [];
  for (const record of records) {
    const key = record.values.documentNumber?.key;
    const before = key === undefined ? undefined : known.get(key);
    if (key === undefined) unknown.push(record);
    else if (!before || isLater(record, before)) known.set(key, record);
  }
  return { known, unknown };
}

/**
 * Finds the people of the verification register in the health commission's case list: by document, else by the name
 * and a mark of their own. By name and entry date alone nobody is taken for a case.
 */
export function casesOf(verification: AnyTable, cases: AnyTable): CaseOf {
  const locator = new Locator(cases);
  const listed = cases.records.filter((record) => typeOf(record) !== undefined);
  const { known, unknown } = byDocument(listed);
  const found = new Map<number, { readonly record: AnyRecord; readonly isByDocument: boolean }>();
  const met = new Set<AnyRecord>();
  for (const { row, values } of verification.records) {
    const keys = [values.documentNumber?.key, values.passportNumber?.key];
    const record = keys.map((key) => (key === undefined ? undefined : known.get(key))).find(Boolean);
    if (!record) continue;
    found.set(row.number, { record, isByDocument: true });
    met.add(record);
  }
  const { pairs } = matchPeople(
    { ...verification, records: verification.records.filter(({ row }) => !found.has(row.number)) },
    { ...cases, records: [...known.values(), ...unknown].filter((record) => !met.has(record)) },
  );
  for (const { one, other, confidence } of pairs) {
    if (confidence !== 'possible') found.set(one.row.number, { record: other, isByDocument: false });
  }
  return ({ row }) => {
    const hit = found.get(row.number);
    const type = hit && typeOf(hit.record);
    if (!hit || !type) return undefined;
    const { record, isByDocument } = hit;
    const typeField = record.values.caseType ? 'caseType' : 'healthStatus';
    const at = { person: locator.locate('name', record), type: locator.locate(typeField, record) };
    return { type, at, isByDocument };
  };
}
