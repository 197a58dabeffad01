import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { tellsOf, was } from './register.js';

const RULE = 'control/needs-alert';
const tells = tellsOf(RULE);

describe(RULE, () => {
  it('whoever comes under control today', () => {
    expect(tells({ controlStartDate: '2020-04-27' })).toMatchObject([
      { severity: 'notice', at: ['controlStatus', 'controlStartDate'] },
    ]);
  });

  it('today lasts from midnight to midnight', () => {
    expect(tells({ controlStartDate: '2020-04-27' }, { now: '2020-04-27T00:00:00' })).toHaveLength(1);
    expect(tells({ controlStartDate: '2020-04-27' }, { now: '2020-04-27T23:59:59' })).toHaveLength(1);
    expect(tells({ controlStartDate: '2020-04-27' }, { now: '2020-04-28T00:00:00' })).toEqual([]);
  });

  it.each<[string, TestRow]>([
    ['since yesterday', { controlStartDate: '2020-04-26' }],
    ['from tomorrow on', { controlStartDate: '2020-04-28' }],
    ['with no start', { controlStartDate: null }],
    ['not under control', { controlStatus: '转医学处理', controlStartDate: '2020-04-27' }],
    [
      'back from medical care by the remark',
      { controlStartDate: '2020-04-27', remarks: '4月20日转医学处理，4月27日转医结束' },
    ],
  ])('nobody %s', (_who, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('nobody back from medical care by an export: nobody is new', () => {
    const earlier = [was('2020-04-20', '转医学处理', '2020-04-15')];
    expect(tells({ controlStartDate: '2020-04-27' }, { earlier })).toEqual([]);
  });
});
