import { basename, extname, join } from 'node:path';
import { checkOutputs, type OutputFile, writeOutputs, writeText } from '../io/output-files.js';
import { readPageAssets } from '../io/page-assets.js';
import { STANDARD_INPUT } from '../io/standard-input.js';
import type { Messages } from '../messages/messages.js';
import type { OutputWhat } from '../messages/report-texts.js';
import { annotatedSheets } from '../pipeline/annotated-sheet.js';
import type { StepName } from '../pipeline/desk.js';
import { importSheets, PENDING_MARK, type PendingWording } from '../pipeline/import-sheets.js';
import type { CheckedSheet } from '../pipeline/run.js';
import { withOfficers } from '../report/charter/officer-sheets.js';
import { reportHtml } from '../report/html/page.js';
import { reportJson } from '../report/json.js';
import type { Privacy } from '../report/privacy.js';
import { allFindings, type Output, type Report } from '../report/report.js';
import { reportTables } from '../report/tables.js';
import { flawText, noteText, ruleTitle, todoText } from '../report/wording.js';
import { reportSheets } from '../report/xlsx.js';
import type { OutputSheet } from '../table/output-sheet.js';
import type { Sheet } from '../table/sheet.js';
import type { RunCommandOptions } from './options.js';

/** The name of the first input without its folder and ending: what the outputs are called after. */
export const stemOf = (file: string): string =>
  file === STANDARD_INPUT ? 'stdin' : basename(file, extname(file));

const FILE_ENDINGS: { readonly [W in OutputWhat]: string } = {
  import: '.import.xlsx',
  officers: '.officers.xlsx',
  'report-xlsx': '.report.xlsx',
  'report-html': '.report.html',
  'report-json': '.report.json',
  annotated: '.annotated.xlsx',
};

/** What the outputs of each step of the charter day are called. */
const STEP_WORDS = {
  assign: 'assigned',
  phones: 'phones',
  transfer: 'transferred',
} as const satisfies { readonly [S in StepName]: string };

const EARLIER_STEP = new RegExp(`\\.(?:${Object.values(STEP_WORDS).join('|')})$`);

/** The stem of a step's outputs: of the passenger list, whatever step has written the import sheet, and the step's word. */
export const stepStem = (file: string, step: StepName): string =>
  `${stemOf(file)
    .replace(/\.import$/, '')
    .replace(EARLIER_STEP, '')}.${STEP_WORDS[step]}`;

type OutputPlan = Pick<RunCommandOptions, 'out' | 'report' | 'force' | 'annotate'>;

/** A file that a run will write; `input`: which of the inputs it is a sheet of. */
interface PlannedOutput {
  readonly what: OutputWhat;
  readonly file: string;
  readonly input: number;
}

/**
 * What a sheet's own outputs are called after: the stem of its file; where two inputs have one stem, their places
 * tell them apart.
 */
function stemsOf(files: readonly string[], marks: readonly string[]): string[] {
  const stems = files.map(stemOf);
  return stems.map((stem, at) =>
    stems.indexOf(stem) === stems.lastIndexOf(stem) ? stem : `${stem}.${marks[at]}`,
  );
}

/** The files that a run will write: sheets of each input, and reports named after the first. */
function plannedOutputs(
  { checked: files, marks = [], step }: RunFiles,
  { out, report, annotate }: OutputPlan,
): PlannedOutput[] {
  const stems = step ? files.map((file) => stepStem(file, step)) : stemsOf(files, marks);
  const reportStem = step ? stems[0] : stemOf(files[0] ?? '');
  const ofSheets = (what: OutputWhat): PlannedOutput[] =>
    stems.map((stem, input) => ({ what, file: join(out, stem + FILE_ENDINGS[what]), input }));
  const reports = report.map((format): PlannedOutput => {
    const what = `report-${format}` as const;
    return { what, file: join(out, reportStem + FILE_ENDINGS[what]), input: 0 };
  });
  const officers = step === 'assign' ? ofSheets('officers') : [];
  return [...ofSheets('import'), ...officers, ...reports, ...(annotate ? ofSheets('annotated') : [])];
}

/** The files of a run: those that are checked and give the outputs their names, and those that are only read. */
export interface RunFiles {
  readonly checked: readonly string[];
  readonly read: readonly string[];
  /** What tells the outputs of two inputs of one name apart. */
  readonly marks?: readonly string[];
  /** The step of the charter day that writes them. */
  readonly step?: StepName;
}

/** How a run writes its sheets, where it is not the usual way. */
export interface RunSheets {
  readonly import: (wording: PendingWording) => OutputSheet[];
  readonly officers?: (messages: Messages, privacy: Privacy) => OutputSheet[];
}

/** Finds out before any work is done whether the outputs may be written. */
export async function checkPlannedOutputs(files: RunFiles, options: OutputPlan): Promise<void> {
  const planned = plannedOutputs(files, options).map(({ file }) => file);
  await checkOutputs(planned, { force: options.force, inputs: [...files.checked, ...files.read] });
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
 * Writes all outputs of a run, whole or not at all, and returns the report that names them; `workbooks`: all sheets of
 * each input, for copies of them.
 */
export async function writeRun(
  report: Report,
  workbooks: readonly (readonly Sheet[])[],
  files: RunFiles,
  options: OutputPlan,
  {
    messages,
    privacy,
    sheets,
    exitCode,
  }: {
    readonly messages: Messages;
    readonly privacy: Privacy;
    readonly sheets?: RunSheets | undefined;
    readonly exitCode: number;
  },
): Promise<Report> {
  const planned = plannedOutputs(files, options);
  const rowsOf = ({ what, input }: PlannedOutput): number => {
    const checked = report.inputs[input]?.checked;
    if (what === 'import') return checked?.counts.ready ?? 0;
    return what === 'officers' && checked ? withOfficers(checked).length : allFindings(report).length;
  };
  const outputs: Output[] = planned.map((one) => ({ file: one.file, what: one.what, rows: rowsOf(one) }));
  const complete: Report = { ...report, outputs };
  const assets = await readPageAssets();
  const writers: {
    readonly [W in OutputWhat]: (
      path: string,
      checked: CheckedSheet,
      workbook: readonly Sheet[],
    ) => Promise<void>;
  } = {
    import: (path, checked) => {
      const wording = pendingWording(messages);
      return writeWorkbook(sheets?.import(wording) ?? importSheets(checked, wording), path);
    },
    officers: (path) => writeWorkbook(sheets?.officers?.(messages, privacy) ?? [], path),
    'report-xlsx': (path) => writeWorkbook(reportSheets(reportTables(complete, messages, privacy)), path),
    'report-html': (path) => writeText(path, reportHtml(complete, messages, privacy, assets)),
    'report-json': (path) =>
      writeText(path, `${JSON.stringify(reportJson(complete, messages, privacy), null, 2)}\n`),
    annotated: (path, checked, workbook) =>
      writeWorkbook(
        annotatedSheets(checked, workbook, (finding) => noteText(finding, messages)),
        path,
      ),
  };
  const toWrite = planned.flatMap(({ what, file, input }): OutputFile[] => {
    const found = report.inputs[input];
    if (!found) return [];
    const write = (path: string) => writers[what](path, found.checked, workbooks[input] ?? []);
    return [{ path: file, write }];
  });
  await writeOutputs(toWrite, { force: options.force, inputs: [...files.checked, ...files.read], exitCode });
  return complete;
}
