import type { Clause } from '../domain/clauses.js';
import type { FixKind, Severity } from '../domain/finding.js';
import { withOffset } from '../domain/local-time.js';
import type { Policy } from '../domain/policy.js';
import type { RuleGuide } from '../messages/catalogue-texts.js';
import type { Messages } from '../messages/messages.js';
import type { Severities } from '../pipeline/check.js';
import { kindsOfRule } from '../pipeline/desk.js';
import { checkExample, EXAMPLE_NOW, exampleColumns } from '../pipeline/example.js';
import { type FieldName, fields, fieldsOfType, isFieldName } from '../records/fields.js';
import { sheetKinds } from '../records/index.js';
import type { ExampleSheet } from '../rules/example.js';
import { groupNames, type RuleGroup, type RuleId, ruleGroups } from '../rules/index.js';
import type { RuleHead } from '../rules/rule.js';
import { flawText, todoText } from './wording.js';

/** The part of an example's sheet that it speaks of. */
export interface ExplainedSheet {
  readonly columns: readonly { readonly field: FieldName | null; readonly header: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What an earlier export of the register showed. */
  readonly earlier?: { readonly date: string; readonly rows: ExplainedSheet['rows'] };
  /** What the other register and the case list show, where the rule compares with them. */
  readonly other?: ExplainedSheet['rows'];
  readonly cases?: ExplainedSheet['rows'];
  /** The control register that a passenger list is compared with, and the list that is worked into an import sheet. */
  readonly registered?: ExplainedSheet['rows'];
  readonly list?: ExplainedSheet['rows'];
}

/** What the program says of a flawed example. */
export interface ExampleFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly todo: string;
  /** How its fix may be applied, and what the fix changes; `null`: it has none. */
  readonly fix: {
    readonly kind: FixKind;
    readonly edits: readonly {
      readonly field: string;
      readonly header: string;
      readonly from: string;
      readonly to: string;
    }[];
  } | null;
}

/** All that people may want to know of a rule, in one language. */
export interface ExplainedRule {
  readonly id: RuleId;
  readonly group: RuleGroup;
  readonly title: string;
  readonly severity: Severity;
  readonly clause: { readonly id: Clause; readonly text: string } | null;
  readonly looksAt: string;
  /** `all`: columns that it needs; `oneOf`: groups of which it needs one each; `input`: why else it may be skipped. */
  readonly needs: {
    readonly all: readonly FieldName[];
    readonly oneOf: readonly (readonly FieldName[])[];
    readonly input: string | null;
  };
  readonly applies: string;
  readonly mend: string;
  readonly fixes: readonly FixKind[];
  readonly fixing: string;
  readonly examples: {
    readonly flawed: ExplainedSheet & { readonly findings: readonly ExampleFinding[] };
    readonly clean: ExplainedSheet;
  };
}

function explainedSheet(example: ExampleSheet): ExplainedSheet {
  const columns = exampleColumns(example);
  const rowsOf = (rows: ExampleSheet['rows']): ExplainedSheet['rows'] => {
    const shown = exampleColumns(example, rows);
    return rows.map((_, at) => shown.map(({ cells }) => cells[at] ?? ''));
  };
  const { earlier, other, cases, list, importedBy } = example;
  return {
    columns: columns.map(({ field, header }) => ({ field, header })),
    rows: rowsOf(example.rows),
    ...(earlier ? { earlier: { date: earlier.date, rows: rowsOf(earlier.rows) } } : {}),
    ...(other ? { other: rowsOf(other) } : {}),
    ...(cases ? { cases: rowsOf(cases) } : {}),
    ...(importedBy?.registered ? { registered: rowsOf(importedBy.registered) } : {}),
    ...(list ? { list: rowsOf(list) } : {}),
  };
}

/** What a rule says of an example. A fault of several rows is told once: the same of each. */
function exampleFindings(id: RuleId, example: ExampleSheet, messages: Messages): ExampleFinding[] {
  const { findings } = checkExample(id, example);
  const told = new Map<string, ExampleFinding>();
  for (const finding of findings) {
    if (finding.rule !== id) continue;
    const { severity, fix } = finding;
    const message = flawText(finding, messages);
    told.set(message, {
      severity,
      message,
      todo: todoText(finding, messages),
      fix: fix
        ? {
            kind: fix.kind,
            edits: fix.edits.map(({ field, from, to }) => ({
              field,
              header: isFieldName(field) ? fields[field].header : field,
              from,
              to,
            })),
          }
        : null,
    });
  }
  return [...told.values()];
}

/** The fields of the sheets on which a rule can be at work so far. */
function fieldsOfDesks(id: RuleId): ReadonlySet<FieldName> {
  return new Set(
    kindsOfRule(id).flatMap((kind) => sheetKinds[kind].columns.map(({ field }) => field).filter(isFieldName)),
  );
}

function needsOf(rule: RuleHead<RuleId>, messages: Messages): ExplainedRule['needs'] {
  const known = fieldsOfDesks(rule.id);
  const ofType = rule.needsType ? [fieldsOfType(rule.needsType)] : [];
  const groups = [...(rule.needsOneOf ?? []), ...ofType];
  // Asked on a sheet that has nothing and about which nothing was said.
  const reason = rule.skip?.({ has: () => false });
  return {
    all: rule.needs ?? [],
    oneOf: groups.map((group) => group.filter((field) => known.has(field))),
    input: reason ? messages.skipped(reason) : null,
  };
}

/** What a desk may have of its own: the numbers that rules go by, and their severities. */
export interface OfDesk {
  readonly policy: Policy;
  readonly severities: Severities;
}

function explain(
  group: RuleGroup,
  rule: RuleHead<RuleId>,
  severity: Severity,
  guide: RuleGuide,
  messages: Messages,
): ExplainedRule {
  const { id, clause, examples } = rule;
  const { looksAt, applies, mend, fixing } = guide;
  return {
    id,
    group,
    title: messages.rules[id].title,
    severity,
    clause: clause && { id: clause, text: messages.clauses[clause] },
    looksAt,
    needs: needsOf(rule, messages),
    applies,
    mend,
    fixes: rule.fixes ?? [],
    fixing,
    examples: {
      flawed: {
        ...explainedSheet(examples.flawed),
        findings: exampleFindings(id, examples.flawed, messages),
      },
      clean: explainedSheet(examples.clean),
    },
  };
}

/** Every rule explained as a desk has it, in the order of groups and rules; with `wanted` that one only. */
export function explainRules(
  messages: Messages,
  { policy, severities }: OfDesk,
  wanted?: RuleId,
): ExplainedRule[] {
  const guides = messages.guides(policy);
  return groupNames.flatMap((group) =>
    ruleGroups[group]
      .filter(({ id }) => wanted === undefined || id === wanted)
      .map((rule) => explain(group, rule, severities[rule.id] ?? rule.severity, guides[rule.id], messages)),
  );
}

/** The rules as data, version 1: all of them or one, in the same form. */
export const rulesJson = (rules: readonly ExplainedRule[]) => ({
  schema: 'inbound-rules/1',
  examplesAsOf: withOffset(EXAMPLE_NOW),
  rules,
});
