import type { Clause } from '../../domain/clauses.js';
import type { Severity } from '../../domain/finding.js';
import type { ScriptTexts } from '../../messages/page-texts.js';

/** A cell that a finding is about, or that proves it. */
export interface PageCell {
  /** H12. */
  readonly address: string;
  /** The header of its column, as the sheet has it. */
  readonly header: string;
  /** What it shows, masked. */
  readonly value: string;
  readonly role: keyof ScriptTexts['roles'];
  /** Of a remark, the words to underline: UTF-16 offsets, end exclusive, in order and apart. */
  readonly words?: readonly (readonly [start: number, end: number])[];
  /** What is or would be written into it. */
  readonly to?: string;
}

/** What the page knows of a finding beyond its row in the table. */
export interface PageFinding {
  /** The same in every run on the same sheet. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** As the page calls it; where the row names none, that. */
  readonly district: string;
  readonly state: string;
  readonly row: number;
  readonly cells: readonly PageCell[];
  /** Cells that are left out because there are too many. */
  readonly moreCells: number;
  /** Whether its edits were made; else they are only proposed. */
  readonly isApplied: boolean;
  /** What ought to stand in the first cell, where no edit says so. */
  readonly expected?: string;
  readonly clause?: Clause;
}

/** All that the page's script is handed; the findings in the order of the table's rows. */
export interface PageData {
  /** Tells one sheet's ticks from another's. */
  readonly sheet: string;
  readonly lang: string;
  readonly findings: readonly PageFinding[];
  /** Clauses in the program's own words. */
  readonly clauses: Readonly<Record<string, string>>;
  /** How each rule judges, and what the program itself mends. */
  readonly rules: Readonly<Record<string, readonly (readonly [label: string, text: string])[]>>;
  readonly texts: ScriptTexts;
}
