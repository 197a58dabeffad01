import type { RemarkFact } from './facts.js';

/** The label that each fact which the guidance asks for is supplied under: one that the reader knows it by. */
const LABEL_OF = {
  entryDate: '入境时间',
  pointOfEntry: '入境口岸',
  entryMode: '入境方式',
  wenzhouArrivalDate: '来温时间',
  wenzhouArrivalMode: '来温方式',
  outOfProvinceQuarantineStart: '省外隔离开始时间',
  transferDate: '转运时间',
  transferReason: '转运原因',
  quarantineStart: '初次纳入管控时间',
  medicalTransferDate: '转医学处理时间',
  medicalCareEndDate: '转医结束时间',
  resumedQuarantineStart: '转医结束后隔离时间',
  situation: '目前情况',
  notQuarantinedReason: '未就地隔离原因',
  missedReason: '漏报原因',
} as const satisfies { readonly [F in RemarkFact]?: string };

/** A fact that the guidance asks remarks for, so that it can be supplied to one. */
export type SuppliedFact = keyof typeof LABEL_OF;

/** What a remark is to say besides: `value` as it is to stand there, dates as YYYY-MM-DD; `undefined` where nobody knows it yet. */
export interface Supplement {
  readonly item: SuppliedFact;
  readonly value: string | undefined;
}

/** Stands where a person has still to write; the reader takes it for nothing. */
const BLANK = '____';

const ENDS_SENTENCE = /[。．.!！?？;；\n]$/;

/**
 * The remark as it stands, then what it lacks, in labelled form: `…。补充：入境时间：2020-04-12；转运原因：____`. A blank
 * that the text already has for an item is filled in where it stands. Read again, it gives the supplied facts too.
 */
export function completedRemark(text: string, supplements: readonly Supplement[]): string {
  let completed = text.trimEnd();
  const added: string[] = [];
  for (const supplement of supplements) {
    const filled = filledBlank(completed, supplement);
    if (filled === undefined) added.push(labelled(supplement));
    else completed = filled;
  }
  if (added.length === 0) return completed === text.trimEnd() ? text : completed;
  if (completed === '') return added.join('；');
  return `${completed}${ENDS_SENTENCE.test(completed) ? '' : '。'}补充：${added.join('；')}`;
}

const labelled = ({ item, value }: Supplement): string => `${LABEL_OF[item]}：${written(item, value)}`;

/** The text with the item's blank filled in; `undefined` where it has no blank for it. */
function filledBlank(text: string, { item, value }: Supplement): string | undefined {
  const blank = new RegExp(`(${LABEL_OF[item]}\\s*[:：]\\s*)(_+)`);
  if (!blank.test(text)) return undefined;
  return text.replace(blank, (_, label: string, line: string) => label + written(item, value, line));
}

/** A value on one line that ends where the next label begins: a reason runs to the next comma, a situation to the next stop. */
function written(item: SuppliedFact, value: string | undefined, blank = BLANK): string {
  const words = (value ?? '').trim();
  if (words === '') return blank;
  const marks = item === 'situation' ? /\s*[。；;!！?？\r\n]+\s*/g : /\s*[,，。；;!！?？\r\n]+\s*/g;
  const joint = item === 'situation' ? '，' : '、';
  return words.replace(/[。；;,，]+$/, '').replace(marks, joint);
}
