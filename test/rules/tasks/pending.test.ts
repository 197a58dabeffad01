import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../src/domain/calendar-date.js';
import { rulesOf, type TestRow } from '../../support/memory-sheet.js';
import { skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/pending';
const tells = tellsOf(RULE);
const sent: TestRow = { dispatchedDate: '2020-04-27' };

const minutesLeft = (now: string): unknown[] =>
  task(sent, { now }).findings.flatMap((finding) =>
    finding.rule === RULE ? [finding.says.minutesLeft] : [],
  );

describe(RULE, () => {
  it.each<[string, TestRow, string]>([
    ['an empty status before 17:00', sent, '2020-04-27T15:30:00'],
    ['16:59:59', sent, '2020-04-27T16:59:59'],
    ['待分配', { ...sent, controlStatus: '待分配' }, '2020-04-27T08:00:00'],
    ['another word for 待分配', { ...sent, controlStatus: '未分配' }, '2020-04-27T08:00:00'],
    ['midnight', sent, '2020-04-27T00:00:00'],
  ])('warns of %s', (_case, row, now) => {
    expect(tells(row, { now })).toMatchObject([
      { severity: 'warning', at: ['controlStatus'], due: '2020-04-27T17:00:00', applied: false },
    ]);
  });

  it.each<[string, TestRow, string]>([
    ['17:00:00, when it is overdue', sent, '2020-04-27T17:00:00'],
    ['a final status', { ...sent, controlStatus: '退回' }, '2020-04-27T15:30:00'],
    ['转医学处理', { ...sent, controlStatus: '转医学处理' }, '2020-04-27T15:30:00'],
    ['a status that cannot be read', { ...sent, controlStatus: '再说' }, '2020-04-27T15:30:00'],
    ['a row without a dispatch day', { dispatchedDate: null }, '2020-04-27T15:30:00'],
  ])('says nothing of %s', (_case, row, now) => {
    expect(tells(row, { now })).toEqual([]);
  });

  it('shows the time left', () => {
    expect(minutesLeft('2020-04-27T15:30:00')).toEqual([90]);
    expect(minutesLeft('2020-04-27T16:59:00')).toEqual([1]);
    expect(minutesLeft('2020-04-26T17:00:00')).toEqual([1440]);
  });

  it.each(['2020-04-27T16:59:59', '2020-04-27T17:00:00', '2020-04-28T09:00:00'])(
    'never speaks together with overdue (%s)',
    (now) => {
      const said = rulesOf(task(sent, { now })).filter((id) => id === RULE || id === 'tasks/overdue');
      expect(said).toHaveLength(1);
    },
  );

  it('is skipped with neither column nor option', () => {
    expect(skippedOf(RULE, {})).toEqual({ input: 'dispatched' });
    expect(skippedOf(RULE, {}, { dispatched: parseCalendarDate('2020-04-27') })).toBeNull();
  });

  it('proposes the firm decision, filled in where decisions are accepted', () => {
    const row: TestRow = { ...sent, whereabouts: '意大利', sendBackReason: null, sendBackNote: null };
    const proposal = {
      expected: '退回',
      fix: 'decided',
      edits: [
        ['controlStatus', '', '退回'],
        ['sendBackReason', '', '其他'],
        ['sendBackNote', '', '人在境外'],
      ],
      evidence: ['whereabouts'],
    };
    expect(tells(row)).toMatchObject([{ ...proposal, applied: false }]);
    expect(tells(row, { accepted: { suggestions: true, decisions: false } })).toMatchObject([
      { ...proposal, applied: false },
    ]);
    expect(tells(row, { accepted: { suggestions: false, decisions: true } })).toMatchObject([
      { ...proposal, applied: true },
    ]);
  });
});
