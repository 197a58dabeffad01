import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, text } from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  found,
  isHeld,
  mended,
  numberCell,
  one,
  residentId15,
  skipped,
  source,
  values,
  verified,
} from '../checked.js';

const RULE = 'sheet/document-number-damaged';

describe(RULE, () => {
  it.each([
    ['displayed short', damaged(), '3.30399E+17'],
    ['displayed in full, its end zeros', damaged('330399199001011200'), '330399199001011200'],
    ['sixteen digits', numberCell(1_234_567_890_123_450, '1234567890123450'), '1234567890123450'],
    ['what an export left of it', text('3.30399E+17'), '3.30399E+17'],
  ])('a long id stored as a number: %s', (_what, documentNumber, shown) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, documentNumber }]), {
      accepted: { suggestions: true, decisions: true },
    });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'error',
      actual: shown,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['B2 documentNumber']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(values(checked).documentNumber).toBeUndefined();
    expect(mended(checked, 'documentNumber')).toEqual(source(checked, 'documentNumber'));
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['text', verified.documentNumber],
    ['fifteen digits, which a number can hold', Number(residentId15())],
    ['a short number', 141234567],
    ['nothing', null],
    ['a zero', 0],
  ])('is silent about %s', (_what, documentNumber) => {
    expect(found(checkAs('verification', sheetOf([{ ...verified, documentNumber }])), RULE)).toEqual([]);
  });

  it('a damaged number is unknown: no duplicate, no contradiction, not missing', () => {
    const row = {
      ...verified,
      documentNumber: damaged(),
      sex: '女',
      birthDate: '1980-05-05',
      entryMode: '偷渡',
      district: '鹿城区',
    };
    const checked = checkAs('verification', sheetOf([row, row]));
    expect(rulesOf(checked, 2)).toEqual([RULE]);
    expect(rulesOf(checked, 3)).toEqual([RULE]);
  });

  it('speaks of a passport column, too', () => {
    const checked = checkAs('verification', sheetOf([{ ...verified, passportNumber: damaged() }]));
    expect(one(checked, RULE).at[0]?.field).toBe('passportNumber');
  });

  it('is skipped where no column holds a document', () => {
    const checked = checkAs('verification', sheetOf([{ name: '吕秀兰', verificationStatus: '核查中' }]));
    expect(skipped(checked, RULE)).not.toBeNull();
  });
});
