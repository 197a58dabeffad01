import type { Column } from '../table/column.js';
import { headerKey } from '../table/header.js';
import type { RowRecord } from '../table/table.js';
import { type ColumnName, type FieldName, fields, type Values } from './fields.js';

export type KindName =
  | 'control-tasks'
  | 'control-register'
  | 'verification'
  | 'passenger-list'
  | 'roster'
  | 'phone-list'
  | 'roll-call'
  | 'case-list'
  | 'intake';

/** A person is named by a name or by a document. */
export const PERSON = ['name', 'documentNumber'] as const satisfies readonly FieldName[];

/** A column that a kind of sheet may have: a field of ours, or a further one of the configuration. */
export interface KindColumn<N extends ColumnName = ColumnName> {
  readonly field: N;
  readonly column: Column<unknown>;
}

/** A kind of sheet: the columns it may have and those it cannot do without. */
export interface SheetKind<N extends ColumnName = ColumnName> {
  readonly kind: KindName;
  readonly columns: readonly KindColumn<N>[];
  /** One field of each group must be there, or the sheet is not of this kind. */
  readonly required: readonly (readonly FieldName[])[];
  /** The column that a header names in this kind, by its key. */
  readonly columnOfHeader: ReadonlyMap<string, KindColumn<N>>;
}

/** Every kind of sheet, as declared here or as a city's configuration has it. */
export type SheetKinds = { readonly [K in KindName]: SheetKind };

/** A row of a kind of sheet, read. */
export type RecordOf<K> = K extends SheetKind<infer F extends FieldName> ? RowRecord<Values<F>> : never;

/** 外文名 is a whole name, but beside 外文姓 it is the given name. */
export const GIVEN_NAME_BESIDE_SURNAME = {
  key: headerKey('外文名'),
  beside: 'latinSurname',
  means: 'latinGivenName',
} as const satisfies { key: string; beside: FieldName; means: FieldName };

export function sheetKind<const F extends FieldName>(declaration: {
  readonly kind: KindName;
  readonly required: readonly (readonly NoInfer<F>[])[];
  readonly fields: readonly F[];
  /** Headers that mean a field in this kind only (核查状态 of a control task). */
  readonly aliases?: { readonly [K in NoInfer<F>]?: readonly string[] };
  /** Columns whose cells are read otherwise in this kind. */
  readonly columns?: { readonly [K in NoInfer<F>]?: (typeof fields)[K] };
}): SheetKind<F> {
  const { kind, required, aliases } = declaration;
  const columns = declaration.fields.map((field): KindColumn<F> => {
    const own = aliases?.[field] ?? [];
    const column = declaration.columns?.[field] ?? fields[field];
    return { field, column: own.length > 0 ? { ...column, aliases: [...column.aliases, ...own] } : column };
  });
  return { kind, required, columns, columnOfHeader: byHeader(columns) };
}

/** Columns by the keys of their headers; of two that claim one header the later has it. */
export function byHeader<N extends ColumnName>(
  columns: readonly KindColumn<N>[],
): ReadonlyMap<string, KindColumn<N>> {
  return new Map(
    columns.flatMap((known) =>
      [known.column.header, ...known.column.aliases].map((name) => [headerKey(name), known] as const),
    ),
  );
}
