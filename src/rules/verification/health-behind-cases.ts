import type { ListedCase } from '../reconcile/cases.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

/** The case that a row's health does not show; nothing where the list has nobody, or the person has recovered since. */
export function caseBehind(
  { record, values }: VerificationSubject,
  { caseOf }: Pick<RuleContext, 'caseOf'>,
): ListedCase | undefined {
  const { healthStatus } = values;
  const listed = healthStatus === undefined ? undefined : caseOf?.(record);
  return listed && healthStatus !== listed.type && healthStatus !== '治愈出院' ? listed : undefined;
}

/** The health commission's case list knows more than the register. */
export const healthBehindCases = rowRule<VerificationSubject>()({
  id: 'verification/health-behind-cases',
  clause: 'V-1.2',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['healthStatus'],
  skip: ({ caseOf }) => (caseOf ? undefined : { input: 'cases' }),
  appliesTo: ({ record, values }, { caseOf }) =>
    values.healthStatus !== undefined && caseOf?.(record) !== undefined,
  check: (subject, context): Flaw<{ type: string; isByDocument: boolean }, 'certain' | 'suggested'>[] => {
    const listed = caseBehind(subject, context);
    if (!listed) return [];
    const { type, at, isByDocument } = listed;
    return [
      {
        at: ['healthStatus', { cell: at.type }],
        says: { type, isByDocument },
        actual: subject.values.healthStatus ?? '',
        expected: type,
        fix: {
          kind: isByDocument ? 'certain' : 'suggested',
          edits: [{ field: 'healthStatus', to: type }],
          evidence: [{ cell: at.person }, { cell: at.type }],
        },
      },
    ];
  },
  examples: {
    flawed: {
      cases: [{ documentNumber: '330399199001011226', caseType: '确诊' }],
      rows: [{ healthStatus: '健康' }],
    },
    clean: {
      cases: [{ documentNumber: '330399199001011226', caseType: '确诊' }],
      rows: [{ healthStatus: '治愈出院' }],
    },
  },
});
