import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../src/domain/calendar-date.js';
import { checkAs, person, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
import { mendedCell, skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/overdue';
const tells = tellsOf(RULE);
const sent: TestRow = { dispatchedDate: '2020-04-27' };
const late = { now: '2020-04-27T17:00:00' };
/** In Wenzhou, in centralised quarantine: the decision is firm. */
const decided: TestRow = { ...sent, whereabouts: '温州市鹿城区', quarantineStatus: '集中隔离中' };

describe(RULE, () => {
  it.each<[string, TestRow, string]>([
    ['an empty status at 17:00:00', { ...sent }, '2020-04-27T17:00:00'],
    ['待分配', { ...sent, controlStatus: '待分配' }, '2020-04-27T17:00:00'],
    ['another word for 待分配', { ...sent, controlStatus: '待排查' }, '2020-04-27T17:00:00'],
    ['a word for nothing', { ...sent, controlStatus: '/' }, '2020-04-27T17:00:00'],
    ['the next morning', { ...sent }, '2020-04-28T00:00:00'],
    ['days later', { ...sent }, '2020-05-03T09:00:00'],
  ])('finds %s', (_case, row, now) => {
    expect(tells(row, { now })).toMatchObject([
      { severity: 'error', at: ['controlStatus'], due: '2020-04-27T17:00:00', applied: false },
    ]);
  });

  it.each<[string, TestRow, string]>([
    ['16:59:59 of the day', { ...sent }, '2020-04-27T16:59:59'],
    ['the day before', { ...sent }, '2020-04-26T23:00:00'],
    ['纳入管控', { ...sent, controlStatus: '纳入管控' }, '2020-04-28T17:00:00'],
    ['another word for 纳入管控', { ...sent, controlStatus: '在管' }, '2020-04-28T17:00:00'],
    ['结束管控', { ...sent, controlStatus: '结束管控' }, '2020-04-28T17:00:00'],
    ['退回', { ...sent, controlStatus: '退回' }, '2020-04-28T17:00:00'],
    ['转医学处理', { ...sent, controlStatus: '转医学处理' }, '2020-04-28T17:00:00'],
    ['a status that cannot be read', { ...sent, controlStatus: '再说' }, '2020-04-28T17:00:00'],
    ['a row that does not say when it was sent', { dispatchedDate: null }, '2020-04-28T17:00:00'],
    ['a dispatch day that cannot be read', { dispatchedDate: text('2020-02-30') }, '2020-04-28T17:00:00'],
  ])('lets pass %s', (_case, row, now) => {
    expect(tells(row, { now })).toEqual([]);
  });

  describe('takes the dispatch day', () => {
    const dispatched = parseCalendarDate('2020-04-26');
    it.each<[string, TestRow, string]>([
      ['from the row', { dispatchedDate: '2020-04-25' }, '2020-04-25T17:00:00'],
      ['from the option, where the row says nothing', { dispatchedDate: null }, '2020-04-26T17:00:00'],
      ['from the option, where there is no column', {}, '2020-04-26T17:00:00'],
    ])('%s', (_case, row, due) => {
      const sheet = sheetOf([{ ...person, controlStatus: null, ...row }]);
      const { findings } = checkAs('control-tasks', sheet, { ...late, dispatched });
      expect(findings.filter(({ rule }) => rule === RULE)).toMatchObject([{ due }]);
    });

    it('from nowhere where the row holds what cannot be read: that is unknown', () => {
      const row = { dispatchedDate: text('2020-02-30') };
      expect(tells(row, { ...late, dispatched })).toEqual([]);
    });
  });

  it('is skipped with neither column nor option, and without a status column', () => {
    expect(skippedOf(RULE, {}, late)).toEqual({ input: 'dispatched' });
    expect(skippedOf(RULE, { dispatchedDate: null }, late)).toBeNull();
    const { rules } = checkAs('control-tasks', sheetOf([{ ...person, ...sent }]), late);
    expect(rules.find(({ id }) => id === RULE)?.skipped).toEqual({ columns: ['controlStatus'] });
  });

  it('proposes the firm decision, and fills it in only where decisions are accepted', () => {
    const proposal = {
      severity: 'error',
      at: ['controlStatus'],
      actual: '',
      expected: '纳入管控',
      due: '2020-04-27T17:00:00',
      fix: 'decided',
      edits: [['controlStatus', '', '纳入管控']],
      evidence: ['whereabouts', 'quarantineStatus'],
    };
    const suggestions = { ...late, accepted: { suggestions: true, decisions: false } };
    const decisions = { ...late, accepted: { suggestions: false, decisions: true } };
    expect(tells(decided, late)).toEqual([{ ...proposal, applied: false }]);
    expect(tells(decided, suggestions)).toEqual([{ ...proposal, applied: false }]);
    expect(tells(decided, decisions)).toEqual([{ ...proposal, applied: true }]);
    expect(mendedCell(task(decided, suggestions), 'controlStatus')).toBeUndefined();
    expect(mendedCell(task(decided, decisions), 'controlStatus')).toBe('纳入管控');
  });

  it('fills reason and note with the status that sends back', () => {
    const row: TestRow = {
      ...sent,
      whereabouts: '上海市',
      outOfProvinceQuarantineSite: '上海市嘉定区云栈酒店',
      sendBackReason: null,
      sendBackNote: null,
    };
    expect(tells(row, { ...late, accepted: { suggestions: false, decisions: true } })).toMatchObject([
      {
        fix: 'decided',
        edits: [
          ['controlStatus', '', '退回'],
          ['sendBackReason', '', '人在省外'],
          ['sendBackNote', '', '在上海市云栈酒店隔离'],
        ],
        applied: true,
      },
    ]);
  });

  it('proposes nothing where the decision is not firm, or where there is none', () => {
    const thirteen: TestRow = { ...sent, whereabouts: '温州市', outOfProvinceQuarantineStart: '2020-04-14' };
    const accepted = { suggestions: true, decisions: true };
    expect(tells(thirteen, { ...late, accepted })).toMatchObject([{ fix: undefined, applied: false }]);
    expect(tells(sent, { ...late, accepted })).toMatchObject([{ fix: undefined, applied: false }]);
  });
});
