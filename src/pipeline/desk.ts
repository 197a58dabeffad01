import { noFacts, type RemarkReading, readRemark, readRemarks } from '../domain/remark/index.js';
import type { KindName } from '../records/sheet-kind.js';
import { controlSubject } from '../rules/control/control.js';
import {
  controlRules,
  type RuleId,
  reconcileRulesAt,
  sheetRules,
  taskRules,
  verificationRules,
} from '../rules/index.js';
import type { AnyRecord, RowRule, RuleContext, SheetRule, Subject } from '../rules/rule.js';
import { proposal } from '../rules/tasks/decided.js';
import { type TaskSubject, taskSubject } from '../rules/tasks/task.js';
import { healthBehindCases } from '../rules/verification/health-behind-cases.js';
import type { Recognition } from './recognise.js';

export type AnyRowRule = RowRule<Subject, RuleId, unknown>;
export type AnySheetRule = SheetRule<RuleId, unknown>;
export type AnyRule = AnyRowRule | AnySheetRule;

/** What is done with a kind of sheet: its rules, and what they look at. */
export interface Desk {
  readonly rules: readonly AnyRule[];
  /** What its rules need to see beside the row and its remark. */
  readonly complete?: (subject: Subject, context: RuleContext) => Subject;
  /** How an open row would be settled by its decision, where the desk makes decisions. */
  readonly proposal?: (subject: Subject, context: RuleContext) => ReturnType<typeof proposal>;
}

const NO_REMARK: RemarkReading = { facts: noFacts(), mentions: [], ambiguous: [], unreadable: [] };

/** A row with its remark read; `before`, as it was before it was mended, spares reading the same remark again. */
export function readSubject(
  record: AnyRecord,
  { today, places }: Pick<RuleContext, 'today' | 'places'>,
  before?: Subject,
): Subject {
  const { remarks } = record.values;
  if (before && before.values.remarks === remarks)
    return { record, values: record.values, remark: before.remark };
  return {
    record,
    values: record.values,
    remark: remarks ? readRemark(remarks, today, places.words) : NO_REMARK,
  };
}

/** Rows with their remarks read: all remarks together, which is faster than one by one. */
export function readSubjects(records: readonly AnyRecord[], { today, places }: RuleContext): Subject[] {
  const remarks = records.map(({ values }) => values.remarks || null);
  const readings = readRemarks(
    remarks.filter((text) => text !== null),
    today,
    places.words,
  ).values();
  return records.map((record, at) => ({
    record,
    values: record.values,
    remark: remarks[at] === null ? NO_REMARK : (readings.next().value ?? NO_REMARK),
  }));
}

const tasks: Desk = {
  // A desk gives its rules only subjects that it made itself, so a rule about tasks is sure to see a task.
  rules: [...sheetRules, ...taskRules] as readonly AnyRule[],
  complete: (subject, context) => taskSubject(subject, context),
  proposal: (subject, context) => (isTask(subject) ? proposal(subject, context) : undefined),
};

const controlRegister: Desk = {
  rules: [...sheetRules, ...controlRules] as readonly AnyRule[],
  complete: (subject, context) => controlSubject(subject, context),
};

const verification: Desk = { rules: [...sheetRules, ...verificationRules] as readonly AnyRule[] };

/** The kinds of sheet that can be checked so far. */
export const desks = {
  'control-tasks': tasks,
  'control-register': controlRegister,
  verification,
} as const satisfies Partial<Record<KindName, Desk>>;

export type DeskName = keyof typeof desks;

/** The kinds of the two registers, in the order in which they are reconciled. */
export type RegisterName = Extract<DeskName, 'control-register' | 'verification'>;

/**
 * What is done with a register when it is reconciled with the other: the rules about both; `all`: those about itself
 * too.
 */
export function reconcilingDesk(kind: RegisterName, all: boolean): Desk {
  const own = desks[kind];
  const pairRules = reconcileRulesAt[kind] as readonly AnyRule[];
  if (all) return { ...own, rules: [...own.rules, ...pairRules] };
  const cases = kind === 'verification' ? ([healthBehindCases] as readonly AnyRule[]) : [];
  return { ...own, rules: [...(sheetRules as readonly AnyRule[]), ...cases, ...pairRules] };
}

/** The kinds of sheet that can be checked so far. */
export const deskNames = Object.keys(desks) as readonly DeskName[];

/** The kinds of sheet that a rule can be at work on, alone or beside the other register. */
export const kindsOfRule = (rule: RuleId): DeskName[] =>
  deskNames.filter((kind) => {
    const all = kind === 'control-tasks' ? desks[kind] : reconcilingDesk(kind, true);
    return all.rules.some(({ id }) => id === rule);
  });

const isDesk = (kind: string): kind is DeskName => Object.hasOwn(desks, kind);

/** A recognised sheet of a kind that can be checked; throws for any other. */
export function atDesk(recognition: Recognition): Recognition & { readonly kind: DeskName } {
  const { kind } = recognition;
  if (!isDesk(kind)) throw new Error(`no desk for ${kind}`);
  return { ...recognition, kind };
}

export const isTask = (subject: Subject): subject is TaskSubject => 'decision' in subject;
