import { type Command, Option } from 'commander';
import { z } from 'zod';
import { parseCalendarDate } from '../domain/calendar-date.js';
import { severities } from '../domain/finding.js';
import { parseAsOf } from '../io/clock.js';
import { langs } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { kindNames } from '../records/index.js';
import { Failure } from './failure.js';

export const REPORT_FORMATS = ['xlsx', 'html', 'json'] as const;
const FORMATS = ['text', 'json'] as const;
export const RULES_FORMATS = [...FORMATS, 'markdown'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;

/** Adds the options that any command about sheets has. */
export function withSheetOptions(command: Command, { command: { options } }: Messages): Command {
  return command
    .addOption(new Option('--kind <kind>', options.kind).choices(kindNames))
    .option('--sheet <name>', options.sheet)
    .option('--header-row <n>', options.headerRow)
    .option('--as-of <datetime>', options.asOf);
}

/** Adds the options of output that any command has; some know more formats than the usual ones. */
export function withDisplayOptions(
  command: Command,
  { command: { options } }: Messages,
  formats: readonly string[] = FORMATS,
): Command {
  return command
    .addOption(new Option('--format <format>', options.format).choices(formats).default('text'))
    .addOption(new Option('--lang <lang>', options.lang).choices(langs))
    .option('--quiet', options.quiet)
    .option('--no-color', options.noColor)
    .option('--no-progress', options.noProgress);
}

/** Adds the options of a command that checks sheets and writes files. */
export function withRunOptions(command: Command, messages: Messages): Command {
  const { options } = messages.command;
  withSheetOptions(command, messages)
    .option('--dispatched <date>', options.dispatched)
    .option('--accept-decisions', options.acceptDecisions)
    .option('--accept-suggestions', options.acceptSuggestions)
    .option('--out <dir>', options.out, './out')
    .option('--force', options.force)
    .option('--report <formats>', options.report, 'xlsx,html')
    .option('--annotate', options.annotate)
    .addOption(new Option('--fail-on <severity>', options.failOn).choices(FAIL_ON).default('error'))
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
  reports: z
    .string()
    .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.enum(REPORT_FORMATS, 'reports'))),
};

const displaySchema = z.object({
  format: z.enum(FORMATS),
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

export const runSchema = sheetSchema.extend(displaySchema.shape).extend({
  dispatched: schemas.date.optional(),
  acceptDecisions: z.boolean().default(false),
  acceptSuggestions: z.boolean().default(false),
  out: z.string(),
  force: z.boolean().default(false),
  report: schemas.reports,
  annotate: z.boolean().default(false),
  failOn: z.enum(FAIL_ON),
  unmask: z.boolean().default(false),
});

export const inspectSchema = sheetSchema.extend(displaySchema.shape).extend({
  cells: z.union([z.literal(true), schemas.rowNumber], 'rowNumber').optional(),
  unmask: z.boolean().default(false),
});

export const rulesSchema = displaySchema.extend({ format: z.enum(RULES_FORMATS) });

export type RunCommandOptions = z.output<typeof runSchema>;
export type InspectOptions = z.output<typeof inspectSchema>;
export type RulesOptions = z.output<typeof rulesSchema>;

const flagOf = (name: PropertyKey | undefined): string =>
  `--${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The options as typed values; throws a {@link Failure} that names the option and what would be right. */
export function parseOptions<S extends z.ZodType>(
  schema: S,
  options: Record<string, unknown>,
  { command: { errors } }: Messages,
): z.output<S> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path[0];
  const { expected } = errors;
  const texts: Readonly<Record<string, string>> = {
    dateTime: expected.dateTime,
    date: expected.date,
    rowNumber: expected.rowNumber,
    reports: expected.oneOf(REPORT_FORMATS),
  };
  const value = typeof name === 'string' ? options[name] : '';
  throw new Failure(
    errors.badValue(flagOf(name), String(value), texts[issue?.message ?? ''] ?? String(issue?.message)),
  );
}

export const severityOf = (failOn: RunCommandOptions['failOn']) =>
  severities.find((severity) => severity === failOn);
