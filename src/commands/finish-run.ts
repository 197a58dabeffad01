import type { Messages } from '../messages/messages.js';
import { reportJson } from '../report/json.js';
import { Privacy } from '../report/privacy.js';
import { allTables, hasOpen, type Report } from '../report/report.js';
import { terminalReport, terminalSummary } from '../report/terminal.js';
import type { Workbook } from '../table/sheet.js';
import { type RunCommandOptions, severityOf } from './options.js';
import { type RunFiles, type RunSheets, writeRun } from './outputs.js';
import { displayOf, type Screen } from './screen.js';

/** What a run has to say: its report, and the workbooks of its inputs. */
export interface Finished {
  readonly report: Report;
  readonly workbooks: readonly Workbook[];
  readonly files: RunFiles;
  readonly sheets?: RunSheets;
}

/** Writes the outputs of a run, prints its result, and tells the exit code: 1 where findings are left. */
export async function finishRun(
  { report: found, workbooks, files, sheets: own }: Finished,
  options: RunCommandOptions,
  { screen, messages }: { readonly screen: Screen; readonly messages: Messages },
): Promise<number> {
  screen.stage(messages.command.stages.writing);
  const privacy = new Privacy(allTables(found), options.unmask);
  const sheets = workbooks.map((workbook) => workbook.sheets);
  // Findings do not change by being written: how the run ends is known before it writes.
  const least = severityOf(options.failOn);
  const exitCode = least !== undefined && hasOpen(found, least) ? 1 : 0;
  const report = await writeRun(found, sheets, files, options, { messages, privacy, sheets: own, exitCode });
  if (options.format === 'json') {
    await screen.result(`${JSON.stringify(reportJson(report, messages, privacy), null, 2)}\n`);
  } else if (options.quiet) {
    await screen.result(terminalSummary(report, messages));
  } else {
    await screen.result(terminalReport(report, messages, privacy, displayOf(options)));
  }
  return exitCode;
}
