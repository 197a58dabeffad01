import { isRoomIn, type RoomSpan, readRoomSpans } from '../../domain/charter/rooms.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { findDistrict, normalisedPlace } from '../../domain/places.js';
import type { Officer } from '../../rules/charter/assignment.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';

/** How closely a line of the roster says whom it is about, the closest last. */
export const LEVELS = ['everybody', 'site', 'floor', 'room', 'person'] as const;
export type Level = (typeof LEVELS)[number];

/** A line of the roster that names an officer, or marks somebody for medical care. */
export interface RosterLine {
  readonly record: AnyRecord;
  /** `null`: the line names none. */
  readonly officer: Officer | null;
  readonly level: Level;
  readonly spans: readonly RoomSpan[];
  readonly site: string | undefined;
  /** GB/T 2260 code. */
  readonly district: string | undefined;
  readonly isForCare: boolean;
}

const CARE = /转医|医学处理|送医|住院|入院|医学观察治疗/;
/** 未转医, 无需送医: nobody goes. */
const NO_CARE = /(?:未|不|无需|没有|否)(?:需要?)?(?:转医|送医|住院|入院|医学处理)/;

/** The name of a site without the places in front of it: 云栈酒店 of 温州市鹿城区云栈酒店. */
export function siteName(written: string, places: Gazetteer): string {
  const rest = places.resolve(written)?.rest;
  return normalisedPlace(rest || written).toUpperCase();
}

function levelOf({ values }: AnyRecord, spans: readonly RoomSpan[]): Level {
  const { name, documentNumber, passportNumber, quarantineSite } = values;
  if (name || documentNumber || passportNumber) return 'person';
  if (spans.length > 0) return spans.every(({ what }) => what === 'floors') ? 'floor' : 'room';
  return quarantineSite ? 'site' : 'everybody';
}

/** A line of the roster for each row that says anything; two rows of one officer are one officer. */
export function readRoster({ records }: AnyTable, places: Gazetteer): RosterLine[] {
  const officers = new Map<string, Officer>();
  const officerOf = ({ values }: AnyRecord): Officer | null => {
    const name = values.responsibleOfficer;
    if (!name) return null;
    const { responsibleOfficerPhone } = values;
    const phone =
      responsibleOfficerPhone && responsibleOfficerPhone.kind !== 'placeholder'
        ? responsibleOfficerPhone.number
        : undefined;
    // A name without a phone is the officer of that name; two phones are two officers.
    const known = officers.get(`${name}\n${phone ?? ''}`);
    if (known) return known;
    const officer = { name, phone: phone ?? phoneElsewhere(records, name) };
    officers.set(`${name}\n${phone ?? ''}`, officer);
    const same = officers.get(`${name}\n${officer.phone ?? ''}`) ?? officer;
    officers.set(`${name}\n${officer.phone ?? ''}`, same);
    officers.set(`${name}\n${phone ?? ''}`, same);
    return same;
  };
  return records.map((record) => {
    const { room, quarantineSite, district, remarks } = record.values;
    const spans = room ? readRoomSpans(room) : [];
    return {
      record,
      officer: officerOf(record),
      level: levelOf(record, spans),
      spans,
      site: quarantineSite ? siteName(quarantineSite, places) : undefined,
      district: district ? findDistrict(district, places.resolve)?.code : undefined,
      isForCare: Boolean(remarks && CARE.test(remarks) && !NO_CARE.test(remarks)),
    };
  });
}

/** The phone that another row gives for an officer, where there is only one. */
function phoneElsewhere(records: readonly AnyRecord[], name: string): string | undefined {
  const phones = new Set(
    records.flatMap(({ values }) =>
      values.responsibleOfficer === name && values.responsibleOfficerPhone
        ? [values.responsibleOfficerPhone.number]
        : [],
    ),
  );
  const [phone] = phones;
  return phones.size === 1 ? phone : undefined;
}

/** Where a passenger lives. */
export interface Lives {
  readonly site: string | undefined;
  readonly room: string | undefined;
  readonly district: string | undefined;
}

/** Whether a line that names no person is about somebody who lives there. What it does not say, it leaves open. */
export function coversPlace({ spans, site, district }: RosterLine, lives: Lives): boolean {
  if (district !== undefined && lives.district !== undefined && district !== lives.district) return false;
  if (site !== undefined && !(lives.site !== undefined && isSameSite(site, lives.site))) return false;
  if (spans.length === 0) return true;
  const { room } = lives;
  return room !== undefined && spans.some((span) => isRoomIn(room, span));
}

/** 云栈酒店 is 云栈酒店南楼 too, as far as a roster names it. */
const isSameSite = (line: string, own: string): boolean =>
  own === line || own.includes(line) || line.includes(own);
