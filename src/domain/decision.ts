import type { CalendarDate } from './calendar-date.js';
import type { Region } from './places.js';
import type { Policy } from './policy.js';
import { completeness } from './quarantine.js';

/** A fact with the fields it was read from. An unknown fact is `undefined`. */
export interface Fact<T> {
  readonly value: T;
  readonly from: readonly string[];
}

/** What is known of the person of a control task (specification, section 3). */
export interface TaskFacts {
  readonly region?: Fact<Region> | undefined;
  /** The city where the person is, with its 市; abroad, nothing. */
  readonly city?: string | undefined;
  /** The city and site of a quarantine out of province, for the send-back note. */
  readonly sendBackPlace?:
    | Fact<{ readonly city?: string | undefined; readonly site?: string | undefined }>
    | undefined;
  readonly inCentralizedQuarantine?: Fact<boolean> | undefined;
  readonly neverQuarantined?: Fact<boolean> | undefined;
  /** Days of quarantine out of province. */
  readonly quarantineDays?: Fact<number> | undefined;
  /** The columns put the start of quarantine after its end: that has a finding of its own, nothing is missing. */
  readonly startAfterEnd?: Fact<boolean> | undefined;
  /** The status column says that the days are complete, and no start is known to count them from. */
  readonly saidComplete?: Fact<boolean> | undefined;
  readonly inMedicalCare?: Fact<boolean> | undefined;
  /** The person cannot be reached; the value is the actual reason, where one is given. */
  readonly unreachable?: Fact<string | null> | undefined;
  readonly outOfProvinceQuarantineStart?: Fact<CalendarDate> | undefined;
  /** The start of quarantine in Wenzhou. */
  readonly quarantineStart?: Fact<CalendarDate> | undefined;
}

export type TaskStatus = '纳入管控' | '结束管控' | '退回';
export type ControlCase = 'missed-report' | 'not-quarantined';
export type SendBackReason = '人在省外' | '联系不上' | '其他';

/** One fact that a decision rests on, with the fields that show it. */
export interface Because {
  readonly fact: keyof TaskFacts;
  readonly value: string | number | boolean | null;
  readonly from: readonly string[];
}

/** What should become of a control task; `status` is `null` where the facts do not say. */
export interface Decision {
  readonly status: TaskStatus | null;
  readonly case: ControlCase | null;
  /** Whether the facts leave no doubt. */
  readonly firm: boolean;
  readonly controlStartDate: CalendarDate | null;
  readonly sendBackReason: SendBackReason | null;
  /** The drafted send-back note. */
  readonly note: string | null;
  /** Fields to fill in before the task can be decided. */
  readonly missing: readonly string[];
  readonly because: readonly Because[];
}

/** The note of one who is still out of province: 在上海市云栈酒店隔离 (C-1.3a); `undefined` where city or site is unknown. */
export function sendBackNote(
  place: { readonly city?: string | undefined; readonly site?: string | undefined } | undefined,
): string | undefined {
  return place?.city && place.site ? `在${place.city}${place.site}隔离` : undefined;
}

type FactName = Exclude<keyof TaskFacts, 'city'>;

/** The known ones of some facts, as what a decision rests on. */
function because(facts: TaskFacts, ...names: readonly FactName[]): Because[] {
  const known: Because[] = [];
  for (const fact of names) {
    const found = facts[fact];
    if (found) known.push({ fact, value: plainValue(found.value), from: found.from });
  }
  // One is kept for every row: a copy has no room to grow.
  return known.slice();
}

function plainValue(value: NonNullable<TaskFacts[FactName]>['value']): Because['value'] {
  return typeof value === 'object' && value !== null
    ? (sendBackNote(value) ?? value.city ?? value.site ?? null)
    : value;
}

type Grounds = readonly Because[];

const undecided = (missing: readonly string[], grounds: Grounds): Decision => ({
  status: null,
  case: null,
  firm: false,
  controlStartDate: null,
  sendBackReason: null,
  note: null,
  missing,
  because: grounds,
});

const underControl = (
  controlCase: ControlCase,
  since: CalendarDate | undefined,
  grounds: Grounds,
): Decision => ({
  status: '纳入管控',
  case: controlCase,
  firm: true,
  controlStartDate: since ?? null,
  sendBackReason: null,
  note: null,
  missing: [],
  because: grounds,
});

const controlEnded = (firm: boolean, since: CalendarDate | undefined, grounds: Grounds): Decision => ({
  status: '结束管控',
  case: null,
  firm,
  controlStartDate: since ?? null,
  sendBackReason: null,
  note: null,
  missing: [],
  because: grounds,
});

const sentBack = (sendBackReason: SendBackReason, note: string | null, grounds: Grounds): Decision => ({
  status: '退回',
  case: null,
  firm: true,
  controlStartDate: null,
  sendBackReason,
  note,
  missing: [],
  because: grounds,
});

/** What to ask for, if the person is in Wenzhou, before quarantine can decide. */
function missingQuarantine(facts: TaskFacts, policy: Policy): string[] {
  if (facts.inMedicalCare?.value) return ['medicalCareEndDate'];
  if (decideInWenzhou(facts, policy)) return [];
  const missing: string[] = [];
  if (facts.inCentralizedQuarantine === undefined) missing.push('quarantineStatus');
  const needsStart = facts.quarantineDays === undefined && !facts.startAfterEnd;
  if (needsStart) missing.push('outOfProvinceQuarantineStart');
  return missing;
}

/** The rows of the table that hold for a person in Wenzhou (1 to 3). */
function decideInWenzhou(facts: TaskFacts, policy: Policy): Decision | undefined {
  if (facts.inMedicalCare?.value) {
    return undecided(missingQuarantine(facts, policy), because(facts, 'region', 'inMedicalCare'));
  }
  const since = facts.quarantineStart?.value;
  if (facts.inCentralizedQuarantine?.value) {
    return underControl(
      'missed-report',
      since,
      because(facts, 'region', 'inCentralizedQuarantine', 'quarantineStart'),
    );
  }
  const served = facts.quarantineDays && completeness(facts.quarantineDays.value, policy);
  if ((served && served !== 'incomplete') || (!served && facts.saidComplete?.value)) {
    const reason = served ? 'quarantineDays' : 'saidComplete';
    const start = facts.outOfProvinceQuarantineStart?.value;
    const grounds = because(facts, 'region', reason, 'outOfProvinceQuarantineStart');
    return controlEnded(served === 'complete', start, grounds);
  }
  if (served || facts.neverQuarantined?.value) {
    const reason = served ? 'quarantineDays' : 'neverQuarantined';
    return underControl('not-quarantined', since, because(facts, 'region', reason, 'quarantineStart'));
  }
  return undefined;
}

/**
 * Decides a control task: the first row of the table in section 3 of the specification whose facts are all known
 * to be true. An unknown fact blocks no later row.
 */
export function decide(facts: TaskFacts, policy: Policy): Decision {
  const region = facts.region?.value;
  if (region === 'wenzhou') {
    const decision = decideInWenzhou(facts, policy);
    if (decision) return decision;
  }
  if (region === 'outside') {
    const note = sendBackNote(facts.sendBackPlace?.value) ?? null;
    return sentBack('人在省外', note, because(facts, 'region', 'sendBackPlace'));
  }
  if (region === 'abroad') return sentBack('其他', '人在境外', because(facts, 'region'));
  if (facts.unreachable) return sentBack('联系不上', facts.unreachable.value, because(facts, 'unreachable'));
  if (region === 'zhejiang' && facts.city)
    return sentBack('其他', `人在${facts.city}`, because(facts, 'region'));
  const missing = [...(region === 'wenzhou' ? [] : ['whereabouts']), ...missingQuarantine(facts, policy)];
  return undecided(missing, because(facts, 'region'));
}
