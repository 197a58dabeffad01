/** A phone cell as read. `number` is digits only, an extension behind a hyphen; of an invalid one, the text without blanks. */
export interface PhoneReading {
  readonly state: 'mobile' | 'landline' | 'placeholder' | 'invalid';
  readonly number: string;
}

/** What stands for "no number yet": no Chinese mobile number begins with 11, and a numeric cell keeps it. */
export const DEFAULT_PLACEHOLDER = '11111111111';

const DROPPED = /[\s\p{Cf}]+/gu;
const HYPHEN_LIKE = /[‐-―−]/g;
/** Mainland numbers only: 1, then 3–9 (the telecommunication numbering plan, 2017). */
const MOBILE = /^1[3-9]\d{9}$/;
const PLACEHOLDER = /^(?:(\d)\1{10}|1[012]\d{9})$/;
const COUNTRY_CODE = /^(?:\+|00)86/;
const BARE_COUNTRY_CODE = /^86(?=1[3-9]\d{9}$)/;
/** Area code without its 0, as it is written behind +86: 10, 2x, or three digits. */
const NATIONAL_LANDLINE = /^(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
/** A local number never begins with 1: that is for mobiles and services. */
const LANDLINE = /^(?:0\d{2,3})?[2-9]\d{6,7}$/;
const EXTENSION = /^(.+?)(?:转|EXT\.?|X|(?<=\d{7})-)(\d{1,6})$/;

function readDigits(written: string): PhoneReading | undefined {
  const international = COUNTRY_CODE.test(written);
  const digits = written.replace(COUNTRY_CODE, '').replace(BARE_COUNTRY_CODE, '');
  if (MOBILE.test(digits)) return { state: 'mobile', number: digits };
  if (LANDLINE.test(digits)) return { state: 'landline', number: digits };
  if (international && NATIONAL_LANDLINE.test(digits)) return { state: 'landline', number: `0${digits}` };
  return undefined;
}

/**
 * Reads one phone number: a mobile number, a landline with or without area code and extension, or a placeholder
 * (11 equal digits, 11 digits that begin with 10, 11 or 12, or the configured one). Blanks, hyphens, brackets and
 * the country code are no part of the number. Two numbers in one cell are no number.
 */
export function readPhone(text: string, placeholder: string = DEFAULT_PLACEHOLDER): PhoneReading {
  // Most cells hold a plain mobile number.
  if (MOBILE.test(text)) return { state: 'mobile', number: text };
  const compact = text.normalize('NFKC').replace(DROPPED, '').replace(HYPHEN_LIKE, '-').toUpperCase();
  const plain = compact.replaceAll(/[()]|(?<=\d)-(?=\d)/g, '');
  if (plain === placeholder || PLACEHOLDER.test(plain)) return { state: 'placeholder', number: plain };
  const whole = readDigits(plain);
  if (whole) return whole;
  const [, main, extension] = EXTENSION.exec(compact.replaceAll(/[()]/g, '')) ?? [];
  const landline = main === undefined ? undefined : readDigits(main.replaceAll('-', ''));
  if (landline?.state === 'landline') return { state: 'landline', number: `${landline.number}-${extension}` };
  return { state: 'invalid', number: compact };
}

/** A number that somebody answers: not the placeholder; `undefined` where there is none. */
export const realNumber = (
  phone: { readonly number: string; readonly kind: string } | null | undefined,
): string | undefined => (phone && phone.kind !== 'placeholder' ? phone.number : undefined);
