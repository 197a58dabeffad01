import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.js';
import { rulesOf, type TestRow, text } from '../../support/memory-sheet.js';
import { skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/ended-too-early';
const tells = tellsOf(RULE);
const unreadable = text('2020-02-30');

const ended = (start: TestRow['controlStartDate'], rest: TestRow = {}): TestRow => ({
  controlStatus: '结束管控',
  outOfProvinceQuarantineStart: start,
  ...rest,
});
const until = (end: string): TestRow => ({ outOfProvinceQuarantineEnd: end });
const arriving = (day: string): TestRow => ({ wenzhouArrivalDate: day });

describe(RULE, () => {
  it.each<[string, TestRow, number]>([
    ['12 days to today', ended('2020-04-15'), 12],
    ['12 days to the end', ended('2020-04-01', until('2020-04-13')), 12],
    ['12 days to the arrival', ended('2020-04-01', arriving('2020-04-13')), 12],
    [
      'the arrival before the end',
      ended('2020-04-01', { ...until('2020-04-15'), ...arriving('2020-04-12') }),
      11,
    ],
    [
      'the end before the arrival',
      ended('2020-04-01', { ...until('2020-04-10'), ...arriving('2020-04-20') }),
      9,
    ],
    ['today before a planned end', ended('2020-04-20', until('2020-05-04')), 7],
    ['no day at all', ended('2020-04-27'), 0],
    ['over the end of a month', ended('2020-02-25', until('2020-03-08')), 12],
  ])('finds %s', (_case, row, days) => {
    const [found, ...others] = tells(row);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      actual: String(days),
      expected: '14',
      fix: undefined,
      applied: false,
    });
    expect(found?.at.slice(0, 2)).toEqual(['controlStatus', 'outOfProvinceQuarantineStart']);
  });

  it.each<[string, TestRow]>([
    ['to today', ended('2020-04-14')],
    ['to the end', ended('2020-04-01', until('2020-04-14'))],
    ['to the arrival', ended('2020-04-01', arriving('2020-04-14'))],
  ])('warns of 13 days %s', (_case, row) => {
    expect(tells(row)).toMatchObject([{ severity: 'warning', actual: '13', fix: undefined }]);
    expect(rulesOf(task(row))).not.toContain('tasks/status-contradicts-facts');
  });

  it.each<[string, TestRow]>([
    ['14 days to today', ended('2020-04-13')],
    ['14 days to the end', ended('2020-04-01', until('2020-04-15'))],
    ['14 days to the arrival', ended('2020-04-01', arriving('2020-04-15'))],
    ['more than 14 days', ended('2020-03-01')],
    ['14 days over 29 February', ended('2020-02-16', until('2020-03-01'))],
    ['no start', ended(null)],
    ['a negative length by the end', ended('2020-04-20', until('2020-04-10'))],
    ['a negative length by the arrival', ended('2020-04-20', arriving('2020-04-10'))],
    ['a start that lies ahead', ended('2020-04-28')],
    ['a start that cannot be read', ended(unreadable)],
    [
      'a start that cannot be read, though the remark has one',
      ended(unreadable, { remarks: '4月20日起在上海市云栈酒店集中隔离。' }),
    ],
    ['纳入管控', { ...ended('2020-04-20'), controlStatus: '纳入管控' }],
    ['退回', { ...ended('2020-04-20'), controlStatus: '退回' }],
    ['an empty status', { ...ended('2020-04-20'), controlStatus: null }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('leaves a negative length to the rule about dates out of order', () => {
    expect(rulesOf(task(ended('2020-04-20', until('2020-04-10'))))).toContain('sheet/dates-out-of-order');
  });

  it('counts from the remark, where no column says it', () => {
    const remarks = '4月1日起在广州市云栈酒店集中隔离，4月10日乘高铁来温。';
    expect(tells({ controlStatus: '结束管控', remarks })).toMatchObject([
      { severity: 'error', at: ['controlStatus', 'remarks'], actual: '9' },
    ]);
    expect(tells(ended('2020-03-20', { remarks }))).toEqual([]);
  });

  it('follows the configured number of days', () => {
    const policy = { ...defaultPolicy, quarantineDays: 21 };
    expect(tells(ended('2020-04-08'), { policy })).toMatchObject([
      { severity: 'error', actual: '19', expected: '21' },
    ]);
    expect(tells(ended('2020-04-07'), { policy })).toMatchObject([
      { severity: 'warning', actual: '20', expected: '21' },
    ]);
    expect(tells(ended('2020-04-06'), { policy })).toEqual([]);
  });

  it('knows no days where the column is missing; that skips nothing', () => {
    expect(tells({ controlStatus: '结束管控' })).toEqual([]);
    expect(skippedOf(RULE, { controlStatus: '结束管控', remarks: null })).toBeNull();
  });
});
