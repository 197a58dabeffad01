import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.js';
import { type TestRow, text } from '../../support/memory-sheet.js';
import { skippedOf, tellsOf, was } from './register.js';

const RULE = 'control/end-overdue';
const tells = tellsOf(RULE);

describe(RULE, () => {
  it.each([
    ['2020-04-13', '14'],
    ['2020-04-12', '15'],
    ['2020-03-01', '57'],
  ])('under control since %s: %s days', (controlStartDate, days) => {
    expect(tells({ controlStartDate })).toMatchObject([
      { severity: 'warning', at: ['controlStatus', 'controlStartDate'], actual: days, expected: '14' },
    ]);
  });

  it.each<[string, TestRow]>([
    ['13 days', { controlStartDate: '2020-04-14' }],
    ['12 days', { controlStartDate: '2020-04-15' }],
    ['today', { controlStartDate: '2020-04-27' }],
    ['no start', { controlStartDate: null }],
    ['a start that cannot be read', { controlStartDate: text('2020-02-30') }],
    ['结束管控', { controlStartDate: '2020-04-01', controlStatus: '结束管控' }],
    ['转医学处理', { controlStartDate: '2020-04-01', controlStatus: '转医学处理' }],
    ['back from medical care', { controlStartDate: '2020-04-01', remarks: '4月8日转医学处理，4月20日出院' }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('the next day makes 13 days 14', () => {
    const row = { controlStartDate: '2020-04-14' };
    expect(tells(row, { now: '2020-04-27T23:59:59' })).toEqual([]);
    expect(tells(row, { now: '2020-04-28T00:00:00' })).toHaveLength(1);
  });

  it('of a transferred person the days count from the start out of province', () => {
    const row = { controlStartDate: '2020-04-24', wenzhouArrivalDate: '2020-04-24' };
    expect(tells({ ...row, outOfProvinceQuarantineStart: '2020-04-13' })).toMatchObject([
      { at: ['controlStatus', 'outOfProvinceQuarantineStart'], actual: '14' },
    ]);
    expect(tells({ ...row, outOfProvinceQuarantineStart: '2020-04-14' })).toEqual([]);
  });

  it('an earlier export may show an earlier start', () => {
    const earlier = [was('2020-04-20', '纳入管控', '2020-04-13')];
    expect(tells({ controlStartDate: '2020-04-20' }, { earlier })).toHaveLength(1);
    expect(tells({ controlStartDate: '2020-04-20' })).toEqual([]);
  });

  it('follows the configured number of days', () => {
    const policy = { ...defaultPolicy, quarantineDays: 21 };
    expect(tells({ controlStartDate: '2020-04-07' }, { policy })).toEqual([]);
    expect(tells({ controlStartDate: '2020-04-06' }, { policy })).toHaveLength(1);
  });

  it('is skipped where nothing can say the start', () => {
    expect(skippedOf(RULE, {})).toEqual({
      anyOf: ['controlStartDate', 'outOfProvinceQuarantineStart', 'remarks'],
    });
  });
});
