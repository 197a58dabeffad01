import { describe, expect, it } from 'vitest';
import { type TestRow, text } from '../../support/memory-sheet.js';
import { isHeld } from '../checked.js';
import { register, tellsOf, was } from './register.js';

const RULE = 'control/ended-too-early';
const tells = tellsOf(RULE);
const ended = (
  start: TestRow['controlStartDate'],
  end: TestRow['controlEndDate'] = null,
  rest: TestRow = {},
): TestRow => ({
  controlStatus: '结束管控',
  controlStartDate: start,
  controlEndDate: end,
  ...rest,
});

describe(RULE, () => {
  it.each<[string, TestRow, string]>([
    ['12 days to the end', ended('2020-04-10', '2020-04-22'), '12'],
    ['12 days to today', ended('2020-04-15'), '12'],
    ['no day at all', ended('2020-04-20', '2020-04-20'), '0'],
    ['over the end of a month', ended('2020-03-25', '2020-04-06'), '12'],
  ])('finds %s', (_case, row, days) => {
    expect(tells(row)).toMatchObject([
      {
        severity: 'error',
        at: ['controlStatus', 'controlStartDate', 'controlEndDate'],
        actual: days,
        expected: '14',
        fix: undefined,
      },
    ]);
    expect(isHeld(register(row))).toBe(true);
  });

  it.each<[string, TestRow]>([
    ['to the end', ended('2020-04-10', '2020-04-23')],
    ['to today', ended('2020-04-14')],
  ])('warns of 13 days %s', (_case, row) => {
    expect(tells(row)).toMatchObject([{ severity: 'warning', actual: '13' }]);
    expect(isHeld(register(row))).toBe(false);
  });

  it.each<[string, TestRow]>([
    ['14 days to the end', ended('2020-04-10', '2020-04-24')],
    ['14 days to today', ended('2020-04-13')],
    ['14 days over 29 February', ended('2020-02-16', '2020-03-01')],
    ['no start', ended(null, '2020-04-20')],
    ['a start that cannot be read', ended(text('2020-02-30'), '2020-04-20')],
    ['an end that cannot be read', ended('2020-04-20', text('2020-02-30'))],
    ['an end before the start', ended('2020-04-20', '2020-04-10')],
    ['纳入管控', { ...ended('2020-04-20', '2020-04-22'), controlStatus: '纳入管控' }],
    ['退回', { ...ended('2020-04-20', '2020-04-22'), controlStatus: '退回' }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('of a transferred person the quarantine began out of province', () => {
    const here = { outOfProvinceQuarantineStart: '2020-04-10', wenzhouArrivalDate: '2020-04-18' };
    expect(tells(ended('2020-04-18', '2020-04-24', here))).toEqual([]);
    expect(tells(ended('2020-04-18', '2020-04-22', here))).toMatchObject([
      {
        severity: 'error',
        at: ['controlStatus', 'outOfProvinceQuarantineStart', 'controlEndDate'],
        actual: '12',
      },
    ]);
  });

  it('a start that was reset after medical care is not the first: an export, else the remark, shows it', () => {
    const row = ended('2020-04-18', '2020-04-24');
    expect(tells(row)).toMatchObject([{ actual: '6' }]);
    expect(tells(row, { earlier: [was('2020-04-13', '转医学处理', '2020-04-09')] })).toEqual([]);
    const remarks = '4月9日入境，4月9日起集中隔离，4月13日转医学处理，4月18日转医结束，恢复集中隔离';
    expect(tells({ ...row, remarks })).toEqual([]);
    // Without medical care the column counts, whatever the remark says.
    expect(tells({ ...row, remarks: '4月9日起集中隔离' })).toMatchObject([{ actual: '6' }]);
  });
});
