import { withOffset } from '../../domain/local-time.js';
import type { Messages } from '../../messages/messages.js';
import { detailsOf, type Statement } from '../../pipeline/trace.js';
import type { Privacy } from '../privacy.js';
import type { Output } from '../report.js';
import { addressOfRow, type TraceReport, TraceWording } from './trace-report.js';

const cellJson = ({ at, row, isInRemark }: Statement) => ({
  ...at,
  ...(isInRemark ? { inRemark: true } : {}),
  ...(row.confidence === 'certain' ? {} : { confidence: row.confidence }),
});

/** A trace as JSON: cells by their addresses, what is private hidden. `outputs`: what was written. */
export function traceJson(
  report: TraceReport,
  messages: Messages,
  privacy: Privacy,
  outputs: readonly Pick<Output, 'file'>[],
) {
  const wording = new TraceWording(report, messages, privacy);
  const { program, asOf, sheets, trace } = report;
  return {
    schema: 'inbound-trace/1',
    program,
    command: 'trace',
    asOf: withOffset(asOf),
    inputs: sheets.map(({ table, date, sha256 }) => ({
      file: table.file,
      sheet: table.sheet,
      kind: table.kind,
      headerRow: table.layout.headerRow,
      date: date ?? null,
      sha256,
    })),
    person: wording.person(),
    rows: trace.rows.map((row) => ({ ...addressOfRow(row), confidence: row.confidence, by: row.by })),
    events: trace.events.map((event) => ({
      date: event.date,
      fact: event.fact,
      details: Object.fromEntries(
        detailsOf(event).map(({ field, text, row }) => [
          field,
          wording.privacy.value(field, text, [addressOfRow(row)]),
        ]),
      ),
      at: event.statements.map(cellJson),
      contradicted: event.isContradicted,
    })),
    told: trace.told.map(({ field, values, isContradicted }) => ({
      field,
      values: values.map(({ text, statements }) => ({
        value: wording.value(field, text, statements),
        at: statements.map(cellJson),
      })),
      contradicted: isContradicted,
    })),
    contradictions: trace.contradictions.map((contradiction) => ({
      kind: contradiction.kind,
      message: wording.contradiction(contradiction),
      at: contradiction.sides.flatMap(({ statements }) => (statements ?? []).map(cellJson)),
    })),
    outputs: outputs.map(({ file }) => ({ file, what: 'trace-html' })),
  };
}
