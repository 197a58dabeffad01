import type { CalendarDate } from '../domain/calendar-date.js';
import { dateOf, type LocalTime } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import type { RunCommandOptions } from './options.js';
import { checkPlannedOutputs, type RunFiles } from './outputs.js';
import { Screen } from './screen.js';

/** What a run needs before it reads anything. */
export interface Begun {
  readonly screen: Screen;
  readonly now: LocalTime;
  readonly today: CalendarDate;
}

/** Begins a run that writes files: finds out first whether it may write them. */
export async function beginRun(files: RunFiles, options: RunCommandOptions): Promise<Begun> {
  const screen = new Screen(options);
  const now = options.asOf ?? clockNow();
  await checkPlannedOutputs(files, options);
  return { screen, now, today: dateOf(now) };
}
