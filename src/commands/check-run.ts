import type { Settings } from '../config/settings.js';
import type { Messages } from '../messages/messages.js';
import { rowsLeftPending } from '../pipeline/choose-sheet.js';
import { atDesk, type DeskName } from '../pipeline/desk.js';
import { checkSheet } from '../pipeline/run.js';
import type { Report } from '../report/report.js';
import { beginRun } from './begin-run.js';
import { finishRun } from './finish-run.js';
import { openSheet } from './open-sheet.js';
import type { RunCommandOptions } from './options.js';
import { exportFile, readPrevious } from './previous.js';
import { program } from './version.js';

/** A sheet to be checked: by which command, and as which kinds it may be read. */
export interface CheckJob {
  readonly command: string;
  readonly expected: readonly DeskName[];
  readonly file: string;
  /** Earlier exports of the same register, as they were typed. */
  readonly previous?: readonly string[];
}

/** Checks and mends a sheet, writes the outputs, and tells the exit code: 1 where findings are left. */
export async function checkRun(
  { command, expected, file, previous: typed = [] }: CheckJob,
  options: RunCommandOptions,
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<number> {
  const { stages } = messages.command;
  const files = { checked: [file], read: typed.map(exportFile) };
  const { screen, now, today } = await beginRun(files, options);

  screen.stage(stages.reading(file));
  const { kinds, policy, places, severities, exceptions } = settings;
  const choice = { ...options, kinds, today };
  const { workbook, sheet, recognition } = await openSheet(file, { ...choice, expected }, messages);
  const previous = await readPrevious(typed, choice, { screen, messages });

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: options.acceptDecisions };
  const { dispatched } = options;
  const checked = checkSheet(
    { file, sheet, recognition: atDesk(recognition) },
    { now, policy, places, severities, exceptions, dispatched, earlier: previous, accepted },
  );
  const found: Report = {
    program,
    command,
    asOf: now,
    inputs: [{ checked, sha256: workbook.sha256, pendingRows: rowsLeftPending(workbook, sheet) }],
    previous,
    outputs: [],
  };
  return finishRun({ report: found, workbooks: [workbook], files }, options, { screen, messages });
}
