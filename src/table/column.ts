import type { CalendarDate } from '../domain/calendar-date.js';
import type { Cell, DateSystem } from './sheet.js';

export type ColumnType =
  | 'text'
  | 'free-text'
  | 'integer'
  | 'date'
  | 'document'
  | 'phone'
  | 'place'
  | 'choice';

/** What reading a cell may depend on beside the cell. */
export interface ReadContext {
  /** The day that dates without a year are read from. */
  readonly today: CalendarDate;
  readonly dateSystem: DateSystem;
  /** What another field of the same row says, where that is a known text: a document is judged by its type. */
  readonly other: (field: string) => string | undefined;
}

/**
 * Why a cell's value is unknown although something stands in it.
 * `ambiguous`: two readings; `damaged`: digits lost in Excel; `invalid`: readable, but no such document or phone.
 */
export type CellFault = 'unreadable' | 'ambiguous' | 'damaged' | 'invalid';

export type Reading<T> =
  | {
      readonly state: 'value';
      readonly value: T;
      /** The normal form, where the cell is not in it: what the import sheet shall show. */
      readonly normal?: string;
    }
  | { readonly state: 'empty' }
  | { readonly state: 'fault'; readonly fault: CellFault; readonly detail?: string };

export const EMPTY: Reading<never> = { state: 'empty' };
export const UNREADABLE: Reading<never> = { state: 'fault', fault: 'unreadable' };

/** A value, and its normal form where the cell shows something else. */
export function valueReading<T>(value: T, normal: string, shown: string): Reading<T> {
  return normal === shown ? { state: 'value', value } : { state: 'value', value, normal };
}

/** One field of a sheet, declared once: what its header may be called and how its cells are read. */
export interface Column<T> {
  readonly type: ColumnType;
  /** The header that templates use. */
  readonly header: string;
  /** Other names of the header, as real sheets have them. */
  readonly aliases: readonly string[];
  /** The values of a choice, in order. */
  readonly choices?: readonly string[];
  /** A choice whose synonyms carry the actual reason: the field that keeps the word when the choice is normalised. */
  readonly keepsWordIn?: string;
  read(cell: Cell, context: ReadContext): Reading<T>;
}

export type ValueOf<C> = C extends Column<infer T> ? T : never;
