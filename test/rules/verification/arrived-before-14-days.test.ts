import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
import { fieldsAt, found, isHeld, one, outcome, skipped } from '../checked.js';

const RULE = 'verification/arrived-before-14-days';
/** Closed, so that no rule about the arrival itself speaks. */
const stayed: TestRow = { ...person, verificationStatus: '结束核查', quarantinedAtEntry: '是' };
const check = (row: TestRow) => checkAs('verification', sheetOf([{ ...stayed, ...row }]));

describe(RULE, () => {
  it.each([
    ['2020-04-02', 0, 'error'],
    ['2020-04-03', 1, 'error'],
    ['2020-04-13', 11, 'error'],
    ['2020-04-14', 12, 'error'],
    ['2020-04-15', 13, 'warning'],
    ['2020-04-16', 14, null],
    ['2020-04-17', 15, null],
    ['2020-04-27', 25, null],
  ])('from 2 April to %s: %i days', (wenzhouArrivalDate, days, severity) => {
    const checked = check({ outOfProvinceQuarantineStart: '2020-04-02', wenzhouArrivalDate });
    if (severity === null) {
      expect(found(checked, RULE)).toEqual([]);
      expect(isHeld(checked)).toBe(false);
      return;
    }
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.1c', severity, applied: false, fix: undefined });
    expect(finding.says.days).toBe(days);
    expect(fieldsAt(finding)).toEqual([
      'outOfProvinceQuarantineStart',
      'quarantinedAtEntry',
      'wenzhouArrivalDate',
    ]);
    expect(finding.at[0]?.field).toBe('quarantinedAtEntry');
    expect(isHeld(checked)).toBe(severity === 'error');
    expect(rulesOf(checked)).toEqual([RULE]);
  });

  it.each([
    ['a leap February', '2020-02-16', '2020-03-01', null],
    ['a leap February, one day fewer', '2020-02-17', '2020-03-01', 'warning'],
    ['the end of a year', '2019-12-20', '2020-01-01', 'error'],
  ])('over %s', (_what, outOfProvinceQuarantineStart, wenzhouArrivalDate, severity) => {
    const [finding] = found(check({ outOfProvinceQuarantineStart, wenzhouArrivalDate }), RULE);
    expect(finding?.severity ?? null).toBe(severity);
  });

  /** Twelve days by the dates that count; others would say more. */
  it.each<readonly [string, TestRow, readonly string[]]>([
    [
      'start and arrival in Wenzhou',
      { outOfProvinceQuarantineStart: '2020-04-02', wenzhouArrivalDate: '2020-04-14' },
      ['outOfProvinceQuarantineStart', 'wenzhouArrivalDate'],
    ],
    [
      'start and arrival in Zhejiang',
      { outOfProvinceQuarantineStart: '2020-04-02', zhejiangArrivalDate: '2020-04-14' },
      ['outOfProvinceQuarantineStart', 'zhejiangArrivalDate'],
    ],
    [
      'entry and arrival in Wenzhou',
      { entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-14' },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'entry and arrival in Zhejiang',
      { entryDate: '2020-04-02', zhejiangArrivalDate: '2020-04-14' },
      ['entryDate', 'zhejiangArrivalDate'],
    ],
    [
      'the start before the entry',
      {
        entryDate: '2020-03-20',
        outOfProvinceQuarantineStart: '2020-04-02',
        wenzhouArrivalDate: '2020-04-14',
      },
      ['outOfProvinceQuarantineStart', 'wenzhouArrivalDate'],
    ],
    [
      'Wenzhou before Zhejiang',
      { entryDate: '2020-04-02', zhejiangArrivalDate: '2020-04-20', wenzhouArrivalDate: '2020-04-14' },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'the entry where the start is empty',
      { entryDate: '2020-04-02', outOfProvinceQuarantineStart: null, wenzhouArrivalDate: '2020-04-14' },
      ['entryDate', 'wenzhouArrivalDate'],
    ],
    [
      'Zhejiang where Wenzhou says nothing',
      { entryDate: '2020-04-02', zhejiangArrivalDate: '2020-04-14', wenzhouArrivalDate: '不详' },
      ['entryDate', 'zhejiangArrivalDate'],
    ],
  ])('%s count', (_what, row, expected) => {
    const finding = one(check(row), RULE);
    expect(finding.severity).toBe('error');
    expect(finding.says.days).toBe(12);
    expect(fieldsAt(finding)).toEqual([...expected, 'quarantinedAtEntry'].sort());
  });

  it.each<readonly [string, TestRow]>([
    [
      'the start, which is early enough',
      {
        entryDate: '2020-04-10',
        outOfProvinceQuarantineStart: '2020-04-10',
        wenzhouArrivalDate: '2020-04-24',
      },
    ],
    [
      'Wenzhou, which is late enough',
      { entryDate: '2020-04-02', zhejiangArrivalDate: '2020-04-04', wenzhouArrivalDate: '2020-04-16' },
    ],
    ['否', { quarantinedAtEntry: '否', entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-04' }],
    ['no answer', { quarantinedAtEntry: null, entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-04' }],
    [
      'an answer that cannot be read',
      { quarantinedAtEntry: '也许', entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-04' },
    ],
    ['no start', { wenzhouArrivalDate: '2020-04-04' }],
    ['no arrival', { entryDate: '2020-04-20' }],
    ['an entry that cannot be read', { entryDate: text('2020-02-30'), wenzhouArrivalDate: '2020-03-01' }],
    ['an entry with two readings', { entryDate: 4.1, wenzhouArrivalDate: '2020-04-14' }],
    ['a length below 0', { entryDate: '2020-04-10', wenzhouArrivalDate: '2020-04-09' }],
  ])('is silent about %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  /** An unknown fact stays unknown: the entry or 返浙日期 stand in for a date that is not there, not for one nobody can read. */
  it.each<readonly [string, TestRow, string]>([
    [
      'start',
      {
        outOfProvinceQuarantineStart: text('2020-02-30'),
        entryDate: '2020-04-04',
        wenzhouArrivalDate: '2020-04-14',
      },
      'sheet/value-unreadable',
    ],
    [
      'start, ambiguous',
      { outOfProvinceQuarantineStart: 4.1, entryDate: '2020-04-01', wenzhouArrivalDate: '2020-04-12' },
      'sheet/date-ambiguous',
    ],
    [
      'arrival in Wenzhou',
      { entryDate: '2020-04-04', zhejiangArrivalDate: '2020-04-14', wenzhouArrivalDate: 'abc' },
      'sheet/value-unreadable',
    ],
  ])('is silent where the %s cannot be read', (_what, row, fault) => {
    expect(rulesOf(check(row))).toEqual([fault]);
  });

  describe('remarks', () => {
    const remarks = '4月2日从上海浦东机场入境，4月14日乘高铁抵达温州。';

    it('give the dates that no column gives', () => {
      const finding = one(check({ remarks }), RULE);
      expect(finding.says.days).toBe(12);
      expect(fieldsAt(finding)).toContain('remarks');
    });

    it('give way to the columns', () => {
      const checked = check({ remarks, wenzhouArrivalDate: '2020-04-16' });
      expect(found(checked, RULE)).toEqual([]);
      expect(rulesOf(checked)).toEqual(['sheet/remark-contradicts-column']);
    });
  });

  it('applies where the answer is 是 and both days are known', () => {
    expect(outcome(check({ entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-16' }), RULE)).toMatchObject(
      { applied: 1, flawed: 0 },
    );
    expect(outcome(check({ entryDate: '2020-04-02', wenzhouArrivalDate: null }), RULE)).toMatchObject({
      applied: 0,
      skipped: null,
    });
  });

  it('is skipped without the column', () => {
    const { quarantinedAtEntry: _, ...unasked } = stayed;
    const checked = checkAs(
      'verification',
      sheetOf([{ ...unasked, entryDate: '2020-04-02', wenzhouArrivalDate: '2020-04-04' }]),
    );
    expect(skipped(checked, RULE)).toEqual({ columns: ['quarantinedAtEntry'] });
  });

  it('is skipped where neither a column nor a remark could tell the days, never passed', () => {
    expect(skipped(check({}), RULE)).not.toBeNull();
  });
});
