import type { BatchTexts } from '../messages/batch-texts.js';
import { countOutcomes, type RunLine } from '../pipeline/batch/outcome.js';

/** A run that a batch would begin, or why it would not. */
export interface PlanLine {
  readonly job: string;
  readonly command: string;
  readonly inputs: readonly string[];
  readonly plan: keyof BatchTexts['plans'];
  readonly waitsFor?: string;
  readonly error?: string;
}

const told = (
  { job, inputs, waitsFor, error }: Pick<RunLine, 'job' | 'inputs' | 'waitsFor' | 'error'>,
  outcome: string,
  texts: BatchTexts,
): string => {
  const reason = error ?? waitsFor;
  return [job, inputs.join(' + '), reason === undefined ? outcome : texts.because(outcome, reason)]
    .filter((part) => part !== '')
    .join('  ');
};

function lineText(line: RunLine, texts: BatchTexts): string {
  const hasRun = line.outcome === 'done' || line.outcome === 'recovered';
  const outcome = texts.outcomes[line.outcome] + (line.exitCode === 1 ? texts.findings : '');
  const first = told(line, outcome + (line.outcome === 'done' ? texts.seconds(line.seconds) : ''), texts);
  return [first, ...(hasRun ? line.outputs.map((file) => `  ${file}`) : [])].join('\n');
}

/** What a batch has done, for people; `brief`: failures and the sum only. */
export function batchText(lines: readonly RunLine[], texts: BatchTexts, brief: boolean): string {
  const shown = brief ? lines.filter(({ outcome }) => outcome === 'failed') : lines;
  return `${[...shown.map((line) => lineText(line, texts)), texts.summary(countOutcomes(lines))].join('\n')}\n`;
}

/** What a batch would do, for people. */
export const planText = (lines: readonly PlanLine[], texts: BatchTexts): string =>
  lines.map((line) => `${told(line, texts.plans[line.plan], texts)}\n`).join('');
