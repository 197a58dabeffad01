import { append } from '../../domain/append.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { surnameOfHan } from '../../domain/person-name.js';
import { normalisedPlace } from '../../domain/places.js';
import type { AnyRecord } from '../../rules/rule.js';

/** Words of kinship, as a remark says whose relative somebody is. */
export const KIN =
  '丈夫|妻子|配偶|夫妻|夫妇|爱人|父亲|母亲|父子|父女|母子|母女|儿子|女儿|儿女|爸爸|妈妈|父母|祖父|祖母|爷爷|奶奶|外公|外婆|孙子|孙女|外孙女?|哥哥|姐姐|弟弟|妹妹|兄弟|姐妹|兄妹|姐弟|家属|家人|亲属|一家|夫|妻|父|母|子|女|兄|弟|姐|妹';
const HAN_NAME = /[\u3400-\u9fff]{2,4}/;
/** 吕秀兰之女, 吕秀兰的丈夫; 母亲吕秀兰, 与吕秀兰系夫妻, 丈夫：陈建军. */
const OF_NAME = new RegExp(`([\\u3400-\\u9fff]{2,8}?)(?:之|的|系|是|为)?(?:${KIN})`, 'g');
const KIN_THEN_NAME = new RegExp(`(?:${KIN})(?:是|为|叫|系)?[:：,，\\s（(]*([\\u3400-\\u9fff]{2,8})`, 'g');
const MAY_NAME_KIN = new RegExp(KIN);

/** The surname of somebody, in the letters that the sheet has it in. */
function surnameOf({ name, latinSurname, latinName }: AnyRecord['values']): string | undefined {
  const plain = name?.normalize('NFKC').replace(/\s+/g, '') ?? '';
  if (/^[\u3400-\u9fff]/.test(plain)) return surnameOfHan(plain);
  const latin = latinSurname ?? (latinName || name || '').split(/[\s/,]+/)[0];
  return latin ? latin.toUpperCase() : undefined;
}

/** 户籍：… as the import writes it into a remark. */
const REGISTERED_AT = /户籍(?:地址|所在地|地)?[:：]([^；;。\n]+)/;

/** A household's address, down to street or village: a county alone is the home of thousands. */
function householdOf(
  { householdAddress, remarks }: AnyRecord['values'],
  places: Gazetteer,
): string | undefined {
  const written = householdAddress || REGISTERED_AT.exec(remarks ?? '')?.[1];
  if (!written) return undefined;
  const place = places.resolve(written);
  const rest = place ? place.rest : written;
  // With 浙江省 in front or without, it is one address.
  return rest.length < 3
    ? undefined
    : [place?.city ?? '', place?.county ?? '', normalisedPlace(rest)].join(' ');
}

/** The names that a text may mean beside a word of kinship: of a run of characters, its ends. */
function* namesBeside(remark: string): Generator<string> {
  for (const pattern of [OF_NAME, KIN_THEN_NAME]) {
    for (const [, run = ''] of remark.matchAll(pattern)) {
      for (const length of [4, 3, 2]) {
        if (run.length < length) continue;
        yield pattern === OF_NAME ? run.slice(-length) : run.slice(0, length);
      }
    }
  }
}

/**
 * Groups people by household: one surname and one household address, or a relation that a remark states to somebody of
 * the sheet whom nobody else is called like. Returns the group of each record by its place; in order of the sheet.
 */
export function householdsOf(records: readonly AnyRecord[], places: Gazetteer): number[][] {
  const leader = records.map((_, at) => at);
  const lead = (at: number): number => {
    let first = at;
    while ((leader[first] ?? first) !== first) first = leader[first] ?? first;
    leader[at] = first;
    return first;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [lead(one), lead(other)];
    leader[Math.max(a, b)] = Math.min(a, b);
  };
  const homes = new Map<string, number>();
  const named = new Map<string, number | null>();
  records.forEach(({ values }, at) => {
    const [surname, home] = [surnameOf(values), householdOf(values, places)];
    if (surname !== undefined && home !== undefined) {
      const key = `${surname}\n${home}`;
      const known = homes.get(key);
      if (known === undefined) homes.set(key, at);
      else join(known, at);
    }
    const name = values.name?.replace(/\s+/g, '') ?? '';
    if (HAN_NAME.test(name)) named.set(name, named.has(name) ? null : at);
  });
  records.forEach(({ values: { remarks } }, at) => {
    if (!remarks || !MAY_NAME_KIN.test(remarks)) return;
    for (const name of namesBeside(remarks)) {
      const other = named.get(name);
      if (other !== undefined && other !== null && other !== at) join(other, at);
    }
  });
  const groups = new Map<number, number[]>();
  records.forEach((_, at) => {
    append(groups, lead(at), at);
  });
  return [...groups.values()];
}
