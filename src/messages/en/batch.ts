import type { BatchTexts } from '../batch-texts.js';
import { count } from './words.js';

export const batch: BatchTexts = {
  group: 'Unattended runs by a batch file',
  summary:
    'Run the jobs of a batch file: those whose inputs are new or have changed, one after another, each whole or not at all',
  config: 'The batch file (JSON, with comments): for each job its command, inputs, options and output folder',
  only: 'Run this job only',
  dryRun: 'List what would be run and why; run and write nothing',
  examples: [
    { command: 'inbound batch run batch.jsonc', does: 'Run; to be called by a scheduler every few minutes' },
    { command: 'inbound batch run batch.jsonc --dry-run', does: 'See what would be run' },
    {
      command: 'inbound batch run batch.jsonc --only tasks --format json',
      does: 'The job “tasks” only, the result as JSON',
    },
  ],
  outcomes: {
    done: 'done',
    unchanged: 'unchanged',
    waiting: 'waiting',
    failed: 'failed',
    recovered: 'completed after an interruption',
  },
  wouldRun: { new: 'would run (new input)', changed: 'would run (changed)' },
  findings: (exitCode) => (exitCode === 0 ? '' : ', something is left to do'),
  seconds: (seconds) => `${seconds.toFixed(1)} s`,
  waitsFor: (patterns) => `no ${patterns.join(', ')} yet`,
  total: ({ done, unchanged, waiting, failed, recovered }) =>
    `${done} done, ${unchanged} unchanged, ${waiting} waiting, ${failed} failed${recovered > 0 ? `, ${recovered} completed after an interruption` : ''}`,
  running: (job, input) => `${job}  ${input} …`,
  locked: (config) => `another process is running ${config}: nothing was done this time; it need only end`,
  empty: (config) => `there is nothing in the batch file ${config}: write jobs as the README shows`,
  noJob: (name, jobs) => `there is no job ${name}; there are ${jobs.join(', ')}`,
  problems: {
    reserved: (job, option) => `job ${job}: the option ${option} is set by the batch itself`,
    unknownOption: (job, option, command) => `job ${job}: the command ${command} has no option ${option}`,
    missingOption: (job, option, command) => `job ${job}: the command ${command} needs the option ${option}`,
    several: (pattern, files) =>
      `${pattern} may mean one file only, and means ${count(files.length, 'file')}: ${files.join(', ')}`,
    sameOutputs: (job, input) =>
      `its outputs would have the names of those of job ${job} for ${input}: use another output folder (out) or file name`,
    brokenState: (file) =>
      `the state file ${file} cannot be read: move it away, and all jobs will be run again`,
    crashed: 'it broke down; nothing was written',
  },
};
