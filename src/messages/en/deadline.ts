import type { DeadlineSays } from '../../rules/deadline.js';
import { clockTime, span } from './time.js';

export const late = ({ due, minutesLeft }: DeadlineSays): string =>
  `due ${clockTime(due)}, ${span(minutesLeft)} late`;
export const left = ({ due, minutesLeft }: DeadlineSays): string =>
  `due ${clockTime(due)}, ${span(minutesLeft)} left`;
