import { type FieldName, fields } from '../../records/fields.js';
import type { UntidyCell } from '../../records/index.js';
import { type FlawEdit, type Place, rowRule, type Subject } from '../rule.js';
import { actualReason } from '../send-back.js';
import { shownAt } from './cell-fault.js';

/** Final statuses under which a send-back note would be out of place. */
const STAYS = new Set<unknown>(['纳入管控', '结束管控', '转医学处理']);

/**
 * 停机 in a choice column means 联系不上 and is also the actual reason (C-1.3b): it moves to the note, if that is empty,
 * before the choice takes its standard form.
 */
function keptWord({ values, record }: Subject, { field }: UntidyCell<FieldName>): FlawEdit | undefined {
  const keeper = fields[field].keepsWordIn;
  if (keeper === undefined || values.sendBackNote !== null || STAYS.has(values.controlStatus))
    return undefined;
  const word = actualReason(record, [field]);
  return word === undefined ? undefined : { field: 'sendBackNote', to: word, at: 1 };
}

export const valueNormalised = rowRule<Subject>()({
  id: 'sheet/value-normalised',
  clause: null,
  severity: 'notice',
  fixes: ['certain'],
  appliesTo: () => true,
  check: (subject) =>
    subject.record.untidy.map((cell) => {
      const { record } = subject;
      const { field, index, normal } = cell;
      const place: Place = { record, field, index };
      const word = keptWord(subject, cell);
      return {
        at: word ? ([place, 'sendBackNote'] as const) : ([place] as const),
        says: { field, isTextDate: shownAt(record, index) === normal },
        actual: shownAt(record, index),
        expected: normal,
        fix: {
          kind: 'certain',
          edits: word ? [{ field, to: normal }, word] : [{ field, to: normal }],
          evidence: [place],
        },
      };
    }),
  examples: {
    flawed: { rows: [{ entryDate: '4月9日', entryMode: '航班' }] },
    clean: { rows: [{ entryDate: '2020-04-09', entryMode: '飞机' }] },
  },
});
