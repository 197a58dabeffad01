import { describe, expect, it } from 'vitest';
import type { EarlierExport } from '../../../src/pipeline/history.js';
import type { TestRow } from '../../support/memory-sheet.js';
import { mended } from '../checked.js';
import { exportOf, register, skippedOf, tellsOf, was } from './register.js';

const RULE = 'control/resumed-start-reset';
const tells = tellsOf(RULE);
const back = (start: string | null, rest: TestRow = {}): TestRow => ({ controlStartDate: start, ...rest });
const SAID = '4月10日入境，4月11日起集中隔离，4月17日转医学处理，4月23日转医结束，当日恢复集中隔离';

describe(RULE, () => {
  it.each<[string, readonly EarlierExport[], string]>([
    ['an export of the care', [was('2020-04-20', '转医学处理', '2020-04-11')], '2020-04-11'],
    [
      'an export before the care',
      [was('2020-04-13', '纳入管控', '2020-04-11'), was('2020-04-20', '转医学处理', null)],
      '2020-04-11',
    ],
    [
      'the first of two episodes, though the start was reset between them',
      [
        was('2020-04-12', '转医学处理', '2020-04-08'),
        was('2020-04-17', '纳入管控', '2020-04-16'),
        was('2020-04-20', '转医学处理', '2020-04-16'),
      ],
      '2020-04-08',
    ],
    [
      'the earliest of several starts in one export',
      [
        exportOf(
          '2020-04-20',
          { controlStatus: '转医学处理', controlStartDate: '2020-04-14' },
          { controlStatus: '转医学处理', controlStartDate: '2020-04-12' },
        ),
      ],
      '2020-04-12',
    ],
  ])('puts back the first start by %s', (_by, earlier, first) => {
    for (const order of [earlier, earlier.toReversed()]) {
      const [only, ...others] = tells(back('2020-04-25'), { earlier: order });
      expect(others).toEqual([]);
      expect(only).toMatchObject({
        severity: 'error',
        at: ['controlStartDate', 'controlStartDate'],
        actual: '2020-04-25',
        expected: first,
        fix: 'certain',
        applied: true,
      });
      expect(mended(register(back('2020-04-25'), { earlier: order }), 'controlStartDate')?.value).toBe(first);
    }
  });

  it.each<[string, string | null, readonly EarlierExport[]]>([
    ['the first start', '2020-04-11', [was('2020-04-20', '转医学处理', '2020-04-11')]],
    ['an earlier one', '2020-04-10', [was('2020-04-20', '转医学处理', '2020-04-11')]],
    ['no start', null, [was('2020-04-20', '转医学处理', '2020-04-11')]],
    [
      'a start of somebody who was never in care',
      '2020-04-25',
      [was('2020-04-20', '纳入管控', '2020-04-11')],
    ],
    [
      'a start that no export shows under control',
      '2020-04-25',
      [was('2020-04-13', '待分配', '2020-04-11'), was('2020-04-20', '转医学处理', null)],
    ],
  ])('lets pass %s', (_what, start, earlier) => {
    expect(tells(back(start), { earlier })).toEqual([]);
  });

  it('a start before the arrival in Wenzhou is of another journey', () => {
    const earlier = [
      was('2020-03-10', '纳入管控', '2020-02-20'),
      was('2020-04-20', '转医学处理', '2020-04-11'),
    ];
    const row = back('2020-04-25', { wenzhouArrivalDate: '2020-04-11' });
    expect(tells(row, { earlier })).toMatchObject([{ expected: '2020-04-11' }]);
  });

  it('only suggests a start of before control was over', () => {
    const earlier = [
      was('2020-03-20', '纳入管控', '2020-03-10'),
      was('2020-04-01', '结束管控', '2020-03-10'),
      was('2020-04-20', '转医学处理', '2020-04-11'),
    ];
    expect(tells(back('2020-04-25'), { earlier })).toMatchObject([
      { expected: '2020-03-10', fix: 'suggested' },
    ]);
  });

  it('only suggests what only the remark says', () => {
    expect(tells(back('2020-04-23', { remarks: SAID }))).toMatchObject([
      { at: ['controlStartDate', 'remarks'], expected: '2020-04-11', fix: 'suggested', applied: false },
    ]);
    expect(tells(back('2020-04-11', { remarks: SAID }))).toEqual([]);
  });

  it('an export counts before the remark', () => {
    const earlier = [was('2020-04-20', '转医学处理', '2020-04-12')];
    expect(tells(back('2020-04-23', { remarks: SAID }), { earlier })).toMatchObject([
      { expected: '2020-04-12', fix: 'certain' },
    ]);
  });

  it('is skipped without the columns', () => {
    expect(skippedOf(RULE, {})).toEqual({ columns: ['controlStartDate'] });
  });
});
