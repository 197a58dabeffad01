import type { MergedRange } from '../table/sheet.js';

/**
 * Tells the cells that a merge covers (all but its top-left one), asked row by row from top to bottom.
 * What a file keeps in such a cell is not seen in Excel and is not read.
 */
export class CoveredCells {
  private readonly waiting: MergedRange[];
  private active: readonly MergedRange[] = [];

  constructor(merges: readonly MergedRange[]) {
    this.waiting = merges.toSorted((a, b) => b.top - a.top);
  }

  /** Moves on to a row; asks come for this row until the next call. */
  enter(row: number): void {
    this.active = this.active.filter((range) => range.bottom >= row);
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom >= row) this.active = [...this.active, next];
    }
  }

  has(row: number, column: number): boolean {
    for (const range of this.active) {
      const inside = column >= range.left && column <= range.right;
      if (inside && (row > range.top || column > range.left)) return true;
    }
    return false;
  }
}
