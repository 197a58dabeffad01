import type { Clause } from '../domain/clauses.js';
import type { Messages } from '../messages/messages.js';
import { fieldGuide } from '../records/field-guide.js';
import { type FieldName, fields, isFieldName } from '../records/fields.js';
import type { KindName, SheetKind } from '../records/sheet-kind.js';
import { exampleRows } from '../records/templates.js';
import type { ColumnType } from '../table/column.js';
import { EXAMPLE_MARK } from '../table/example-person.js';
import type { CellInput, OutputCell, OutputColumn, OutputRow, OutputSheet } from '../table/output-sheet.js';
import type { CellStyle } from '../table/sheet.js';
import { widthOf } from '../table/text.js';
import { bodyRow, headerRow } from './xlsx.js';

/** A column of an empty sheet that is to be filled in. */
export interface TemplateColumn {
  readonly header: string;
  readonly type: ColumnType;
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** The headers of which one must be there: none where the column may be left out. */
  readonly required: readonly string[];
  readonly meaning: string;
  readonly clauses: readonly Clause[];
  readonly example: string;
  /** What the example row has there; `null`: nothing. */
  readonly inExampleRow: string | null;
}

/** The columns of a kind's template: every column that the desk knows of it, in its order. */
export function templateColumns(
  kind: KindName,
  { columns, required }: SheetKind,
  messages: Messages,
): TemplateColumn[] {
  return columns.map(({ field, column }) => {
    const { header, type, choices = [] } = column;
    const common = { header, type, choices };
    if (!isFieldName(field)) return { ...common, ...FURTHER, meaning: messages.template.further };
    const { example, clauses } = fieldGuide[field];
    const group = required.find((names) => names.includes(field)) ?? [];
    return {
      ...common,
      required: group.map((name) => fields[name].header),
      meaning: messages.fieldGuide[field],
      clauses,
      example,
      inExampleRow: exampleIn(kind, field),
    };
  });
}

/** Of a column that a configuration adds nothing is known but how it is read. */
const FURTHER = { required: [], clauses: [], example: '', inExampleRow: null } as const;

function exampleIn(kind: KindName, field: FieldName): string | null {
  if (field === 'sequence') return EXAMPLE_MARK;
  const own = exampleRows[kind][field];
  return own === undefined ? fieldGuide[field].example : own;
}

/** Rows to be filled in below the header: more than a day's tasks of a city. */
const FORM_ROWS = 1000;
const EXAMPLE_ROW = 2;

/** Whatever is typed stays text to the last character, but for whole numbers and dates. */
function numberFormat(type: ColumnType): string {
  if (type === 'integer') return 'General';
  return type === 'date' ? 'yyyy-mm-dd' : '@';
}

/** In characters: room for what usually stands in a column. */
const WIDTHS: { readonly [T in ColumnType]: number } = {
  integer: 6,
  date: 12,
  document: 21,
  phone: 14,
  text: 16,
  choice: 12,
  place: 24,
  'free-text': 40,
};
/** Beside a header stands its filter button. */
const FILTER_BUTTON = 3;

const widthFor = ({ header, type }: TemplateColumn): number =>
  Math.max(WIDTHS[type], widthOf(header) + FILTER_BUTTON);

const headerStyle = (fill: string, font: string): CellStyle => ({
  font: { bold: true, color: { argb: font } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } },
  border: { bottom: { style: 'thin' }, right: { style: 'hair' } },
  alignment: { vertical: 'middle', horizontal: 'center' },
});
const REQUIRED_HEADER = headerStyle('FF1F4E79', 'FFFFFFFF');
const HEADER = headerStyle('FFDDEBF7', 'FF000000');
const HEADER_HEIGHT = 24;

const exampleStyle = (numFmt: string): CellStyle => ({
  numFmt,
  font: { italic: true, color: { argb: 'FF7F7F7F' } },
});
const EXAMPLE_TEXT = exampleStyle('@');
const EXAMPLE_DATE = exampleStyle(numberFormat('date'));

function requiredText({ header, required }: TemplateColumn, { template: texts }: Messages): string {
  if (required.length === 0) return texts.required.no;
  return required.length === 1 && required[0] === header
    ? texts.required.always
    : texts.required.oneOf(required);
}

/** What is to be known of a column, in the order in which both its note and the how-to sheet tell it; widths of the latter. */
const PARTS: readonly {
  readonly part: Exclude<keyof Messages['template']['headers'], 'column'>;
  readonly width: number;
  readonly of: (column: TemplateColumn, messages: Messages) => string;
}[] = [
  { part: 'required', width: 14, of: requiredText },
  { part: 'meaning', width: 48, of: ({ meaning }) => meaning },
  { part: 'format', width: 30, of: ({ type }, { template }) => template.formats[type] },
  { part: 'choices', width: 34, of: ({ choices }, { listJoint }) => choices.join(listJoint) },
  { part: 'clauses', width: 20, of: ({ clauses }, { listJoint }) => clauses.join(listJoint) },
  { part: 'example', width: 26, of: ({ example }) => example },
];

const noteOf = (column: TemplateColumn, messages: Messages): string =>
  PARTS.map(({ part, of }) => ({ label: messages.template.headers[part], text: of(column, messages) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => messages.report.titled(label, text))
    .join('\n');

function inputOf({ type, choices }: TemplateColumn, { template: texts }: Messages): CellInput | undefined {
  if (type === 'choice') return { type, choices, otherwise: texts.otherwise.choice };
  return type === 'date' ? { type, otherwise: texts.otherwise.date } : undefined;
}

function exampleCell({ type, inExampleRow: value }: TemplateColumn): OutputCell | undefined {
  if (value === null) return undefined;
  return type === 'date'
    ? { type, value, style: EXAMPLE_DATE }
    : { type: 'text', value, style: EXAMPLE_TEXT };
}

function formSheet(name: string, columns: readonly TemplateColumn[], messages: Messages): OutputSheet {
  const header: OutputRow = {
    height: HEADER_HEIGHT,
    cells: columns.map((column) => ({
      type: 'text',
      value: column.header,
      style: column.required.length > 0 ? REQUIRED_HEADER : HEADER,
      note: noteOf(column, messages),
    })),
  };
  const example = columns.map(exampleCell);
  const [first] = example;
  return {
    name,
    columns: columns.map((column): OutputColumn => {
      const input = inputOf(column, messages);
      return {
        width: widthFor(column),
        style: { numFmt: numberFormat(column.type) },
        ...(input && { input }),
      };
    }),
    rows: [
      header,
      { cells: first ? [{ ...first, note: messages.template.exampleRow }, ...example.slice(1)] : example },
    ],
    frozenRows: 1,
    filterRow: 1,
    lastFormRow: 1 + FORM_ROWS,
  };
}

function guideSheet(
  kind: KindName,
  columns: readonly TemplateColumn[],
  command: string,
  messages: Messages,
): OutputSheet {
  const { guide, headers } = messages.template;
  const name = messages.kinds[kind];
  const table = [
    { header: headers.column, width: 18 },
    ...PARTS.map(({ part, width }) => ({ header: headers[part], width })),
  ];
  const whole = [{ width: table.reduce((sum, { width }) => sum + width, 0) }];
  const lines = guide.lines({ sheet: name, firstRow: EXAMPLE_ROW + 1, command });
  return {
    name: guide.sheet,
    columns: table.map(({ width }) => ({ width })),
    rows: [
      headerRow([{ header: guide.title(name) }]),
      ...lines.map((line) => bodyRow([line], whole)),
      { cells: [] },
      headerRow(table),
      ...columns.map((column) =>
        bodyRow([column.header, ...PARTS.map(({ of }) => of(column, messages))], table),
      ),
    ],
    // The title and the lines below it.
    merges: Array.from({ length: 1 + lines.length }, (_, index) => ({
      top: index + 1,
      left: 0,
      bottom: index + 1,
      right: table.length - 1,
    })),
    printsWide: true,
  };
}

/** The empty sheet of a kind, and the sheet that explains it; `command`: how the filled one is checked. */
export const templateSheets = (
  kind: KindName,
  columns: readonly TemplateColumn[],
  command: string,
  messages: Messages,
): OutputSheet[] => [
  formSheet(messages.kinds[kind], columns, messages),
  guideSheet(kind, columns, command, messages),
];
