import { describe, expect, it } from 'vitest';
import { type Clause, clauses } from '../src/domain/clauses.js';
import { defaultPolicy } from '../src/domain/policy.js';
import { messagesFor } from '../src/messages/index.js';
import { type RuleId, ruleGroups } from '../src/rules/index.js';
import { notCheckable } from '../src/rules/not-checkable.js';
import type { RuleHead } from '../src/rules/rule.js';

const rules = Object.values(ruleGroups).flat();

/** The ids of specification section 4 for these groups, with clause and severity. */
const SPECIFIED: readonly (readonly [string, string | null, string])[] = [
  ['sheet/header-unknown', null, 'notice'],
  ['sheet/column-missing', null, 'error'],
  ['sheet/value-unreadable', null, 'error'],
  ['sheet/value-normalised', null, 'notice'],
  ['sheet/columns-disagree', 'V-1.1', 'error'],
  ['sheet/date-ambiguous', null, 'error'],
  ['sheet/document-number-damaged', null, 'error'],
  ['sheet/document-number-missing', 'C-2.1', 'error'],
  ['sheet/document-number-invalid', null, 'error'],
  ['sheet/document-number-duplicate', 'C-2.1', 'error'],
  ['sheet/name-missing', null, 'error'],
  ['sheet/phone-invalid', 'C-3.4', 'error'],
  ['sheet/phone-shared', 'C-3.4', 'warning'],
  ['sheet/birth-date-contradicts-id', null, 'warning'],
  ['sheet/sex-contradicts-id', null, 'warning'],
  ['sheet/dates-out-of-order', 'V-1.1', 'error'],
  ['sheet/remark-contradicts-column', 'V-1.1', 'warning'],
  ['tasks/overdue', 'C-1.0', 'error'],
  ['tasks/pending', 'C-1.0', 'warning'],
  ['tasks/status-contradicts-facts', 'C-1.1–3', 'error'],
  ['tasks/facts-insufficient', 'C-1.1–3', 'warning'],
  ['tasks/control-unexplained', 'C-1.1', 'error'],
  ['tasks/control-start-date', 'C-2.3', 'error'],
  ['tasks/control-needs-alert', 'C-1.4', 'notice'],
  ['tasks/ended-too-early', 'C-1.2', 'error'],
  ['tasks/ended-start-date', 'C-1.2', 'error'],
  ['tasks/sent-back-reason-missing', 'C-1.3', 'error'],
  ['tasks/sent-back-site-missing', 'C-1.3a', 'error'],
  ['tasks/sent-back-vague', 'C-1.3b', 'error'],
  ['control/registered-late', 'C-2.0', 'error'],
  ['control/remarks-incomplete', 'C-2.2', 'error'],
  ['control/start-date-not-wenzhou', 'C-2.3', 'error'],
  ['control/needs-alert', 'C-2.4', 'notice'],
  ['control/medical-transfer-undocumented', 'C-4.1', 'error'],
  ['control/resumed-undocumented', 'C-4.2a', 'error'],
  ['control/resumed-start-reset', 'C-4.2b', 'error'],
  ['control/status-jump', 'C-4.1', 'error'],
  ['control/disappeared', null, 'warning'],
  ['control/end-overdue', 'C-4.1', 'warning'],
  ['control/ended-too-early', 'C-4.1', 'error'],
  ['control/unassigned-overdue', 'C-3.3', 'error'],
  ['control/unassigned', 'C-3.3', 'warning'],
  ['control/officer-missing', 'C-3.3', 'error'],
  ['control/person-category-missing', 'C-3.3', 'error'],
  ['control/phone-placeholder-overdue', 'C-3.4', 'error'],
  ['control/phone-placeholder', 'C-3.4', 'warning'],
  ['charter/passport-missing', 'C-3.2', 'error'],
  ['charter/passport-duplicate', 'C-3.2', 'error'],
  ['charter/hotel-missing', 'C-3.2', 'error'],
  ['charter/district-unusual', 'C-3.0', 'warning'],
  ['charter/already-registered', 'C-3.2', 'error'],
  ['charter/not-in-hotel', 'C-3.5', 'error'],
  ['charter/region-unknown', 'C-3.5', 'error'],
  ['charter/roster-conflict', 'C-3.3', 'error'],
  ['charter/officer-unavailable', 'C-3.3', 'error'],
  ['charter/roll-call-stranger', 'C-3.5', 'warning'],
  ['charter/phone-unmatched', 'C-3.4', 'warning'],
  ['charter/phone-ambiguous', 'C-3.4', 'warning'],
  ['verification/overdue', 'V-1.0', 'error'],
  ['verification/pending', 'V-1.0', 'warning'],
  ['verification/closed-before-arrival', 'V-1.1a', 'error'],
  ['verification/open-after-arrival', 'V-1.1b', 'error'],
  ['verification/arrived-before-14-days', 'V-1.1c', 'error'],
  ['verification/follow-up-missing', 'V-1.2', 'error'],
  ['verification/follow-up-due', 'V-1.2', 'warning'],
  ['verification/health-behind-cases', 'V-1.2', 'error'],
  ['verification/not-quarantined-unexplained', 'V-1.3', 'error'],
  ['reconcile/start-date-mismatch', 'V-1.4', 'error'],
  ['reconcile/registered-late', 'V-1.4', 'error'],
  ['reconcile/control-missing', 'V-1.4', 'error'],
  ['reconcile/verification-missing', 'V-0', 'warning'],
  ['reconcile/health-mismatch', 'V-1.2', 'error'],
  ['reconcile/entry-mismatch', 'V-1.1', 'warning'],
  ['reconcile/identity-uncertain', null, 'warning'],
  ['reconcile/person-duplicated', null, 'error'],
];

describe('the rule catalogue', () => {
  it('holds the specified rules with their clause and severity', () => {
    const declared = rules.map(({ id, clause, severity }) => [id, clause, severity]);
    expect(declared.toSorted()).toEqual(SPECIFIED.toSorted());
  });

  it.each(['zh', 'en'] as const)('has a title for each rule in %s, and no two alike', (lang) => {
    const titles = rules.map(({ id }) => messagesFor(lang).rules[id].title);
    expect(titles.every((title) => title.length > 0)).toBe(true);
    const inGroups = rules.map(({ id }, index) => `${id.split('/')[0]} ${titles[index]}`);
    expect(new Set(inGroups).size).toBe(titles.length);
  });

  it.each(['zh', 'en'] as const)('names the option that each kind of fix waits for, in %s', (lang) => {
    const kindsTold = (text: string) => [
      ...(text.includes('--accept-suggestions') ? ['suggested'] : []),
      ...(text.includes('--accept-decisions') ? ['decided'] : []),
    ];
    const heads: readonly RuleHead<RuleId>[] = rules;
    const told = heads.map(({ id }) => [id, kindsTold(messagesFor(lang).guides(defaultPolicy)[id].fixing)]);
    const waiting = heads.map(({ id, fixes = [] }) => [id, fixes.filter((kind) => kind !== 'certain')]);
    expect(told).toEqual(waiting);
  });
});

describe('the clauses of the guidance', () => {
  const inForce = new Set<Clause | null>(rules.map(({ clause }) => clause));
  /** A rule of C-1.1 stands for C-1.1a and C-1.1b; the rules of C-1.1–3 for C-1.1, C-1.2 and C-1.3. */
  const isInForce = (clause: Clause): boolean =>
    inForce.has(clause) ||
    clauses.some((parent) => inForce.has(parent) && clause === `${parent}${clause.slice(-1)}`);
  const heading = (clause: Clause): boolean =>
    clauses.some((other) => other !== clause && other.startsWith(clause) && isInForce(other));

  it.each(clauses)('%s has a rule, or a line that says why not', (clause) => {
    const covered = isInForce(clause) || heading(clause);
    const excused = notCheckable[clause];
    expect(covered || excused !== undefined).toBe(true);
  });

  it('excuses no clause that a rule is about', () => {
    const excused = Object.keys(notCheckable);
    expect(clauses.filter((clause) => excused.includes(clause) && inForce.has(clause))).toEqual([]);
  });
});
