import { describe, expect, it } from 'vitest';
import { rulesOf, type TestRow, text } from '../../support/memory-sheet.js';
import { register, skippedOf, tellsOf } from './register.js';

const RULE = 'control/registered-late';
const tells = tellsOf(RULE);
const row = (
  start: TestRow['controlStartDate'],
  registered: TestRow['registeredDate'],
  rest: TestRow = {},
): TestRow => ({
  controlStartDate: start,
  registeredDate: registered,
  ...rest,
});

describe(RULE, () => {
  it.each([
    ['the day after', '2020-04-20', '2020-04-21'],
    ['a week later', '2020-04-13', '2020-04-20'],
    ['over the end of a month', '2020-03-31', '2020-04-01'],
  ])('finds who was registered %s', (_case, start, registered) => {
    expect(tells(row(start, registered))).toMatchObject([
      {
        severity: 'error',
        at: ['registeredDate', 'controlStartDate'],
        actual: registered,
        expected: start,
        fix: undefined,
      },
    ]);
  });

  it.each<[string, TestRow]>([
    ['the same day', row('2020-04-20', '2020-04-20')],
    ['the day before', row('2020-04-20', '2020-04-19')],
    ['the same day, with a time', row('2020-04-20', text('2020-04-20 16:59'))],
    ['no start', row(null, '2020-04-20')],
    ['no registration day', row('2020-04-20', null)],
    ['a start that cannot be read', row(text('2020-02-30'), '2020-04-20')],
    ['结束管控', { ...row('2020-04-20', '2020-04-21'), controlStatus: '结束管控' }],
    ['转医学处理', { ...row('2020-04-20', '2020-04-21'), controlStatus: '转医学处理' }],
  ])('lets pass %s', (_case, given) => {
    expect(tells(given)).toEqual([]);
  });

  it('leaves a start that is itself wrong to the rules about it: one cause, one finding', () => {
    const transferred = row('2020-04-16', '2020-04-24', {
      outOfProvinceQuarantineStart: '2020-04-16',
      wenzhouArrivalDate: '2020-04-24',
    });
    expect(rulesOf(register(transferred)).filter((id) => id.startsWith('control/'))).toEqual([
      'control/start-date-not-wenzhou',
    ]);
    const remarks = '4月15日包机抵温，当日集中隔离，4月18日转医学处理，4月22日转医结束，当日恢复集中隔离';
    const reset = row('2020-04-22', '2020-04-25', { remarks });
    expect(rulesOf(register(reset)).filter((id) => id.startsWith('control/'))).toEqual([
      'control/resumed-start-reset',
    ]);
  });

  it('is skipped without the columns', () => {
    expect(skippedOf(RULE, { controlStartDate: '2020-04-20' })).toEqual({ columns: ['registeredDate'] });
  });
});
