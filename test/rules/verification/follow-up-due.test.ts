import { describe, expect, it } from 'vitest';
import { checkAs, sheetOf, type TestRow, type TestValue } from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, skipped, verified } from '../checked.js';

const RULE = 'verification/follow-up-due';
const check = (row: TestRow, now?: string) =>
  checkAs('verification', sheetOf([{ ...verified, ...row }]), now ? { now } : {});

describe(RULE, () => {
  it('yesterday: a warning at the follow-up', () => {
    const checked = check({ lastFollowUpDate: '2020-04-26' });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.2', severity: 'warning', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['E2 lastFollowUpDate']);
    expect(finding.says).toEqual({ last: '2020-04-26', days: 1 });
    expect(isHeld(checked)).toBe(false);
  });

  it.each<readonly [string, TestValue]>([
    ['today', '2020-04-27'],
    ['two days ago', '2020-04-25'],
    ['tomorrow', '2020-04-28'],
    ['never', null],
    ['not to be read', 'abc'],
  ])('is silent when it was %s', (_what, lastFollowUpDate) => {
    expect(found(check({ lastFollowUpDate }), RULE)).toEqual([]);
  });

  it.each(['待核查', '结束核查', null, '办理完毕'])(
    'is silent when the status is %s',
    (verificationStatus) => {
      expect(found(check({ verificationStatus, lastFollowUpDate: '2020-04-26' }), RULE)).toEqual([]);
    },
  );

  it('a day begins at midnight', () => {
    const lastFollowUpDate = '2020-04-27';
    expect(found(check({ lastFollowUpDate }, '2020-04-27T23:59:59'), RULE)).toEqual([]);
    expect(found(check({ lastFollowUpDate }, '2020-04-28T00:00:00'), RULE)).toHaveLength(1);
    expect(found(check({ lastFollowUpDate }, '2020-04-28T23:59:59'), RULE)).toHaveLength(1);
    expect(found(check({ lastFollowUpDate }, '2020-04-29T00:00:00'), RULE)).toEqual([]);
  });

  it('over the end of a month', () => {
    expect(found(check({ lastFollowUpDate: '2020-02-29' }, '2020-03-01T09:00:00'), RULE)).toHaveLength(1);
  });

  it('is skipped without the column', () => {
    expect(skipped(check({}), RULE)).toEqual({ columns: ['lastFollowUpDate'] });
  });
});
