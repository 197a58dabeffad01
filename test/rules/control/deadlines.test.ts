import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.js';
import type { RuleId } from '../../../src/rules/index.js';
import { rulesOf, type TestRow, text } from '../../support/memory-sheet.js';
import { register, skippedOf, tellsOf } from './register.js';

/** What of a pair of rules, before and from the deadline on, speaks at an hour. */
const speaking = (row: TestRow, now: string, ids: readonly RuleId[]) =>
  rulesOf(register(row, { now })).filter((id) => ids.some((one) => one === id));

const UNASSIGNED = ['control/unassigned', 'control/unassigned-overdue'] as const;
const PHONE = ['control/phone-placeholder', 'control/phone-placeholder-overdue'] as const;
const waiting = (registeredDate: TestRow['registeredDate'] = '2020-04-27'): TestRow => ({
  controlStatus: '待分配',
  registeredDate,
});
const placeholder = (rest: TestRow = {}): TestRow => ({
  phone: '11111111111',
  registeredDate: '2020-04-27',
  ...rest,
});

describe('control/unassigned and control/unassigned-overdue (C-3.3, 17:00 of the day of registration)', () => {
  it.each([
    ['2020-04-27T00:00:00', 'control/unassigned'],
    ['2020-04-27T16:59:59', 'control/unassigned'],
    ['2020-04-27T17:00:00', 'control/unassigned-overdue'],
    ['2020-04-28T09:00:00', 'control/unassigned-overdue'],
  ])('%s: %s', (now, rule) => {
    expect(speaking(waiting(), now, UNASSIGNED)).toEqual([rule]);
  });

  it('tells when it is or was due', () => {
    const due = '2020-04-27T17:00:00';
    expect(tellsOf('control/unassigned')(waiting())).toMatchObject([
      { severity: 'warning', at: ['controlStatus', 'registeredDate'], due },
    ]);
    expect(tellsOf('control/unassigned-overdue')(waiting('2020-04-26'))).toMatchObject([
      { severity: 'error', due: '2020-04-26T17:00:00' },
    ]);
  });

  it.each<[string, TestRow]>([
    ['纳入管控', { controlStatus: '纳入管控', registeredDate: '2020-04-20' }],
    ['退回', { controlStatus: '退回', registeredDate: '2020-04-20' }],
    ['an empty status', { controlStatus: null, registeredDate: '2020-04-20' }],
    ['no registration day', waiting(null)],
    ['a registration day that cannot be read', waiting(text('2020-02-30'))],
  ])('says nothing of %s', (_case, row) => {
    expect(speaking(row, '2020-04-27T18:00:00', UNASSIGNED)).toEqual([]);
  });

  it('follows the configured hour, and is skipped without the day', () => {
    const policy = { ...defaultPolicy, assignmentDue: '16:30' as const };
    const run = (now: string) =>
      rulesOf(register(waiting(), { policy, now })).filter((id) => id.includes('unassigned'));
    expect(run('2020-04-27T16:29:59')).toEqual(['control/unassigned']);
    expect(run('2020-04-27T16:30:00')).toEqual(['control/unassigned-overdue']);
    expect(skippedOf('control/unassigned', {})).toEqual({ columns: ['registeredDate'] });
  });
});

describe('control/phone-placeholder and its overdue one (C-3.4, 12:00 of the day after)', () => {
  it.each([
    ['2020-04-27T18:00:00', 'control/phone-placeholder'],
    ['2020-04-28T11:59:59', 'control/phone-placeholder'],
    ['2020-04-28T12:00:00', 'control/phone-placeholder-overdue'],
    ['2020-05-02T09:00:00', 'control/phone-placeholder-overdue'],
  ])('%s: %s', (now, rule) => {
    expect(speaking(placeholder(), now, PHONE)).toEqual([rule]);
  });

  it.each(['00000000000', '99999999999', '10012345678', '12345678901'])(
    '%s is a placeholder too',
    (phone) => {
      expect(speaking(placeholder({ phone }), '2020-04-28T12:00:00', PHONE)).toEqual([
        'control/phone-placeholder-overdue',
      ]);
    },
  );

  it.each<[string, TestRow]>([
    ['a real number', { phone: '13900001111' }],
    ['no number at all', { phone: null }],
    ['no registration day', { registeredDate: null }],
    ['a person who has no phone', { remarks: '本人无手机，可联系其女儿13900001188' }],
  ])('says nothing of %s', (_case, rest) => {
    expect(speaking(placeholder(rest), '2020-04-28T18:00:00', PHONE)).toEqual([]);
  });

  it.each(['待分配', '纳入管控', '结束管控'])('asks it of %s', (controlStatus) => {
    expect(speaking(placeholder({ controlStatus }), '2020-04-28T12:00:00', PHONE)).toHaveLength(1);
  });
});
