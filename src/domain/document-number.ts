import { type CalendarDate, calendarDate, yearOf } from './calendar-date.js';

/** What a number is, by its shape: the type column is often wrong or empty. */
export type DocumentKind =
  | 'resident-id'
  /** Of people from 香港, 澳门 and 台湾: a resident id's number that begins with 81, 82 or 83. */
  | 'residence-permit'
  | 'passport'
  | 'home-return-permit'
  | 'taiwan-permit'
  | 'permanent-residence'
  /** Given out by the desk for a person without any document (C-2.1). */
  | 'surrogate';

/** A document number as read. `number` is in its normal form: {@link normaliseDocument}. */
export type DocumentReading =
  | {
      readonly state: 'valid';
      readonly number: string;
      readonly kind: DocumentKind;
      /** Of a resident id or residence permit. */
      readonly birthDate?: CalendarDate;
      readonly sex?: '男' | '女';
    }
  | { readonly state: 'invalid'; readonly number: string; readonly why: 'checksum' | 'birth-date' | 'shape' }
  /** Excel kept it as a number and the last digits are lost. */
  | { readonly state: 'damaged'; readonly number: string };

/** Most numbers are in their normal form already. */
const PLAIN = /^[0-9A-Z]+$/;
/** Format characters are the invisible ones: zero width, directions, byte-order mark, soft hyphen. */
const BLANK = /[\s\p{Cf}]+/gu;
/** An apostrophe in front only told some program that the number is a text. */
const TEXT_MARK = /^['‘’`]+/u;

/** Full-width characters made plain, white space, invisible characters and a leading apostrophe dropped, upper case. */
export function normaliseDocument(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(BLANK, '').replace(TEXT_MARK, '').toUpperCase();
}

/** Weights of the first 17 digits and the check characters by remainder: ISO 7064 MOD 11-2, as GB 11643-1999 has it. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const ZERO = '0'.charCodeAt(0);

/** The 18th character of a resident id, from its first 17 digits (GB 11643-1999). */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++) sum += (WEIGHTS[at] ?? 0) * (first17.charCodeAt(at) - ZERO);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** No living person was born earlier. */
const EARLIEST_BIRTH_YEAR = 1850;

/** The date of the eight digits YYYYMMDD that begin at a place. */
function dateOfDigits(text: string, at: number): CalendarDate | undefined {
  const digits = (from: number, to: number): number => {
    let value = 0;
    for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO;
    return value;
  };
  return calendarDate(digits(at, at + 4), digits(at + 4, at + 6), digits(at + 6, at + 8));
}

/** A resident id of 15 digits (before 1999) in the form of 18: the century 19 put in, the check character added. */
function withCentury(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + checkCharacter(first17);
}

function readResidentId(number: string): DocumentReading {
  const long = number.length === 15 ? withCentury(number) : number;
  const checks = checkCharacter(long) === long.charAt(17);
  const birthDate = dateOfDigits(long, 6);
  if (birthDate === undefined || yearOf(birthDate) < EARLIEST_BIRTH_YEAR) {
    return { state: 'invalid', number, why: 'birth-date' };
  }
  if (!checks) return { state: 'invalid', number, why: 'checksum' };
  const kind = /^8[123]/.test(long) ? 'residence-permit' : 'resident-id';
  return { state: 'valid', number, kind, birthDate, sex: long.charCodeAt(16) % 2 === 1 ? '男' : '女' };
}

const RESIDENT_ID = /^(?:\d{15}|\d{17}[\dX])$/;

/** Whether a number in its normal form has the shape of a resident id, of 15 or of 18 digits. */
export const isResidentIdShape = (number: string): boolean => RESIDENT_ID.test(number);
/** 3.30399E+17, and what a number's text is when its digits were written out: 330399199001011000.00 */
const CELL_NUMBER = /^\d(?:\.\d+)?E\+\d{1,3}$|^\d\.\d+E\d{1,3}$|^\d{15,}\.0+$/;
const HOME_RETURN_PERMIT = /^[HM]\d{8}(?:\d{2})?$/;
const TAIWAN_PERMIT = /^\d{8}$|^\d{10}(?:\(?[A-Z]\)?)?$/;
const PERMANENT_RESIDENCE = /^[A-Z]{3}\d{12}$/;
/** Any country's: letters and digits, at least one digit. All digits can be a mobile number put in the wrong column. */
const PASSPORT = /^(?!1[3-9]\d{9}$)(?=.*\d)[A-Z\d]{5,12}$/;
/**
 * District code or initials, day, running number. The registers begin in 2020; an earlier day is the birth date of a
 * resident id that lost its last character.
 */
const SURROGATE = /^(?:\d{6}|[A-Z]{1,6})(20[2-9]\d{5})[A-Z\d]\d{2}$/;

function kindByShape(number: string): DocumentKind | undefined {
  const day = SURROGATE.exec(number)?.[1];
  if (day !== undefined && dateOfDigits(day, 0) !== undefined) return 'surrogate';
  if (HOME_RETURN_PERMIT.test(number)) return 'home-return-permit';
  if (TAIWAN_PERMIT.test(number)) return 'taiwan-permit';
  if (PERMANENT_RESIDENCE.test(number)) return 'permanent-residence';
  return PASSPORT.test(number) ? 'passport' : undefined;
}

/** The types under which the desk enters codes of its own making; any shape is theirs. */
const OWN_CODE_TYPES: ReadonlySet<string> = new Set(['其他', '唯一编码']);

/**
 * Reads a document number. The shape decides what it is; the type only where it says more: 身份证 allows nothing but a
 * resident id, 其他 allows any code. The region in front of a resident id is never a fault: codes come and go.
 */
export function readDocument(text: string, documentType?: string | null): DocumentReading {
  const number = normaliseDocument(text);
  const ownCode = OWN_CODE_TYPES.has(documentType ?? '');
  if (CELL_NUMBER.test(number)) return { state: 'damaged', number };
  if (number === '' || number.includes('*')) return { state: 'invalid', number, why: 'shape' };
  if (RESIDENT_ID.test(number)) {
    const reading = readResidentId(number);
    return reading.state === 'invalid' && ownCode ? { state: 'valid', number, kind: 'surrogate' } : reading;
  }
  // The type column is often left at its first choice: a number with a letter is still what it looks like.
  const shape = kindByShape(number);
  if (documentType === '身份证' && /^\d+$/.test(number) && shape !== 'surrogate') {
    return { state: 'invalid', number, why: 'shape' };
  }
  const kind = shape ?? (ownCode ? 'surrogate' : undefined);
  return kind ? { state: 'valid', number, kind } : { state: 'invalid', number, why: 'shape' };
}

/**
 * The key that finds a person in other sheets: the number in its normal form; a 15-digit resident id as its 18-digit
 * form; a home return permit without the issue number at its end. Only for a valid number.
 */
export function personKey(text: string, documentType?: string | null): string {
  const number = normaliseDocument(text);
  if (HOME_RETURN_PERMIT.test(number) && !documentType?.includes('护照')) return number.slice(0, 9);
  if (number.length !== 15) return number;
  const reading = readDocument(number, documentType);
  return reading.state === 'valid' && reading.kind === 'resident-id' ? withCentury(number) : number;
}

/** The first character of running numbers from 1000 on. Not E, which makes Excel take a code for a number; not I, nor O. */
const BEYOND_999 = 'ABCDFGHJKLMNPQRSTUVWXYZ';

/**
 * A code for a person without any document (C-2.1): district code, day, running number of the day from 1. The running
 * number has three characters (999, A00, A01 …): with four figures the code would look like a resident id, and might be
 * somebody's. `undefined` where a day has no further one.
 */
export function surrogateNumber(
  districtCode: string,
  date: CalendarDate,
  sequence: number,
): string | undefined {
  const beyond = sequence - 1000;
  const first = BEYOND_999[Math.floor(beyond / 100)];
  if (beyond >= 0 && first === undefined) return undefined;
  const running =
    beyond < 0 ? String(sequence).padStart(3, '0') : `${first}${String(beyond % 100).padStart(2, '0')}`;
  return `${districtCode}${date.replaceAll('-', '')}${running}`;
}

const SURROGATES = /(?<![A-Z\d])(?:\d{6}|[A-Z]{1,6})20[2-9]\d{5}[A-Z\d]\d{2}(?![A-Z\d])/g;

/** The codes of the form that the desk gives people without any document, wherever they stand in a text. */
export const surrogatesIn = (text: string): readonly string[] =>
  [text.normalize('NFKC').toUpperCase(), normaliseDocument(text)].flatMap(
    (form) => form.match(SURROGATES) ?? [],
  );
