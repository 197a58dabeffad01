import type { Because } from '../../domain/decision.js';
import type { FixKind } from '../../domain/finding.js';
import { type FieldName, fields } from '../../records/fields.js';
import { atEdits, type FieldEdit } from '../edits.js';
import type { Flaw, RuleContext } from '../rule.js';
import { isVague } from '../send-back.js';
import type { TaskSubject } from './task.js';

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** The cells that a decision rests on. */
export const evidenceOf = (because: readonly Because[]): FieldName[] => [
  ...new Set(because.flatMap(({ from }) => from).filter(isField)),
];

/** What the row's cells become when its decision is accepted; only columns that the sheet has. */
function decisionEdits({ values, decision }: TaskSubject, { has }: RuleContext): FieldEdit[] {
  const { status, controlStartDate, sendBackReason, note } = decision;
  if (!status) return [];
  const edits: FieldEdit[] = [{ field: 'controlStatus', to: status }];
  const set = (field: 'controlStartDate' | 'sendBackReason' | 'sendBackNote', to: string | null): void => {
    if (to && has(field) && values[field] !== to) edits.push({ field, to });
  };
  // A start that stands there stays for one who comes under control: the decision knows only what the remark says.
  if (status === '结束管控' || values.controlStartDate === null) set('controlStartDate', controlStartDate);
  set('sendBackReason', sendBackReason);
  if (!values.sendBackNote || isVague(values.sendBackNote, sendBackReason)) set('sendBackNote', note);
  return edits;
}

/** Where a flaw of the status stands and how the decision would mend it; no fix where the decision is not firm. */
export function statusFlaw(
  subject: TaskSubject,
  context: RuleContext,
  kind: FixKind,
): Pick<Flaw<unknown>, 'at' | 'fix' | 'expected'> {
  const { decision } = subject;
  if (!decision.firm || !decision.status) return { at: ['controlStatus'] };
  const { at, edits } = atEdits('controlStatus', decisionEdits(subject, context));
  return { at, expected: decision.status, fix: { kind, edits, evidence: evidenceOf(decision.because) } };
}
