import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { append } from '../../domain/append.js';
import { type LocalTime, minutesBetween, withOffset } from '../../domain/local-time.js';
import type { Messages } from '../../messages/messages.js';
import { type FlightDay, type Stage, type StageState, stages } from '../../pipeline/charter/flight-status.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { plain } from '../../table/text.js';
import type { Privacy } from '../privacy.js';
import type { TerminalOptions } from '../terminal.js';
import { clock } from '../wording.js';

/** Where the passengers of an import sheet stand, before it is put into any form. */
export interface FlightReport {
  readonly program: { readonly name: string; readonly version: string };
  readonly asOf: LocalTime;
  readonly table: AnyTable;
  readonly sha256: string;
  readonly days: readonly FlightDay[];
  /** Rows on the sheet of held rows, and when they must be imported. */
  readonly held: number;
  readonly heldDue: LocalTime;
}

/** So many people of an officer are listed on the terminal. */
const SHOWN_PEOPLE = 12;

/** Whether a deadline has passed with somebody left. */
export const isLate = ({ days, asOf, held, heldDue }: FlightReport): boolean =>
  (held > 0 && asOf >= heldDue) ||
  days.some(({ stages: states }) =>
    states.some(({ due, left }) => left.length > 0 && due !== undefined && asOf >= due),
  );

/** Who is left of a day, by officer, each with the stages that are open. */
function leftByOfficer({ stages: states }: FlightDay): Map<string, { record: AnyRecord; open: Stage[] }[]> {
  const open = new Map<AnyRecord, Stage[]>();
  for (const { stage, left } of states) for (const record of left) append(open, record, stage);
  const officers = new Map<string, { record: AnyRecord; open: Stage[] }[]>();
  for (const [record, own] of open)
    append(officers, record.values.responsibleOfficer || '', { record, open: own });
  return officers;
}

const addressOf = ({ file, sheet }: AnyTable, { row }: AnyRecord) => ({ file, sheet, row: row.number });

function timeText(
  state: Pick<StageState, 'due' | 'left'>,
  asOf: LocalTime,
  { charter: { status } }: Messages,
): string {
  if (state.left.length === 0) return status.inTime;
  if (state.due === undefined) return '';
  const minutes = minutesBetween(asOf, state.due);
  return minutes > 0 ? status.timeLeft(minutes) : status.late(-minutes);
}

/** The status as text: each day against its deadlines, then who is left, by officer. */
export function flightText(
  report: FlightReport,
  messages: Messages,
  privacy: Privacy,
  { color }: TerminalOptions,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { status } = messages.charter;
  const { table, days, held, asOf } = report;
  const parts = [
    `${chalk.bold(status.title)}  ${plain(table.file)}\n${messages.report.asOf(asOf)}`,
    ...(held > 0 ? [chalk.yellow(status.held(held))] : []),
  ];
  for (const day of days) {
    const { registered, people, importDue, stages: states, notInHotel, withoutPhone } = day;
    const grid = new Table({
      head: [status.headers.stage, status.headers.done, status.headers.due, status.headers.time],
      style: { head: [], border: color ? ['grey'] : [] },
    });
    grid.push([
      status.imported,
      String(people),
      importDue ? clock(importDue) : '',
      held > 0 ? '' : status.inTime,
    ]);
    for (const state of states) {
      const { stage, done, left, due } = state;
      const isPast = left.length > 0 && due !== undefined && asOf >= due;
      const time = timeText(state, asOf, messages);
      const note = stage === 'phonesVerified' && withoutPhone > 0 ? status.withoutPhone(withoutPhone) : '';
      grid.push([
        status.stages[stage] + note,
        status.done(done, done + left.length),
        due ? clock(due) : '',
        isPast ? chalk.red.bold(time) : time,
      ]);
    }
    grid.push([status.notInHotel, String(notInHotel.length), '', '']);
    const head = registered === undefined ? status.undated(people) : status.day({ registered, people });
    parts.push(`${chalk.bold(head)}\n${grid.toString()}`, peopleText(day, report, messages, privacy));
  }
  return `${parts.join('\n\n')}\n`;
}

function peopleText(day: FlightDay, { table }: FlightReport, messages: Messages, privacy: Privacy): string {
  const { status } = messages.charter;
  const officers = leftByOfficer(day);
  if (officers.size === 0) return status.nobodyLeft;
  const lines = [status.leftByOfficer];
  for (const [officer, people] of officers) {
    const name = officer === '' ? status.noOfficer : privacy.only('responsibleOfficer', officer);
    lines.push(`${plain(name)}  ${people.length}`);
    for (const { record, open } of people.slice(0, SHOWN_PEOPLE)) {
      const missing = open.map((stage) => status.open[stage]).join(messages.listJoint);
      const where = [record.values.room ?? '', plain(privacy.person(addressOf(table, record)))]
        .filter(Boolean)
        .join(' ');
      lines.push(`  ${messages.report.rowLabel(record.row.number)}  ${where}  ✖ ${missing}`);
    }
    if (people.length > SHOWN_PEOPLE) lines.push(`  ${status.more(people.length - SHOWN_PEOPLE)}`);
  }
  return lines.join('\n');
}

/** The status as data, version 1. */
export function flightJson(report: FlightReport, privacy: Privacy) {
  const { program, asOf, table, sha256, days, held } = report;
  return {
    schema: 'inbound-charter-status/1',
    program,
    command: 'charter status',
    asOf: withOffset(asOf),
    input: { file: table.file, sheet: table.sheet, rows: table.records.length, sha256 },
    late: isLate(report),
    held,
    days: days.map((day) => ({
      registered: day.registered ?? null,
      people: day.people,
      importDue: day.importDue ? withOffset(day.importDue) : null,
      stages: Object.fromEntries(
        stages.map((stage) => {
          const state = day.stages.find((one) => one.stage === stage);
          const due = state?.due;
          return [
            stage,
            { done: state?.done ?? 0, left: state?.left.length ?? 0, due: due ? withOffset(due) : null },
          ];
        }),
      ),
      notInHotel: day.notInHotel.map(({ row }) => row.number),
      withoutPhone: day.withoutPhone,
      left: [...leftByOfficer(day)].map(([officer, people]) => ({
        officer: officer === '' ? null : privacy.only('responsibleOfficer', officer),
        people: people.map(({ record, open }) => ({
          row: record.row.number,
          name: privacy.person(addressOf(table, record)),
          room: record.values.room ?? null,
          open,
        })),
      })),
    })),
  };
}
