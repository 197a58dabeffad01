import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
import { fieldsAt, found, isHeld, one, outcome, skipped, verified } from '../checked.js';

const RULE = 'sheet/dates-out-of-order';

/** Checks one row on 2020-04-27; nothing but the dates can be wrong in it. */
const check = (row: TestRow) =>
  checkAs('verification', sheetOf([{ ...person, verificationStatus: '结束核查', ...row }]));
const checkTask = (row: TestRow) =>
  checkAs('control-tasks', sheetOf([{ ...person, controlStatus: '纳入管控', ...row }]));

describe(RULE, () => {
  it.each<readonly [string, TestRow, readonly string[]]>([
    [
      'entry after the arrival in Zhejiang',
      { entryDate: '2020-04-10', zhejiangArrivalDate: '2020-04-09' },
      ['entryDate', 'zhejiangArrivalDate'],
    ],
    [
      'entry after the arrival in Wenzhou',
      { entryDate: '2020-04-10', wenzhouArrivalDate: '2020-04-09' },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'entry after both',
      { entryDate: '2020-04-10', zhejiangArrivalDate: '2020-04-08', wenzhouArrivalDate: '2020-04-09' },
      ['entryDate', 'wenzhouArrivalDate', 'zhejiangArrivalDate'],
    ],
    [
      'quarantine before the entry',
      { entryDate: '2020-04-10', outOfProvinceQuarantineStart: '2020-04-09' },
      ['entryDate', 'outOfProvinceQuarantineStart'],
    ],
    [
      'quarantine that ends before it starts',
      { outOfProvinceQuarantineStart: '2020-04-10', outOfProvinceQuarantineEnd: '2020-04-09' },
      ['outOfProvinceQuarantineEnd', 'outOfProvinceQuarantineStart'],
    ],
    ['an entry to come', { entryDate: '2020-04-28' }, ['entryDate']],
    ['a follow-up to come', { lastFollowUpDate: '2020-04-28' }, ['lastFollowUpDate']],
    [
      'dates kept as text',
      { entryDate: text('4月10日'), wenzhouArrivalDate: text('20200409') },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'across the end of the year',
      { entryDate: '2020-01-01', wenzhouArrivalDate: '2019-12-31' },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'two faults that have nothing in common: still one finding',
      {
        outOfProvinceQuarantineStart: '2020-04-10',
        outOfProvinceQuarantineEnd: '2020-04-09',
        lastFollowUpDate: '2020-04-28',
      },
      ['lastFollowUpDate', 'outOfProvinceQuarantineEnd', 'outOfProvinceQuarantineStart'],
    ],
    [
      'an entry that is wrong three times',
      {
        entryDate: '2020-04-28',
        wenzhouArrivalDate: '2020-04-27',
        outOfProvinceQuarantineStart: '2020-04-26',
      },
      ['entryDate', 'outOfProvinceQuarantineStart', 'wenzhouArrivalDate'],
    ],
  ])('%s', (_what, row, expected) => {
    const checked = check(row);
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.1', severity: 'error', applied: false, fix: undefined });
    expect(fieldsAt(finding)).toEqual(expected);
    expect(finding.at.every((cell) => cell.row === 2)).toBe(true);
    expect(isHeld(checked)).toBe(true);
  });

  it.each<readonly [string, TestRow, readonly string[]]>([
    [
      'control that ends before it starts',
      { controlStartDate: '2020-04-10', controlEndDate: '2020-04-09' },
      ['controlEndDate', 'controlStartDate'],
    ],
    ['a control start to come', { controlStartDate: '2020-04-28' }, ['controlStartDate']],
    [
      'a control start to come, after its end',
      { controlStartDate: '2020-04-28', controlEndDate: '2020-04-27' },
      ['controlEndDate', 'controlStartDate'],
    ],
  ])('%s', (_what, row, expected) => {
    expect(fieldsAt(one(checkTask(row), RULE))).toEqual(expected);
  });

  it.each<readonly [string, TestRow]>([
    [
      'the right order',
      {
        entryDate: '2020-04-01',
        outOfProvinceQuarantineStart: '2020-04-02',
        outOfProvinceQuarantineEnd: '2020-04-16',
        zhejiangArrivalDate: '2020-04-16',
        wenzhouArrivalDate: '2020-04-17',
      },
    ],
    [
      'all on one day',
      {
        entryDate: '2020-04-27',
        outOfProvinceQuarantineStart: '2020-04-27',
        zhejiangArrivalDate: '2020-04-27',
        wenzhouArrivalDate: '2020-04-27',
        lastFollowUpDate: '2020-04-27',
      },
    ],
    [
      'an arrival to come',
      { verificationStatus: '核查中', entryDate: '2020-04-20', zhejiangArrivalDate: '2020-05-04' },
    ],
    [
      'a planned end to come',
      { outOfProvinceQuarantineStart: '2020-04-20', outOfProvinceQuarantineEnd: '2020-05-04' },
    ],
    [
      'Zhejiang after Wenzhou, which is no part of it',
      { zhejiangArrivalDate: '2020-04-20', wenzhouArrivalDate: '2020-04-19' },
    ],
    ['empty cells', { entryDate: null, zhejiangArrivalDate: '不详', wenzhouArrivalDate: '2020-04-01' }],
    ['an entry that cannot be read', { entryDate: text('2020-02-30'), wenzhouArrivalDate: '2020-02-01' }],
    ['an entry with two readings', { entryDate: 4.1, wenzhouArrivalDate: '2020-03-01' }],
    [
      'an entry without year: the latest one past',
      { entryDate: text('12月31日'), wenzhouArrivalDate: '2020-01-01' },
    ],
  ])('is silent about %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  it.each<readonly [string, TestRow]>([
    ['control that began today', { controlStartDate: '2020-04-27' }],
    ['a planned end of control', { controlStartDate: '2020-04-20', controlEndDate: '2020-05-04' }],
    [
      'a planned end of control without year',
      { controlStartDate: '2020-04-20', controlEndDate: text('5月4日') },
    ],
    [
      'control that began before the entry, which is no part of it',
      { entryDate: '2020-04-20', controlStartDate: '2020-04-19' },
    ],
  ])('is silent about %s', (_what, row) => {
    expect(found(checkTask(row), RULE)).toEqual([]);
  });

  it('a day is over at midnight', () => {
    const sheet = sheetOf([{ ...verified, entryDate: '2020-04-28' }]);
    expect(found(checkAs('verification', sheet, { now: '2020-04-27T23:59:59' }), RULE)).toHaveLength(1);
    expect(found(checkAs('verification', sheet, { now: '2020-04-28T00:00:00' }), RULE)).toEqual([]);
  });

  it('a length below 0 is its alone', () => {
    const checked = check({
      quarantinedAtEntry: '是',
      entryDate: '2020-04-20',
      zhejiangArrivalDate: '2020-04-10',
    });
    expect(rulesOf(checked)).toEqual([RULE]);
  });

  it('applies where there is a date', () => {
    expect(outcome(check({ entryDate: '2020-04-01' }), RULE)).toMatchObject({
      applied: 1,
      flawed: 0,
      skipped: null,
    });
  });

  it('is skipped without any column that holds a day, never passed', () => {
    expect(skipped(checkAs('verification', sheetOf([verified])), RULE)).not.toBeNull();
  });
});
