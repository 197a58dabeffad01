import { isRoomIn, type RoomSpan, readRoomSpans } from '../../domain/charter/rooms.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { realNumber } from '../../domain/phone.js';
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

/** What kind of house a site is. */
const KIND_OF_HOUSE = '(?:国际|大|商务|假日)*(?:酒店|宾馆|饭店|旅馆|公寓|隔离点)?';
/** What is left of 北京大酒店 without its place is no name. */
const NO_NAME = new RegExp(`^${KIND_OF_HOUSE}$`);

/** The name of a site without the places in front of it: 云栈酒店 of 温州市鹿城区云栈酒店. */
export function siteName(written: string, places: Gazetteer): string {
  const rest = places.resolve(written)?.rest ?? '';
  return normalisedPlace(NO_NAME.test(rest) ? written : rest).toUpperCase();
}

function levelOf({ values }: AnyRecord, spans: readonly RoomSpan[]): Level {
  const { name, documentNumber, passportNumber, quarantineSite } = values;
  if (name || documentNumber || passportNumber) return 'person';
  if (spans.length > 0) return spans.every(({ what }) => what === 'floors') ? 'floor' : 'room';
  return quarantineSite ? 'site' : 'everybody';
}

const phoneOf = ({ values }: AnyRecord): string | undefined => realNumber(values.responsibleOfficerPhone);

/** A line of the roster for each row; rows of one officer are one officer, two numbers under one name are two. */
export function readRoster({ records }: AnyTable, places: Gazetteer): RosterLine[] {
  const phones = new Map<string, Set<string>>();
  for (const record of records) {
    const { responsibleOfficer: name } = record.values;
    const phone = phoneOf(record);
    if (name && phone !== undefined) phones.set(name, (phones.get(name) ?? new Set()).add(phone));
  }
  const officers = new Map<string, Officer>();
  const officerOf = (record: AnyRecord): Officer | null => {
    const { responsibleOfficer: name } = record.values;
    if (!name) return null;
    // A name without a number is the officer of that name, where there is one.
    const [only, ...more] = phones.get(name) ?? [];
    const phone = phoneOf(record) ?? (more.length === 0 ? only : undefined);
    const key = `${name}\n${phone ?? ''}`;
    const officer = officers.get(key) ?? { name, phone };
    officers.set(key, officer);
    return officer;
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

/** What may stand behind a site's name on one list and not on the other: a kind of house, a part of it, a note. */
const PART_OF_SITE = new RegExp(
  `^${KIND_OF_HOUSE}(?:[A-Z0-9一二三四五六七八九十东南西北主副]{1,3}(?:号?楼|幢|栋|座|区|层))*(?:\\([^)]*(?<!店)\\))?$`,
);

/** 云栈酒店 is 云栈酒店南楼 too, as far as a roster names it, but neither 新云栈酒店 nor 云栈酒店龙湾店. */
function isSameSite(line: string, own: string): boolean {
  const [short, long] = line.length < own.length ? [line, own] : [own, line];
  return long.startsWith(short) && PART_OF_SITE.test(long.slice(short.length));
}
