import { describe, expect, it } from 'vitest';
import {
  checkAs,
  person,
  rulesOf,
  sheetOf,
  type TestRow,
  type TestValue,
  text,
} from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, outcome, skipped } from '../checked.js';

const RULE = 'verification/closed-before-arrival';
const closed: TestRow = { ...person, verificationStatus: '结束核查' };
const check = (row: TestRow, now?: string) =>
  checkAs('verification', sheetOf([{ ...closed, ...row }]), now ? { now } : {});

describe(RULE, () => {
  it.each<readonly [string, TestValue]>([
    ['tomorrow', '2020-04-28'],
    ['next month', '2020-05-20'],
    ['text', text('2020-04-28')],
    ['without year: the nearest one', '5月3日'],
    ['a decimal number: the nearest one', 5.13],
    ['a number', 20200503],
    ['a day alone', '30日'],
  ])('the arrival is to come: %s', (_what, zhejiangArrivalDate) => {
    const checked = check({ zhejiangArrivalDate });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.1a', severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['D2 verificationStatus', 'E2 zhejiangArrivalDate']);
    expect(isHeld(checked)).toBe(true);
  });

  it.each<readonly [string, TestValue]>([
    ['today', '2020-04-27'],
    ['yesterday', '2020-04-26'],
    ['long ago', '2020-01-26'],
    ['last year, which is nearer than the next', '12月30日'],
    ['empty', null],
    ['未定', '未定'],
    ['not to be read', 'abc'],
    ['with two readings', 5.1],
  ])('is silent when the arrival is %s', (_what, zhejiangArrivalDate) => {
    expect(found(check({ zhejiangArrivalDate }), RULE)).toEqual([]);
  });

  it.each([
    ['核查中', '核查中', []],
    ['待核查', '待核查', []],
    ['empty', null, []],
    ['已完成, another word for it', '已完成', [RULE, 'sheet/value-normalised']],
  ])('when the status is %s', (_what, verificationStatus, expected) => {
    expect(rulesOf(check({ verificationStatus, zhejiangArrivalDate: '2020-04-28' })).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('the day of arrival begins at midnight', () => {
    expect(found(check({ zhejiangArrivalDate: '2020-04-28' }, '2020-04-27T23:59:59'), RULE)).toHaveLength(1);
    expect(found(check({ zhejiangArrivalDate: '2020-04-28' }, '2020-04-28T00:00:00'), RULE)).toEqual([]);
  });

  it('the arrival in Wenzhou is not asked', () => {
    expect(
      found(check({ zhejiangArrivalDate: '2020-04-20', wenzhouArrivalDate: '2020-04-28' }), RULE),
    ).toEqual([]);
  });

  it('applies where both are known', () => {
    expect(outcome(check({ zhejiangArrivalDate: '2020-04-20' }), RULE)).toMatchObject({
      applied: 1,
      flawed: 0,
    });
    expect(outcome(check({ zhejiangArrivalDate: null }), RULE)).toMatchObject({
      applied: 0,
      flawed: 0,
      skipped: null,
    });
  });

  it('is skipped without the column', () => {
    expect(skipped(check({}), RULE)).toEqual({ columns: ['zhejiangArrivalDate'] });
  });
});
