import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CALM,
  filesBelow,
  leftovers,
  logOf,
  runBatch,
  startBatch,
  type TestJob,
  writeBatch,
} from '../support/batch.js';
import { useFolder } from '../support/program.js';
import { readWorkbookFile, TASKS, writeWorkbookFile } from '../support/workbook-file.js';

const TWO_JOBS: TestJob[] = [
  { name: 'one', inputs: 'inbox/tasks.xlsx' },
  { name: 'two', inputs: 'inbox/tasks.xlsx', options: { ...CALM, report: ['html'] } },
];

/** A moment at which a batch is killed. */
interface Moment {
  readonly name: string;
  /** Whether it writes over the outputs of an earlier day. */
  readonly over: 'nothing' | 'older';
  readonly come: (folder: string, hasEnded: () => boolean) => Promise<unknown>;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(1);
}

/** The journal of the run that is at work. */
function journalIn(folder: string): string {
  const name = filesBelow(join(folder, 'batch-state')).find((path) => /^journal-\w+\.json$/.test(path));
  try {
    return name === undefined ? '' : readFileSync(join(folder, 'batch-state', name), 'utf8');
  } catch {
    return '';
  }
}

/** Spread over the milliseconds that a whole batch takes. */
const spreadOver = (duration: number): Moment[] =>
  Array.from({ length: 12 }, (_, index) => {
    const share = (index + 1) / 12;
    const over = index % 2 === 0 ? 'nothing' : 'older';
    return { name: `${Math.round(share * 100)} %`, over, come: () => pause(share * duration) };
  });

/** While either job's outputs are written or placed, and some milliseconds into that. */
const inJournal = (['writing', 'placing'] as const).flatMap((state) =>
  (['one', 'two'] as const).flatMap((job) =>
    ([0, 3] as const).map((later): Moment => {
      const isThere = (folder: string): boolean => {
        const isSecond = logOf(folder).some((run) => run.job === 'one');
        return isSecond === (job === 'two') && journalIn(folder).includes(`"${state}"`);
      };
      const come = async (folder: string, hasEnded: () => boolean) => {
        await until(() => hasEnded() || isThere(folder));
        if (later > 0) await pause(later);
      };
      return { name: `${job} ${state} + ${later} ms`, over: later === 0 ? 'older' : 'nothing', come };
    }),
  ),
);

/** What the outputs of a batch hold; an output that is not whole cannot be read. */
async function contentsOf(folder: string): Promise<unknown[]> {
  const done = join(folder, 'done');
  return Promise.all(
    filesBelow(done).map(async (name) => {
      const path = join(done, name);
      if (name.endsWith('.html')) return [name, readFileSync(path, 'utf8')];
      return [name, await readWorkbookFile(path, name.includes('import') ? '排查任务' : '摘要')];
    }),
  );
}

const told = (folder: string): string[] => logOf(folder).map(({ job, outcome }) => `${job} ${outcome}`);

describe('a batch that is cut off', () => {
  const folder = useFolder();
  const templates = { nothing: '', older: '' };

  beforeEach(async () => {
    for (const name of ['nothing', 'older'] as const) {
      templates[name] = folder.join(name);
      mkdirSync(folder.join(name, 'inbox'), { recursive: true });
      writeBatch(templates[name], TWO_JOBS);
    }
    await writeWorkbookFile(join(templates.nothing, 'inbox/tasks.xlsx'), { 排查任务: TASKS });
  });

  it('by SIGKILL at 20 moments, has every output whole and once after the next call', async () => {
    await writeWorkbookFile(join(templates.older, 'inbox/tasks.xlsx'), { 排查任务: TASKS.slice(0, 4) });
    expect(runBatch(templates.older).code).toBe(0);
    rmSync(join(templates.older, 'batch-state/log.jsonl'));
    copyFileSync(join(templates.nothing, 'inbox/tasks.xlsx'), join(templates.older, 'inbox/tasks.xlsx'));
    const whole = folder.join('whole');
    cpSync(templates.nothing, whole, { recursive: true });
    const started = performance.now();
    expect(runBatch(whole).code).toBe(0);
    const moments = [...spreadOver(performance.now() - started), ...inJournal];
    const expected = await contentsOf(whole);
    expect([moments.length, expected.length]).toEqual([20, 5]);

    const after: string[] = [];
    const tryMoment = async ({ name, over, come }: Moment, index: number): Promise<void> => {
      const at = folder.join(`killed-${index}`);
      cpSync(templates[over], at, { recursive: true });
      const first = startBatch(at);
      await come(at, first.hasEnded);
      first.kill('SIGKILL');
      await first.ended;
      const before = told(at);
      const { code, err } = await startBatch(at).ended;
      expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
      expect(await contentsOf(at), name).toEqual(expected);
      expect(leftovers(at), name).toEqual([]);
      const log = told(at);
      // What the log had is there still, and each run is done, or recovered, once.
      expect(log.slice(0, before.length), name).toEqual(before);
      const runs = log.filter((line) => !line.endsWith(' unchanged')).map((line) => line.split(' ')[0]);
      expect(runs.sort(), `${name}: ${log.join(', ')}`).toEqual(['one', 'two']);
      after.push(`${name}: ${log.join(', ')}`);
    };
    const waiting = moments.map((moment, index) => () => tryMoment(moment, index));
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    };
    await Promise.all([work(), work()]);
    // The moments have been different ones: before the first run was done, behind it, and while outputs were placed.
    expect(after.join('\n')).toMatch(/: one done, two done$/m);
    expect(after.join('\n')).toMatch(/: one done, one unchanged, two/);
    expect(after.join('\n')).toContain('recovered');
  }, 240_000);

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'by %s, ends by it and leaves nothing half done',
    async (signal) => {
      const at = templates.nothing;
      const first = startBatch(at);
      await until(() => first.hasEnded() || journalIn(at).includes('"writing"'));
      first.kill(signal);
      expect((await first.ended).signal).toBe(signal);
      expect(leftovers(at)).toEqual([]);
      expect(told(at)).toHaveLength(1);
      expect(runBatch(at).code).toBe(0);
      expect(filesBelow(join(at, 'done'))).toHaveLength(5);
    },
  );

  it('and whose output cannot take its place yet keeps it for the next call', () => {
    const at = templates.nothing;
    const state = join(at, 'batch-state/state.json');
    expect(runBatch(at).code).toBe(0);
    const remembered = JSON.parse(readFileSync(state, 'utf8'));
    const [one] = remembered.done;
    // As if the program had been killed while it placed the first run's page over one that is open in another program:
    // on this system only a folder in its place cannot be replaced.
    const page = join(at, 'done/one/tasks.report.html');
    const [temporary, aside] = ['.inbound-1.tmp', '.inbound-2.tmp'].map((name) => join(at, 'done/one', name));
    renameSync(page, temporary ?? '');
    mkdirSync(page);
    const outputs = [{ path: page, temporary, aside, replaces: true }];
    const journal = join(at, `batch-state/journal-${one.fingerprint.slice(0, 16)}.json`);
    writeFileSync(journal, JSON.stringify({ state: 'placing', outputs, exitCode: 1 }));
    writeFileSync(state, JSON.stringify({ ...remembered, begun: [one], done: remembered.done.slice(1) }));

    const held = runBatch(at);
    expect(held.code).toBe(2);
    expect(held.out).toContain(
      'one  inbox/tasks.xlsx  失败：上次中断的 done/one/tasks.report.html 还不能放到位',
    );
    expect(held.out).toContain('完成 0，没有变化 1，等待文件 0，失败 1，补完 0');

    rmdirSync(page);
    const { code, out } = runBatch(at);
    expect(code).toBe(1);
    expect(out).toContain(
      'one  inbox/tasks.xlsx  补完了上次中断的运行，有待处理的问题\n  done/one/tasks.report.html\n',
    );
    expect(leftovers(at)).toEqual([]);
    expect(runBatch(at).code).toBe(0);
  });
});
