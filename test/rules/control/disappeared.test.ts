import { describe, expect, it } from 'vitest';
import type { EarlierExport } from '../../../src/pipeline/history.js';
import { exportOf, register, skippedOf, was } from './register.js';

const RULE = 'control/disappeared';
const OTHER = { name: '陈忽然', documentNumber: 'E12345678' };
const shown = (date: string, controlStatus: string | null): EarlierExport =>
  exportOf(date, { ...OTHER, controlStatus });
const tells = (earlier: readonly EarlierExport[], row = {}) =>
  register(row, { earlier }).findings.filter(({ rule }) => rule === RULE);

describe(RULE, () => {
  it.each(['纳入管控', '转医学处理'])('finds who was %s and is absent now, at the export’s row', (status) => {
    expect(tells([shown('2020-04-20', status)])).toMatchObject([
      {
        severity: 'warning',
        at: [
          { file: 'export-2020-04-20.xlsx', row: 2, field: 'name' },
          { file: 'export-2020-04-20.xlsx', row: 2, field: 'controlStatus' },
        ],
        says: { date: '2020-04-20', status },
      },
    ]);
  });

  it.each(['结束管控', '退回', '待分配', null])('says nothing of one who was %s', (status) => {
    expect(tells([shown('2020-04-20', status)])).toEqual([]);
  });

  it('judges by the latest export that shows them', () => {
    const ended = [shown('2020-04-13', '纳入管控'), shown('2020-04-20', '结束管控')];
    expect(tells(ended)).toEqual([]);
    expect(tells(ended.toReversed())).toEqual([]);
    expect(tells([shown('2020-04-13', '纳入管控'), was('2020-04-20', '纳入管控', null)])).toMatchObject([
      { at: [{ file: 'export-2020-04-13.xlsx' }, {}] },
    ]);
  });

  it('says it once, however many exports show them', () => {
    expect(tells([shown('2020-04-13', '纳入管控'), shown('2020-04-20', '转医学处理')])).toHaveLength(1);
  });

  it('says nothing where a row of the same name has a number that cannot be read: it may be theirs', () => {
    expect(
      tells([shown('2020-04-20', '纳入管控')], { name: OTHER.name, documentNumber: '330399199001011235' }),
    ).toEqual([]);
  });

  it('holds no row of the register', () => {
    expect(register({}, { earlier: [shown('2020-04-20', '纳入管控')] }).counts).toMatchObject({
      ready: 1,
      held: 0,
      warnings: 1,
    });
  });

  it('is skipped, not passed, without an earlier export', () => {
    expect(skippedOf(RULE, {})).toEqual({ input: 'previous' });
  });
});
