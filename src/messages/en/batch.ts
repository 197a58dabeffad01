import type { BatchTexts } from '../batch-texts.js';
import { list } from './words.js';

export const batch: BatchTexts = {
  group: 'Unattended runs',
  run: {
    summary:
      'Run the jobs of a batch file, one after another: only sheets that are new or whose content has changed, each whole or not at all',
    config: 'Batch file (JSON with comments): command, inputs, options and output folder of each job',
    only: 'Run this job only',
    dryRun: 'List what would run and why; write nothing',
    examples: [
      {
        command: 'inbound batch run batch.jsonc',
        does: 'Run the jobs; what has not changed is not run again',
      },
      { command: 'inbound batch run batch.jsonc --dry-run', does: 'See first what would run' },
      {
        command: 'inbound batch run batch.jsonc --only tasks --format json',
        does: 'Run the job tasks only, and print the result as JSON',
      },
    ],
  },
  unknownJob: (name, jobs) => `the batch file has no job “${name}”; it has ${list(jobs)}`,
  busy: (folder) =>
    `another batch run is at work (${folder}), so this one has done nothing; run it again when that has ended`,
  damagedState: (file) => `${file} is damaged; move it away and run again: every job will be run once more`,
  several: (pattern, files) =>
    `“${pattern}” must mean one file, but there are ${list(files)}; write it more closely, or move the others away`,
  sameOutputs: ({ job, input, name }) =>
    `its outputs would bear the names of those of the job “${job}” from ${input} (${name}), so it was not run; rename the file, or give another output folder (out)`,
  noMemory:
    'there was not memory enough, and no file was written; split the sheet, or give more memory (in MB) by NODE_OPTIONS=--max-old-space-size',
  brokeDown: (fault) => `the run broke down (${fault}); no file was written`,
  stopped: (signal) => `stopped by ${signal}; no file was written, it will run next time`,
  notPlaced: (file) =>
    `${file}, of a run that was interrupted, cannot be put in its place yet; close the program that uses it, next time goes on with it`,
  stage: (job, input) => `Running ${job}: ${input} …`,
  outcomes: {
    done: 'done',
    unchanged: 'unchanged',
    waiting: 'waits for a file',
    failed: 'failed',
    recovered: 'an interrupted run was completed',
  },
  plans: {
    new: 'would run: new',
    changed: 'would run: changed',
    unchanged: 'would not run: unchanged',
    waiting: 'would not run: waits for a file',
    failed: 'cannot run',
  },
  findings: ', with findings to deal with',
  seconds: (seconds) => ` (${seconds.toFixed(1)} s)`,
  because: (outcome, reason) => `${outcome}: ${reason}`,
  summary: ({ done, unchanged, waiting, failed, recovered }) =>
    `${done} done, ${unchanged} unchanged, ${waiting} waiting, ${failed} failed, ${recovered} recovered`,
};
