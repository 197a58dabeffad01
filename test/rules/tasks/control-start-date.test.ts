import { describe, expect, it } from 'vitest';
import { type TestRow, text } from '../../support/memory-sheet.js';
import { skippedOf, tellsOf } from './told.js';

const RULE = 'tasks/control-start-date';
const tells = tellsOf(RULE);
const controlled: TestRow = { controlStatus: '纳入管控', controlStartDate: null };
const arrived: TestRow = { ...controlled, wenzhouArrivalDate: '2020-04-20' };
const unreadable = text('2020-02-30');

describe(RULE, () => {
  it.each<[string, TestRow, string, readonly string[]]>([
    ['an empty start', controlled, '', ['controlStartDate']],
    ['an empty start after a known arrival', arrived, '', ['controlStartDate']],
    ['a start that says nothing', { ...controlled, controlStartDate: '无' }, '', ['controlStartDate']],
    [
      'the day before the arrival',
      { ...arrived, controlStartDate: '2020-04-19' },
      '2020-04-19',
      ['controlStartDate', 'wenzhouArrivalDate'],
    ],
    [
      'long before the arrival',
      { ...arrived, controlStartDate: '2020-04-01' },
      '2020-04-01',
      ['controlStartDate', 'wenzhouArrivalDate'],
    ],
    [
      'before the arrival that the remark tells',
      { ...controlled, controlStartDate: '2020-04-19', remarks: '4月20日乘高铁来温。' },
      '2020-04-19',
      ['controlStartDate', 'remarks'],
    ],
    [
      'before the arrival of the column, whatever the remark says',
      { ...arrived, controlStartDate: '2020-04-18', remarks: '4月17日乘高铁来温。' },
      '2020-04-18',
      ['controlStartDate', 'wenzhouArrivalDate'],
    ],
  ])('finds %s', (_case, row, actual, at) => {
    const [found, ...others] = tells(row);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', at, fix: undefined, applied: false });
    if (actual !== '') expect(found?.actual).toBe(actual);
  });

  it.each<[string, TestRow]>([
    ['the day of arrival', { ...arrived, controlStartDate: '2020-04-20' }],
    ['a later day', { ...arrived, controlStartDate: '2020-04-25' }],
    ['any day, the arrival not being known', { ...controlled, controlStartDate: '2020-04-01' }],
    ['a start that cannot be read', { ...arrived, controlStartDate: unreadable }],
    [
      'an arrival that cannot be read',
      { ...controlled, controlStartDate: '2020-04-01', wenzhouArrivalDate: unreadable },
    ],
    [
      'an arrival that cannot be read, though the remark has one',
      {
        ...controlled,
        controlStartDate: '2020-04-01',
        wenzhouArrivalDate: unreadable,
        remarks: '4月20日乘高铁来温。',
      },
    ],
    [
      'after the arrival of the column, before that of the remark',
      { ...arrived, controlStartDate: '2020-04-21', remarks: '4月25日乘高铁来温。' },
    ],
    ['结束管控', { ...arrived, controlStatus: '结束管控', controlStartDate: '2020-04-01' }],
    ['转医学处理', { ...controlled, controlStatus: '转医学处理' }],
    ['退回', { ...controlled, controlStatus: '退回' }],
    ['an empty status', { ...controlled, controlStatus: null }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('is skipped without its columns', () => {
    expect(skippedOf(RULE, { controlStatus: '纳入管控' })).toEqual({ columns: ['controlStartDate'] });
  });
});
