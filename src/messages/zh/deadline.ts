import type { DeadlineSays } from '../../rules/deadline.js';
import { clockTime, span } from './time.js';

export const late = ({ due, minutesLeft }: DeadlineSays): string =>
  `应于 ${clockTime(due)} 前办结，已逾期 ${span(minutesLeft)}`;
export const left = ({ due, minutesLeft }: DeadlineSays): string =>
  `应于 ${clockTime(due)} 前办结，还剩 ${span(minutesLeft)}`;
