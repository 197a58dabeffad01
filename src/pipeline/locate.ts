import type { CellLocation } from '../domain/finding.js';
import type { ColumnName } from '../records/fields.js';
import type { AnyRecord, AnyTable, Place } from '../rules/rule.js';
import { columnLetters } from '../table/sheet.js';
import { columnsByField } from '../table/table.js';

/** Turns the places that rules name into addresses as Excel shows them. */
export class Locator {
  readonly #table: AnyTable;
  /** Of the other register. */
  readonly #other: Locator | undefined;
  readonly #columns: ReadonlyMap<ColumnName, readonly number[]>;
  /** Columns of dates. */
  readonly #dates: ReadonlySet<string>;
  readonly #firstFree: number;
  /** The letters of the columns, up to the first free one. */
  readonly #letters: readonly string[];

  /** `other`: of the register that this one is reconciled with. */
  constructor(table: AnyTable, other?: Locator) {
    this.#table = table;
    this.#other = other;
    this.#columns = columnsByField(table.layout);
    const { columns, unknown } = table.layout;
    this.#dates = new Set(columns.filter(({ column }) => column.type === 'date').map(({ field }) => field));
    this.#firstFree =
      Math.max(-1, ...columns.map(({ index }) => index), ...unknown.map(({ index }) => index)) + 1;
    this.#letters = Array.from({ length: this.#firstFree + 1 }, (_, index) => columnLetters(index));
  }

  holdsDates(field: string): boolean {
    return this.#dates.has(field);
  }

  has(field: ColumnName): boolean {
    return this.#columns.has(field);
  }

  columnsOf(field: ColumnName): readonly number[] {
    return this.#columns.get(field) ?? [];
  }

  /** The column of a field that counts in a row: the first that is filled, else the first. */
  indexOf(record: AnyRecord, field: ColumnName): number | undefined {
    const counted = record.readFrom?.[field];
    if (counted !== undefined) return counted;
    const indices = this.#columns.get(field);
    if (!indices || indices.length === 1) return indices?.[0];
    return indices.find((index) => record.row.cells[index] !== undefined) ?? indices[0];
  }

  /** The address of a place; a column that is not there stands where it would be added. */
  locate(place: Place, record: AnyRecord | undefined): CellLocation {
    if (typeof place === 'object' && 'header' in place)
      return this.#at(this.#table.layout.headerRow, place.header, null);
    if (typeof place === 'object' && 'missing' in place) {
      return this.#at(this.#table.layout.headerRow, this.#firstFree, place.missing);
    }
    if (typeof place === 'object' && 'cell' in place) return place.cell;
    if (typeof place === 'object' && 'beside' in place) {
      const { beside, field } = place;
      if (!this.#other) throw new Error(`there is no other register: ${field}`);
      return this.#other.locate({ record: beside, field }, undefined);
    }
    const target = typeof place === 'object' ? place : record && { record, field: place, index: undefined };
    if (!target)
      throw new Error(`a place of a rule about a whole sheet must name its row: ${JSON.stringify(place)}`);
    const index = target.index ?? this.indexOf(target.record, target.field);
    return this.#at(target.record.row.number, index ?? this.#firstFree, target.field);
  }

  /**
   * The text a place shows, dates as YYYY-MM-DD: what an edit starts from.
   * A date that is only text is shown as written.
   */
  shown(place: Place, record: AnyRecord | undefined): string {
    if (typeof place === 'object' && 'beside' in place)
      return this.#other?.shown({ record: place.beside, field: place.field }, undefined) ?? '';
    const target = typeof place === 'string' ? record && { record, field: place, index: undefined } : place;
    if (!target || !('record' in target)) return '';
    const index = target.index ?? this.indexOf(target.record, target.field);
    const cell = index === undefined ? undefined : target.record.row.cells[index];
    if (!cell) return '';
    return cell.type === 'date' && this.holdsDates(target.field) ? cell.value : cell.shown;
  }

  #at(row: number, index: number, field: ColumnName | null): CellLocation {
    const { file, sheet } = this.#table;
    return { file, sheet, row, column: this.#letters[index] ?? columnLetters(index), field };
  }
}
