import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { mendedCell, skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/sent-back-reason-missing';
const tells = tellsOf(RULE);
const back: TestRow = { controlStatus: '退回', sendBackReason: null, sendBackNote: null };

describe(RULE, () => {
  it.each<[string, TestRow, readonly string[]]>([
    ['neither', back, ['sendBackReason', 'sendBackNote']],
    ['no option', { ...back, sendBackNote: '人在境外' }, ['sendBackReason']],
    ['no note', { ...back, sendBackReason: '其他' }, ['sendBackNote']],
    ['no note for 人在省外', { ...back, sendBackReason: '人在省外' }, ['sendBackNote']],
    ['no note for 联系不上', { ...back, sendBackReason: '联系不上' }, ['sendBackNote']],
    [
      'an option that says nothing',
      { ...back, sendBackReason: '/', sendBackNote: '人在境外' },
      ['sendBackReason'],
    ],
    ['another word for 退回', { ...back, controlStatus: '已退回', sendBackReason: '其他' }, ['sendBackNote']],
    ['a note of blanks', { ...back, sendBackReason: '其他', sendBackNote: '  ' }, ['sendBackNote']],
  ])('finds %s', (_case, row, at) => {
    expect(tells(row)).toMatchObject([{ severity: 'error', at, fix: undefined, applied: false }]);
  });

  it.each<[string, TestRow]>([
    ['both', { ...back, sendBackReason: '其他', sendBackNote: '人在境外' }],
    ['an option that cannot be read', { ...back, sendBackReason: '说不清', sendBackNote: '人在境外' }],
    ['纳入管控', { ...back, controlStatus: '纳入管控' }],
    ['结束管控', { ...back, controlStatus: '结束管控' }],
    ['an empty status', { ...back, controlStatus: null }],
    ['待分配', { ...back, controlStatus: '待分配' }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it.each<[string, TestRow, string]>([
    ['the option', { ...back, sendBackReason: '停机' }, '停机'],
    ['the contact column', { ...back, sendBackReason: '联系不上', reachability: '空号' }, '空号'],
  ])('takes the actual reason in %s for the note, where the note is empty', (_case, row, word) => {
    expect(tells(row)).toEqual([]);
    const checked = task(row);
    expect(mendedCell(checked, 'sendBackNote')).toBe(word);
    expect(mendedCell(checked, 'sendBackReason')).toBe('联系不上');
    expect(checked.counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
  });

  it.each<[string, TestRow]>([
    ['an option with blanks around it', { ...back, sendBackReason: ' 其他 ' }],
    ['an option in which something invisible stands', { ...back, sendBackReason: '人在省外\u200b' }],
    ['that the person was reached', { ...back, sendBackReason: '其他', reachability: '是' }],
    [
      'that the person was reached, in another word',
      { ...back, sendBackReason: '人在省外', reachability: '能联系' },
    ],
  ])('does not take for an actual reason %s', (_case, row) => {
    expect(tells(row)).toMatchObject([{ severity: 'error', at: ['sendBackNote'] }]);
    const checked = task(row);
    expect(mendedCell(checked, 'sendBackNote')).toBeUndefined();
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
  });

  it('is skipped without its columns', () => {
    expect(skippedOf(RULE, { controlStatus: '退回' })).toEqual({
      columns: ['sendBackReason', 'sendBackNote'],
    });
    expect(skippedOf(RULE, { controlStatus: '退回', sendBackReason: null })).toEqual({
      columns: ['sendBackNote'],
    });
  });
});
