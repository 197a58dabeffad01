import type { Messages } from '../messages/messages.js';
import { isExcepted } from '../pipeline/check.js';
import { allFindings, type Report } from './report.js';

/** What a reader must know of the exceptions: how many findings they excuse, which have expired, which excuse nothing. */
export function exceptionHints(report: Report, { report: texts }: Messages): string[] {
  const outcomes = report.inputs.flatMap(({ checked }) => checked.exceptions);
  const excepted = allFindings(report).filter(isExcepted).length;
  const expired = outcomes.filter(({ isExpired }) => isExpired).length;
  const unmatched = outcomes.filter(({ isExpired, matched }) => !isExpired && matched === 0).length;
  return [
    ...(excepted > 0 ? [texts.exceptedFindings(excepted)] : []),
    ...(expired > 0 ? [texts.expiredExceptions(expired)] : []),
    ...(unmatched > 0 ? [texts.unmatchedExceptions(unmatched)] : []),
  ];
}
