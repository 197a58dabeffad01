import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { fault } from '../checked.js';
import { skippedOf, tellsOf } from './register.js';

describe.each([
  ['control/officer-missing', 'responsibleOfficer', '林网格'],
  ['control/person-category-missing', 'personCategory', '中国人'],
] as const)('%s', (rule, field, filled) => {
  const tells = tellsOf(rule);
  const row = (value: TestRow[typeof field], controlStatus: string | null): TestRow => ({
    controlStatus,
    [field]: value,
  });

  it.each(['纳入管控', '转医学处理'])('of one who is %s', (status) => {
    expect(tells(row(null, status))).toMatchObject([{ severity: 'error', at: [field], fix: undefined }]);
    expect(tells(row('无', status))).toHaveLength(1);
    expect(tells(row(filled, status))).toEqual([]);
  });

  it('charter-imported or not', () => {
    expect(tells({ ...row(null, '纳入管控'), remarks: '意大利包机' })).toHaveLength(1);
  });

  it.each(['待分配', '结束管控', '退回', null])('not of one who is %s', (status) => {
    expect(tells(row(null, status))).toEqual([]);
  });

  it('a cell that cannot be read is filled', () => {
    expect(tells(row(fault('#REF!'), '纳入管控'))).toEqual([]);
  });

  it('is skipped without the column', () => {
    expect(skippedOf(rule, {})).toEqual({ columns: [field] });
  });
});
