import type { CellLocation } from '../../domain/finding.js';
import type { RuleFinding } from '../../pipeline/check.js';
import { columnIndex, columnLetters } from '../../table/sheet.js';
import { trimText } from '../../table/text.js';
import { allTables } from '../report.js';
import { addressOf, fieldName } from '../wording.js';
import type { PageContext } from './page-context.js';
import type { PageCell } from './page-data.js';
import { partOfRemark, type RemarkWords, remarkWords } from './remark-words.js';

/** So many cells of a finding are shown. */
const MOST_CELLS = 12;

const isSameCell = (a: CellLocation, b: CellLocation): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet && a.file === b.file;

const layoutOf = ({ file, sheet }: CellLocation, { report }: PageContext) =>
  allTables(report).find((table) => table.file === file && table.sheet === sheet)?.layout;

/** The header of a cell's column as the sheet has it; of a column that is missing, its field's name. */
function headerOf(cell: CellLocation, context: PageContext): string {
  const layout = layoutOf(cell, context);
  const index = columnIndex(cell.column);
  const known = [...(layout?.columns ?? []), ...(layout?.unknown ?? [])].find((one) => one.index === index);
  return context.privacy.text(known?.header ?? fieldName(cell.field, context.messages), []);
}

const shownIn = (cell: CellLocation, { recordAt }: PageContext): string =>
  recordAt(cell)?.row.cells[columnIndex(cell.column)]?.shown ?? '';

/** All columns of a row's remark that are filled: together they are read as one. */
function remarkCells(cell: CellLocation, context: PageContext): CellLocation[] {
  const columns = layoutOf(cell, context)?.columns.filter(({ field }) => field === 'remarks') ?? [];
  return columns
    .map(({ index }) => ({ ...cell, column: columnLetters(index) }))
    .filter((one) => isSameCell(one, cell) || shownIn(one, context).trim() !== '');
}

/** What a remark's column shows, with its share of the words to underline. */
function remarkValue(
  shown: string,
  remark: RemarkWords,
  read: string,
): Pick<PageCell, 'value' | 'words'> | undefined {
  const own = trimText(shown);
  const start = own === '' ? -1 : read.indexOf(own);
  if (start < 0) return undefined;
  const end = start + own.length;
  return { value: remark.text.slice(start, end), words: partOfRemark(remark, start, end) };
}

/** The cells that a finding is about and those that prove it, each once, with what they show and shall show. */
export function findingCells(
  finding: RuleFinding,
  context: PageContext,
): { readonly cells: readonly PageCell[]; readonly moreCells: number } {
  const { at, fix } = finding;
  const { privacy, recordAt, report } = context;
  const evidence = fix?.evidence ?? [];
  const pointedAt = [...at, ...evidence];
  const all = pointedAt
    .flatMap((cell) => (cell.field === 'remarks' ? remarkCells(cell, context) : [cell]))
    .filter((cell, position, cells) => cells.findIndex((one) => isSameCell(one, cell)) === position);
  const cells = all.slice(0, MOST_CELLS).map((cell, position): PageCell => {
    const edit = fix?.edits.find((one) => {
      const target = at[one.at];
      return target && isSameCell(target, cell);
    });
    const proves = evidence.some((one) => isSameCell(one, cell));
    const shown = shownIn(cell, context);
    const remark = cell.field === 'remarks' ? remarkWords(finding, cell, context) : undefined;
    const read = recordAt(cell)?.values.remarks ?? '';
    return {
      address: addressOf(cell, report),
      header: headerOf(cell, context),
      role: position === 0 ? 'first' : proves ? 'evidence' : 'other',
      ...((remark && remarkValue(shown, remark, read)) ?? {
        value: privacy.value(cell.field, shown, [cell]),
      }),
      ...(edit ? { to: privacy.value(edit.field, edit.to, at) } : {}),
    };
  });
  return { cells, moreCells: all.length - cells.length };
}
