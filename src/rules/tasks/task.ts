import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Decision, decide, type Fact, type TaskFacts } from '../../domain/decision.js';
import { elapsedDays } from '../../domain/quarantine.js';
import type { ControlTask } from '../../records/control-tasks.js';
import type { RuleContext, Subject } from '../rule.js';
import { actualReason, isVague, quarantinePlace, REASON_FIELDS } from '../send-back.js';
import { columnOrRemark, from, isUnread } from '../stated.js';

type TaskValues = ControlTask['values'];

/** A control task with its facts drawn together and its decision made. */
export interface TaskSubject extends Subject<TaskValues> {
  readonly facts: TaskFacts;
  readonly decision: Decision;
}

/** The statuses that settle a task (C-1); an empty one and 待分配 do not. */
export const isFinal = (status: TaskValues['controlStatus']): boolean =>
  Boolean(status) && status !== '待分配';

/** Where the person is: by 目前所在地; only where that is empty, by the remark's present situation. */
function whereabouts(
  subject: Subject<TaskValues>,
  { has, places }: RuleContext,
): Pick<TaskFacts, 'region' | 'city'> {
  const column = subject.values.whereabouts;
  if (column) {
    const place = places.resolve(column);
    return { region: place?.region && { value: place.region, from: from('whereabouts') }, city: place?.city };
  }
  const said = subject.remark.facts.whereabouts;
  if (!said || (column === undefined && has('whereabouts'))) return {};
  const place = said.place === undefined ? undefined : places.resolve(said.place);
  return { region: { value: said.region, from: from('remarks') }, city: place?.city };
}

/** That the person cannot be reached, with the actual reason where the sheet gives one (C-1.3b). */
function unreachable(subject: Subject<TaskValues>, context: RuleContext): TaskFacts['unreachable'] {
  const { values, record, remark } = subject;
  const shownBy: string[] = [];
  if (values.reachability === '联系不上') shownBy.push('reachability');
  if (values.sendBackReason === '联系不上') shownBy.push('sendBackReason');
  const told = Boolean(values.reachability) || isUnread('reachability', values, context);
  const mention =
    told || !remark.facts.unreachable
      ? undefined
      : remark.mentions.find(({ fact }) => fact === 'unreachable');
  if (mention) shownBy.push('remarks');
  if (shownBy.length === 0) return undefined;
  const { sendBackNote } = values;
  const note = sendBackNote && !isVague(sendBackNote, values.sendBackReason) ? sendBackNote : undefined;
  const words = mention && values.remarks?.slice(mention.start, mention.end);
  return { value: actualReason(record, REASON_FIELDS) ?? note ?? words ?? null, from: shownBy };
}

/** Still in medical care, by the column or by a transfer in the remark that no end follows. */
function inMedicalCare({ values, remark }: Subject<TaskValues>): Fact<boolean> | undefined {
  if (values.quarantineStatus === '医学处理中') return { value: true, from: from('quarantineStatus') };
  const { medicalTransferDate, medicalCareEndDate } = remark.facts;
  const open = medicalTransferDate && !(medicalCareEndDate && medicalCareEndDate >= medicalTransferDate);
  return open ? { value: true, from: from('remarks') } : undefined;
}

/** The start of an out-of-province quarantine: the column where it is filled, else the remark. */
export function outOfProvinceStart(
  { values, remark }: Subject<TaskValues>,
  context: RuleContext,
): Fact<CalendarDate> | undefined {
  return columnOrRemark('outOfProvinceQuarantineStart', values, remark, context);
}

/** Days of quarantine out of province up to its end, the arrival in Wenzhou or today, whichever is first. */
function quarantineDays(
  subject: Subject<TaskValues>,
  start: Fact<CalendarDate> | undefined,
  context: RuleContext,
): Fact<number> | undefined {
  if (!start) return undefined;
  const { values, remark } = subject;
  const end = columnOrRemark('outOfProvinceQuarantineEnd', values, remark, context);
  const arrival = columnOrRemark('wenzhouArrivalDate', values, remark, context);
  const days = elapsedDays(
    start.value,
    { end: end?.value, arrival: arrival?.value, today: context.today },
    context.policy,
  );
  if (days === undefined) return undefined;
  const shownBy = [...start.from];
  for (const other of [end, arrival]) {
    for (const field of other?.from ?? []) if (!shownBy.includes(field)) shownBy.push(field);
  }
  return { value: days, from: shownBy.slice() };
}

/** As sheet/dates-out-of-order sees it: by columns alone. */
function startAfterEnd(values: TaskValues): Fact<boolean> | undefined {
  const {
    outOfProvinceQuarantineStart: start,
    outOfProvinceQuarantineEnd: end,
    wenzhouArrivalDate: arrival,
  } = values;
  const isAfter = start && ((end && start > end) || (arrival && start > arrival));
  return isAfter ? { value: true, from: from('outOfProvinceQuarantineStart') } : undefined;
}

/** Where one who is out of province is quarantined: asked for only then. */
function sendBackPlace(subject: Subject<TaskValues>, context: RuleContext): TaskFacts['sendBackPlace'] {
  const { city, site, from: shownBy } = quarantinePlace(subject, context);
  return shownBy.length > 0 ? { value: { city, site }, from: shownBy } : undefined;
}

function taskFacts(subject: Subject<TaskValues>, context: RuleContext): TaskFacts {
  const { values, remark } = subject;
  const status = values.quarantineStatus;
  const start = outOfProvinceStart(subject, context);
  const startUnread =
    values.outOfProvinceQuarantineStart === undefined && context.has('outOfProvinceQuarantineStart');
  const fromStatus = (value: boolean): Fact<boolean> => ({ value, from: from('quarantineStatus') });
  const inWenzhouSince = remark.facts.quarantineStart ?? remark.facts.transferDate;
  const { region, city } = whereabouts(subject, context);
  return {
    region,
    city,
    sendBackPlace: region?.value === 'outside' ? sendBackPlace(subject, context) : undefined,
    inCentralizedQuarantine: status ? fromStatus(status === '集中隔离中') : undefined,
    neverQuarantined: status === '未隔离' && !start && !startUnread ? fromStatus(true) : undefined,
    saidComplete: status === '已满14天' && !start ? fromStatus(true) : undefined,
    quarantineDays: quarantineDays(subject, start, context),
    startAfterEnd: startAfterEnd(values),
    inMedicalCare: inMedicalCare(subject),
    unreachable: unreachable(subject, context),
    outOfProvinceQuarantineStart: start,
    quarantineStart: inWenzhouSince && { value: inWenzhouSince, from: from('remarks') },
  };
}

export function taskSubject(subject: Subject<TaskValues>, context: RuleContext): TaskSubject {
  const facts = taskFacts(subject, context);
  const { record, values, remark } = subject;
  return { record, values, remark, facts, decision: decide(facts, context.policy) };
}
