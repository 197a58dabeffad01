import { sendBackNote } from '../../domain/decision.js';
import type { FlawFix, RuleContext } from '../rule.js';
import { quarantinePlace } from '../send-back.js';
import { columnOrRemark } from '../stated.js';
import type { TaskSubject } from './task.js';

/**
 * Replaces the note by the drafted one: certain when columns give city and site and no end of the quarantine is past
 * (the person may have left since), else suggested.
 */
export function draftFix(
  subject: TaskSubject,
  context: RuleContext,
): FlawFix<'certain' | 'suggested'> | undefined {
  const { values, remark } = subject;
  const place = quarantinePlace(subject);
  const note = sendBackNote(place);
  if (note === undefined) return undefined;
  const end = columnOrRemark('outOfProvinceQuarantineEnd', values, remark, context)?.value;
  const past = [end, values.controlEndDate].some((date) => date && date < context.today);
  return {
    kind: place.byColumns && !past ? 'certain' : 'suggested',
    edits: [{ field: 'sendBackNote', to: note }],
    evidence: place.from,
  };
}
