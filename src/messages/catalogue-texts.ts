import type { FixKind } from '../domain/finding.js';
import type { FieldName } from '../records/fields.js';
import type { RuleGroup, RuleId, RuleIdOf } from '../rules/index.js';
import type { Example } from './command-texts.js';

/** A rule, explained to people. */
export interface RuleGuide {
  readonly looksAt: string;
  /** To which rows it applies, and what then is a flaw. */
  readonly applies: string;
  readonly mend: string;
  /** Whether and when the program mends it. */
  readonly fixing: string;
}

export type RuleGuides = { readonly [R in RuleId]: RuleGuide };

/** The guides of one group's rules. */
export type GroupGuides<G extends RuleGroup> = Pick<RuleGuides, RuleIdOf<G>>;

/** The texts around the rules: the command `inbound rules`, and the pages that it makes. */
export interface CatalogueTexts {
  readonly summary: string;
  readonly id: string;
  readonly examples: readonly Example[];
  readonly unknownRule: (id: string) => string;
  /** Follows it. */
  readonly seeAll: string;
  readonly groups: { readonly [G in RuleGroup]: string };
  readonly fixes: { readonly [K in FixKind]: string };
  readonly noFix: string;
  readonly headers: {
    readonly id: string;
    readonly title: string;
    readonly severity: string;
    readonly clause: string;
    readonly fixes: string;
  };
  readonly labels: {
    readonly clause: string;
    readonly looksAt: string;
    readonly needs: string;
    readonly applies: string;
    readonly mend: string;
    readonly fixing: string;
    readonly example: string;
  };
  readonly noClause: string;
  readonly needsNothing: string;
  readonly needsAll: (fields: readonly FieldName[]) => string;
  readonly needsOne: (fields: readonly FieldName[]) => string;
  /** Why it may be skipped although the columns are there. */
  readonly skippedWhere: (reason: string) => string;
  /** Marks the rows of an example that stand in another sheet. */
  readonly besides: {
    readonly other: string;
    readonly cases: string;
    readonly registered: string;
    readonly list: string;
  };
  /** Stands in an example's row for a column that its sheet does not have. */
  readonly noColumn: string;
  readonly edit: (edit: { header: string; from: string; to: string }) => string;
  /** The clock of the examples. */
  readonly asOf: (time: string) => string;
  readonly page: {
    readonly title: string;
    readonly otherLanguage: { readonly name: string; readonly file: string };
    readonly intro: (asOf: string) => readonly string[];
    readonly contents: string;
  };
}
