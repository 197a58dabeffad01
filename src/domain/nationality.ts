import { whereAlpha3, whereNumeric } from 'iso-3166-1';
import { countryByCode } from './place-names.js';
import { resolvePlace } from './places.js';
import { remembered } from './remembered.js';

/** Of which country somebody is. */
export interface Nationality {
  /** Its usual name: 中国, 意大利. */
  readonly country: string;
  /** Travels on a passport of China; `undefined` for Hong Kong, Macao and Taiwan, whose people have documents of their own. */
  readonly isChinese: boolean | undefined;
}

const CHINA: Nationality = { country: '中国', isChinese: true };

const CHINESE =
  /^(?:中国(?:大陆|内地)?|中华人民共和国|CHINA(?:\(PRC\)|PRC)?|CHINESE|PRC|PRCHINA|PEOPLESREPUBLICOFCHINA|CN)$/;

/** Peoples as English lists have them. */
const DEMONYMS: ReadonlyMap<string, string> = new Map([
  ['ITALIAN', 'IT'],
  ['SPANISH', 'ES'],
  ['FRENCH', 'FR'],
  ['GERMAN', 'DE'],
  ['BRITISH', 'GB'],
  ['AMERICAN', 'US'],
  ['PORTUGUESE', 'PT'],
  ['DUTCH', 'NL'],
  ['GREEK', 'GR'],
  ['ROMANIAN', 'RO'],
  ['RUSSIAN', 'RU'],
  ['KOREAN', 'KR'],
  ['JAPANESE', 'JP'],
]);

/** By their codes; people from there have documents of their own beside passports. */
const OWN_DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['HK', '香港'],
  ['MO', '澳门'],
  ['TW', '台湾'],
]);

/** 意大利籍, 意大利公民, Italian citizen. */
const SUFFIX = /(?:籍|公民|\s*CITIZEN)$/;

function byCode(code: string): string | undefined {
  if (/^[A-Z]{2}$/.test(code)) return code;
  if (/^[A-Z]{3}$/.test(code)) return whereAlpha3(code)?.alpha2;
  return /^\d{3}$/.test(code) ? whereNumeric(code)?.alpha2 : DEMONYMS.get(code);
}

/** Three letters are a code or nothing: as a place they could be an airport. */
function countryNamed(written: string, plain: string): string | undefined {
  if (/^[A-Z]{1,3}$/.test(plain) && plain !== 'UK' && plain !== 'USA') return undefined;
  return (
    resolvePlace(plain.replace(/^中国(?=香港|澳门|台湾)/, ''))?.country ?? resolvePlace(written)?.country
  );
}

function nationalityNamed(written: string): Nationality | undefined {
  const plain = written.replace(/[\s.'’]/g, '');
  // Both languages in one cell say it once: 中国 China.
  if (CHINESE.test(plain) || /^中国CHINA$/.test(plain)) return CHINA;
  const code = byCode(plain);
  if (code === 'CN') return CHINA;
  const coded = code === undefined ? undefined : (OWN_DOCUMENTS.get(code) ?? countryByCode.get(code));
  const country = coded ?? countryNamed(written, plain);
  if (country === undefined) return undefined;
  return { country, isChinese: [...OWN_DOCUMENTS.values()].includes(country) ? undefined : false };
}

/**
 * Reads a nationality as passenger lists have it: a name (中国, 意大利籍, Italy, Italian) or a code of ISO 3166-1 (IT, ITA,
 * 380). `undefined` for words that name no country.
 */
export const readNationality = remembered((text: string): Nationality | undefined => {
  const written = text.normalize('NFKC').trim().toUpperCase().replace(SUFFIX, '').trim();
  // 美国籍 is 美国, 意大利国籍 is 意大利.
  return (
    nationalityNamed(written) ?? (written.endsWith('国') ? nationalityNamed(written.slice(0, -1)) : undefined)
  );
});
