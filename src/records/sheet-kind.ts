import { headerKey } from '../table/header.js';
import type { RowRecord } from '../table/table.js';
import { type FieldName, fields, type Values } from './fields.js';

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

/** A kind of sheet: the fields it may have and those it cannot do without. */
export interface SheetKind<F extends FieldName = FieldName> {
  readonly kind: KindName;
  readonly fields: readonly F[];
  /** One field of each group must be there, or the sheet is not of this kind. */
  readonly required: readonly (readonly F[])[];
  /** The field that a header names in this kind, by its key. */
  readonly fieldOfHeader: ReadonlyMap<string, F>;
}

/** A row of a kind of sheet, read. */
export type RecordOf<K> = K extends SheetKind<infer F> ? RowRecord<Values<F>> : never;

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
}): SheetKind<F> {
  const fieldOfHeader = new Map<string, F>();
  for (const field of declaration.fields) {
    const { header, aliases } = fields[field];
    for (const name of [header, ...aliases, ...(declaration.aliases?.[field] ?? [])]) {
      fieldOfHeader.set(headerKey(name), field);
    }
  }
  return { ...declaration, fieldOfHeader };
}
