import type { Messages } from '../messages/messages.js';
import { isExcepted } from '../pipeline/check.js';
import type { ExceptionOutcome } from '../pipeline/exceptions.js';
import { allFindings, exceptionOutcomes, type Report } from './report.js';

/** What a reader must know of the exceptions: how many findings they excuse, which have expired, which excuse nothing. */
export function exceptionHints(report: Report, { report: texts }: Messages): string[] {
  const outcomes = exceptionOutcomes(report);
  const excepted = allFindings(report).filter(isExcepted).length;
  const expired = outcomes.filter(({ isExpired, matched }) => isExpired && matched > 0).length;
  const unmatched = outcomes.filter(({ applies, matched }) => applies && matched === 0).length;
  return [
    ...(excepted > 0 ? [texts.exceptedFindings(excepted)] : []),
    ...(expired > 0 ? [texts.expiredExceptions(expired)] : []),
    ...(unmatched > 0 ? [texts.unmatchedExceptions(unmatched)] : []),
  ];
}

/** What became of an exception, in words. */
export function exceptionState(
  { applies, isExpired, matched, nearest }: ExceptionOutcome,
  { report: { exceptionStates: states } }: Messages,
): string {
  if (!applies) return states.otherKind;
  if (matched === 0) return states.unmatched(nearest);
  return isExpired ? states.expired : states.used;
}
