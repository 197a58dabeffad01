import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { mended } from '../checked.js';
import { register, skippedOf, tellsOf } from './register.js';

const RULE = 'control/start-date-not-wenzhou';
const tells = tellsOf(RULE);

/** Out of province since the 16th, transferred on the 24th. */
const transferred = (start: string | null, rest: TestRow = {}): TestRow => ({
  controlStartDate: start,
  outOfProvinceQuarantineStart: '2020-04-16',
  wenzhouArrivalDate: '2020-04-24',
  ...rest,
});
const SAID = '4月16日浦东入境，4月16日起在上海市云栈酒店隔离，4月24日由专车接回温州继续隔离';

describe(RULE, () => {
  it.each([
    ['the start out of province', '2020-04-16'],
    ['a day between', '2020-04-20'],
    ['the day before the transfer', '2020-04-23'],
    ['a day before either', '2020-04-10'],
  ])('puts %s right by the column of the transfer', (_case, start) => {
    expect(tells(transferred(start))).toMatchObject([
      {
        severity: 'error',
        at: ['controlStartDate', 'wenzhouArrivalDate'],
        actual: start,
        expected: '2020-04-24',
        fix: 'certain',
        edits: [['controlStartDate', start, '2020-04-24']],
        evidence: ['wenzhouArrivalDate'],
        applied: true,
      },
    ]);
    expect(mended(register(transferred(start)), 'controlStartDate')?.value).toBe('2020-04-24');
  });

  it.each([
    ['the day of the transfer', '2020-04-24'],
    ['the day after', '2020-04-25'],
    ['nothing', null],
  ])('lets pass %s', (_case, start) => {
    expect(tells(transferred(start))).toEqual([]);
  });

  it('only suggests what only the remark says', () => {
    const row = { controlStartDate: '2020-04-16', remarks: SAID };
    expect(tells(row)).toMatchObject([
      { at: ['controlStartDate', 'remarks'], expected: '2020-04-24', fix: 'suggested', applied: false },
    ]);
    const accepted = register(row, { accepted: { suggestions: true, decisions: false } });
    expect(mended(accepted, 'controlStartDate')?.value).toBe('2020-04-24');
  });

  it('names the fault where no arrival is known, and changes nothing', () => {
    const row = transferred('2020-04-16', { wenzhouArrivalDate: null });
    expect(tells(row)).toMatchObject([
      { at: ['controlStartDate', 'outOfProvinceQuarantineStart'], expected: undefined, fix: undefined },
    ]);
    expect(tells(transferred('2020-04-18', { wenzhouArrivalDate: null }))).toEqual([]);
  });

  it('only suggests an arrival that contradicts another day of the row', () => {
    const row = transferred('2020-04-16', { entryDate: '2020-04-26' });
    expect(tells(row)).toMatchObject([{ fix: 'suggested', applied: false }]);
  });

  it('an arrival that cannot be read is unknown: the remark does not step in', () => {
    expect(tells({ ...transferred('2020-04-20'), wenzhouArrivalDate: '2020-02-30', remarks: SAID })).toEqual(
      [],
    );
  });

  it.each<[string, TestRow]>([
    [
      'who was never quarantined elsewhere',
      { controlStartDate: '2020-04-20', wenzhouArrivalDate: '2020-04-24' },
    ],
    [
      'whose control has ended (C-1.2 asks for the start out of province)',
      { ...transferred('2020-04-16'), controlStatus: '结束管控' },
    ],
    ['in medical care', { ...transferred('2020-04-16'), controlStatus: '转医学处理' }],
  ])('says nothing of one %s', (_who, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('is skipped without the columns', () => {
    expect(skippedOf(RULE, {})).toEqual({ columns: ['controlStartDate'] });
  });
});
