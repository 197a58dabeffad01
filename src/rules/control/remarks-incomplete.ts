import type { SuppliedFact } from '../../domain/remark/completed-remark.js';
import { remarkPurposes } from '../remark-purposes.js';
import { type Flaw, rowRule } from '../rule.js';
import type { RequiredItem } from '../stated.js';
import type { ControlSubject } from './control.js';
import { remarkGaps } from './remark-gaps.js';

/** What the remark of somebody who is entered locally must tell (C-2.2). */
export const remarkItems = ({ isTransferred }: ControlSubject): readonly RequiredItem[] =>
  (isTransferred ? remarkPurposes.transfer : remarkPurposes.daily).items;

/**
 * Whoever is entered locally needs remarks that tell all: the province reads them every day. What is nowhere is an
 * error; what only a column tells, a warning.
 */
export const remarksIncomplete = rowRule<ControlSubject>()({
  id: 'control/remarks-incomplete',
  clause: 'C-2.2',
  severity: 'error',
  fixes: ['suggested'],
  needs: ['controlStatus', 'remarks'],
  appliesTo: ({ values, isCharterImported }) =>
    values.controlStatus === '纳入管控' && !isCharterImported && values.remarks !== undefined,
  check: (
    subject,
    context,
  ): Flaw<{ missing: readonly SuppliedFact[]; onlyInColumns: readonly SuppliedFact[] }, 'suggested'>[] => {
    const { missing, onlyInColumns, columns, draft, fix } = remarkGaps(
      remarkItems(subject),
      subject,
      context,
    );
    if (missing.length + onlyInColumns.length === 0) return [];
    return [
      {
        at: ['remarks', ...columns],
        says: { missing, onlyInColumns },
        actual: subject.values.remarks ?? '',
        expected: draft,
        severity: missing.length > 0 ? 'error' : 'warning',
        // A registration composes the remark itself.
        fix: context.intake ? undefined : fix,
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          wenzhouArrivalMode: '高铁',
          remarks: '4月25日从上海浦东机场入境，次日来温',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          wenzhouArrivalMode: '高铁',
          remarks: '4月25日从上海浦东机场入境，次日乘高铁来温，现在鹿城区云栈酒店集中隔离，身体健康',
        },
      ],
    },
  },
});
