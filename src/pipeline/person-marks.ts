import type { CalendarDate } from '../domain/calendar-date.js';
import { normaliseDocument } from '../domain/document-number.js';
import { type PersonName, personName } from '../domain/person-name.js';
import { realNumber } from '../domain/phone.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';

/** All that tells whose row it is. */
export interface PersonMarks {
  readonly record: AnyRecord;
  /** Keys of valid documents: the document number, and a passport in a column of its own. */
  readonly documents: readonly {
    readonly field: 'documentNumber' | 'passportNumber';
    readonly key: string;
  }[];
  /** By which decisions find the row: keys of its documents, or what stands there where that cannot be read. */
  readonly decisionKeys: readonly string[];
  /** The key of a valid resident id: two that differ are two people. */
  readonly residentId: string | undefined;
  readonly name: PersonName;
  readonly birthDate: CalendarDate | undefined;
  /** A number that somebody can be called at. */
  readonly phone: string | undefined;
  /** Region and birth date of a resident id, or what is left of a damaged or masked one. */
  readonly idPrefix: string | undefined;
  readonly flight: string | undefined;
  readonly entryDate: CalendarDate | undefined;
}

const PREFIX = 14;
const RESIDENT_ID = /^\d{17}[\dX]$/;
/** Six digits of a region and a date of birth, whatever stands behind them. */
const PREFIX_SHAPE = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/** Digits that a number of Excel keeps. */
const KEPT_DIGITS = 15;

/** What a cell still shows of a resident id that cannot be read as a whole. */
function prefixLeft(record: AnyRecord): string | undefined {
  const faulty = record.faulty.find(({ field }) => field === 'documentNumber');
  const cell = faulty && record.row.cells[faulty.index];
  if (!cell) return undefined;
  const shown =
    cell.type === 'number' && cell.value >= 1e16
      ? BigInt(Math.round(cell.value)).toString().slice(0, KEPT_DIGITS)
      : normaliseDocument(cell.shown);
  return PREFIX_SHAPE.test(shown) ? shown.slice(0, PREFIX) : undefined;
}

/** What the document cell of a row shows, as it is written into the form. */
export function shownDocument({ row, readFrom }: AnyRecord, { layout }: AnyTable): string {
  const columns = layout.columns.filter(({ field }) => field === 'documentNumber');
  const index = readFrom?.documentNumber ?? columns.find((column) => row.cells[column.index])?.index;
  return normaliseDocument(index === undefined ? '' : (row.cells[index]?.shown ?? ''));
}

/** The key by which a decision finds a row: its document's, or what stands there where that cannot be read. */
export const decisionKey = (record: AnyRecord, table: AnyTable): string =>
  record.values.documentNumber?.key ?? shownDocument(record, table);

const NO_NAME = personName([]);

function nameOf({ values }: AnyRecord): PersonName {
  const { name, latinName, latinSurname, latinGivenName } = values;
  const latin = latinName ?? (latinSurname && latinGivenName ? `${latinSurname}/${latinGivenName}` : null);
  return name || latin ? personName([name, latin]) : NO_NAME;
}

function marksOfRecord(record: AnyRecord, table: AnyTable): PersonMarks {
  const { documentNumber, passportNumber, birthDate, phone, transportNumber, entryDate } = record.values;
  const documents: PersonMarks['documents'][number][] = [];
  if (documentNumber) documents.push({ field: 'documentNumber', key: documentNumber.key });
  if (passportNumber && passportNumber.key !== documentNumber?.key)
    documents.push({ field: 'passportNumber', key: passportNumber.key });
  const key = documentNumber?.key;
  const residentId =
    key !== undefined && RESIDENT_ID.test(key) && documentNumber?.birthDate ? key : undefined;
  let name: PersonName | undefined;
  return {
    record,
    documents,
    decisionKeys: [...new Set([decisionKey(record, table), ...documents.map((document) => document.key)])],
    residentId,
    // Reading a name is dear, and most people are found by their documents.
    get name() {
      name ??= nameOf(record);
      return name;
    },
    birthDate: birthDate ?? documentNumber?.birthDate ?? undefined,
    phone: realNumber(phone),
    idPrefix: residentId?.slice(0, PREFIX) ?? prefixLeft(record),
    flight: transportNumber ? normaliseDocument(transportNumber).replace(/^([A-Z\d]{2})0+/, '$1') : undefined,
    entryDate: entryDate ?? undefined,
  };
}

/** The marks of everybody in a sheet, in the order of rows. */
export const marksOf = (table: AnyTable): PersonMarks[] =>
  table.records.map((record) => marksOfRecord(record, table));
