import { z } from 'zod';
import type { Expectation } from './schema.js';

/*
 * What a batch file may say: jobs, each a command of the program with its inputs and options. Which commands and options
 * there are is asked of the program itself.
 */

/** An option of a command that a job may set, by the name that it has in the program: `failOn`. */
export interface JobOption {
  readonly name: string;
  /** As it is typed: `--fail-on`. */
  readonly flag: string;
  /** What it takes: nothing, one or several of some words, a pattern of files, or whatever else. */
  readonly takes: 'nothing' | 'word' | 'words' | 'file' | 'files' | 'text';
  readonly words: readonly string[];
  readonly mandatory: boolean;
  /** How it is taken back where a desk's settings have made it the default: `--no-annotate`. */
  readonly takenBackBy: string | undefined;
}

/** A command that a job may run. */
export interface JobCommand {
  /** As it is typed: `triage check`. */
  readonly name: string;
  /** Its arguments, all of them files. */
  readonly inputs: number;
  readonly options: readonly JobOption[];
}

const expects = (expectation: Expectation): Expectation => expectation;

const text = z.string(expects('text')).trim().min(1, expects('text'));

/** `\` would take the meaning from the mark behind it. */
const pattern = z
  .string(expects('pattern'))
  .trim()
  .regex(/^[^\\]+$/, expects('pattern'));

/** One or several, always as a list. */
const oneOrMore = (of: typeof pattern, expectation: Expectation) =>
  z.union([of.transform((one) => [one]), z.array(of).min(1)], expects(expectation));

/** Options that a batch sets for every run. */
export const SET_BY_BATCH = ['out', 'force', 'format', 'lang', 'quiet', 'color', 'progress'] as const;

const optionValue = (option: JobOption): z.ZodType<string | boolean | readonly string[]> => {
  switch (option.takes) {
    case 'nothing':
      return z.boolean(expects('yesOrNo'));
    case 'word':
      return z.enum(option.words);
    case 'words':
      return z.array(z.enum(option.words), expects('list')).min(1, expects('list'));
    case 'file':
      return pattern;
    case 'files':
      return oneOrMore(pattern, 'pattern');
    case 'text':
      return z.union([text, z.number().transform(String)], expects('text'));
  }
};

const optionsSchema = ({ options }: JobCommand) =>
  z.strictObject(
    {
      ...Object.fromEntries(
        options.map((option) => [
          option.name,
          option.mandatory ? optionValue(option) : optionValue(option).optional(),
        ]),
      ),
      ...Object.fromEntries(SET_BY_BATCH.map((name) => [name, z.never(expects('setByBatch')).optional()])),
    },
    expects('object'),
  );

const jobSchema = (commands: readonly JobCommand[]) =>
  z
    .strictObject(
      {
        name: text,
        command: z.enum(commands.map(({ name }) => name)),
        inputs: oneOrMore(pattern, 'inputs'),
        out: text,
        options: z.record(z.string(), z.unknown(), expects('object')).default({}),
      },
      expects('object'),
    )
    .transform((job, context) => {
      const command = commands.find(({ name }) => name === job.command);
      if (command === undefined) return z.NEVER;
      if (job.inputs.length !== command.inputs)
        context.addIssue({ code: 'custom', message: expects('inputs'), path: ['inputs'] });
      const options = optionsSchema(command).safeParse(job.options);
      for (const issue of options.error?.issues ?? []) {
        const path = ['options', ...issue.path];
        context.issues.push({ ...issue, path, input: job.options } as z.core.$ZodRawIssue);
      }
      return { ...job, command, options: new Map(Object.entries(options.data ?? {})) };
    });

/** The schema of a batch file; `commands`: those that its jobs may run. */
export const batchSchema = (commands: readonly JobCommand[]) =>
  z.strictObject(
    {
      $schema: z.string().optional(),
      state: text.default('batch-state'),
      jobs: z
        .array(jobSchema(commands), expects('list'))
        .min(1, expects('list'))
        .superRefine((jobs, context) => {
          const names = jobs.map(({ name }) => name);
          names.forEach((name, at) => {
            if (names.indexOf(name) < at)
              context.addIssue({ code: 'custom', message: expects('newJob'), path: [at, 'name'] });
          });
        }),
    },
    expects('object'),
  );

/** A batch file, checked and read. */
export type Batch = z.output<ReturnType<typeof batchSchema>>;
export type BatchJob = Batch['jobs'][number];
