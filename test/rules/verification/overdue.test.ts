import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
import { cells, day, found, isHeld, one, outcome, skipped } from '../checked.js';

const RULE = 'verification/overdue';
const task: TestRow = { ...person, verificationStatus: '待核查', dispatchedDate: '2020-04-27' };
const LATE = '2020-04-28T12:00:00';

describe(RULE, () => {
  it.each([
    ['2020-04-28T11:59:59', []],
    ['2020-04-28T12:00:00', [RULE]],
    ['2020-04-28T12:00:01', [RULE]],
    ['2020-04-28T00:00:00', []],
    ['2020-04-27T12:00:00', []],
    ['2020-04-27T23:59:59', []],
    ['2020-04-29T00:00:00', [RULE]],
    ['2021-01-01T08:00:00', [RULE]],
  ])('at %s', (now, expected) => {
    expect(
      rulesOf(checkAs('verification', sheetOf([task]), { now })).filter((rule) => rule === RULE),
    ).toEqual(expected);
  });

  it.each([
    ['the end of a month', '2020-04-30', '2020-05-01T12:00:00'],
    ['29 February', '2020-02-28', '2020-02-29T12:00:00'],
    ['the end of a year', '2019-12-31', '2020-01-01T12:00:00'],
  ])('the day after dispatch: %s', (_what, dispatchedDate, due) => {
    const late = checkAs('verification', sheetOf([{ ...task, dispatchedDate }]), { now: due });
    expect(one(late, RULE).due).toBe(due);
    const before = checkAs('verification', sheetOf([{ ...task, dispatchedDate }]), {
      now: `${due.slice(0, 11)}11:59:59`,
    });
    expect(found(before, RULE)).toEqual([]);
  });

  it.each([
    ['待核查', '待核查'],
    ['by another word', '未核查'],
    ['empty', null],
    ['不详', '不详'],
    ['a dash', '--'],
  ])('the status is %s', (_what, verificationStatus) => {
    const checked = checkAs('verification', sheetOf([{ ...task, verificationStatus }]), { now: LATE });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: 'V-1.0',
      severity: 'error',
      due: LATE,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['D2 verificationStatus']);
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['核查中', '核查中'],
    ['随访中', '随访中'],
    ['结束核查', '结束核查'],
    ['已核查', '已核查'],
    ['a word that nobody knows', '办理完毕'],
  ])('is silent when the status is %s', (_what, verificationStatus) => {
    expect(
      found(checkAs('verification', sheetOf([{ ...task, verificationStatus }]), { now: LATE }), RULE),
    ).toEqual([]);
  });

  it('whatever follow-up stands there', () => {
    const row = { ...task, lastFollowUpDate: '2020-04-28', zhejiangArrivalDate: '2020-04-20' };
    expect(rulesOf(checkAs('verification', sheetOf([row]), { now: LATE }))).toEqual([RULE]);
  });

  describe('the dispatch day', () => {
    const { dispatchedDate: _, ...undated } = task;
    const dispatched = day('2020-04-20');

    it('is that of the row, before that of the option', () => {
      const checked = checkAs('verification', sheetOf([task]), { now: '2020-04-28T11:59:59', dispatched });
      expect(found(checked, RULE)).toEqual([]);
    });

    it.each([
      ['where the sheet has no column', undated],
      ['where the cell is empty', { ...task, dispatchedDate: null }],
      ['where the cell says nothing', { ...task, dispatchedDate: '无' }],
    ])('is that of the option %s', (_what, row) => {
      const checked = checkAs('verification', sheetOf([row]), { now: LATE, dispatched });
      expect(one(checked, RULE).due).toBe('2020-04-21T12:00:00');
    });

    it('is unknown where the cell cannot be read', () => {
      const checked = checkAs('verification', sheetOf([{ ...task, dispatchedDate: text('2020-02-30') }]), {
        now: LATE,
        dispatched,
      });
      expect(rulesOf(checked)).toEqual(['sheet/value-unreadable']);
    });

    it('a row with neither has no deadline', () => {
      const checked = checkAs(
        'verification',
        sheetOf([
          { ...task, dispatchedDate: null },
          { ...task, documentNumber: 'E12345678' },
        ]),
        {
          now: LATE,
        },
      );
      expect(found(checked, RULE).map(({ at }) => at[0]?.row)).toEqual([3]);
      expect(outcome(checked, RULE)).toMatchObject({ applied: 1, flawed: 1, skipped: null });
    });

    it('with neither column nor option the rule is skipped', () => {
      const checked = checkAs('verification', sheetOf([undated]), { now: LATE });
      expect(found(checked, RULE)).toEqual([]);
      expect(skipped(checked, RULE)).toEqual({ input: 'dispatched' });
    });

    it('may be written in any form', () => {
      for (const written of ['4月27日', text('2020-04-27'), 20200427, 43948, 4.27]) {
        const checked = checkAs('verification', sheetOf([{ ...task, dispatchedDate: written }]), {
          now: LATE,
        });
        expect(one(checked, RULE).due).toBe(LATE);
      }
    });
  });

  it('is skipped without a status column', () => {
    const checked = checkAs('verification', sheetOf([{ ...person, dispatchedDate: '2020-04-20' }]), {
      now: LATE,
    });
    expect(skipped(checked, RULE)).toEqual({ columns: ['verificationStatus'] });
  });
});
