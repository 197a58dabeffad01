import type { CalendarDate } from '../../domain/calendar-date.js';
import { readNationality } from '../../domain/nationality.js';
import { registeredLatinName } from '../../domain/person-name.js';
import { DEFAULT_PLACEHOLDER } from '../../domain/phone.js';
import { type FieldName, fields, isFieldName } from '../../records/fields.js';
import type { SheetKind } from '../../records/sheet-kind.js';
import {
  type FlightImport,
  flightNumber,
  hotelOf,
  isResidentId,
  landingDate,
  travelDocument,
} from '../../rules/charter/flight-import.js';
import { PIECE_JOINT } from '../../rules/charter/remark-pieces.js';
import type { AnyRecord, AnyTable, AnyValues } from '../../rules/rule.js';
import type { ColumnType } from '../../table/column.js';
import { headerKey } from '../../table/header.js';
import type { OutputCell, OutputRow, OutputSheet } from '../../table/output-sheet.js';
import {
  outputCell,
  PENDING_SHEET,
  PENDING_WIDTHS,
  type PendingWording,
  pendingCells,
  pendingMarks,
} from '../import-sheets.js';
import type { CheckedSheet } from '../run.js';

/** The port of charter flights, where the list names no other. */
const PORT = '温州龙湾';

/**
 * What the list says and no column of the import sheet takes: it is kept in the remark, under words that the reader of
 * remarks does not take for where somebody is.
 */
const ONLY_IN_REMARK = [
  ['householdAddress', fields.householdAddress.header],
  ['address', '清单地址'],
  ['destinationCity', fields.destinationCity.header],
  ['destinationRegion', '清单去向'],
  ['departureCountry', fields.departureCountry.header],
  ['transitCountry', fields.transitCountry.header],
  ['departurePort', fields.departurePort.header],
  ['seat', fields.seat.header],
] as const satisfies readonly (readonly [FieldName, string])[];

/** A column of the import sheet; `field` is absent where the template has a header that means no field. */
export interface TemplateColumn {
  readonly header: string;
  readonly field: FieldName | undefined;
}

/**
 * The columns of the import sheet: those that a city has configured, by their headers, else one for each field of the
 * control register under its standard header.
 */
export function templateColumns(
  register: SheetKind,
  configured: readonly string[] | undefined,
): TemplateColumn[] {
  const fieldOf = (header: string): FieldName | undefined => {
    const name = register.columnOfHeader.get(headerKey(header))?.field;
    return name !== undefined && isFieldName(name) ? name : undefined;
  };
  return configured
    ? configured.map((header) => ({ header, field: fieldOf(header) }))
    : register.columns.map(({ field, column: { header } }) => ({
        header,
        field: isFieldName(field) ? field : undefined,
      }));
}

const HAN = /[\u3400-\u9fff]/;

/** The names of a passenger, in characters and in Latin letters, whatever columns the list has them in. */
function passengerNames(values: AnyValues): {
  readonly han: string | undefined;
  readonly latin: string | undefined;
} {
  const { name, latinName, latinSurname, latinGivenName } = values;
  const parts = [latinSurname, latinGivenName].filter((part) => Boolean(part));
  const inParts = parts.length > 0 ? parts.join(HAN.test(parts.join('')) ? '' : '/') : undefined;
  const all = [name, latinName, inParts].filter((one) => typeof one === 'string' && one !== '');
  const han = all.find((one) => HAN.test(one ?? ''));
  const latin = [latinName, inParts, name].find((one) => one && !HAN.test(one));
  return { han: han ?? undefined, latin: latin ? registeredLatinName(latin) : undefined };
}

/** 护照 for people of China, 外国护照 for others; the list's own word for what is no passport; else nobody knows. */
function documentTypeOf({ documentType, nationality }: AnyValues): string | undefined {
  if (documentType && !['护照', '外国护照', '身份证'].includes(documentType)) return documentType;
  const isChinese = nationality ? readNationality(nationality)?.isChinese : undefined;
  return isChinese === undefined ? undefined : isChinese ? '护照' : '外国护照';
}

/** What a list's place of entry is called in the register: a place in Wenzhou is its airport. */
function portOf({ pointOfEntry }: AnyValues, places: CheckedSheet['places']): string {
  if (!pointOfEntry) return PORT;
  const place = places.resolve(pointOfEntry);
  return place?.region === 'wenzhou' ? PORT : (place?.port ?? pointOfEntry);
}

/** How the import composes its rows. */
export interface Composition {
  readonly columns: readonly TemplateColumn[];
  /** The control register, as the city has it. */
  readonly register: SheetKind;
  readonly flight: FlightImport;
  readonly today: CalendarDate;
  /** What stands for a number that is not known yet. */
  readonly placeholder: string | undefined;
}

/** What stands in a field's cell: what it says or, where that cannot be read, its very text. */
const textOf = (record: AnyRecord, field: FieldName, value: string | undefined): string =>
  value ?? unreadText(record, [field]) ?? '';

/** A document beside the one that the passenger travels on. */
function otherDocument(record: AnyRecord): string {
  const { documentNumber } = record.values;
  const { document, field } = travelDocument(record.values);
  const number = textOf(record, 'documentNumber', documentNumber?.number);
  if (number === '' || number === document?.number || (field === 'documentNumber' && document)) return '';
  return `${documentNumber && isResidentId(documentNumber) ? '身份证号' : '其他证件'}：${number}`;
}

/** The list's own number: no verified one, and often of another country. */
function phoneOfList(record: AnyRecord): string {
  const { phone } = record.values;
  const number = textOf(record, 'phone', phone?.kind === 'placeholder' ? '' : phone?.number);
  return number === '' ? '' : `清单手机号：${number}`;
}

/** What is known of a passenger's journey and stay, then what else the list says, its own remark at the end. */
function remarkOf(record: AnyRecord, composed: ReadonlyMap<FieldName, string>): string {
  const said = (field: FieldName): string => composed.get(field) ?? '';
  const [date, flight, site, room] = [
    said('entryDate'),
    said('transportNumber'),
    said('quarantineSite'),
    said('room'),
  ];
  const journey = `${date}乘坐包机${flight ? `（航班${flight}）` : ''}从${said('pointOfEntry')}入境`;
  const stay =
    site === '' ? '' : `${date ? '当日起' : ''}在${site}${room}${/\d$/.test(room) ? '房' : ''}集中隔离`;
  const { values } = record;
  const further = ONLY_IN_REMARK.map(([field, label]) => (values[field] ? `${label}：${values[field]}` : ''));
  const pieces = [
    [journey, stay].filter((part) => part !== '').join('，'),
    phoneOfList(record),
    otherDocument(record),
    ...further,
    values.remarks ?? '',
  ];
  return pieces.filter((piece) => piece !== '').join(PIECE_JOINT);
}

/** A passenger's row of the import sheet, by field (specification, section 6). Dates as YYYY-MM-DD. */
function composePassenger(
  record: AnyRecord,
  { flight, today, placeholder = DEFAULT_PLACEHOLDER }: Omit<Composition, 'columns' | 'register'>,
  places: CheckedSheet['places'],
): ReadonlyMap<FieldName, string> {
  const { values } = record;
  const { han, latin } = passengerNames(values);
  const { document } = travelDocument(values);
  const date = landingDate(values, flight);
  const hotel = hotelOf(record, { flight });
  const nationality = values.nationality || undefined;
  const cells: readonly (readonly [FieldName, string | null | undefined])[] = [
    ['name', han ?? latin],
    ['latinName', latin],
    ['sex', values.sex],
    ['birthDate', values.birthDate],
    ['nationality', nationality && (readNationality(nationality)?.country ?? nationality)],
    ['documentType', document ? documentTypeOf(values) : undefined],
    ['documentNumber', document?.number],
    ['phone', placeholder],
    ['personCategory', values.personCategory],
    ['address', hotel],
    ['district', flight.district.name],
    ['entryDate', date],
    ['pointOfEntry', portOf(values, places)],
    ['entryMode', '飞机'],
    ['transportNumber', flightNumber(values, flight)],
    ['wenzhouArrivalDate', date],
    ['quarantineSite', hotel],
    ['room', values.room || flight.lodgingOf(record)?.room],
    ['controlStatus', '待分配'],
    ['registeredDate', today],
  ];
  const composed = new Map<FieldName, string>();
  for (const [field, value] of cells) if (value) composed.set(field, value);
  composed.set('remarks', remarkOf(record, composed));
  return composed;
}

/** The fields of the list that a composed cell comes from, where that is not the one of its name. */
const SOURCE_OF: { readonly [F in FieldName]?: readonly FieldName[] } = {
  documentNumber: ['passportNumber', 'documentNumber'],
  entryDate: ['flightDate', 'entryDate'],
  name: ['name', 'latinName', 'latinSurname'],
};

/** What stands in the first of some fields' cells that could not be read. */
function unreadText(record: AnyRecord, sources: readonly string[]): string | undefined {
  const faulty = record.faulty.find(({ field }) => sources.includes(field));
  return faulty && record.row.cells[faulty.index]?.shown;
}

function cellOf(value: string | undefined, type: ColumnType): OutputCell | undefined {
  if (value === undefined || value === '') return undefined;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { type: 'date', value };
  return { type: 'text', value, asText: type === 'document' || type === 'phone' };
}

const WIDTHS: Partial<Record<ColumnType, number>> = {
  date: 12,
  document: 20,
  phone: 14,
  'free-text': 60,
  place: 28,
};
const HEADER_STYLE = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };

/** A column of the list that the program does not know. */
interface ForeignColumn {
  readonly index: number;
  readonly header: string;
}

/**
 * Columns of the list that the program does not know: they are put behind those of the template, their cells untouched. A
 * header that means something in the register says whose word it is, so that nobody takes it for the register's own.
 */
const foreignColumns = (
  { layout: { columns, unknown } }: AnyTable,
  { columnOfHeader }: SheetKind,
): ForeignColumn[] =>
  [...unknown, ...columns.filter(({ field }) => !isFieldName(field))]
    .map(({ index, header, group }) => {
      const whole = group === undefined ? header : `${group} ${header}`;
      return { index, header: columnOfHeader.has(headerKey(whole)) ? `清单${whole}` : whole };
    })
    .sort((a, b) => a.index - b.index);

function rowOf(
  record: AnyRecord,
  { places }: CheckedSheet,
  composition: Composition,
  foreign: readonly ForeignColumn[],
  isHeld: boolean,
): OutputRow {
  const composed = composePassenger(record, composition, places);
  const cells = composition.columns.map(({ field }) => {
    if (field === undefined) return undefined;
    const value =
      composed.get(field) ?? (isHeld ? unreadText(record, SOURCE_OF[field] ?? [field]) : undefined);
    return cellOf(value, fields[field].type);
  });
  const further = foreign.map(({ index }) => outputCell(record.row.cells[index], false));
  return { cells: [...cells, ...further] };
}

/**
 * The import workbook of a passenger list: a row in the register's template for each passenger, and the held ones, as far
 * as they are known, on a sheet of their own, so that a completed row can be moved over.
 */
export function passengerSheets(
  checked: CheckedSheet,
  composition: Composition,
  wording: PendingWording,
): OutputSheet[] {
  const foreign = foreignColumns(checked.table, composition.register);
  const headers = [...composition.columns, ...foreign].map(
    ({ header }): OutputCell => ({ type: 'text', value: header, style: HEADER_STYLE }),
  );
  const widths = [
    ...composition.columns.map(({ field }) => ({ width: (field && WIDTHS[fields[field].type]) ?? 14 })),
    ...foreign.map(() => ({ width: 14 })),
  ];
  const ready = checked.rows.filter(({ holds }) => holds.length === 0);
  const held = checked.rows.filter(({ holds }) => holds.length > 0);
  return [
    {
      name: '包机人员导入',
      columns: widths,
      rows: [
        { cells: headers },
        ...ready.map(({ mended }) => rowOf(mended, checked, composition, foreign, false)),
      ],
      frozenRows: 1,
    },
    {
      name: PENDING_SHEET,
      columns: [...PENDING_WIDTHS, ...widths],
      rows: [
        { cells: [...pendingMarks(wording), ...headers] },
        ...held.map(({ mended, holds }) => ({
          cells: [
            ...pendingCells(mended, holds, wording),
            ...rowOf(mended, checked, composition, foreign, true).cells,
          ],
        })),
      ],
      frozenRows: 1,
      filterRow: 1,
    },
  ];
}
