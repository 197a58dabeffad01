import { describe, expect, it } from 'vitest';
import { checkAs, person, sheetOf } from '../../support/memory-sheet.js';
import { day, found, one, outcome, skipped, verified } from '../checked.js';

const RULE = 'sheet/column-missing';

describe(RULE, () => {
  it.each([
    ['verification', 'verificationStatus', { name: '吕秀兰', documentNumber: 'E12345678' }],
    ['verification', 'documentNumber', { name: '吕秀兰', verificationStatus: '核查中' }],
    ['verification', 'name', { documentNumber: 'E12345678', verificationStatus: '核查中' }],
    ['control-tasks', 'controlStatus', { name: '吕秀兰', documentNumber: 'E12345678' }],
    ['control-tasks', 'documentNumber', { name: '吕秀兰', controlStatus: '待分配' }],
    ['control-tasks', 'name', { documentNumber: 'E12345678', controlStatus: '待分配' }],
  ] as const)('a forced %s sheet without %s', (kind, field, row) => {
    const checked = checkAs(kind, sheetOf([row, row]));
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: null, severity: 'error', applied: false, fix: undefined });
    expect(finding.at).toEqual([expect.objectContaining({ row: 1, field })]);
    expect(finding.says.fields).toEqual([field]);
    // It is missing for every row, so no row is ready.
    expect(checked.counts).toMatchObject({ rows: 2, ready: 0, held: 2 });
  });

  it('names each of several missing columns', () => {
    const checked = checkAs('verification', sheetOf([{ name: '吕秀兰' }]));
    expect(
      found(checked, RULE)
        .flatMap(({ at }) => at.map(({ field }) => field))
        .sort(),
    ).toEqual(['documentNumber', 'verificationStatus']);
  });

  it('stands outside the columns that are there', () => {
    const finding = one(
      checkAs('verification', sheetOf([{ name: '吕秀兰', documentNumber: 'E12345678' }])),
      RULE,
    );
    expect(['A', 'B']).not.toContain(finding.at[0]?.column);
  });

  it.each([
    ['all must-have columns', verified],
    [
      'only the must-have columns',
      { name: '吕秀兰', documentNumber: 'E12345678', verificationStatus: '核查中' },
    ],
    ['must-have columns without values', { name: null, documentNumber: null, verificationStatus: '核查中' }],
  ] as const)('is silent with %s', (_what, row) => {
    const checked = checkAs('verification', sheetOf([row]));
    expect(found(checked, RULE)).toEqual([]);
    expect(outcome(checked, RULE)).toMatchObject({ flawed: 0, skipped: null });
  });

  it('any other missing column only skips the rules that need it', () => {
    const { phone: _, ...withoutPhone } = verified;
    const checked = checkAs('verification', sheetOf([withoutPhone]));
    expect(found(checked, RULE)).toEqual([]);
    expect(skipped(checked, 'sheet/phone-shared')).toEqual({ columns: ['phone'] });
    expect(checked.counts.ready).toBe(1);
  });

  it('the rules of the missing column are skipped, not passed', () => {
    const checked = checkAs('verification', sheetOf([{ ...person }]), { dispatched: day('2020-04-20') });
    expect(skipped(checked, 'verification/overdue')).toEqual({ columns: ['verificationStatus'] });
    expect(skipped(checked, 'verification/pending')).toEqual({ columns: ['verificationStatus'] });
  });
});
