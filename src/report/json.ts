import { withOffset } from '../domain/local-time.js';
import type { Messages } from '../messages/messages.js';
import type { RuleFinding } from '../pipeline/check.js';
import type { ExceptionOutcome } from '../pipeline/exceptions.js';
import { rowsBelowHeader } from '../pipeline/run.js';
import type { AnyTable } from '../rules/rule.js';
import { columnLetters } from '../table/sheet.js';
import { columnsInHeader } from '../table/table.js';
import { isAlert } from './alerts.js';
import type { Privacy } from './privacy.js';
import { allFindings, exceptionOutcomes, type Report, ruleOutcomes, totals } from './report.js';
import { alertText, flawText } from './wording.js';

function findingJson(finding: RuleFinding, messages: Messages, privacy: Privacy) {
  const { rule, clause, severity, at, actual, expected, due, fix, applied, exception } = finding;
  const field = at[0]?.field ?? null;
  return {
    rule,
    clause,
    severity,
    message: privacy.text(flawText(finding, messages), at),
    at,
    ...(actual === undefined ? {} : { actual: privacy.value(field, actual, at) }),
    ...(expected === undefined ? {} : { expected: privacy.value(field, expected, at) }),
    ...(due === undefined ? {} : { due: withOffset(due) }),
    ...(exception === undefined
      ? {}
      : {
          exception: {
            reason: privacy.text(exception.reason, at),
            expires: exception.expires,
            expired: exception.isExpired,
          },
        }),
    // A decision that was not accepted is told under `decisions`.
    ...(fix === undefined || (fix.kind === 'decided' && !applied)
      ? {}
      : {
          fix: {
            kind: fix.kind === 'certain' ? 'certain' : 'suggested',
            applied,
            edits: fix.edits.map((edit) => ({
              field: edit.field,
              from: privacy.value(edit.field, edit.from, at),
              to: privacy.value(edit.field, edit.to, at),
              ...(edit.at === 0 ? {} : { at: edit.at }),
            })),
            evidence: fix.evidence,
          },
        }),
  };
}

/** What became of an exception; the contract has no place for it, so that it is there only where one is configured. */
const exceptionJson = (
  { exception: { rule, about }, reason, expires, matched, isExpired }: ExceptionOutcome,
  privacy: Privacy,
) => ({
  rule,
  about: privacy.text(about, []),
  reason: privacy.text(reason, []),
  expires,
  matched,
  expired: isExpired,
});

const inputJson = ({ file, sheet, kind, layout }: AnyTable, rows: number, sha256: string) => ({
  file,
  sheet,
  kind,
  headerRow: layout.headerRow,
  rows,
  sha256,
  columns: columnsInHeader(layout).map(({ field, header, index }) => ({
    field,
    header,
    column: columnLetters(index),
  })),
  unknownHeaders: layout.unknown.map(({ header }) => header),
});

/** The report as data, version 1 (see the command-line contract). */
export function reportJson(report: Report, messages: Messages, privacy: Privacy) {
  const { program, command, asOf, inputs, previous, cases, matching, outputs } = report;
  const [first] = inputs;
  const exceptions = exceptionOutcomes(report);
  const isTasks = first?.checked.table.kind === 'control-tasks';
  return {
    schema: 'inbound-report/1',
    program,
    command,
    asOf: withOffset(asOf),
    inputs: [
      ...inputs.map(({ checked: { table, counts }, sha256 }) => inputJson(table, counts.rows, sha256)),
      ...[...(cases ? [cases] : []), ...previous].map(({ table, sha256 }) =>
        inputJson(table, rowsBelowHeader(table), sha256),
      ),
    ],
    summary: totals(report),
    // What other fixes have settled is no finding any more.
    findings: allFindings(report)
      .filter(({ moot }) => !moot)
      .map((finding) => findingJson(finding, messages, privacy)),
    ...(isTasks && first
      ? {
          decisions: first.checked.decisions.map(({ row, decision }) => {
            const { file, sheet } = first.checked.table;
            const at = [{ file, sheet, row }];
            return {
              row,
              status: decision.status,
              case: decision.case,
              firm: decision.firm,
              controlStartDate: decision.controlStartDate,
              sendBackReason: decision.sendBackReason,
              note: decision.note === null ? null : privacy.text(decision.note, at),
              missing: decision.missing,
              because: decision.because.map((reason) => privacy.text(messages.because(reason), at)),
            };
          }),
        }
      : {}),
    ...(matching
      ? {
          pairs: matching.pairs.map(({ one, other, confidence, by }) => ({
            control: one.row.number,
            verification: other.row.number,
            confidence,
            by,
          })),
        }
      : {}),
    alerts: allFindings(report)
      .filter(isAlert)
      .map((finding) => ({
        rule: finding.rule,
        row: finding.at[0]?.row ?? 0,
        text: alertText(finding, messages, privacy),
      })),
    rules: ruleOutcomes(report).map(({ id, applied, flawed, skipped }) => ({
      id,
      applied,
      flawed,
      skipped: skipped && messages.skipped(skipped),
    })),
    ...(exceptions.length > 0 ? { exceptions: exceptions.map((one) => exceptionJson(one, privacy)) } : {}),
    outputs: outputs.map(({ file, what, rows }) => ({ file, what, rows })),
  };
}
