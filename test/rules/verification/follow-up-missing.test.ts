import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestRow, type TestValue, text } from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, outcome, skipped, verified } from '../checked.js';

const RULE = 'verification/follow-up-missing';
const DUE = 'verification/follow-up-due';
const check = (row: TestRow, now?: string) =>
  checkAs('verification', sheetOf([{ ...verified, ...row }]), now ? { now } : {});

describe(RULE, () => {
  it.each<readonly [string, TestValue, readonly string[]]>([
    ['today', '2020-04-27', []],
    ['yesterday', '2020-04-26', [DUE]],
    ['two days ago', '2020-04-25', [RULE]],
    ['last month', '2020-03-25', [RULE]],
    ['never', null, [RULE]],
    ['never, as 无', '无', [RULE]],
    ['never, as 0', 0, [RULE]],
    ['never, as 0000-00-00', '0000-00-00', [RULE]],
  ])('the last follow-up was %s', (_what, lastFollowUpDate, expected) => {
    expect(rulesOf(check({ lastFollowUpDate }))).toEqual(expected);
  });

  it.each<readonly [string, TestValue]>([
    ['two days ago', '2020-04-25'],
    ['never', null],
  ])('%s: an error at the follow-up', (_what, lastFollowUpDate) => {
    const checked = check({ lastFollowUpDate });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.2', severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['E2 lastFollowUpDate']);
    expect(finding.says).toEqual(
      lastFollowUpDate === null ? { last: null, days: null } : { last: '2020-04-25', days: 2 },
    );
    expect(isHeld(checked)).toBe(true);
  });

  it.each<readonly [string, TestValue]>([
    ['in words', '4月25日'],
    ['as text', text('2020-04-25')],
    ['as a number', 20200425],
    ['with a time', { type: 'date', value: '2020-04-25T23:50:00', shown: '2020/4/25 23:50' }],
  ])('two days ago, %s', (_what, lastFollowUpDate) => {
    expect(one(check({ lastFollowUpDate }), RULE).says.days).toBe(2);
  });

  it('days are calendar days', () => {
    const lastFollowUpDate = '2020-04-25';
    expect(rulesOf(check({ lastFollowUpDate }, '2020-04-26T23:59:59'))).toEqual([DUE]);
    expect(rulesOf(check({ lastFollowUpDate }, '2020-04-27T00:00:00'))).toEqual([RULE]);
  });

  it.each(['待核查', '结束核查', null])('is silent when the status is %s', (verificationStatus) => {
    expect(found(check({ verificationStatus, lastFollowUpDate: null }), RULE)).toEqual([]);
  });

  it.each<readonly [string, TestRow]>([
    ['a follow-up that cannot be read', { lastFollowUpDate: 'abc' }],
    ['a follow-up with two readings', { lastFollowUpDate: 4.1 }],
    ['a status that cannot be read', { verificationStatus: '办理完毕', lastFollowUpDate: null }],
    ['a follow-up to come, which is out of order', { lastFollowUpDate: '2020-04-28' }],
  ])('is silent about %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  it('says nothing of a person who has arrived that the other rule does not say', () => {
    expect(rulesOf(check({ lastFollowUpDate: '2020-04-27', zhejiangArrivalDate: '2020-04-27' }))).toEqual([
      'verification/open-after-arrival',
    ]);
  });

  it('counts the rows that are being verified', () => {
    const checked = checkAs(
      'verification',
      sheetOf([
        { ...verified, lastFollowUpDate: null },
        { ...verified, documentNumber: 'E12345678', lastFollowUpDate: '2020-04-27' },
        { ...verified, documentNumber: 'E12345679', verificationStatus: '结束核查', lastFollowUpDate: null },
      ]),
    );
    expect(outcome(checked, RULE)).toMatchObject({ applied: 2, flawed: 1, skipped: null });
  });

  it('is skipped without the column', () => {
    expect(skipped(check({}), RULE)).toEqual({ columns: ['lastFollowUpDate'] });
  });
});
