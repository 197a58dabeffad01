import { pinyin } from 'pinyin-pro';
import { remembered } from './remembered.js';

const NOT_A_LETTER = /[^\p{L}]+/gu;
const HAN = /^[\u3400-\u9fff]+$/;
/**
 * What airlines write behind a name: ZHANG/SAN MR, LI/MEI MSTR; also without a blank where no syllable ends so
 * (ZHANG/SANMR).
 */
const TITLE =
  /(?:(?<=[\s/,])(?:MR|MRS|MS|MISS|MSTR|MST|CHD|INF|DR)\.?|(?<=\/[A-Z]{2,})(?:MRS|MR|MSTR|MISS|CHD|INF))$/;
const PART_JOINTS = /[\s/,·.'’-]+/;
/** ü after L and N is written YU in passports, V by input methods, U or UE without its dots. */
const WRITTEN_U = /(?<=[LN])(?:YU|V|Ü)/g;
const ACCENTS = /\p{Mn}/gu;
/** So many spellings of one name are tried: given names of several characters that are each read in several ways. */
const MOST_SPELLINGS = 32;

/** 吕秀兰, however it is spaced; Latin letters large. */
const plainName = (name: string): string => name.normalize('NFKC').replace(NOT_A_LETTER, '').toUpperCase();

const spelling = (letters: string): string => letters.toUpperCase().replace(WRITTEN_U, 'U');

/** The readings of a character of a given name, each as passports spell it: 行 is XING, HANG or HENG. */
const readingsOf = remembered((character: string): readonly string[] => [
  ...new Set(
    pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map((one) =>
      spelling(one),
    ),
  ),
]);

/** All texts that take one reading of each character, in order. */
function combinations(parts: readonly (readonly string[])[]): string[] {
  let texts = [''];
  for (const readings of parts) {
    if (texts.length * readings.length > MOST_SPELLINGS)
      texts = texts.map((text) => text + (readings[0] ?? ''));
    else texts = texts.flatMap((text) => readings.map((reading) => text + reading));
  }
  return texts;
}

/** The spellings of a Chinese name, surname first and last: 单建国 is SHANJIANGUO or JIANGUOSHAN. */
function spellingsOfHan(name: string): string[] {
  // The library knows how surnames are read (单 Shan, 仇 Qiu, 尉迟 Yuchi); what is no surname has several readings.
  const asSurname = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true }).map((one) =>
    spelling(one),
  );
  const characters = Array.from(name);
  const lengths = characters.length > 2 ? [1, 2] : [1];
  return lengths.flatMap((length) => {
    const surname = asSurname.slice(0, length).join('');
    const given = characters.slice(length).map((character, at) => {
      const here = asSurname[length + at];
      return here === undefined ? readingsOf(character) : [...new Set([here, ...readingsOf(character)])];
    });
    return combinations(given).flatMap((rest) => [surname + rest, rest + surname]);
  });
}

/** The spellings of a Latin name: as it stands, and with its first or its last word at the other end. */
function spellingsOfLatin(name: string): string[] {
  const upper = name.normalize('NFKC').toUpperCase().trim();
  const words = upper
    .replace(TITLE, '')
    .normalize('NFKD')
    // The dots of Ü tell it from U, all other accents are dropped.
    .replace(/U\u0308/g, 'Ü')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .split(PART_JOINTS)
    .filter((word) => word !== '');
  const joined = (parts: readonly string[]): string => spelling(parts.join('').replace(NOT_A_LETTER, ''));
  const slash = upper.replace(TITLE, '').split('/');
  const orders = [
    words,
    [...words.slice(1), ...words.slice(0, 1)],
    [...words.slice(-1), ...words.slice(0, -1)],
  ];
  // A given name of several words behind a stroke: OUYANG/NA NA turned round is NA NA OUYANG.
  if (slash.length === 2) orders.push([slash[1] ?? '', slash[0] ?? '']);
  return orders.map(joined);
}

/**
 * A Latin name as a register has it: without the title that airlines put behind it, surname and given name side by side
 * (`ZHANG/SAN MR` is ZHANG SAN). Anything else stays as it is.
 */
export function registeredLatinName(name: string): string {
  const written = name.normalize('NFKC').trim();
  const title = TITLE.exec(written.toUpperCase());
  const untitled = title ? written.slice(0, title.index) : written;
  return untitled.replace(/[\s/]+/g, ' ').trim();
}

/** All that a person is called in a row: the name in characters and the Latin one, each in its spellings. */
export interface PersonName {
  /** Names in characters as they stand. */
  readonly written: readonly string[];
  /** Latin spellings that the row itself gives. */
  readonly latin: readonly string[];
  /** Latin spellings that the characters are read as. */
  readonly read: readonly string[];
}

const NOBODY: PersonName = { written: [], latin: [], read: [] };

/**
 * Reads the names of one person: each text is in characters or in Latin letters. Both orders of surname and given name
 * are spellings, titles of airlines are none, and ü is as good as u (吕 is LYU, LV, LU).
 */
export function personName(names: readonly (string | null | undefined)[]): PersonName {
  const written = new Set<string>();
  const latin = new Set<string>();
  const read = new Set<string>();
  for (const name of names) {
    const plain = name ? plainName(name) : '';
    if (!name || plain === '') continue;
    if (HAN.test(plain)) {
      written.add(plain);
      for (const text of spellingsOfHan(plain)) read.add(text);
    } else for (const text of spellingsOfLatin(name)) if (text !== '') latin.add(text);
  }
  if (written.size === 0 && latin.size === 0) return NOBODY;
  return { written: [...written], latin: [...latin], read: [...read] };
}

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Whether two names agree: the same characters, or the Latin name of one is how the other is spelled or read. */
export const namesAgree = (a: PersonName, b: PersonName): boolean =>
  shares(a.written, b.written) ||
  shares(a.latin, b.latin) ||
  shares(a.latin, b.read) ||
  shares(a.read, b.latin);

/** Texts of which agreeing names share at least one: what to look a person up by. Not all that share one agree. */
export const nameKeys = ({ written, latin, read }: PersonName): readonly string[] => [
  ...written,
  ...new Set([...latin, ...read]),
];

/**
 * Whether two names have nothing in common at all, so that one cannot be a slip of the pen for the other: no
 * character, and no syllable at its place. A name that is not known contradicts none.
 */
export function namesAreStrange(a: PersonName, b: PersonName): boolean {
  if (a === NOBODY || b === NOBODY || namesAgree(a, b)) return false;
  const characters = new Set(a.written.flatMap((name) => Array.from(name)));
  if (b.written.some((name) => Array.from(name).some((character) => characters.has(character)))) return false;
  const starts = new Set([...a.latin, ...a.read].map((text) => text.slice(0, 2)));
  return ![...b.latin, ...b.read].some((text) => starts.has(text.slice(0, 2)));
}

const DOUBLE_SURNAME =
  /^(?:欧阳|上官|司马|诸葛|尉迟|皇甫|令狐|夏侯|东方|慕容|司徒|端木|公孙|长孙|宇文|轩辕|司空|南宫|西门|呼延|申屠|闻人|澹台|万俟|公冶|宗政|濮阳|淳于|单于|太叔)/;

/** The surname of a name in characters. */
export const surnameOfHan = (name: string): string => DOUBLE_SURNAME.exec(name)?.[0] ?? name.slice(0, 1);
