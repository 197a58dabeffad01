import { z } from 'zod';
import { append } from '../../domain/append.js';
import { type FieldName, isFieldName } from '../../records/fields.js';
import type { FilledBefore, FilledCell } from '../../rules/charter/filled-before.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import type { OutputCell, OutputRow, OutputSheet } from '../../table/output-sheet.js';
import type { Row, Sheet } from '../../table/sheet.js';
import { decisionKey } from '../person-marks.js';

/**
 * The hidden sheet of an import workbook in which the steps of the charter day keep what they have written, cell by
 * cell: so that the next run can tell what a list has put there from what a person has changed since.
 */
export const TRAIL_SHEET = '填写记录';

/** Of each person and step one row; what was written stands in one cell as JSON: `{ "phone": ["11111111111", "139…"] }`. */
const HEADERS = ['证件号码', '步骤', '名单', '填写内容'] as const;

/** A cell that a step has written. */
export interface TrailEntry extends FilledCell {
  /** Whose row it is: the key of the document, else what stands there, else the name. */
  readonly person: string;
  readonly field: FieldName;
  readonly step: string;
  readonly list: string;
}

/** Whose row a record is, as the trail has it. */
export const trailPerson = (record: AnyRecord, table: AnyTable): string =>
  decisionKey(record, table) || (record.values.name ?? '');

const isTrail = (sheet: Sheet): boolean => {
  if (sheet.name !== TRAIL_SHEET) return false;
  for (const row of sheet.rows()) return HEADERS.every((header, at) => row.cells[at]?.shown === header);
  return false;
};

/** What the steps have written into a workbook so far. */
export interface Trail {
  /** By the step at hand. */
  readonly own: readonly TrailEntry[];
  /** Rows of the trail about other steps, which stay as they are. */
  readonly others: readonly Row[];
}

const WRITTEN = z.record(z.string(), z.tuple([z.string(), z.string()]));

/** The entries of a row; none where somebody has spoilt the cell. */
function entriesOf(written: string, row: Pick<TrailEntry, 'person' | 'step' | 'list'>): TrailEntry[] {
  const parsed = WRITTEN.safeParse(jsonOf(written));
  return Object.entries(parsed.data ?? {}).flatMap(([field, [from, to]]) =>
    isFieldName(field) ? [{ ...row, field, from, to }] : [],
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What has been written so far, by the sheets of a workbook. */
export function readTrail(sheets: readonly Sheet[], step: string): Trail {
  const own: TrailEntry[] = [];
  const others: Row[] = [];
  const [, ...rows] = sheets.find(isTrail)?.rows() ?? [];
  for (const row of rows) {
    const shown = (index: number): string => row.cells[index]?.shown ?? '';
    if (shown(1) === step) own.push(...entriesOf(shown(3), { person: shown(0), step, list: shown(2) }));
    else others.push(row);
  }
  return { own, others };
}

const keyOf = ({ person, field }: Pick<TrailEntry, 'person' | 'field'>): string => `${field}\n${person}`;

/** What the step at hand has written before into the cells of a table. */
export function filledBefore({ own }: Trail, table: AnyTable): FilledBefore {
  if (own.length === 0) return () => undefined;
  const known = new Map(own.map((entry) => [keyOf(entry), entry]));
  return (record, field) => known.get(keyOf({ person: trailPerson(record, table), field }));
}

/**
 * The trail with what the step has written now. Where it writes a cell again, what stood there before it is kept; where it
 * puts that back, the cell is as if it had never been written.
 */
export function continued({ own, others }: Trail, now: readonly TrailEntry[]): Trail {
  const entries = new Map(own.map((entry) => [keyOf(entry), entry]));
  for (const entry of now) {
    const known = entries.get(keyOf(entry));
    const isAgain = known !== undefined && known.to === entry.from;
    if (isAgain && known.from === entry.to) entries.delete(keyOf(entry));
    else entries.set(keyOf(entry), isAgain ? { ...entry, from: known.from } : entry);
  }
  return { own: [...entries.values()], others };
}

const textCell = (value: string): OutputCell | undefined =>
  value === '' ? undefined : { type: 'text', value, asText: true };

/** A row for each person and step, with the cells that it has written. */
function* trailRows({ own, others }: Trail): Generator<OutputRow> {
  yield { cells: HEADERS.map(textCell) };
  for (const { cells } of others) yield { cells: Array.from(cells, (cell) => textCell(cell?.shown ?? '')) };
  const rows = new Map<string, TrailEntry[]>();
  for (const entry of own) append(rows, entry.person, entry);
  for (const [person, written] of rows) {
    const [{ step, list } = { step: '', list: '' }] = written;
    const cells = Object.fromEntries(written.map(({ field, from, to }) => [field, [from, to]]));
    yield { cells: [person, step, list, JSON.stringify(cells)].map(textCell) };
  }
}

/** The sheet that keeps the trail; none where nothing was written. */
export const trailSheets = (trail: Trail): OutputSheet[] =>
  trail.own.length + trail.others.length === 0
    ? []
    : [
        {
          name: TRAIL_SHEET,
          hidden: true,
          columns: [{ width: 20 }, { width: 10 }, { width: 28 }, { width: 80 }],
          rows: trailRows(trail),
          frozenRows: 1,
        },
      ];
