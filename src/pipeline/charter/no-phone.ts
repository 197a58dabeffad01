import { readRemark } from '../../domain/remark/index.js';
import type { AnyRecord, RuleContext } from '../../rules/rule.js';

/** The remark of somebody without a phone of their own. */
export const NO_PHONE = '本人无手机';

/** Whether somebody has no phone of their own, as the remark says. */
export const hasNoPhone = (
  { values: { remarks } }: AnyRecord,
  { today, places }: Pick<RuleContext, 'today' | 'places'>,
): boolean => Boolean(remarks && readRemark(remarks, today, places.words).facts.noPhone);
