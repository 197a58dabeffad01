import type { MergedRange, Row, Sheet } from './sheet.js';
import { compactText } from './text.js';

const REQUIRED_MARK = /\*|\((?:必填|必填项|必录|选填|可选)\)/g;
const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[[{【〔〖「『《]/g, '('],
  [/[\]}】〕〗」』》]/g, ')'],
];

/**
 * A header as it is looked up: NFKC, no white space or invisible characters, no required marks,
 * brackets of one shape, no colon at the end, Latin letters in capitals.
 */
export function headerKey(header: string): string {
  let key = compactText(header);
  for (const [pattern, bracket] of BRACKETS) key = key.replace(pattern, bracket);
  return key.replace(REQUIRED_MARK, '').replace(/:$/, '').toUpperCase();
}

/** A header row may stand on one of the first rows only; below them is data. */
export const HEADER_SEARCH_ROWS = 20;

export interface HeaderCell {
  /** Column index (0 = A). */
  readonly index: number;
  /** What stands in the cell; of a two-row header the part that names the column. */
  readonly header: string;
  /** The group that the column stands under, in a two-row header. */
  readonly group?: string | undefined;
  /** The keys to look the column up by, the best first: a column under a merged group may need the group's name. */
  readonly keys: readonly string[];
}

/** A row, or two merged rows, that could be the header. */
export interface HeaderCandidate {
  /** The first and the last row of the header; data begins below the last. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cells: readonly HeaderCell[];
}

function singleRow(row: Row): HeaderCandidate {
  const cells: HeaderCell[] = [];
  row.cells.forEach((cell, index) => {
    if (cell && compactText(cell.shown) !== '') {
      cells.push({ index, header: cell.shown.trim(), keys: [headerKey(cell.shown)] });
    }
  });
  return { firstRow: row.number, lastRow: row.number, cells };
}

const GROUP_WORD = /(?:基本)?(?:信息|情况|资料)$/;

/**
 * Two rows read as one header. The evidence for it is a group merged across the columns that the second row names.
 */
function twoRows(upper: Row, lower: Row, merges: readonly MergedRange[]): HeaderCandidate | undefined {
  const starting = merges.filter((merge) => merge.top === upper.number);
  const across = starting.filter((merge) => merge.bottom === upper.number && merge.right > merge.left);
  if (across.length === 0) return undefined;
  const shownAt = (row: Row, index: number): string => row.cells[index]?.shown.trim() ?? '';
  const cells: HeaderCell[] = [];
  const width = Math.max(upper.cells.length, lower.cells.length);
  for (let index = 0; index < width; index++) {
    const group = across.find((merge) => merge.left <= index && index <= merge.right);
    const above = shownAt(upper, group ? group.left : index);
    const own = shownAt(lower, index);
    const header = own === '' ? above : own;
    if (compactText(header) === '') continue;
    const grouped = own !== '' && above !== '';
    // 入境信息 ▸ 时间 is 入境时间.
    const keys = grouped ? [`${above}${own}`, `${above.replace(GROUP_WORD, '')}${own}`, own] : [header];
    cells.push({ index, header, group: grouped ? above : undefined, keys: keys.map(headerKey) });
  }
  return { firstRow: upper.number, lastRow: lower.number, cells };
}

/** All rows of a sheet that could be its header, from the top; with `headerRow`, only those that end or begin there. */
export function headerCandidates(sheet: Sheet, headerRow?: number): HeaderCandidate[] {
  const limit = Math.max(HEADER_SEARCH_ROWS, (headerRow ?? 0) + 1);
  const candidates: HeaderCandidate[] = [];
  let previous: Row | undefined;
  for (const row of sheet.rows()) {
    if (row.number > limit) break;
    const pair = previous?.number === row.number - 1 ? twoRows(previous, row, sheet.merges) : undefined;
    candidates.push(singleRow(row));
    if (pair) candidates.push(pair);
    previous = row;
  }
  if (headerRow === undefined) return candidates.filter(({ lastRow }) => lastRow <= HEADER_SEARCH_ROWS);
  return candidates.filter(({ firstRow, lastRow }) => firstRow === headerRow || lastRow === headerRow);
}
