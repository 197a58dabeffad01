import { type DeadlineSays, deadlineOf, deadlineSays } from '../deadline.js';
import type { Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';

const examplesOf = (registeredDate: string): Examples => ({
  flawed: { rows: [{ phone: '11111111111', registeredDate, remarks: '意大利包机旅客' }] },
  clean: { rows: [{ phone: '11111111111', registeredDate, remarks: '意大利包机旅客，本人无手机' }] },
});

/**
 * A placeholder in place of a verified phone number, before or from 12:00 of the day after registration on (C-3.4);
 * one whose remark says that the person has no phone may stay. `examples`: when those were registered.
 */
export const unverifiedPhoneRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  late: boolean,
  examples: string,
) =>
  rowRule<ControlSubject>()({
    id,
    clause: 'C-3.4',
    severity,
    needs: ['phone', 'registeredDate'],
    examples: examplesOf(examples),
    appliesTo: ({ values }) => Boolean(values.phone && values.registeredDate),
    check: ({ values, remark }, context: RuleContext): Flaw<DeadlineSays>[] => {
      const { phone, registeredDate } = values;
      if (phone?.kind !== 'placeholder' || remark.facts.noPhone) return [];
      const due = deadlineOf(registeredDate, context, { time: context.policy.phoneDue, daysLater: 1, late });
      if (due === undefined) return [];
      const says = deadlineSays(due, context.now);
      return [{ at: ['phone', 'registeredDate'], says, actual: phone.number, due }];
    },
  });
