import { z } from 'zod';
import { type Expectation, expects, text } from './schema.js';

/** The commands that can be run unattended, each with how many sheets it takes. */
export const batchCommands = {
  'triage check': 1,
  'control check': 1,
  'control intake': 1,
  'charter import': 1,
  'charter assign': 1,
  'charter phones': 2,
  'charter transfer': 2,
  reconcile: 2,
} as const;

export type BatchCommand = keyof typeof batchCommands;

const commandNames = Object.keys(batchCommands) as [BatchCommand, ...BatchCommand[]];

const optionValue = z.union(
  [text, z.boolean(), z.number(), z.array(text).min(1)],
  'optionValue' satisfies Expectation,
);

const job = z
  .strictObject(
    {
      name: text,
      command: z.enum(commandNames),
      inputs: z
        .union([text, z.array(text).min(1)], expects('patterns'))
        .transform((written) => (typeof written === 'string' ? [written] : written)),
      out: text,
      options: z.record(z.string(), optionValue, expects('object')).default({}),
    },
    expects('object'),
  )
  .superRefine(({ command, inputs }, context) => {
    const wanted = batchCommands[command];
    if (inputs.length !== wanted)
      context.addIssue({
        code: 'custom',
        message: expects(wanted === 1 ? 'onePattern' : 'twoPatterns'),
        path: ['inputs'],
      });
  });

/** What a batch file may say: the jobs, in the order in which they are run, and where their state is kept. */
export const batchSchema = z
  .strictObject(
    {
      $schema: z.string().optional(),
      state: text.default('batch-state'),
      jobs: z.array(job, expects('list')).min(1, expects('list')),
    },
    expects('object'),
  )
  .superRefine(({ jobs }, context) => {
    const seen = new Set<string>();
    jobs.forEach(({ name }, at) => {
      if (seen.has(name))
        context.addIssue({ code: 'custom', message: expects('alike'), path: ['jobs', at, 'name'] });
      seen.add(name);
    });
  });

export type Batch = z.output<typeof batchSchema>;
/** `inputs`: a pattern for each sheet that the command takes. */
export type BatchJob = Batch['jobs'][number];
