import { relative, resolve, sep } from 'node:path';
import type { BatchJob } from '../../config/batch-schema.js';
import { filesLike } from '../../io/find-files.js';
import { fileSha256, sha256 } from '../../io/sha256.js';
import {
  type ChosenFiles,
  chooseFiles,
  type Matched,
  type MatchedOption,
  type RunFiles,
} from '../../pipeline/batch/choose-files.js';
import { fingerprintOf, type HashedFile } from '../../pipeline/batch/fingerprint.js';
import { type BatchState, type Run, writtenBy } from '../../pipeline/batch/state.js';
import { stepNames } from '../../pipeline/desk.js';
import { stemOf, stepStem } from '../outputs.js';
import { exportFile } from '../previous.js';

/** A path as it is shown: seen from the working folder, with `/` between folders. */
export const shownPath = (path: string): string => relative('.', path).replaceAll(sep, '/');

/**
 * Looks for the files of a job. It goes on with what jobs before it have written; what it or those behind it have written
 * (`later`) is none of its inputs, whatever its pattern says.
 */
export async function findJobFiles(
  job: BatchJob,
  later: readonly string[],
  state: BatchState,
): Promise<ChosenFiles> {
  const own = writtenBy(later, state);
  const like = async (pattern: string): Promise<Matched> => ({
    pattern,
    files: (await filesLike(pattern)).filter((file) => !own.has(file)),
  });
  const optionsLike = job.command.options.flatMap(({ name, takes }): Promise<MatchedOption>[] => {
    const value = job.options.get(name);
    if (value === undefined || (takes !== 'file' && takes !== 'files')) return [];
    return [value].flat().map(async (typed): Promise<MatchedOption> => {
      const pattern = takes === 'files' ? exportFile(String(typed)) : String(typed);
      const prefix = String(typed).slice(0, -pattern.length);
      return { ...(await like(pattern)), option: name, takesSeveral: takes === 'files', prefix };
    });
  });
  return chooseFiles(await Promise.all(job.inputs.map(like)), await Promise.all(optionsLike));
}

/** A run as it is remembered. Throws an `InputError` where a file cannot be read. */
export async function runOf(job: BatchJob, files: RunFiles, settings: string | undefined): Promise<Run> {
  const hashed = async (file: string): Promise<HashedFile> => ({ file, sha256: await fileSha256(file) });
  const optionFiles = new Map<string, HashedFile[]>();
  for (const [name, list] of files.options)
    optionFiles.set(name, await Promise.all(list.map(({ file }) => hashed(file))));
  const { name, command, options, out } = job;
  const facts = {
    job: name,
    command: command.name,
    inputs: await Promise.all(files.inputs.map(hashed)),
    optionFiles,
    options,
    out,
    settings: settings === undefined ? null : await fileSha256(settings),
  };
  return {
    job: name,
    command: command.name,
    inputs: [...files.inputs],
    fingerprint: fingerprintOf(facts, sha256),
  };
}

/** A file name that begins with a hyphen would be taken for an option. */
const typedFile = (file: string): string => (file.startsWith('-') ? `./${file}` : file);

/** The command line of a run, as it would be typed after `inbound`. */
export function commandLine({ command, options, out }: BatchJob, files: RunFiles, lang: string): string[] {
  const typed = command.options.flatMap(({ name, flag, takes, takenBackBy }): string[] => {
    const value = options.get(name);
    if (value === undefined) return [];
    if (takes === 'nothing') return value ? [flag] : takenBackBy ? [takenBackBy] : [];
    const found = files.options.get(name);
    return found ? found.map((file) => `${flag}=${file.typed}`) : [`${flag}=${[value].flat().join(',')}`];
  });
  const own = [`--out=${out}`, '--force', '--quiet', '--no-color', '--no-progress'];
  // The program looks for the language before it reads its options: the last one counts.
  return [...command.name.split(' '), ...typed, ...own, ...files.inputs.map(typedFile), '--lang', lang];
}

/** Whether two names of files that differ in case are two files. */
const isCaseSensitive = process.platform === 'linux';

/** What the outputs of a run are called after, with their folder: no other run may write files of these names. */
export function outputNames({ command, out }: BatchJob, { inputs }: RunFiles): string[] {
  const step = stepNames.find((one) => command.name === `charter ${one}`);
  const stems = step ? [stepStem(inputs[0] ?? '', step)] : inputs.map(stemOf);
  const names = [...new Set(stems)].map((stem) => resolve(out, stem));
  return isCaseSensitive ? names : names.map((name) => name.toLowerCase());
}
