import type { CalendarDate } from '../../domain/calendar-date.js';
import { readNationality } from '../../domain/nationality.js';
import { registeredLatinName } from '../../domain/person-name.js';
import { DEFAULT_PLACEHOLDER } from '../../domain/phone.js';
import { type FieldName, fields } from '../../records/fields.js';
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
import type { AnyRecord, AnyValues } from '../../rules/rule.js';
import type { OutputSheet } from '../../table/output-sheet.js';
import type { PendingWording } from '../import-sheets.js';
import { registerSheets, type TemplateColumn, unreadText } from '../register-sheets.js';
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

/** The import workbook of a passenger list. */
export const passengerSheets = (
  checked: CheckedSheet,
  composition: Composition,
  wording: PendingWording,
): OutputSheet[] =>
  registerSheets(
    checked,
    {
      name: '包机人员导入',
      columns: composition.columns,
      register: composition.register,
      compose: (record) => composePassenger(record, composition, checked.places),
      sourceOf: SOURCE_OF,
      ownWord: '清单',
    },
    wording,
  );
