import { smallNumber } from '../date-text.js';
import { remembered } from '../remembered.js';

/** A room by its number: 512 of no named building; A512 and 1号楼512 of one. */
interface Room {
  readonly building: string;
  readonly number: number;
}

/** What of a hotel a line of a roster takes: rooms from one number to another, whole floors, a whole building. */
export type RoomSpan =
  | {
      readonly what: 'rooms' | 'floors';
      readonly building: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly what: 'building'; readonly building: string }
  /** A name that is no number (总统套房): the room that is called so. */
  | { readonly what: 'named'; readonly name: string };

/** A room's text as it is compared: NFKC, no white space, dashes of one shape, Latin letters large, no 房 or 号 at the end. */
const plainRoom = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―~〜～—]+/g, '-')
    .toUpperCase()
    .replace(/(?:号?房间?|室|号)$/, '');

/** Buildings and floors have small numbers; 一二楼 are rather two floors than the twelfth. */
const NUMERAL = '(?:\\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const UNIT_OF_BUILDING = '号楼|号|幢|栋|座|#';
const BUILDING = `(?:([A-Z]+|(?:[A-Z]|${NUMERAL})(?=${UNIT_OF_BUILDING}))(?:${UNIT_OF_BUILDING})?-?)?`;
const ROOM = new RegExp(`^${BUILDING}0*(\\d{1,4})$`);

const readRoom = remembered((plain: string): Room | undefined => {
  const [, building = '', number] = ROOM.exec(plain) ?? [];
  return number === undefined ? undefined : { building, number: Number(number) };
});

/** The floor that a room's number begins with: 512 is on the 5th, 1203 on the 12th; of fewer figures nobody knows. */
const floorOf = (number: number): number | undefined =>
  number >= 100 ? Math.floor(number / 100) : undefined;

const UNIT_OF_FLOOR = '楼|层|F';
const FLOORS = new RegExp(
  `^${BUILDING}(${NUMERAL})(?:${UNIT_OF_FLOOR})?(?:[-至到](${NUMERAL}))?(?:${UNIT_OF_FLOOR})(?:整层|全层|全部)?$`,
);
const WHOLE_BUILDING = new RegExp(`^([A-Z]|${NUMERAL})(?:号楼|幢|栋|座)(?:整栋|全部)?$`);
const RANGE = /^(.+?)(?:-|至|到)(.+)$/;

/** 1-512 is room 512 of building 1, not half the hotel. */
const isBuildingAndRoom = (start: Room, end: Room): boolean => start.number < 100 && end.number >= 100;

function readSpan(plain: string): RoomSpan {
  const [, whole] = WHOLE_BUILDING.exec(plain) ?? [];
  if (whole !== undefined) return { what: 'building', building: whole };
  const [, floorsOf = '', first, last] = FLOORS.exec(plain) ?? [];
  const from = first === undefined ? undefined : smallNumber(first);
  const to = last === undefined ? from : smallNumber(last);
  if (from !== undefined && to !== undefined) return { what: 'floors', building: floorsOf, from, to };
  const room = readRoom(plain);
  if (room) return { what: 'rooms', building: room.building, from: room.number, to: room.number };
  const [, low = '', high = ''] = RANGE.exec(plain) ?? [];
  const [start, end] = [readRoom(plainRoom(low)), readRoom(plainRoom(high))];
  if (start && end && isBuildingAndRoom(start, end) && start.building === '' && end.building === '')
    return { what: 'rooms', building: String(start.number), from: end.number, to: end.number };
  // A501-510 are rooms of A.
  if (start && end && (end.building === '' || end.building === start.building) && start.number <= end.number)
    return { what: 'rooms', building: start.building, from: start.number, to: end.number };
  return { what: 'named', name: plain };
}

/** Between the parts of a roster's cell. */
const JOINTS = /[、,，;；/\n]+|(?<=\d)\s+(?=\d)|和|及/;
const ENDS_WITH_FLOOR = new RegExp(`(?:${UNIT_OF_FLOOR})$`);
const BARE_FLOOR = new RegExp(`^${NUMERAL}$`);

/**
 * Reads which rooms a line of a roster takes: `501-520`, `501、503`, `5楼`, `五层`, `3-5F`, `3、4楼`, `A501-A510`, `1号楼2层`,
 * `2幢`. Whatever is no number is the name of a room.
 */
export function readRoomSpans(text: string): RoomSpan[] {
  const parts = text
    .normalize('NFKC')
    .split(JOINTS)
    .map(plainRoom)
    .filter((part) => part !== '');
  // 3、4楼 are two floors: the unit stands once, behind the last.
  const areFloors = ENDS_WITH_FLOOR.test(parts.at(-1) ?? '');
  return parts.map((part) => readSpan(areFloors && BARE_FLOOR.test(part) ? `${part}楼` : part));
}

/** 1-512 as a passenger's room: 512 of building 1. */
const roomOf = (plain: string): Room | undefined => {
  const [, building, number] = /^(\d{1,2})-(\d{3,4})$/.exec(plain) ?? [];
  return building === undefined ? readRoom(plain) : { building, number: Number(number) };
};

/**
 * Whether a room lies in a span. A floor of no named building is that floor of each of them; rooms of no named building
 * are rooms of none.
 */
export function isRoomIn(room: string, span: RoomSpan): boolean {
  const plain = plainRoom(room);
  if (span.what === 'named') return plain === span.name;
  const known = roomOf(plain);
  if (!known) return false;
  if (span.what === 'building') return known.building === span.building;
  const isThere = span.building === known.building || (span.building === '' && span.what === 'floors');
  const place = span.what === 'rooms' ? known.number : floorOf(known.number);
  return isThere && place !== undefined && span.from <= place && place <= span.to;
}

/** Whether two cells mean one room, however they are written: 501 and 501房. */
export const isSameRoom = (one: string, other: string): boolean => plainRoom(one) === plainRoom(other);
