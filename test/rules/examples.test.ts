import { describe, expect, it } from 'vitest';
import { checkExample } from '../../src/pipeline/example.js';
import { type RuleGroup, type RuleId, ruleGroups } from '../../src/rules/index.js';
import type { RuleHead } from '../../src/rules/rule.js';

const rules = Object.entries(ruleGroups).flatMap(([group, inGroup]) =>
  inGroup.map((rule: RuleHead<RuleId>) => ({ group: group as RuleGroup, ...rule })),
);
const withExamples = rules.map(({ examples, ...rule }) => [rule.id, { ...rule, ...examples }] as const);

/** Whoever comes under control, in whatever example, is someone to tell the contact of. */
const ALERT = 'tasks/control-needs-alert';
const COMPANIONS: { readonly [R in RuleId]?: readonly RuleId[] } = {
  'tasks/control-unexplained': [ALERT],
  'tasks/control-start-date': [ALERT],
};

describe('the examples of the rules', () => {
  it.each(withExamples)('%s finds its flaw, and nobody else speaks', (id, { flawed }) => {
    const { findings } = checkExample(id, flawed);
    const spoke = new Set(findings.map(({ rule }) => rule));
    expect([...spoke].toSorted()).toEqual([id, ...(COMPANIONS[id] ?? [])].toSorted());
  });

  it.each(withExamples)('%s proposes no fix but of the kinds it declares', (id, { flawed, fixes }) => {
    const own = checkExample(id, flawed).findings.filter(({ rule }) => rule === id);
    const kinds = own.flatMap(({ fix }) => (fix ? [fix.kind] : []));
    expect(kinds.filter((kind) => !fixes?.includes(kind))).toEqual([]);
  });

  it.each(withExamples)('%s looks at its clean example and is silent, as are all others', (id, { clean }) => {
    const { findings, rules: outcomes } = checkExample(id, clean);
    expect(findings.map(({ rule }) => rule)).toEqual(COMPANIONS[id] ?? []);
    const outcome = outcomes.find((one) => one.id === id);
    expect(outcome?.skipped).toBeNull();
    // An alert is due wherever the rule applies: its clean example is one to which it does not.
    if (id === ALERT) expect(outcome?.applied).toBe(0);
    else expect(outcome?.applied).toBeGreaterThan(0);
  });
});
