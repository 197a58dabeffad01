import type { Because } from '../../domain/decision.js';
import type { FixKind } from '../../domain/finding.js';
import { type FieldName, isFieldName } from '../../records/fields.js';
import { atEdits, type FieldEdit } from '../edits.js';
import type { Flaw, FlawFix, Place, RuleContext } from '../rule.js';
import { isVague } from '../send-back.js';
import { isFinal, type TaskSubject } from './task.js';

/** The cells that a decision rests on. */
function evidenceOf(because: readonly Because[]): FieldName[] {
  const cells: FieldName[] = [];
  for (const { from } of because) {
    for (const field of from) if (isFieldName(field) && !cells.includes(field)) cells.push(field);
  }
  return cells;
}

/** What the row's cells become when its decision is accepted; only columns that the sheet has. */
function decisionEdits({ values, decision }: TaskSubject, { has }: RuleContext): FieldEdit[] {
  const { status, controlStartDate, sendBackReason, note } = decision;
  // An option that stands there and says otherwise is the clerk's word against the facts: a person must choose.
  const other = values.sendBackReason && sendBackReason && values.sendBackReason !== sendBackReason;
  if (!status || other) return [];
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

/** How the decision would mend the row, first cell first; nothing where it is not firm or a person must choose. */
function decisionFix<Kind extends FixKind>(
  subject: TaskSubject,
  context: RuleContext,
  kind: Kind,
): { readonly at: readonly [Place, ...Place[]]; readonly fix: FlawFix<Kind> } | undefined {
  const { decision } = subject;
  if (!decision.firm) return undefined;
  const { at, edits } = atEdits('controlStatus', decisionEdits(subject, context));
  return edits.length === 0
    ? undefined
    : { at, fix: { kind, edits, evidence: evidenceOf(decision.because) } };
}

/** Where a flaw of the status stands and how the decision would mend it. */
export function statusFlaw<Kind extends FixKind>(
  subject: TaskSubject,
  context: RuleContext,
  kind: Kind,
): Pick<Flaw<unknown, Kind>, 'at' | 'fix' | 'expected'> {
  const { decision } = subject;
  const mended = decisionFix(subject, context, kind);
  return {
    at: mended?.at ?? ['controlStatus'],
    expected: decision.firm && decision.status ? decision.status : undefined,
    fix: mended?.fix,
  };
}

/** The decision as a proposal for a row whose status is open, whether or not a deadline is known for it. */
export const proposal = (subject: TaskSubject, context: RuleContext) =>
  subject.values.controlStatus === undefined || isFinal(subject.values.controlStatus)
    ? undefined
    : decisionFix(subject, context, 'decided');
