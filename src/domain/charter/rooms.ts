/** A room by its number: 512 of no named building; A512 and 1号楼512 of one. */
interface Room {
  readonly building: string;
  readonly number: number;
}

/** What of a hotel a line of a roster takes: rooms from one number to another, or whole floors. */
export type RoomSpan =
  | { readonly what: 'rooms'; readonly building: string; readonly from: number; readonly to: number }
  | { readonly what: 'floors'; readonly building: string; readonly from: number; readonly to: number }
  /** A name that is no number (总统套房): the room that is called so. */
  | { readonly what: 'named'; readonly name: string };

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 五 is 5, 十二 is 12, 二十 is 20. */
function chineseNumber(text: string): number | undefined {
  const [, tens, ones] = /^(?:([二三四五六七八九])?(?=十))?十?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (tens === undefined && ones === undefined && text !== '十')) return undefined;
  const ten = text.includes('十') ? Math.max(1, CHINESE_DIGITS.indexOf(tens ?? '一')) * 10 : 0;
  return ten + (ones === undefined ? 0 : CHINESE_DIGITS.indexOf(ones));
}

const numberOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : chineseNumber(text);

/** A room's text as it is compared: NFKC, no white space, Latin letters large, without 房 or 室 at the end. */
const plainRoom = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/(?:号?房间?|室)$/, '');

const BUILDING = String.raw`(?:([A-Z]+|[A-Z\d一二三四五六七八九十]+(?=号楼|号|幢|栋|座|#))(?:号楼|号|幢|栋|座|#)?-?)?`;
const ROOM = new RegExp(`^${BUILDING}0*(\\d{1,4})$`);

function readRoom(plain: string): Room | undefined {
  const [, building = '', number] = ROOM.exec(plain) ?? [];
  return number === undefined ? undefined : { building, number: Number(number) };
}

/** The floor that a room's number begins with: 512 is on the 5th, 1203 on the 12th; of fewer figures nobody knows. */
const floorOf = (number: number): number | undefined =>
  number >= 100 ? Math.floor(number / 100) : undefined;

const FLOORS = new RegExp(
  `^${BUILDING}([\\d一二三四五六七八九十]+)(?:[-~至到]([\\d一二三四五六七八九十]+))?(?:楼|层|F)(?:整层|全层|全部)?$`,
);
const RANGE = /^(.+?)(?:-|~|至|到)(.+)$/;

function readSpan(written: string): RoomSpan {
  const plain = plainRoom(written);
  const [, floorsOf = '', first, last] = FLOORS.exec(plain) ?? [];
  const from = first === undefined ? undefined : numberOf(first);
  const to = last === undefined ? from : numberOf(last);
  if (from !== undefined && to !== undefined) return { what: 'floors', building: floorsOf, from, to };
  const room = readRoom(plain);
  if (room) return { what: 'rooms', building: room.building, from: room.number, to: room.number };
  const [, low = '', high = ''] = RANGE.exec(plain) ?? [];
  const [start, end] = [readRoom(plainRoom(low)), readRoom(plainRoom(high))];
  // A501-510 are rooms of A.
  if (start && end && (end.building === '' || end.building === start.building) && start.number <= end.number)
    return { what: 'rooms', building: start.building, from: start.number, to: end.number };
  return { what: 'named', name: plain };
}

/** Between the parts of a roster's cell. */
const JOINTS = /[、,，;；/\n]+|(?<=\d)\s+(?=\d)|和|及/;

/**
 * Reads which rooms a line of a roster takes: `501-520`, `501、503`, `5楼`, `五层`, `3-5F`, `A501-A510`, `1号楼2层`.
 * Whatever is no number is the name of a room.
 */
export const readRoomSpans = (text: string): RoomSpan[] =>
  text
    .normalize('NFKC')
    .split(JOINTS)
    .filter((part) => part.trim() !== '')
    // 5 - 7 is one range.
    .map((part) => readSpan(part.replace(/[‐-―~〜～—]+/g, '-')));

/** Whether a room lies in a span. A span that names no building is about all of them. */
export function isRoomIn(room: string, span: RoomSpan): boolean {
  const plain = plainRoom(room);
  if (span.what === 'named') return plain === span.name;
  const known = readRoom(plain);
  if (!known || (span.building !== '' && span.building !== known.building)) return false;
  const place = span.what === 'rooms' ? known.number : floorOf(known.number);
  // A range of plain numbers is about rooms of no named building.
  if (span.what === 'rooms' && span.building !== known.building) return false;
  return place !== undefined && span.from <= place && place <= span.to;
}
