import type { FieldName, FieldValue } from '../records/fields.js';
import type { RuleContext, Subject } from './rule.js';
import { shownAt } from './sheet/cell-fault.js';

/** Words that mean a send-back option and say no more than it does. */
const REPETITIONS: { readonly [R in SendBackOption]: readonly string[] } = {
  人在省外: [],
  联系不上: ['否', '无法联系', '失联', '联系不到'],
  转外地隔离: ['不在酒店', '在外地隔离', '转往外地'],
  其他: ['其它'],
};

type SendBackOption = FieldValue<'sendBackReason'>;

const MERE_REPETITIONS = new Set<string>([...Object.keys(REPETITIONS), ...Object.values(REPETITIONS).flat()]);

/** Fields whose cell may hold the actual reason why a person cannot be reached (停机, 空号): the choice and the reason in one word. */
export const REASON_FIELDS = ['sendBackReason', 'reachability'] as const satisfies readonly FieldName[];

/** The word in one of the fields' cells that says why a person cannot be reached, where it says more than that. */
export function actualReason(record: Subject['record'], wanted: readonly FieldName[]): string | undefined {
  for (const field of wanted) {
    for (const cell of record.untidy) {
      if (cell.field !== field || cell.normal !== '联系不上') continue;
      const word = shownAt(record, cell.index)
        .normalize('NFKC')
        .replace(/[\s\p{Cf}]/gu, '');
      if (!MERE_REPETITIONS.has(word)) return word;
    }
  }
  return undefined;
}

/** A send-back note says nothing when it is one of these words, or the chosen option over again. */
const EMPTY_WORDS = new Set(['其他', '其它', '无', '没有', '不详', '未知', '退回', '已退回', '/', '-']);
const PUNCTUATION = /[\s.,;:!、，。；：！()（）"“”]/g;
const LEADING_LABEL = /^(?:退回)?(?:原因|理由)?(?:为|是)?(?=.)/;

/** Whether a note gives no actual reason (C-1.3b). */
export function isVague(note: string, option: SendBackOption | null | undefined): boolean {
  const words = note.normalize('NFKC').replace(PUNCTUATION, '').replace(LEADING_LABEL, '');
  if (words === '' || EMPTY_WORDS.has(words)) return true;
  return option !== null && option !== undefined && (words === option || REPETITIONS[option].includes(words));
}

/** What may stand around the name of a site. */
const AROUND_A_SITE =
  /(?:目前|现在|正在|仍在|仍|在|集中|就地|居家|医学观察|观察|隔离中|隔离|进行|期间|第?\d+天|[\s.,;:、，。；：])/g;
const UNNAMED_SITE = /^(?:当地|本地|某地|省外|外省|外地|那边|市内|市|区|县)?$/;

/** Whether a note names the city and the site of a quarantine out of province (C-1.3a). */
export function namesCityAndSite(note: string, { places }: RuleContext): boolean {
  const place = places.resolve(note);
  if (place?.city === undefined || place.region !== 'outside') return false;
  return !UNNAMED_SITE.test(place.rest.replace(AROUND_A_SITE, ''));
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
export function quarantinePlace({ values, remark }: Subject, { places }: RuleContext): QuarantinePlace {
  const siteField = values.outOfProvinceQuarantineSite ? 'outOfProvinceQuarantineSite' : 'quarantineSite';
  const filled = values[siteField] ?? undefined;
  const siteResolved = filled === undefined ? undefined : places.resolve(filled);
  // A site in the province is none of this quarantine.
  const siteText =
    siteResolved?.region === undefined || siteResolved.region === 'outside' ? filled : undefined;
  const site = (siteResolved && siteText ? siteResolved.rest : siteText) || undefined;
  const here = values.whereabouts ? places.resolve(values.whereabouts) : undefined;
  const whereabouts = here?.region === 'outside' ? here : undefined;
  const city = (siteText && siteResolved?.city) ?? whereabouts?.city;
  const from: FieldName[] = [];
  if (siteText !== undefined) from.push(siteField);
  if (whereabouts?.city !== undefined && whereabouts.city === city && siteResolved?.city !== city)
    from.push('whereabouts');
  if (city !== undefined && site !== undefined) return { city, site, from, byColumns: true };
  const said = remark.facts.sendBackPlace;
  if (said) from.push('remarks');
  return { city: city ?? said?.city, site: site ?? said?.site, from, byColumns: false };
}
