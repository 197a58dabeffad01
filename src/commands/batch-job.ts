import { resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { type BatchCommand, type BatchJob, batchCommands } from '../config/batch-schema.js';
import { filesMeant, hashOfFile } from '../io/batch-files.js';
import { sha256 } from '../io/sha256.js';
import type { Messages } from '../messages/messages.js';
import { type StepName, stepNames } from '../pipeline/desk.js';
import { Failure } from './failure.js';
import { stemOf, stepStem } from './outputs.js';
import { nearestText } from './usage-error.js';

/** Options of which the batch itself takes care. */
const RESERVED: ReadonlySet<string> = new Set([
  'out',
  'force',
  'format',
  'lang',
  'quiet',
  'color',
  'progress',
  'help',
]);

/** Options that name files: patterns too, and what is in them counts. */
const FILE_OPTIONS: ReadonlySet<string> = new Set([
  'previous',
  'cases',
  'identities',
  'control',
  'roster',
  'rooms',
  'config',
]);

/** The command of a job as the program declares it. */
export function declaredCommand(program: Command, name: BatchCommand): Command {
  const found = name
    .split(' ')
    .reduce<Command | undefined>(
      (command, word) => command?.commands.find((one) => one.name() === word),
      program,
    );
  if (!found) throw new Error(`no command ${name}`);
  return found;
}

/** The options that a job may give, by their names. */
const optionsOf = (command: Command): Map<string, Option> =>
  new Map(
    command.options
      .filter((option) => !option.negate && !RESERVED.has(option.attributeName()))
      .map((option) => [option.attributeName(), option]),
  );

/** Throws a {@link Failure} where a job gives an option that its command does not have, or lacks one that it must. */
export function checkOptions(
  job: BatchJob,
  program: Command,
  { batch, command: { errors } }: Messages,
): void {
  const known = optionsOf(declaredCommand(program, job.command));
  for (const name of Object.keys(job.options)) {
    if (RESERVED.has(name)) throw new Failure(batch.problems.reserved(job.name, name));
    if (!known.has(name))
      throw new Failure(
        batch.problems.unknownOption(job.name, name, job.command) + nearestText(name, known.keys(), errors),
      );
  }
  for (const [name, { mandatory }] of known)
    if (mandatory && job.options[name] === undefined)
      throw new Failure(batch.problems.missingOption(job.name, name, job.command));
}

/** One run of a job: for one of the files that its first pattern means. */
export interface BatchRun {
  readonly job: BatchJob;
  /** Names it among all runs of all batches. */
  readonly key: string;
  readonly inputs: readonly string[];
  /** The options, files found. */
  readonly options: readonly (readonly [string, string | number | boolean | readonly string[]])[];
  /** The names that its outputs begin with. */
  readonly outputStems: readonly string[];
}

/** A job without a run: nothing is there yet, or it cannot be told what is meant. */
export type NoRun = { readonly waitsFor: readonly string[] } | { readonly problem: string };

const DATED = /^(\d{4}-\d{2}-\d{2}=)?(.+)$/s;

/** The files of an option; `previous` may have a day in front of each. */
async function optionFiles(
  value: string | readonly string[],
): Promise<{ files: string[]; missing: string[] }> {
  const files: string[] = [];
  const missing: string[] = [];
  for (const written of typeof value === 'string' ? [value] : value) {
    const [, day = '', pattern = written] = DATED.exec(written) ?? [];
    const found = await filesMeant(pattern);
    if (found.length === 0) missing.push(pattern);
    files.push(...found.map((file) => day + file));
  }
  return { files, missing };
}

/** The runs that a job's patterns mean now. `written`: files that it is not to read, since it or a later job has written them. */
export async function runsOf(
  job: BatchJob,
  program: Command,
  written: ReadonlySet<string>,
  { batch }: Messages,
): Promise<readonly BatchRun[] | NoRun> {
  const declared = optionsOf(declaredCommand(program, job.command));
  const [firstPattern = '', ...others] = job.inputs;
  const first = (await filesMeant(firstPattern)).filter((file) => !written.has(resolve(file)));
  const waitsFor = first.length === 0 ? [firstPattern] : [];
  const beside: string[] = [];
  for (const pattern of others) {
    const found = (await filesMeant(pattern)).filter((file) => !written.has(resolve(file)));
    const [only, second] = found;
    if (second !== undefined) return { problem: batch.problems.several(pattern, found) };
    if (only === undefined) waitsFor.push(pattern);
    else beside.push(only);
  }
  const options: BatchRun['options'][number][] = [];
  for (const [name, value] of Object.entries(job.options)) {
    const isFiles = FILE_OPTIONS.has(name) && (typeof value === 'string' || Array.isArray(value));
    if (!isFiles) {
      options.push([name, value]);
      continue;
    }
    const { files, missing } = await optionFiles(value);
    waitsFor.push(...missing);
    const [only, second] = files;
    const isVariadic = declared.get(name)?.variadic === true;
    if (second !== undefined && !isVariadic) return { problem: batch.problems.several(String(value), files) };
    if (only !== undefined) options.push([name, isVariadic ? files : only]);
  }
  if (waitsFor.length > 0) return { waitsFor };
  return first.map((input): BatchRun => {
    const inputs = [input, ...beside];
    return {
      job,
      key: `${job.name}\n${input}`,
      inputs,
      options,
      outputStems: outputStems(job.command, inputs),
    };
  });
}

/** What the outputs of a run are called after: each of its sheets, or the step that it is. */
function outputStems(command: BatchCommand, inputs: readonly string[]): string[] {
  const step = stepNames.find((name): name is StepName => command === `charter ${name}`);
  if (step) return [stepStem(inputs[0] ?? '', step)];
  return batchCommands[command] === 1 ? [stemOf(inputs[0] ?? '')] : inputs.map(stemOf);
}

/** The files whose contents decide whether a run is new. */
const filesOf = ({ inputs, options }: BatchRun): string[] => [
  ...inputs,
  ...options.flatMap(([name, value]) => {
    if (!FILE_OPTIONS.has(name) || typeof value === 'number' || typeof value === 'boolean') return [];
    return (typeof value === 'string' ? [value] : value).map((file) => DATED.exec(file)?.[2] ?? file);
  }),
];

/** A hash of all that a run is made of: its command, its options, its files and what is in them. */
export async function fingerprintOf(run: BatchRun, settingsFile: string | undefined): Promise<string> {
  const files = [...filesOf(run), ...(settingsFile === undefined ? [] : [settingsFile])];
  const contents = await Promise.all(files.map(hashOfFile));
  const { command, out } = run.job;
  return sha256(JSON.stringify([command, out, run.inputs, run.options, files, contents]));
}

/** The command line of a run, without the program's name. */
export function argumentsOf({ job, inputs, options }: BatchRun, program: Command, lang: string): string[] {
  const declared = optionsOf(declaredCommand(program, job.command));
  const flags = options.flatMap(([name, value]): string[] => {
    const option = declared.get(name);
    const flag = option?.long ?? `--${name}`;
    if (typeof value === 'boolean') return value ? [flag] : [];
    if (typeof value === 'string' || typeof value === 'number') return [flag, String(value)];
    return option?.variadic ? [flag, ...value] : [flag, value.join(',')];
  });
  return [
    ...job.command.split(' '),
    ...inputs,
    ...flags,
    ...['--out', job.out, '--force', '--quiet', '--no-color', '--no-progress', '--lang', lang],
  ];
}
