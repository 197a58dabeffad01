/** How a run of a job ended, or why there was none. */
export const outcomes = ['done', 'unchanged', 'waiting', 'failed', 'recovered'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is told of a run: a line of the log. Names of files and numbers only: nothing about a person. */
export interface RunLine {
  /** When it ended, with the offset from UTC. */
  readonly time: string;
  readonly job: string;
  readonly command: string;
  readonly inputs: readonly string[];
  /** `recovered`: an earlier call was killed when the run was as good as done. */
  readonly outcome: Outcome;
  /** Of the run; 0 where there was none. */
  readonly exitCode: number;
  readonly seconds: number;
  readonly outputs: readonly string[];
  /** The pattern that nothing fits yet. */
  readonly waitsFor?: string;
  readonly error?: string;
}

export type OutcomeCounts = { readonly [O in Outcome]: number };

export function countOutcomes(lines: readonly RunLine[]): OutcomeCounts {
  const counts = { done: 0, unchanged: 0, waiting: 0, failed: 0, recovered: 0 };
  for (const { outcome } of lines) counts[outcome]++;
  return counts;
}

/** The exit code of a batch: the worst of its runs. */
export const worstExitCode = (lines: readonly RunLine[]): number =>
  Math.max(0, ...lines.map(({ exitCode }) => exitCode));
