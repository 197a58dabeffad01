import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import { cells, day, found, isHeld, one, skipped } from '../checked.js';

const RULE = 'verification/pending';
const task: TestRow = { ...person, verificationStatus: '待核查', dispatchedDate: '2020-04-27' };
const EARLY = '2020-04-28T11:59:59';

describe(RULE, () => {
  it.each([
    ['2020-04-27T00:00:00', 1],
    ['2020-04-27T12:00:00', 1],
    ['2020-04-28T00:00:00', 1],
    ['2020-04-28T11:59:59', 1],
    ['2020-04-28T12:00:00', 0],
    ['2020-04-29T00:00:00', 0],
  ])('at %s', (now, times) => {
    expect(found(checkAs('verification', sheetOf([task]), { now }), RULE)).toHaveLength(times);
  });

  it.each(['2020-04-27T15:30:00', EARLY, '2020-04-28T12:00:00'])(
    'at %s a row is pending or overdue, never both',
    (now) => {
      const rules = rulesOf(checkAs('verification', sheetOf([task]), { now }));
      expect(rules).toHaveLength(1);
      expect(['verification/pending', 'verification/overdue']).toContain(rules[0]);
    },
  );

  it.each([
    ['待核查', '待核查'],
    ['empty', null],
    ['by another word', '待排查'],
  ])('the status is %s', (_what, verificationStatus) => {
    const checked = checkAs('verification', sheetOf([{ ...task, verificationStatus }]), { now: EARLY });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: 'V-1.0',
      severity: 'warning',
      due: '2020-04-28T12:00:00',
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['D2 verificationStatus']);
    expect(isHeld(checked)).toBe(false);
  });

  it('shows the time left', () => {
    const checked = checkAs('verification', sheetOf([task]), { now: '2020-04-28T10:30:00' });
    expect(one(checked, RULE).says.minutesLeft).toBe(90);
  });

  it.each([
    ['核查中', '核查中'],
    ['结束核查', '结束核查'],
    ['a word that nobody knows', '办理完毕'],
  ])('is silent when the status is %s', (_what, verificationStatus) => {
    expect(
      found(checkAs('verification', sheetOf([{ ...task, verificationStatus }]), { now: EARLY }), RULE),
    ).toEqual([]);
  });

  it('says all there is to say of a row that nobody verified, though it has arrived', () => {
    const row = { ...task, zhejiangArrivalDate: '2020-04-20', lastFollowUpDate: null };
    expect(rulesOf(checkAs('verification', sheetOf([row]), { now: EARLY }))).toEqual([RULE]);
  });

  it('takes the dispatch day of the option', () => {
    const { dispatchedDate: _, ...undated } = task;
    const dispatched = day('2020-04-27');
    expect(one(checkAs('verification', sheetOf([undated]), { now: EARLY, dispatched }), RULE).due).toBe(
      '2020-04-28T12:00:00',
    );
    expect(skipped(checkAs('verification', sheetOf([undated]), { now: EARLY }), RULE)).toEqual({
      input: 'dispatched',
    });
  });
});
