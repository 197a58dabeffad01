import { DEFAULT_PLACEHOLDER } from '../domain/phone.js';
import { type FieldName, fieldNamed, fields, isFieldName, ownColumn } from '../records/fields.js';
import { kindNames, sheetKinds } from '../records/index.js';
import {
  byHeader,
  type KindColumn,
  type KindName,
  type SheetKind,
  type SheetKinds,
} from '../records/sheet-kind.js';
import type { Column } from '../table/column.js';
import {
  choice,
  date,
  documentNumber,
  freeText,
  integer,
  phone,
  place,
  text,
  withPlaceholder,
  withWords,
} from '../table/columns.js';
import { headerKey } from '../table/header.js';
import type { Config, ownColumnTypes } from './schema.js';

type OwnColumnType = (typeof ownColumnTypes)[number];

const COLUMN_OF_TYPE: { readonly [T in OwnColumnType]: (header: string) => Column<unknown> } = {
  text,
  'free-text': freeText,
  integer,
  date,
  document: documentNumber,
  phone,
  place,
};

/** A further column, by its type or by the values of a choice. */
const columnOfType = (header: string, type: OwnColumnType | readonly string[]): Column<unknown> =>
  typeof type === 'string'
    ? COLUMN_OF_TYPE[type](header)
    : choice(Object.fromEntries(type.map((value) => [value, []])), header);

type Written = Pick<Config, 'headers' | 'synonyms' | 'columns' | 'phonePlaceholder'>;

/** Further words for the values of choices, by field. */
function ownWords({ synonyms = {} }: Written): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const byField = new Map<string, Readonly<Record<string, string>>>();
  // A field may be called by its name in one place and by its header in another.
  for (const [name, words] of Object.entries(synonyms)) {
    const field = fieldNamed(name) ?? name;
    byField.set(field, { ...byField.get(field), ...words });
  }
  return byField;
}

/** The headers of a kind that a configuration names, by the field they shall mean. */
function ownHeaders(headers: Readonly<Record<string, FieldName>>): Map<FieldName, string[]> {
  const byField = new Map<FieldName, string[]>();
  for (const [header, field] of Object.entries(headers)) {
    byField.set(field, [...(byField.get(field) ?? []), header]);
  }
  return byField;
}

function ownKind(kind: SheetKind, written: Written): SheetKind {
  const { headers = {}, columns: further = {}, phonePlaceholder = DEFAULT_PLACEHOLDER } = written;
  const words = ownWords(written);
  const named = ownHeaders(headers[kind.kind] ?? {});
  const taken = new Set([...named.values()].flat().map(headerKey));
  const listed = new Set(kind.columns.map(({ field }) => field));
  // A header may mean a field that such a sheet has not otherwise.
  const added = [...named.keys()]
    .filter((field) => !listed.has(field))
    .map((field): KindColumn => ({ field, column: fields[field] }));
  const known = [...kind.columns, ...added].map(({ field, column }): KindColumn => {
    const names = column.aliases.filter((name) => !taken.has(headerKey(name)));
    const own = isFieldName(field) ? (named.get(field) ?? []) : [];
    const renamed = { ...column, aliases: [...names, ...own] };
    const worded = withWords(renamed, words.get(field) ?? {});
    return { field, column: column.type === 'phone' ? withPlaceholder(worded, phonePlaceholder) : worded };
  });
  const extra = Object.entries(further[kind.kind] ?? {}).map(
    ([header, type]): KindColumn => ({ field: ownColumn(header), column: columnOfType(header, type) }),
  );
  const columns = [...known, ...extra];
  // Own names last: of two columns that claim one header the later has it.
  const own = [...named].flatMap(([field, names]) => {
    const column = columns.find((one) => one.field === field);
    return column ? names.map((name) => [headerKey(name), column] as const) : [];
  });
  return { ...kind, columns, columnOfHeader: new Map([...byHeader(columns), ...own]) };
}

/** Every kind of sheet as a configuration has it: with its header names, words for choices, and further columns. */
export const ownKinds = (written: Written): SheetKinds => {
  const own = Object.fromEntries(kindNames.map((name) => [name, ownKind(sheetKinds[name], written)]));
  return own as { readonly [K in KindName]: SheetKind };
};
