/** One thing that happens at the desk: when, and the command line that answers it, as it is typed. */
interface Moment {
  /** In Asia/Shanghai. */
  readonly at: string;
  readonly command: string;
  /**
   * What it answers is shown, up to so many lines; else it is a report, of which the numbers and an example of each kind are
   * told.
   */
  readonly shows?: number;
}

/** More lines than one person's life has in two or three sheets. */
const WHOLE_LIFE = 80;

/**
 * The whole day on the sheets that are shipped: the province's tasks, people found locally, a charter flight from its list
 * to the phones, both registers, somebody transferred and somebody discharged. Each command writes into a folder of its own.
 */
export const demoDay = {
  tasks: { at: '2020-04-27 08:40', command: 'triage check tasks.xlsx --out out/tasks' },
  intake: {
    at: '2020-04-27 10:30',
    command: 'inbound control intake intake.xlsx --district lucheng --control control.xlsx --out out/intake',
  },
  import: {
    at: '2020-04-27 14:00',
    command:
      'charter import charter/passengers.xlsx --district lucheng --control charter/control.xlsx --out out/charter',
  },
  assign: {
    at: '2020-04-27 16:00',
    command:
      'charter assign out/charter/passengers.import.xlsx --roster charter/roster.xlsx --out out/charter',
  },
  reconcile: {
    at: '2020-04-27 17:10',
    command:
      'reconcile registers/control.xlsx registers/verification.xlsx --cases registers/cases.xlsx --out out/registers',
  },
  transferred: {
    at: '2020-04-27 17:20',
    command: 'inbound trace 张永康 registers/control.xlsx registers/verification.xlsx --out out/trace',
    shows: WHOLE_LIFE,
  },
  control: {
    at: '2020-04-27 17:30',
    command:
      'inbound control check control.xlsx --previous control-20200413.xlsx control-20200420.xlsx --out out/control',
  },
  discharged: {
    at: '2020-04-27 17:40',
    command: 'inbound trace 陈慧敏 control-20200413.xlsx control-20200420.xlsx control.xlsx --out out/trace',
    shows: WHOLE_LIFE,
  },
  verification: { at: '2020-04-28 09:00', command: 'triage check verification.xlsx --out out/verification' },
  phones: {
    at: '2020-04-28 10:30',
    command:
      'charter phones out/charter/passengers.assigned.import.xlsx charter/phones.xlsx --out out/charter',
  },
  rollCall: {
    at: '2020-04-28 11:00',
    command:
      'charter transfer out/charter/passengers.phones.import.xlsx charter/roll-call.xlsx --out out/charter',
  },
  status: {
    at: '2020-04-28 11:10',
    command: 'inbound charter status out/charter/passengers.transferred.import.xlsx',
    // Its table; the list of those who are left would be long.
    shows: 20,
  },
} as const satisfies Readonly<Record<string, Moment>>;

export type DemoMoment = keyof typeof demoDay;

export const demoMoments = Object.keys(demoDay) as readonly DemoMoment[];

/** The sheets of the day, as they lie in the folder of the demonstration. */
export const DEMO_SHEETS = [
  'tasks.xlsx',
  'intake.xlsx',
  'control.xlsx',
  'control-20200413.xlsx',
  'control-20200420.xlsx',
  'verification.xlsx',
  'registers/control.xlsx',
  'registers/verification.xlsx',
  'registers/cases.xlsx',
  'charter/passengers.xlsx',
  'charter/control.xlsx',
  'charter/roster.xlsx',
  'charter/phones.xlsx',
  'charter/roll-call.xlsx',
] as const;

/** The command line of a moment as it is typed, with its clock. */
export const typedCommand = ({ at, command }: Moment): string => `${command} --as-of "${at}"`;

/** Its arguments, without the program's own name. */
export function commandArguments({ at, command }: Moment): string[] {
  const words = command.split(' ');
  return [...(words[0] === 'inbound' ? words.slice(1) : words), '--as-of', at];
}
