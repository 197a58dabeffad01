import type { CellLocation, Severity } from '../domain/finding.js';
import { columnLabel } from '../messages/column-label.js';
import type { Messages, RuleText } from '../messages/messages.js';
import { isExcepted, isOpen, type RuleFinding } from '../pipeline/check.js';
import type { Alert } from './alerts.js';
import type { Privacy } from './privacy.js';
import type { Report } from './report.js';

/** Signs beside the words of a severity, so that it is never told by colour alone. */
export const SEVERITY_MARKS: { readonly [S in Severity]: string } = { error: '✖', warning: '▲', notice: '·' };

/** H12. */
export const cellName = ({ row, column }: Pick<CellLocation, 'row' | 'column'>): string => `${column}${row}`;

/** Whether a cell is of a sheet that was checked, not of one that it was compared with. */
export const isChecked = ({ file, sheet }: CellLocation, { inputs }: Pick<Report, 'inputs'>): boolean =>
  inputs.some(({ checked: { table } }) => table.file === file && table.sheet === sheet);

/** What tells the sheet of a cell from the others: the name of its file, else of the sheet in it, else where it lies. */
function sheetName({ file, sheet }: CellLocation, { inputs }: Pick<Report, 'inputs'>): string {
  const alike = inputs.filter(({ checked: { table } }) => fileName(table.file) === fileName(file));
  if (alike.length < 2) return fileName(file);
  return alike.every(({ checked: { table } }) => table.file === file) ? sheet : file;
}

/** H12; behind the name of its sheet where that is not the only one that was checked. */
export const addressOf = (cell: CellLocation, report: Pick<Report, 'inputs'>): string =>
  isChecked(cell, report) && report.inputs.length === 1
    ? cellName(cell)
    : `${sheetName(cell, report)} ${cellName(cell)}`;

/** Where a row stands, for people: its number, and whose row it is where several sheets were checked. */
export function rowLabel(
  cell: CellLocation,
  { inputs }: Pick<Report, 'inputs'>,
  { report }: Messages,
): string {
  const label = report.rowLabel(cell.row);
  if (inputs.length === 1) return label;
  const of = inputs.find(({ checked: { table } }) => table.file === cell.file && table.sheet === cell.sheet);
  return of ? `${report.sheetMarks[of.checked.kind]} ${label}` : label;
}

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** 2020-04-27 17:00. */
export const clock = (time: string): string => time.slice(0, 16).replace('T', ' ');

/** What a field is called; one that the program does not know keeps its name. */
export const fieldName = (field: string | null, messages: Messages): string =>
  field === null ? '' : columnLabel(field, messages.fields);

/** The texts of a finding's rule. What the finding says was made by that rule, so it fits its texts. */
const textsOf = ({ rule }: RuleFinding, { rules }: Messages) => rules[rule] as RuleText<unknown>;

export const ruleTitle = (finding: RuleFinding, messages: Messages): string =>
  textsOf(finding, messages).title;

/** What is wrong; of a finding whose fix another one disputes, that too. */
export function flawText(finding: RuleFinding, messages: Messages): string {
  const flaw = textsOf(finding, messages).flaw(finding.says);
  if (!finding.contested) return flaw;
  const edits = finding.fix?.edits ?? [];
  return messages.report.contested(
    flaw,
    edits.map(({ field, to }) => ({ field: fieldName(field, messages), to })),
  );
}

/** What to do about it. */
export const todoText = (finding: RuleFinding, messages: Messages): string =>
  finding.contested ? messages.report.contestedToDo : textsOf(finding, messages).todo(finding.says);

/** What became of it, in a word or two. */
export const stateName = (finding: RuleFinding, messages: Messages): string =>
  isExcepted(finding) ? messages.report.states.excepted : outcomeText(finding, messages);

/** As {@link stateName}, with the reason of an exception, or that it has expired. */
export function stateText(finding: RuleFinding, messages: Messages): string {
  const name = stateName(finding, messages);
  const { exception } = finding;
  if (!exception) return name;
  const { excepted, exceptionExpired } = messages.report;
  return exception.isExpired ? exceptionExpired(name, exception) : excepted(name, exception);
}

function outcomeText(finding: RuleFinding, { report: { states } }: Messages): string {
  const { applied, contested, fix, severity } = finding;
  if (applied) return states.applied;
  if (finding.moot) return states.moot;
  if (contested) return states.contested;
  if (fix?.kind === 'suggested') return states.suggested;
  if (fix?.kind === 'decided') return states.decided;
  return severity === 'notice' ? states.notice : states.open;
}

/** A note on a cell: what is wrong and what became of it, or what to do. */
export function noteText(finding: RuleFinding, messages: Messages): string {
  const { titled } = messages.report;
  const next = isOpen(finding) ? todoText(finding, messages) : stateText(finding, messages);
  return `${titled(ruleTitle(finding, messages), flawText(finding, messages))}\n→ ${next}`;
}

/** The message to the contact about a person who comes under control. */
export function alertText(alert: Alert, messages: Messages, privacy: Privacy): string {
  const [at] = alert.at;
  const { contact, case: controlCase, controlStartDate } = alert.says;
  const name = at ? privacy.person(at) : '';
  return messages.alert({ contact, name, row: at?.row ?? 0, case: controlCase, since: controlStartDate });
}
