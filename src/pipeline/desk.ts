import { noFacts, type RemarkReading, readRemark, readRemarks } from '../domain/remark/index.js';
import type { FieldName } from '../records/fields.js';
import type { KindName } from '../records/sheet-kind.js';
import { ASSIGNED_FIELDS, fillOfficer } from '../rules/charter/fill-officer.js';
import { fillPhone, PHONE_FIELDS } from '../rules/charter/fill-phone.js';
import { fillPresent } from '../rules/charter/fill-present.js';
import { SEND_BACK_FIELDS } from '../rules/charter/send-back.js';
import { type ControlSubject, controlSubject } from '../rules/control/control.js';
import { fillRegistration, registered } from '../rules/control/intake.js';
import { medicalTransferUndocumented } from '../rules/control/medical-transfer-undocumented.js';
import type { Filling } from '../rules/filling.js';
import {
  charterRulesOf,
  controlRules,
  intakeRules,
  listRules,
  passengerRules,
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
  /** What is filled into a row beside what findings mend: a decision, once that is accepted, or what a list says. */
  readonly fill?: {
    readonly kind: 'decided' | 'certain';
    readonly of: (subject: Subject, context: RuleContext) => Filling | undefined;
  };
  /** Columns that the work cannot do without, beside those of the kind: one of each group. */
  readonly required?: readonly (readonly FieldName[])[];
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
  fill: {
    kind: 'decided',
    of: (subject, context) => (isTask(subject) ? proposal(subject, context) : undefined),
  },
};

const controlRegister: Desk = {
  rules: [...sheetRules, ...controlRules] as readonly AnyRule[],
  complete: (subject, context) => controlSubject(subject, context),
};

const verification: Desk = { rules: [...sheetRules, ...verificationRules] as readonly AnyRule[] };

const passengers: Desk = {
  rules: [...passengerRules, ...charterRulesOf.import] as readonly AnyRule[],
};

/** People found locally, judged as they are to be registered. */
const intake: Desk = {
  rules: intakeRules as readonly AnyRule[],
  complete: (subject, context) => {
    const { intake: given } = context;
    return controlSubject(
      given ? { ...subject, values: registered(subject, given, context) } : subject,
      context,
    );
  },
  fill: {
    kind: 'certain',
    of: (subject, context) => (isControlled(subject) ? fillRegistration(subject, context) : undefined),
  },
};

/** A list that is worked into another sheet: what cannot be read in it is told, the rest is used. */
const list: Desk = { rules: listRules as readonly AnyRule[] };

const STEPS = {
  assign: {
    rules: [...charterRulesOf.assign, medicalTransferUndocumented],
    of: fillOfficer,
    fields: ASSIGNED_FIELDS,
  },
  phones: { rules: charterRulesOf.phones, of: fillPhone, fields: PHONE_FIELDS },
  transfer: { rules: charterRulesOf.transfer, of: fillPresent, fields: SEND_BACK_FIELDS },
} as const;

/** The steps of the charter day in which a list is worked into the import sheet. */
export type StepName = keyof typeof STEPS;

/** What rows are filled in by beside what findings mend: a step, an accepted decision, or their registration. */
export type FillingName = StepName | 'decision' | 'intake';

export const stepNames = Object.keys(STEPS) as readonly StepName[];

/** The kind of the list that each step works into the import sheet. */
export const listKinds = {
  assign: 'roster',
  phones: 'phone-list',
  transfer: 'roll-call',
} as const satisfies { readonly [S in StepName]: KindName };

/** What is done with an import sheet in a step. */
export function stepDesk(step: StepName): Desk {
  const { rules, of, fields } = STEPS[step];
  return {
    rules: [...sheetRules, ...rules] as readonly AnyRule[],
    complete: (subject, context) => controlSubject(subject, context),
    fill: { kind: 'certain', of },
    required: fields.map((field) => [field]),
  };
}

/** The kinds of sheet that can be checked so far. */
export const desks = {
  'control-tasks': tasks,
  'control-register': controlRegister,
  verification,
  'passenger-list': passengers,
  roster: list,
  'phone-list': list,
  'roll-call': list,
  intake,
} as const satisfies Partial<Record<KindName, Desk>>;

export type DeskName = keyof typeof desks;

/** The kinds of sheet whose rows have deadlines of their own. */
export const deadlineKinds = [
  'control-tasks',
  'control-register',
  'verification',
] as const satisfies readonly DeskName[];
export type DeadlineKind = (typeof deadlineKinds)[number];

/** Whether the rows of a kind have deadlines of their own. */
export const hasDeadline = (kind: DeskName): kind is DeadlineKind =>
  deadlineKinds.some((known) => known === kind);

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

/** All that may be done with a kind of sheet, alone or beside others. */
function desksOf(kind: DeskName): readonly Desk[] {
  if (kind === 'control-register') return [reconcilingDesk(kind, true), ...stepNames.map(stepDesk)];
  return [kind === 'verification' ? reconcilingDesk(kind, true) : desks[kind]];
}

/** The kinds of sheet that a rule can be at work on, alone or beside the other register. */
export const kindsOfRule = (rule: RuleId): DeskName[] =>
  deskNames.filter((kind) => desksOf(kind).some(({ rules }) => rules.some(({ id }) => id === rule)));

const isDesk = (kind: string): kind is DeskName => Object.hasOwn(desks, kind);

/** A recognised sheet of a kind that can be checked; throws for any other. */
export function atDesk(recognition: Recognition): Recognition & { readonly kind: DeskName } {
  const { kind } = recognition;
  if (!isDesk(kind)) throw new Error(`no desk for ${kind}`);
  return { ...recognition, kind };
}

export const isTask = (subject: Subject): subject is TaskSubject => 'decision' in subject;
const isControlled = (subject: Subject): subject is ControlSubject => 'isTransferred' in subject;
