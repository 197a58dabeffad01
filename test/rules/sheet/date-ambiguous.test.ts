import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../src/records/fields.js';
import { checkAs, rulesOf, sheetOf, type TestValue, text } from '../../support/memory-sheet.js';
import { found, isHeld, mended, numberCell, one, skipped, source, values, verified } from '../checked.js';

const RULE = 'sheet/date-ambiguous';

const check = (field: FieldName, value: TestValue) =>
  checkAs('verification', sheetOf([{ ...verified, [field]: value }]));

describe(RULE, () => {
  it.each([
    ['1 or 10 April', 4.1],
    ['2 or 20 April', 4.2],
    ['3 or 30 April', 4.3],
    ['1 or 10 February', 2.1],
    ['2 or 20 February', 2.2],
    ['3 or 30 January', 1.3],
    ['1 or 10 December', 12.1],
  ])('a number: %s', (_what, value) => {
    const checked = check('entryDate', value);
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'error',
      actual: String(value),
      applied: false,
      fix: undefined,
    });
    expect(finding.at).toEqual([expect.objectContaining({ row: 2, field: 'entryDate' })]);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(values(checked).entryDate).toBeUndefined();
    expect(mended(checked, 'entryDate')).toEqual(source(checked, 'entryDate'));
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['4.1 in a cell that shows dates', '1900-01-04T02:24:00', '2020-04-01 / 2020-04-10'],
    ['12.1', '1900-01-12T02:24:00', '2019-12-01 / 2019-12-10'],
  ])('a number that a format shows as a day of 1900: %s', (_what, value, readings) => {
    const finding = one(check('entryDate', { type: 'date', value, shown: '1月4日' }), RULE);
    expect(finding.says.detail).toBe(readings);
  });

  it('of such a number with both digits there is one reading', () => {
    const checked = check('entryDate', { type: 'date', value: '1900-01-04T02:52:48', shown: '1月4日' });
    expect(found(checked, RULE)).toEqual([]);
    expect(values(checked).entryDate).toBe('2020-04-12');
  });

  it('a number that is displayed with its zero is no better known', () => {
    expect(one(check('entryDate', numberCell(4.1, '4.10')), RULE).actual).toBe('4.10');
  });

  it.each(['zhejiangArrivalDate', 'outOfProvinceQuarantineEnd', 'wenzhouArrivalDate'] as const)(
    'also in %s',
    (field) => {
      expect(one(check(field, 5.1), RULE).at[0]?.field).toBe(field);
    },
  );

  it.each([
    ['two digits after the point', 4.12, '2020-04-12'],
    ['two digits after the point, a past year', 12.31, '2019-12-31'],
    ['there is no 40 April', 4.4, '2020-04-04'],
    ['there is no 90 April', 4.9, '2020-04-09'],
    ['there is no 30 February', 2.3, '2020-02-03'],
    ['text keeps its zero', text('4.10'), '2020-04-10'],
    ['text without a zero never had one', text('4.1'), '2020-04-01'],
    ['a whole date', text('2020.4.1'), '2020-04-01'],
    ['a date without year', text('4月1日'), '2020-04-01'],
    ['a real date', '2020-04-01', '2020-04-01'],
  ])('is silent: %s', (_what, value, expected) => {
    const checked = check('entryDate', value);
    expect(found(checked, RULE)).toEqual([]);
    expect(values(checked).entryDate).toBe(expected);
  });

  it.each([
    ['entry after the arrival', { entryDate: 4.1, wenzhouArrivalDate: '2020-03-01' }],
    ['too few days', { entryDate: 4.2, quarantinedAtEntry: '是', zhejiangArrivalDate: '2020-04-28' }],
    ['a remark that says otherwise', { entryDate: 4.1, remarks: '2020年4月12日从上海浦东机场入境。' }],
    ['arrived, still open', { zhejiangArrivalDate: 4.1 }],
    ['no follow-up', { lastFollowUpDate: 4.2 }],
  ])('silences the other rules: %s', (_what, row) => {
    expect(rulesOf(checkAs('verification', sheetOf([{ ...verified, ...row }])))).toEqual([RULE]);
  });

  it('is skipped without any column that holds a day, never passed', () => {
    expect(skipped(checkAs('verification', sheetOf([verified])), RULE)).not.toBeNull();
  });
});
