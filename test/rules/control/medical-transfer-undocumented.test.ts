import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { register, skippedOf, tellsOf } from './register.js';

const RULE = 'control/medical-transfer-undocumented';
const tells = tellsOf(RULE);
const inCare = (remarks: string | null, rest: TestRow = {}): TestRow => ({
  controlStatus: '转医学处理',
  remarks,
  ...rest,
});
const missingOf = (row: TestRow): unknown =>
  register(row).findings.flatMap((finding) => (finding.rule === RULE ? [finding.says] : []));

describe(RULE, () => {
  it.each([
    '4月10日入境，4月11日起集中隔离，4月18日因发热转医学处理',
    '几号入境：4.10；几号隔离：4.11；几号转医学处理：4.18',
    // 几号隔离 is met by the start out of province, and by the transfer that ended it.
    '4月10日浦东入境，4月10日起在上海市云栈酒店隔离，4月18日转医学处理',
    '4月10日浦东入境，4月16日专车转运回温，4月18日转医学处理',
    '4月10日入境，4月11日隔离，4月12日转医，4月16日出院，当日恢复隔离，4月20日再次转医学处理',
  ])('lets pass %s', (remarks) => {
    expect(tells(inCare(remarks))).toEqual([]);
  });

  it.each([
    ['4月11日起集中隔离，4月18日转医学处理', ['entryDate']],
    ['4月10日入境，4月18日转医学处理', ['quarantineStart']],
    ['4月10日入境，4月11日起集中隔离', ['medicalTransferDate']],
    ['发热', ['entryDate', 'quarantineStart', 'medicalTransferDate']],
    [null, ['entryDate', 'quarantineStart', 'medicalTransferDate']],
  ])('%s lacks %j', (remarks, missing) => {
    expect(missingOf(inCare(remarks))).toEqual([{ missing }]);
    expect(tells(inCare(remarks))).toMatchObject([{ severity: 'error', fix: undefined }]);
  });

  it('suggests the completed remark where columns know the rest', () => {
    const row = inCare('4月18日转医学处理', { entryDate: '2020-04-10', controlStartDate: '2020-04-11' });
    const [only] = tells(row);
    expect(only).toMatchObject({
      severity: 'error',
      fix: 'suggested',
      evidence: ['entryDate', 'controlStartDate'],
    });
    expect(tells(inCare(only?.expected ?? ''))).toEqual([]);
  });

  it.each(['纳入管控', '结束管控', '待分配', null])('asks nothing of %s', (controlStatus) => {
    expect(tells({ controlStatus, remarks: '发热' })).toEqual([]);
  });

  it('is skipped without a column of remarks', () => {
    expect(skippedOf(RULE, { controlStatus: '转医学处理' })).toEqual({ columns: ['remarks'] });
  });
});
