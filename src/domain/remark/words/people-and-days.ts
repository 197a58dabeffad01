import type { DateForm } from '../tokens.js';
import { words } from './word-list.js';

/** Days told by their distance from the reference day, or from the date told before. */
export const RELATIVE_DAYS: readonly (readonly [DateForm, string])[] = [
  [{ form: 'fromReference', days: 0 }, '本日 今日 今天 今晨 今早 今晚 今夜'],
  [{ form: 'fromReference', days: -1 }, '昨日 昨天 昨晚 昨夜 昨晨'],
  [{ form: 'fromReference', days: -2 }, '前日 前天 前晚'],
  [{ form: 'fromReference', days: -3 }, '大前天'],
  [{ form: 'fromLast', days: 0 }, '当日 同日 当天 同天 即日 当晚 同晚 当夜 是日'],
  [{ form: 'fromLast', days: 1 }, '次日 翌日 第二天 第二日 次晨 隔日 隔天 翌晨'],
];

/** What the desk calls its own district, and with it a place in Wenzhou. */
export const WENZHOU_BY_DESK =
  '我区 我市 我县 本区 本市 本县 本地 在温 我地 我街道 我镇 本街道 本镇 辖区 辖区内 我区辖区';
/** Towns of Wenzhou that remarks name without their county. */
export const WENZHOU_TOWNS =
  '瓯北 柳市 北白象 塘下 莘塍 马屿 鳌江 萧江 灵溪 钱库 矾山 茶山 娄桥 梧田 瑶溪 永中 玉壶 大峃 北岙 七都';
/** Where the traveller entered, whichever place that was. */
export const THERE = '当地 就地 原地 入境地 入境当地 口岸所在地 第一入境点';

/** Kin by the words for them: a mother is one person, whatever she is called. */
const KIN: readonly (readonly [string, string])[] = [
  ['mother', '母亲 母 妈妈 其母 其母亲'],
  ['father', '父亲 父 爸爸 其父 其父亲'],
  ['daughter', '女儿 女 其女 其女儿'],
  ['son', '儿子 子 其子 其儿子'],
  ['wife', '妻子 妻 其妻 其妻子 老婆'],
  ['husband', '丈夫 夫 其夫 其丈夫 老公'],
  ['elder son', '大儿子 长子'],
  ['younger son', '小儿子 次子'],
  ['elder daughter', '大女儿 长女'],
  ['younger daughter', '小女儿 次女'],
  ['elder brother', '哥哥 兄 其兄 其哥哥'],
  ['younger brother', '弟弟 弟 其弟 其弟弟'],
  ['elder sister', '姐姐 姐 其姐 其姐姐'],
  ['younger sister', '妹妹 妹 其妹 其妹妹'],
  ['grandchild', '孙子 孙女 外孙 外孙女 其孙'],
];

/** The kin of a word that may stand alone in brackets: 张某(母). */
export const kinByWord: ReadonlyMap<string, string> = new Map(
  KIN.flatMap(([kin, list]) => words(list).map((word): [string, string] => [word, kin])),
);
