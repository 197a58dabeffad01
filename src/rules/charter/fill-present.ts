import { type FilledField, type Filling, fillingOf } from '../filling.js';
import type { RuleContext, Subject } from '../rule.js';
import { SEND_BACK_FIELDS } from './send-back.js';

/**
 * Whom an earlier roll-call has sent back, and a newer one finds in the hotel: the three cells as they were, as long as
 * nobody has changed them since.
 */
export function fillPresent({ record, values }: Subject, context: RuleContext): Filling | undefined {
  const entry = context.rollCall?.entryOf(record);
  if (entry?.state !== 'present') return undefined;
  const cells: FilledField[] = [];
  for (const field of SEND_BACK_FIELDS) {
    const before = context.filledBefore?.(record, field);
    if (before?.to !== (values[field] ?? '')) return undefined;
    cells.push({ field, to: before.from });
  }
  return fillingOf(
    cells,
    entry.at.map((cell) => ({ cell })),
  );
}
