import type { Clause } from '../domain/clauses.js';
import type { Because, ControlCase } from '../domain/decision.js';
import type { Severity } from '../domain/finding.js';
import type { Lang } from '../domain/lang.js';
import type { Policy } from '../domain/policy.js';
import type { RemarkFact } from '../domain/remark/facts.js';
import type { FieldName } from '../records/fields.js';
import type { KindName } from '../records/sheet-kind.js';
import type { RuleGroup, RuleId, RuleIdOf, RuleSays } from '../rules/index.js';
import type { SkipReason } from '../rules/rule.js';
import type { BatchTexts } from './batch-texts.js';
import type { CatalogueTexts, RuleGuides } from './catalogue-texts.js';
import type { CharterTexts } from './charter-texts.js';
import type { CommandTexts } from './command-texts.js';
import type { CompletionTexts } from './completion-texts.js';
import type { ConfigTexts } from './config-texts.js';
import type { PageTexts } from './page-texts.js';
import type { ReconcileTexts } from './reconcile-texts.js';
import type { RemarkTexts } from './remark-texts.js';
import type { ReportTexts } from './report-texts.js';
import type { FieldGuideTexts, TemplateTexts } from './template-texts.js';
import type { TraceTexts } from './trace-texts.js';

/** What a rule has to say: its name, what is wrong in a row, and what to do about it. */
export interface RuleText<Says> {
  readonly title: string;
  readonly flaw: (says: Says) => string;
  readonly todo: (says: Says) => string;
}

export type RuleTexts = { readonly [R in RuleId]: RuleText<RuleSays[R]> };

/** The texts of one group's rules. */
export type GroupTexts<G extends RuleGroup> = Pick<RuleTexts, RuleIdOf<G>>;

/** Every text in one language; a missing one does not compile. */
export interface Messages {
  readonly lang: Lang;
  readonly rules: RuleTexts;
  /** What each clause of the guidance asks for, in the program's own words. */
  readonly clauses: { readonly [C in Clause]: string };
  readonly fields: { readonly [F in FieldName]: string };
  readonly kinds: { readonly [K in KindName]: string };
  readonly items: { readonly [I in RemarkFact]: string };
  readonly severities: { readonly [S in Severity]: string };
  readonly cases: { readonly [C in ControlCase]: string };
  /** Between the words of a list. */
  readonly listJoint: string;
  readonly because: (because: Because) => string;
  readonly skipped: (reason: SkipReason) => string;
  /** The text of an alert to the contact. */
  readonly alert: (alert: {
    contact: string;
    name: string;
    row: number;
    case: ControlCase | null;
    since: string | null;
  }) => string;
  readonly report: ReportTexts;
  readonly fieldGuide: FieldGuideTexts;
  readonly template: TemplateTexts;
  readonly remark: RemarkTexts;
  readonly reconcile: ReconcileTexts;
  readonly charter: CharterTexts;
  readonly trace: TraceTexts;
  readonly batch: BatchTexts;
  readonly page: PageTexts;
  readonly command: CommandTexts;
  readonly config: ConfigTexts;
  readonly completion: CompletionTexts;
  /** Each rule explained, by the numbers of a desk. */
  readonly guides: (policy: Policy) => RuleGuides;
  readonly catalogue: CatalogueTexts;
}
