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
import { cells, day, found, isHeld, one, skipped } from '../checked.js';

const RULE = 'verification/open-after-arrival';
const open: TestRow = { ...person, verificationStatus: '核查中' };
const check = (row: TestRow, now?: string) =>
  checkAs('verification', sheetOf([{ ...open, ...row }]), now ? { now } : {});

describe(RULE, () => {
  it.each<readonly [string, TestValue]>([
    ['today', '2020-04-27'],
    ['yesterday', '2020-04-26'],
    ['long ago', '2020-01-26'],
    ['text', text('2020/4/27')],
    ['without year', '4月20日'],
    ['without year, last year being nearer', '12月30日'],
  ])('the arrival was %s', (_what, zhejiangArrivalDate) => {
    const checked = check({ zhejiangArrivalDate });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.1b', severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['D2 verificationStatus', 'E2 zhejiangArrivalDate']);
    expect(isHeld(checked)).toBe(true);
  });

  it.each<readonly [string, TestValue]>([
    ['tomorrow', '2020-04-28'],
    ['without year, to come', '5月3日'],
    ['empty', null],
    ['未定', '未定'],
    ['not to be read', 'abc'],
  ])('is silent when the arrival is %s', (_what, zhejiangArrivalDate) => {
    expect(found(check({ zhejiangArrivalDate }), RULE)).toEqual([]);
  });

  it.each(['结束核查', '已核查'])('is silent when the status is %s', (verificationStatus) => {
    expect(found(check({ verificationStatus, zhejiangArrivalDate: '2020-04-20' }), RULE)).toEqual([]);
  });

  it.each([
    ['待核查', '2020-04-28T11:59:59', 'verification/pending'],
    ['待核查', '2020-04-28T12:00:00', 'verification/overdue'],
    [null, '2020-04-28T11:59:59', 'verification/pending'],
    [null, '2020-04-28T12:00:00', 'verification/overdue'],
  ])('a row not verified at all (%s, %s) is only %s', (verificationStatus, now, expected) => {
    const row = { ...open, verificationStatus, zhejiangArrivalDate: '2020-04-20' };
    const checked = checkAs('verification', sheetOf([row]), { now, dispatched: day('2020-04-27') });
    expect(rulesOf(checked)).toEqual([expected]);
  });

  it('the day of arrival begins at midnight', () => {
    expect(found(check({ zhejiangArrivalDate: '2020-04-28' }, '2020-04-27T23:59:59'), RULE)).toEqual([]);
    expect(found(check({ zhejiangArrivalDate: '2020-04-28' }, '2020-04-28T00:00:00'), RULE)).toHaveLength(1);
  });

  it('is skipped without the column', () => {
    expect(skipped(check({}), RULE)).toEqual({ columns: ['zhejiangArrivalDate'] });
  });
});
