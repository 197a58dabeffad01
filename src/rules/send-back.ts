import { resolvePlace } from '../domain/places.js';
import type { FieldName } from '../records/fields.js';
import type { Subject } from './rule.js';
import { shownAt } from './sheet/cell-fault.js';

/** Words for 联系不上 that repeat it rather than give the actual reason. */
const MERE_REPETITION = new Set(['联系不上', '否', '无法联系', '失联', '不在酒店', '在外地隔离', '转往外地']);

/** Fields whose cell may hold the actual reason why a person cannot be reached (停机, 空号): the choice and the reason in one word. */
export const REASON_FIELDS = ['sendBackReason', 'reachability'] as const satisfies readonly FieldName[];

/** The word in one of the cells that says why a person cannot be reached, where it says more than that. */
export function actualReason(record: Subject['record'], fields: readonly FieldName[]): string | undefined {
  for (const { field, index } of record.untidy) {
    if (!fields.includes(field)) continue;
    const word = shownAt(record, index).trim();
    if (!MERE_REPETITION.has(word)) return word;
  }
  return undefined;
}

/** A send-back note says nothing when it is one of these words, or the chosen option over again. */
const EMPTY_WORDS = new Set(['其他', '其它', '无', '没有', '不详', '未知', '退回', '已退回', '/', '-']);

export function isVague(note: string, reason: string | null | undefined): boolean {
  const words = note
    .normalize('NFKC')
    .replace(/[\s.,;:!、，。；：！()"“”]/g, '')
    .replace(/^(?:退回)?(?:原因|理由)?(?:为|是|:)?(?=.)/, '');
  return EMPTY_WORDS.has(words) || words === '' || words === reason || MERE_REPETITION.has(words);
}

/** A lodging, or another named site: more than a city and a district. */
const SITE =
  /酒店|宾馆|旅馆|旅店|饭店|公寓|民宿|客栈|隔离点|观察点|医院|学校|大学|中心|基地|度假村|山庄|招待所|小区|营地|大厦|广场|园/;

/** Whether a note names the city and the site of a quarantine out of province (C-1.3a). */
export function namesCityAndSite(note: string): boolean {
  const place = resolvePlace(note);
  return place?.city !== undefined && place.region === 'outside' && SITE.test(place.rest);
}

/** Where a person is quarantined out of province, with the cells that say it. */
export interface QuarantinePlace {
  readonly city: string | undefined;
  readonly site: string | undefined;
  readonly from: readonly FieldName[];
  /** Whether columns alone give both. */
  readonly byColumns: boolean;
}

/**
 * City and site: the city from the site's own text, else the whereabouts; the site without province, city or county
 * in front; what no column says, from the remark.
 */
export function quarantinePlace({ values, remark }: Subject): QuarantinePlace {
  const siteField = values.outOfProvinceQuarantineSite ? 'outOfProvinceQuarantineSite' : 'quarantineSite';
  const siteText = values[siteField] ?? undefined;
  const siteResolved = siteText === undefined ? undefined : resolvePlace(siteText);
  const site = (siteResolved ? siteResolved.rest : siteText) || undefined;
  const whereabouts = values.whereabouts ? resolvePlace(values.whereabouts) : undefined;
  const city = siteResolved?.city ?? whereabouts?.city;
  const from: FieldName[] = [];
  if (siteText !== undefined) from.push(siteField);
  if (whereabouts?.city !== undefined && siteResolved?.city === undefined) from.push('whereabouts');
  if (city !== undefined && site !== undefined) return { city, site, from, byColumns: true };
  const said = remark.facts.sendBackPlace;
  if (said) from.push('remarks');
  return { city: city ?? said?.city, site: site ?? said?.site, from, byColumns: false };
}
