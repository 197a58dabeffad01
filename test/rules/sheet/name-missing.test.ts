import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf } from '../../support/memory-sheet.js';
import { cells, fault, found, isHeld, one, skipped, verified } from '../checked.js';

const RULE = 'sheet/name-missing';

describe(RULE, () => {
  it.each([
    ['nothing', null],
    ['blanks', '  '],
    ['a full-width blank', '　'],
    ['an invisible character', '\u200b'],
    ['无', '无'],
    ['不详', '不详'],
    ['a dash', '—'],
    ['N/A', 'N/A'],
    ['the error #N/A', fault('#N/A')],
  ])('%s stands in the cell', (_what, name) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, name }]));
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: null, severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['A2 name']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['a name', '吕秀兰'],
    ['a name with a dot', '阿依古丽·买买提'],
    ['a name in Latin letters', 'ROSSI MARIO'],
    ['a name that holds 无', '吴无'],
    ['an untidy name', '吕 秀兰'],
    ['a name that cannot be read', fault('#REF!')],
  ])('is silent about %s', (_what, name) => {
    expect(found(checkAs('verification', sheetOf([{ ...verified, name }])), RULE)).toEqual([]);
  });

  it('says nothing of a blank row or a footer', () => {
    const checked = checkAs(
      'verification',
      sheetOf([verified, { name: '  ' }, { name: '合计' }, { ...verified, documentNumber: 'E12345678' }]),
    );
    expect(found(checked, RULE)).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 4, ready: 2, blank: 2 });
  });

  it('is skipped without the column', () => {
    const checked = checkAs(
      'verification',
      sheetOf([{ documentNumber: 'E12345678', verificationStatus: '核查中' }]),
    );
    expect(skipped(checked, RULE)).toEqual({ columns: ['name'] });
    expect(found(checked, RULE)).toEqual([]);
  });
});
