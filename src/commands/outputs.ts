import { basename, extname, join } from 'node:path';
import { checkOutputs, type OutputFile, writeOutputs, writeText } from '../io/output-files.js';
import { readPageAssets } from '../io/page-assets.js';
import { STANDARD_INPUT } from '../io/standard-input.js';
import type { Messages } from '../messages/messages.js';
import type { OutputWhat } from '../messages/report-texts.js';
import { annotatedSheets } from '../pipeline/annotated-sheet.js';
import { importSheets, PENDING_MARK, type PendingWording } from '../pipeline/import-sheets.js';
import { reportHtml } from '../report/html/page.js';
import { reportJson } from '../report/json.js';
import type { Privacy } from '../report/privacy.js';
import { allFindings, type Output, type Report, totals } from '../report/report.js';
import { reportTables } from '../report/tables.js';
import { flawText, noteText, ruleTitle, todoText } from '../report/wording.js';
import { reportSheets } from '../report/xlsx.js';
import type { OutputSheet } from '../table/output-sheet.js';
import type { Sheet } from '../table/sheet.js';
import type { RunCommandOptions } from './options.js';

/** The name of the first input without its folder and ending: what the outputs are called after. */
const stemOf = (file: string): string => (file === STANDARD_INPUT ? 'stdin' : basename(file, extname(file)));

const FILE_ENDINGS: { readonly [W in OutputWhat]: string } = {
  import: '.import.xlsx',
  'report-xlsx': '.report.xlsx',
  'report-html': '.report.html',
  'report-json': '.report.json',
  annotated: '.annotated.xlsx',
};

type OutputPlan = Pick<RunCommandOptions, 'out' | 'report' | 'force' | 'annotate'>;

/** The files that a run will write. */
function plannedOutputs(
  input: string,
  { out, report, annotate }: OutputPlan,
): { what: OutputWhat; file: string }[] {
  const whats: OutputWhat[] = ['import', ...report.map((format) => `report-${format}` as const)];
  if (annotate) whats.push('annotated');
  return whats.map((what) => ({ what, file: join(out, stemOf(input) + FILE_ENDINGS[what]) }));
}

/** Finds out before any work is done whether the outputs may be written; the first input gives them their names. */
export async function checkPlannedOutputs(inputs: readonly string[], options: OutputPlan): Promise<void> {
  const files = plannedOutputs(inputs[0] ?? '', options).map(({ file }) => file);
  await checkOutputs(files, { force: options.force, inputs });
}

function pendingWording(messages: Messages): PendingWording {
  const { pendingHeaders, titled } = messages.report;
  return {
    headers: [PENDING_MARK, pendingHeaders.why, pendingHeaders.todo],
    why: (finding) => titled(ruleTitle(finding, messages), flawText(finding, messages)),
    todo: (finding) => todoText(finding, messages),
  };
}

/** Writes the workbook; the library for it is loaded only when there is one to write. */
export async function writeWorkbook(sheets: readonly OutputSheet[], path: string): Promise<void> {
  const { writeXlsx } = await import('../io/xlsx-writer.js');
  await writeXlsx(sheets, path);
}

/**
 * Writes all outputs of a run, whole or not at all, and returns the report that names them; `sheets`: all of the
 * input's, for a copy of it.
 */
export async function writeRun(
  report: Report,
  sheets: readonly Sheet[],
  options: OutputPlan,
  messages: Messages,
  privacy: Privacy,
): Promise<Report> {
  const [first] = report.inputs;
  if (!first) return report;
  const { checked } = first;
  const input = checked.table.file;
  const planned = plannedOutputs(input, options);
  const rowsOf = (what: OutputWhat): number =>
    what === 'import' ? totals(report).ready : allFindings(report).length;
  const outputs: Output[] = planned.map(({ what, file }) => ({ file, what, rows: rowsOf(what) }));
  const complete: Report = { ...report, outputs };
  const assets = await readPageAssets();
  const writers: { readonly [W in OutputWhat]: (path: string) => Promise<void> } = {
    import: (path) => writeWorkbook(importSheets(checked, pendingWording(messages)), path),
    'report-xlsx': (path) => writeWorkbook(reportSheets(reportTables(complete, messages, privacy)), path),
    'report-html': (path) => writeText(path, reportHtml(complete, messages, privacy, assets)),
    'report-json': (path) =>
      writeText(path, `${JSON.stringify(reportJson(complete, messages, privacy), null, 2)}\n`),
    annotated: (path) =>
      writeWorkbook(
        annotatedSheets(checked, sheets, (finding) => noteText(finding, messages)),
        path,
      ),
  };
  const files: OutputFile[] = planned.map(({ what, file }) => ({ path: file, write: writers[what] }));
  const inputs = [input, ...report.previous.map(({ table }) => table.file)];
  await writeOutputs(files, { force: options.force, inputs });
  return complete;
}
