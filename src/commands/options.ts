import { type Command, Option } from 'commander';
import { z } from 'zod';
import { failLevels, outputFormats, reportFormats } from '../config/schema.js';
import type { Settings } from '../config/settings.js';
import { parseCalendarDate } from '../domain/calendar-date.js';
import { severities } from '../domain/finding.js';
import { langs } from '../domain/lang.js';
import { nearest } from '../domain/nearest.js';
import { districtForms, findDistrict } from '../domain/places.js';
import { parseAsOf } from '../io/clock.js';
import type { Messages } from '../messages/messages.js';
import { kindNames } from '../records/index.js';
import { purposeNames } from '../rules/remark-purposes.js';
import { Failure } from './failure.js';
import { badChoiceText } from './usage-error.js';

export const RULES_FORMATS = [...outputFormats, 'markdown'] as const;

/** For those whose configuration has made the option the default; the configuration tells of it, help need not. */
const takesBack = (flag: string): Option => new Option(flag).hideHelp();

/** Adds the option that any command has whose work a configuration can change. */
export const withConfigOption = (command: Command, { config }: Messages): Command =>
  command.option('--config <file>', config.option);

/** An option that takes one or several of its choices, separated by commas; they are checked with all other values. */
export class ListOption extends Option {
  constructor(flags: string, description: string, choices: readonly string[]) {
    super(flags, description);
    this.choices(choices).argParser((text) => text);
  }
}

/** The option that says in which language the program speaks. */
export const langOption = ({ command: { options } }: Messages): Option =>
  new Option('--lang <lang>', options.lang).choices(langs);

/** Adds the options that any command about sheets has; `oneSheet`: about a single one, which they may describe. */
export function withSheetOptions(
  command: Command,
  { command: { options } }: Messages,
  { oneSheet } = { oneSheet: true },
): Command {
  if (oneSheet) command.addOption(new Option('--kind <kind>', options.kind).choices(kindNames));
  command.option('--sheet <name>', options.sheet);
  if (oneSheet) command.option('--header-row <n>', options.headerRow);
  return command.option('--as-of <datetime>', options.asOf);
}

/** Adds the options of output that any command has; some know more formats than the usual ones. */
export function withDisplayOptions(
  command: Command,
  messages: Messages,
  formats: readonly string[] = outputFormats,
): Command {
  const { options } = messages.command;
  return command
    .addOption(new Option('--format <format>', options.format).choices(formats).default('text'))
    .addOption(langOption(messages))
    .option('--quiet', options.quiet)
    .addOption(takesBack('--no-quiet'))
    .option('--no-color', options.noColor)
    .option('--no-progress', options.noProgress);
}

/** Adds the options of a command that writes files. */
export function withOutputOptions(command: Command, { command: { options } }: Messages): Command {
  return command.option('--out <dir>', options.out, './out').option('--force', options.force);
}

/** Adds the options of a command that checks sheets and writes files; `tasks`: that may be sent by the province. */
export function withRunOptions(
  command: Command,
  messages: Messages,
  { oneSheet = true, tasks = true }: { readonly oneSheet?: boolean; readonly tasks?: boolean } = {},
): Command {
  const { options } = messages.command;
  withSheetOptions(withConfigOption(command, messages), messages, { oneSheet });
  if (tasks)
    command
      .option('--dispatched <date>', options.dispatched)
      .option('--accept-decisions', options.acceptDecisions);
  command.option('--accept-suggestions', options.acceptSuggestions);
  withOutputOptions(command, messages)
    .addOption(new ListOption('--report <formats>', options.report, reportFormats).default('xlsx,html'))
    .option('--annotate', options.annotate)
    .addOption(takesBack('--no-annotate'))
    .addOption(new Option('--fail-on <severity>', options.failOn).choices(failLevels).default('error'))
    .option('--unmask', options.unmask);
  return withDisplayOptions(command, messages);
}

/** Zod schemas of option values; a value that does not fit is refused in the user's language. */
const schemas = {
  asOf: z.string().transform((text, context) => {
    const time = parseAsOf(text);
    if (time === undefined) context.addIssue({ code: 'custom', message: 'dateTime' });
    return time ?? z.NEVER;
  }),
  date: z.string().transform((text, context) => {
    const date = parseCalendarDate(text);
    if (date === undefined) context.addIssue({ code: 'custom', message: 'date' });
    return date ?? z.NEVER;
  }),
  rowNumber: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'rowNumber')
    .transform(Number),
  district: z.string().transform((text, context) => {
    const district = findDistrict(text);
    if (district === undefined) context.addIssue({ code: 'custom', message: 'district' });
    return district ?? z.NEVER;
  }),
  reports: z
    .string()
    .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.enum(reportFormats, 'reports'))),
};

const displaySchema = z.object({
  format: z.enum(outputFormats),
  quiet: z.boolean().default(false),
  color: z.boolean(),
  progress: z.boolean(),
});

const sheetSchema = z.object({
  kind: z.enum(kindNames).optional(),
  sheet: z.string().optional(),
  headerRow: schemas.rowNumber.optional(),
  asOf: schemas.asOf.optional(),
});

const outputSchema = z.object({ out: z.string(), force: z.boolean().default(false) });

export const runSchema = sheetSchema
  .extend(displaySchema.shape)
  .extend(outputSchema.shape)
  .extend({
    dispatched: schemas.date.optional(),
    acceptDecisions: z.boolean().default(false),
    acceptSuggestions: z.boolean().default(false),
    report: schemas.reports,
    annotate: z.boolean().default(false),
    failOn: z.enum(failLevels),
    unmask: z.boolean().default(false),
  });

export const controlCheckSchema = runSchema.extend({ previous: z.array(z.string()).default([]) });

export const controlIntakeSchema = runSchema.extend({
  district: schemas.district,
  control: z.array(z.string()).default([]),
});

export const reconcileSchema = controlCheckSchema.extend({
  cases: z.string().optional(),
  identities: z.string().optional(),
  all: z.boolean().default(false),
});

export const charterImportSchema = runSchema.extend({
  district: schemas.district,
  hotel: z.string().trim().min(1).optional(),
  flight: z.string().trim().min(1).optional(),
  flightDate: schemas.date.optional(),
  control: z.string().optional(),
  rooms: z.string().optional(),
});

export const charterAssignSchema = runSchema.extend({ roster: z.string() });

export const charterStatusSchema = sheetSchema.extend(displaySchema.shape).extend({
  unmask: z.boolean().default(false),
});

export const inspectSchema = sheetSchema.extend(displaySchema.shape).extend({
  cells: z.union([z.literal(true), schemas.rowNumber], 'rowNumber').optional(),
  unmask: z.boolean().default(false),
});

export const initSchema = sheetSchema.extend(displaySchema.shape).extend({
  from: z.string().optional(),
  force: z.boolean().default(false),
});

export type InitOptions = z.output<typeof initSchema>;
export const demoSchema = outputSchema.extend({ color: z.boolean(), progress: z.boolean() });
export const templateSchema = displaySchema.extend(outputSchema.shape);

export const remarkSchema = displaySchema.extend({
  asOf: schemas.asOf.optional(),
  for: z.enum(purposeNames).optional(),
  unmask: z.boolean().default(false),
});

export const traceSchema = displaySchema.extend(outputSchema.shape).extend({
  sheet: z.string().optional(),
  asOf: schemas.asOf.optional(),
  unmask: z.boolean().default(false),
});

export const batchRunSchema = displaySchema.extend({
  only: z.string().optional(),
  dryRun: z.boolean().default(false),
  lang: z.enum(langs).optional(),
});

export const rulesSchema = displaySchema.extend({ format: z.enum(RULES_FORMATS) });

export type RunCommandOptions = z.output<typeof runSchema>;
export type ControlIntakeOptions = z.output<typeof controlIntakeSchema>;
export type CharterImportOptions = z.output<typeof charterImportSchema>;
export type CharterStatusOptions = z.output<typeof charterStatusSchema>;
export type ReconcileOptions = z.output<typeof reconcileSchema>;
export type InspectOptions = z.output<typeof inspectSchema>;
export type TemplateOptions = z.output<typeof templateSchema>;
export type RemarkOptions = z.output<typeof remarkSchema>;
export type DemoOptions = z.output<typeof demoSchema>;
export type TraceOptions = z.output<typeof traceSchema>;
export type BatchRunOptions = z.output<typeof batchRunSchema>;
export type RulesOptions = z.output<typeof rulesSchema>;

/** A command's options, those that were not typed by the configuration where it has them. */
export function optionsOf(command: Command, { options }: Settings): Record<string, unknown> {
  const own = Object.entries(options).filter(
    ([name]) =>
      command.options.some((option) => option.attributeName() === name) &&
      command.getOptionValueSource(name) !== 'cli',
  );
  const values = own.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]);
  return { ...command.opts(), ...Object.fromEntries(values) };
}

/** That a district is none of Wenzhou's, with the nearest under any of its names. */
function unknownDistrictText(option: string, value: string, { command: { errors } }: Messages): string {
  const near = nearest(value, districtForms);
  const district = near === undefined ? undefined : findDistrict(near);
  const names = [...new Set(districtForms.flatMap((form) => findDistrict(form)?.name ?? []))];
  return (
    errors.badValue(option, value, errors.expected.oneOf(names)) +
    (district && near
      ? errors.didYouMean([near === district.name ? near : `${near} (${district.name})`])
      : '')
  );
}

const flagOf = (name: PropertyKey | undefined): string =>
  `--${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The options as typed values; throws a {@link Failure} that names the option and what would be right. */
export function parseOptions<S extends z.ZodType>(
  schema: S,
  options: Record<string, unknown>,
  messages: Messages,
): z.output<S> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path[0];
  const { errors } = messages.command;
  const { expected } = errors;
  const texts: Readonly<Record<string, string>> = {
    dateTime: expected.dateTime,
    date: expected.date,
    rowNumber: expected.rowNumber,
  };
  const value = String(typeof name === 'string' ? options[name] : '');
  const option = errors.option(flagOf(name));
  if (issue?.message === 'district') throw new Failure(unknownDistrictText(option, value, messages));
  throw new Failure(
    issue?.message === 'reports'
      ? badChoiceText(option, value, reportFormats, messages)
      : errors.badValue(option, value, texts[issue?.message ?? ''] ?? String(issue?.message)),
  );
}

export const severityOf = (failOn: RunCommandOptions['failOn']) =>
  severities.find((severity) => severity === failOn);
