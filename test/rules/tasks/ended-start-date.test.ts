import { describe, expect, it } from 'vitest';
import { type TestRow, text } from '../../support/memory-sheet.js';
import { mendedCell, skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/ended-start-date';
const tells = tellsOf(RULE);
const unreadable = text('2020-02-30');
const ended: TestRow = { controlStatus: '结束管控', controlStartDate: '2020-04-27' };
const column: TestRow = { outOfProvinceQuarantineStart: '2020-04-12' };
const remark: TestRow = { remarks: '4月10日起在广州市云栈酒店集中隔离，4月25日乘高铁来温。' };
const suggestions = { accepted: { suggestions: true, decisions: false } };

describe(RULE, () => {
  it.each<[string, TestRow, string]>([
    ['another day', { ...ended, ...column }, '2020-04-27'],
    ['the day before', { ...ended, ...column, controlStartDate: '2020-04-11' }, '2020-04-11'],
    ['an empty start', { ...ended, ...column, controlStartDate: null }, ''],
    [
      'another day, whatever the remark says',
      { ...ended, ...column, ...remark, controlStartDate: '2020-04-10' },
      '2020-04-10',
    ],
    ['another word for 结束管控', { ...ended, ...column, controlStatus: '已解除' }, '2020-04-27'],
  ])('corrects %s by the column', (_case, row, from) => {
    expect(tells(row)).toEqual([
      {
        severity: 'error',
        at: ['controlStartDate', 'outOfProvinceQuarantineStart'],
        actual: from,
        expected: '2020-04-12',
        fix: 'certain',
        edits: [['controlStartDate', from, '2020-04-12']],
        evidence: ['outOfProvinceQuarantineStart'],
        applied: true,
      },
    ]);
    expect(mendedCell(task(row), 'controlStartDate')).toBe('2020-04-12');
  });

  it('corrects a date kept as text, which is also put in its normal form', () => {
    const row = { ...ended, ...column, controlStartDate: text('2020年4月27日') };
    const checked = task(row);
    expect(tells(row)).toMatchObject([{ actual: '2020-04-27', expected: '2020-04-12', applied: true }]);
    expect(mendedCell(checked, 'controlStartDate')).toBe('2020-04-12');
    expect(checked.counts).toMatchObject({ ready: 1, held: 0 });
  });

  it.each<[string, TestRow]>([
    ['the end of that quarantine', { outOfProvinceQuarantineEnd: '2020-04-10' }],
    ['the entry', { entryDate: '2020-04-13' }],
    ['the arrival', { wenzhouArrivalDate: '2020-04-11' }],
  ])('only suggests a start that %s disputes', (_case, other) => {
    const row = { ...ended, ...column, ...other };
    expect(tells(row)).toMatchObject([{ fix: 'suggested', applied: false }]);
    expect(mendedCell(task(row), 'controlStartDate')).toBe('2020-04-27');
  });

  it('only suggests what the remark alone says', () => {
    const row = { ...ended, ...remark };
    const proposal = {
      severity: 'error',
      at: ['controlStartDate', 'remarks'],
      actual: '2020-04-27',
      expected: '2020-04-10',
      fix: 'suggested',
      edits: [['controlStartDate', '2020-04-27', '2020-04-10']],
      evidence: ['remarks'],
    };
    expect(tells(row)).toEqual([{ ...proposal, applied: false }]);
    expect(task(row).counts).toMatchObject({ held: 1 });
    expect(tells(row, suggestions)).toEqual([{ ...proposal, applied: true }]);
  });

  it.each<[string, TestRow]>([
    ['no column or remark tells the start', { ...ended, controlStartDate: null }],
    ['the column is empty', { ...ended, controlStartDate: null, outOfProvinceQuarantineStart: null }],
    [
      'the column cannot be read',
      { ...ended, controlStartDate: null, outOfProvinceQuarantineStart: unreadable },
    ],
  ])('has no fix for an empty start where %s', (_case, row) => {
    expect(tells(row)).toMatchObject([
      { severity: 'error', at: ['controlStartDate'], fix: undefined, applied: false },
    ]);
  });

  it.each<[string, TestRow]>([
    ['the same day', { ...ended, ...column, controlStartDate: '2020-04-12' }],
    ['the same day as the remark', { ...ended, ...remark, controlStartDate: '2020-04-10' }],
    ['any day, where the other start is not known', ended],
    ['a control start that cannot be read', { ...ended, ...column, controlStartDate: unreadable }],
    ['an ambiguous control start', { ...ended, ...column, controlStartDate: 4.1 }],
    [
      'an other start that cannot be read, though the remark has one',
      { ...ended, ...remark, outOfProvinceQuarantineStart: unreadable },
    ],
    ['纳入管控', { ...ended, ...column, controlStatus: '纳入管控' }],
    ['退回', { ...ended, ...column, controlStatus: '退回' }],
    ['an empty status', { ...ended, ...column, controlStatus: null }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('is skipped without its columns', () => {
    expect(skippedOf(RULE, { controlStatus: '结束管控', ...column })).toEqual({
      columns: ['controlStartDate'],
    });
  });
});
