import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type Ran, runProgram, useFolder } from '../support/program.js';
import { readWorkbookFile } from '../support/workbook-file.js';

const folder = useFolder();
const batch = (...args: readonly string[]): Ran =>
  runProgram('inbound', ['batch', 'run', 'batch.jsonc', ...args], { cwd: folder.path });

const TASKS = [
  '姓名,证件号码,管控状态,目前所在地,省外隔离开始时间,来温时间,开始管控时间,下发时间',
  '吕秀兰,330399199001011226,结束管控,温州市鹿城区,2020-04-10,2020-04-26,2020-04-26,2020-04-27',
  '',
].join('\n');
const CONTROL = [
  '姓名,证件号码,管控状态,开始管控时间,录入时间,责任人,人员身份',
  '吕秀兰,330399199001011226,结束管控,2020-04-10,2020-04-10,甲,中国人',
  '',
].join('\n');

type Job = Readonly<Record<string, unknown>>;
const OPTIONS = { asOf: '2020-04-27 16:10' };
const TASK_JOB: Job = {
  name: 'tasks',
  command: 'triage check',
  inputs: 'inbox/tasks*.csv',
  out: 'done/tasks',
  options: OPTIONS,
};
const CONTROL_JOB: Job = {
  name: 'control',
  command: 'control check',
  inputs: 'inbox/control*.csv',
  out: 'done/control',
  options: OPTIONS,
};

function write(path: string, text: string | Buffer, at = folder.path): void {
  mkdirSync(dirname(join(at, path)), { recursive: true });
  writeFileSync(join(at, path), text);
}

function writeBatch(jobs: readonly Job[], at = folder.path): void {
  const lines = ['// nightly', JSON.stringify({ state: 'state', jobs }, null, 2)];
  write('batch.jsonc', lines.join('\n'), at);
}

interface Line {
  readonly job: string;
  readonly outcome: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly exitCode: number;
  readonly error?: string;
}

const logOf = (at = folder.path): Line[] =>
  readFileSync(join(at, 'state/log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The outcomes of the last so many lines, by job. */
const outcomes = (last: number): string[] =>
  logOf()
    .slice(-last)
    .map(({ job, outcome }) => `${job} ${outcome}`);

const filesBelow = (at: string): string[] =>
  existsSync(at)
    ? readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(at, name)).isFile(),
      )
    : [];

async function isWhole(file: string): Promise<boolean> {
  if (file.endsWith('.html')) return /<\/html>\s*$/.test(readFileSync(file, 'utf8'));
  await new ExcelJS.Workbook().xlsx.readFile(file);
  return true;
}

/** What a check writes, by the stem of its input. */
const outputsOf = (stem: string): string[] =>
  ['import.xlsx', 'report.html', 'report.xlsx'].map((ending) => `${stem}.${ending}`);

describe('batch run', () => {
  it('does what is new, then nothing, then what has changed in content', () => {
    write('inbox/tasks-0427.csv', TASKS);
    write('inbox/tasks-0426.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    writeBatch([TASK_JOB, CONTROL_JOB]);

    const first = batch();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^tasks {2}inbox\/tasks-0426\.csv {2}完成 .*\ntasks {2}inbox\/tasks-0427\.csv /,
    );
    expect(first.out).toMatch(/\n完成 3，没有变化 0，等待输入 0，失败 0\n$/);
    expect(filesBelow(folder.join('done')).sort()).toEqual(
      [
        ...outputsOf('tasks-0426').map((name) => `tasks/${name}`),
        ...outputsOf('tasks-0427').map((name) => `tasks/${name}`),
        ...outputsOf('control').map((name) => `control/${name}`),
      ].sort(),
    );
    expect(filesBelow(folder.join('state')).sort()).toEqual(['log.jsonl', 'state.json']);

    // By content, not by time.
    utimesSync(folder.join('inbox/control.csv'), new Date(), new Date());
    expect(batch()).toMatchObject({ code: 0, err: '' });
    expect(outcomes(3)).toEqual(['tasks unchanged', 'tasks unchanged', 'control unchanged']);

    write('inbox/tasks-0427.csv', TASKS.replace('吕秀兰', '吕秀玉'));
    expect(batch().code).toBe(0);
    expect(outcomes(3)).toEqual(['tasks unchanged', 'tasks done', 'control unchanged']);

    // A job that is asked for otherwise is another job.
    writeBatch([TASK_JOB, { ...CONTROL_JOB, options: { ...OPTIONS, annotate: true } }]);
    expect(batch('--only', 'control').code).toBe(0);
    expect(outcomes(1)).toEqual(['control done']);
    expect(existsSync(folder.join('done/control/control.annotated.xlsx'))).toBe(true);
  });

  it('ends with the worst of its runs, and tells it in JSON too', () => {
    write('inbox/tasks.csv', TASKS.replace('330399199001011226', ''));
    write('inbox/control.csv', CONTROL);
    writeBatch([CONTROL_JOB, TASK_JOB]);
    const { code, out, err } = batch('--format', 'json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'inbound-batch/1',
      exitCode: 1,
      summary: { done: 2, unchanged: 0, waiting: 0, failed: 0, recovered: 0 },
      jobs: [
        { job: 'control', outcome: 'done', exitCode: 0, inputs: ['inbox/control.csv'] },
        {
          job: 'tasks',
          outcome: 'done',
          exitCode: 1,
          outputs: outputsOf('tasks').map((name) => expect.stringContaining(name.slice(0, 5))),
        },
      ],
    });
    // Somebody's sheet is no business of a log.
    const said =
      out +
      readFileSync(folder.join('state/log.jsonl'), 'utf8') +
      readFileSync(folder.join('state/state.json'), 'utf8');
    expect(said).not.toMatch(/330399|吕|秀兰/);
  });

  it('waits for what is not there, and passes over what nobody means', () => {
    write('inbox/control.csv', CONTROL);
    write('inbox/~$tasks.csv', 'lock');
    write('inbox/.tasks.csv', 'hidden');
    const cases = {
      name: 'both',
      command: 'reconcile',
      out: 'done/both',
      inputs: ['inbox/control.csv', 'inbox/verify*.csv'],
      options: { cases: 'inbox/cases.csv' },
    };
    writeBatch([TASK_JOB, cases]);
    const { code, out } = batch();
    expect(code).toBe(0);
    expect(out).toContain('tasks  等待输入：还没有 inbox/tasks*.csv\n');
    expect(out).toContain('both  等待输入：还没有 inbox/verify*.csv、inbox/cases.csv\n');
    expect(existsSync(folder.join('done'))).toBe(false);
  });

  it('lets one job go on with what another has written, and reads no output of its own', () => {
    copyFileSync(resolve('fixtures/charter/passengers.xlsx'), folder.join('passengers.xlsx'));
    copyFileSync(resolve('fixtures/charter/roster.xlsx'), folder.join('roster.xlsx'));
    writeBatch([
      {
        name: 'import',
        command: 'charter import',
        inputs: 'passengers*.xlsx',
        out: '.',
        options: { district: 'lucheng', asOf: '2020-04-27 14:00', report: ['json'] },
      },
      {
        name: 'assign',
        command: 'charter assign',
        inputs: '*.import.xlsx',
        out: '.',
        options: { roster: 'roster.xlsx', asOf: '2020-04-27 16:00', report: ['json'] },
      },
    ]);
    expect(batch().code).toBe(1);
    expect(outcomes(2)).toEqual(['import done', 'assign done']);
    expect(existsSync(folder.join('passengers.assigned.import.xlsx'))).toBe(true);
    expect(batch().code).toBe(0);
    expect(outcomes(2)).toEqual(['import unchanged', 'assign unchanged']);
    // What an option names counts like an input.
    const roster = readFileSync(resolve('fixtures/charter/roster.xlsx'));
    writeFileSync(folder.join('roster.xlsx'), Buffer.concat([roster, Buffer.from('\n')]));
    batch();
    expect(logOf().at(-1)).toMatchObject({ job: 'assign', inputs: ['passengers.import.xlsx'] });
    expect(logOf().at(-1)?.outcome).not.toBe('unchanged');
  });

  it('stops no job because of another, and tries again what has failed', () => {
    write('inbox/tasks-1.csv', TASKS);
    write('inbox/tasks-2.xlsx', 'PK\u0003\u0004 no workbook');
    write('inbox/tasks-3.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    write('blocked', 'a file where a folder should be');
    writeBatch([
      { ...TASK_JOB, inputs: 'inbox/tasks*' },
      { ...CONTROL_JOB, name: 'nowhere', out: 'blocked/out' },
      CONTROL_JOB,
    ]);
    const { code, out, err } = batch();
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(outcomes(5)).toEqual([
      'tasks done',
      'tasks failed',
      'tasks done',
      'nowhere failed',
      'control done',
    ]);
    expect(out).toMatch(/tasks {2}inbox\/tasks-2\.xlsx {2}失败：.*tasks-2\.xlsx/);
    expect(filesBelow(folder.join('done/tasks'))).toHaveLength(6);

    rmSync(folder.join('inbox/tasks-2.xlsx'));
    write('inbox/tasks-2.csv', TASKS);
    rmSync(folder.join('blocked'));
    expect(batch().code).toBe(0);
    expect(outcomes(5)).toEqual([
      'tasks unchanged',
      'tasks done',
      'tasks unchanged',
      'nowhere done',
      'control unchanged',
    ]);
  });

  it('lets no run write over another’s outputs', () => {
    write('a/tasks.csv', TASKS);
    write('b/tasks.csv', TASKS);
    writeBatch([{ ...TASK_JOB, inputs: '*/tasks.csv' }]);
    const { code, out } = batch();
    expect(code).toBe(2);
    expect(out).toContain('b/tasks.csv  失败：输出文件会和任务 tasks 的 a/tasks.csv 同名');
    expect(outcomes(2)).toEqual(['tasks done', 'tasks failed']);
  });

  it('says what it would do, and writes nothing', () => {
    write('inbox/tasks.csv', TASKS);
    writeBatch([TASK_JOB, CONTROL_JOB]);
    const { code, out } = batch('--dry-run');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'tasks  inbox/tasks.csv  将运行（新的输入）\ncontrol  等待输入：还没有 inbox/control*.csv\n',
    });
    expect(readdirSync(folder.path).sort()).toEqual(['batch.jsonc', 'inbox']);
    batch();
    write('inbox/tasks.csv', TASKS.replace('秀兰', '秀玉'));
    expect(batch('--dry-run').out).toContain('tasks  inbox/tasks.csv  将运行（内容有变化）');
    expect(logOf()).toHaveLength(2);
  });

  it.each<[string, string, string, RegExp]>([
    ['nothing', '', 'zh', /什么都没有/],
    [
      'an unknown key',
      '{"jobs": [{"name": "a",\n "comand": "reconcile"}]}',
      'zh',
      /第 2 行 jobs\.0\.comand：没有这个键，是不是 command/,
    ],
    [
      'an unknown command',
      '{"jobs": [{"name": "a",\n\n "command": "triage chek", "inputs": "x", "out": "y"}]}',
      'en',
      /[Ll]ine 3.*triage check/,
    ],
    [
      'too few sheets',
      '{"jobs": [{"name": "a", "command": "reconcile", "inputs": "x", "out": "y"}]}',
      'zh',
      /这个命令要两张表/,
    ],
    ['one name twice', JSON.stringify({ jobs: [TASK_JOB, TASK_JOB] }), 'zh', /jobs\.1\.name/],
    [
      'an unknown option',
      JSON.stringify({ jobs: [{ ...TASK_JOB, options: { failon: 'never' } }] }),
      'zh',
      /任务 tasks：命令 triage check 没有选项 failon（是不是 failOn/,
    ],
    [
      'an option of the batch itself',
      JSON.stringify({ jobs: [{ ...TASK_JOB, options: { out: 'x' } }] }),
      'en',
      /out is set by the batch itself/,
    ],
    [
      'a missing option',
      JSON.stringify({ jobs: [{ name: 'a', command: 'control intake', inputs: 'x', out: 'y' }] }),
      'zh',
      /缺少选项 district/,
    ],
    ['no end', '{"jobs": [', 'zh', /写法有误/],
  ])('refuses a file with %s before anything is run', (_case, text, lang, words) => {
    write('batch.jsonc', text);
    const { code, out, err } = batch('--lang', lang);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(readdirSync(folder.path)).toEqual(['batch.jsonc']);
  });

  it('refuses a job that is not there, a file that is not there, and a state that is damaged', () => {
    writeBatch([TASK_JOB]);
    expect(batch('--only', 'task')).toMatchObject({ code: 2, err: expect.stringContaining('是不是 tasks') });
    rmSync(folder.join('batch.jsonc'));
    expect(batch()).toMatchObject({ code: 2, err: expect.stringContaining('batch.jsonc') });
    writeBatch([TASK_JOB]);
    write('state/state.json', '{');
    expect(batch()).toMatchObject({ code: 2, err: expect.stringContaining('state.json') });
  });

  it('reads a city’s own configuration from beside the batch file, and runs again when it changes', () => {
    write('inbox/tasks.csv', TASKS.replace('管控状态', '处置'));
    write('inbound.config.jsonc', '{ "headers": { "control-tasks": { "处置": "管控状态" } } }');
    writeBatch([TASK_JOB]);
    const elsewhere = runProgram('inbound', ['batch', 'run', folder.join('batch.jsonc')], { cwd: tmpdir() });
    expect(elsewhere).toMatchObject({ code: 0 });
    write('inbound.config.jsonc', '{ "headers": { "control-tasks": { "处置": "controlStatus" } } }');
    batch();
    expect(outcomes(2)).toEqual(['tasks done', 'tasks done']);
  });
});

/** Starts a batch; `ended`: with which code or by which signal. */
function start(at: string) {
  const child = spawn(process.execPath, [resolve('bin/inbound.js'), 'batch', 'run', 'batch.jsonc'], {
    cwd: at,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; err: string }>((done) => {
    child.once('close', (code) => done({ code, err }));
  });
  return { child, ended };
}

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(1);
}

const journalState = (at: string): string => {
  try {
    return JSON.parse(readFileSync(join(at, 'state/journal.json'), 'utf8')).state;
  } catch {
    return '';
  }
};

describe('a batch that is interrupted', () => {
  it('runs once at a time', async () => {
    write('inbox/tasks.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    writeBatch([TASK_JOB, CONTROL_JOB]);
    const first = start(folder.path);
    await until(() => existsSync(folder.join('state/state.json')));
    const second = batch();
    expect({ code: second.code, out: second.out }).toEqual({ code: 2, out: '' });
    expect(second.err).toMatch(/^错误：batch\.jsonc 正在由另一个进程运行.*\n$/);
    expect(await first.ended).toEqual({ code: 0, err: '' });
    expect(outcomes(2)).toEqual(['tasks done', 'control done']);
    expect(batch().code).toBe(0);
  });

  const MOMENTS = [
    ...Array.from({ length: 12 }, (_, at) => ({ after: 150 + at * 160 })),
    ...Array.from({ length: 4 }, (_, at) => ({ journal: 'writing', after: at * 40, replaces: true })),
    ...Array.from({ length: 4 }, () => ({ journal: 'placing', after: 0, replaces: true })),
  ];

  interface Moment {
    /** What the journal says then; else so long after the start. */
    readonly journal?: string;
    readonly after: number;
    /** Outputs of older inputs are there already. */
    readonly replaces?: boolean;
  }

  /** Kills a batch at a moment, starts it again, and tells what is not as it should be. */
  async function killedAt({ journal, after, replaces = false }: Moment): Promise<string[]> {
    const at = mkdtempSync(join(tmpdir(), 'inbound-test-'));
    try {
      writeBatch([TASK_JOB, CONTROL_JOB], at);
      if (replaces) {
        write('inbox/tasks.csv', TASKS.replaceAll('吕秀兰', '吕秀玉'), at);
        write('inbox/control.csv', CONTROL.replaceAll('吕秀兰', '吕秀玉'), at);
        await start(at).ended;
        rmSync(join(at, 'state/log.jsonl'));
      }
      write('inbox/tasks.csv', TASKS, at);
      write('inbox/control.csv', CONTROL, at);
      const { child, ended } = start(at);
      if (journal) await until(() => child.exitCode !== null || journalState(at) === journal);
      await sleep(after);
      child.kill('SIGKILL');
      await ended;
      const again = await start(at).ended;
      const wrong: string[] = [];
      if (again.code !== 0 || again.err !== '') wrong.push(`ended with ${again.code}: ${again.err}`);
      const found = filesBelow(join(at, 'done')).sort();
      const wanted = ['tasks', 'control'].flatMap((stem) => outputsOf(stem).map((name) => `${stem}/${name}`));
      if (found.join() !== wanted.sort().join()) wrong.push(`there is ${found.join()}`);
      for (const file of found)
        if (!(await isWhole(join(at, 'done', file)))) wrong.push(`${file} is not whole`);
      for (const stem of ['tasks', 'control']) {
        const rows = await readWorkbookFile(join(at, `done/${stem}/${stem}.import.xlsx`), 'Sheet1');
        if (!rows.flat().includes('吕秀兰')) wrong.push(`${stem} is of an older input`);
      }
      const left = filesBelow(join(at, 'state')).sort().join();
      if (left !== 'log.jsonl,state.json') wrong.push(`state has ${left}`);
      for (const job of ['tasks', 'control']) {
        const made = logOf(at).filter((line) => line.job === job && line.outcome !== 'unchanged');
        if (made.length > 1) wrong.push(`${job} was made ${made.length} times`);
      }
      // And it is known to be done.
      const third = await start(at).ended;
      const last = logOf(at)
        .slice(-2)
        .map(({ outcome }) => outcome);
      if (third.code !== 0 || last.some((outcome) => outcome !== 'unchanged'))
        wrong.push(`then ${last.join()}`);
      return wrong;
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  }

  it('leaves every output whole, and none twice, killed at twenty moments and started again', async () => {
    const wrong: string[] = [];
    const waiting = [...MOMENTS.entries()];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, moment] = next;
        for (const what of await killedAt(moment)) wrong.push(`${at} ${JSON.stringify(moment)}: ${what}`);
      }
    };
    await Promise.all([worker(), worker()]);
    expect(wrong).toEqual([]);
  }, 300_000);

  it('leaves nothing behind when it is told to stop, and goes on the next time', async () => {
    write('inbox/tasks.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    writeBatch([TASK_JOB, CONTROL_JOB]);
    const { child, ended } = start(folder.path);
    await until(() => journalState(folder.path) !== '');
    child.kill('SIGTERM');
    await ended;
    expect(child.signalCode).toBe('SIGTERM');
    expect(
      filesBelow(folder.path).filter((name) => name.endsWith('.tmp') || name.includes('journal')),
    ).toEqual([]);
    expect(batch().code).toBe(0);
    expect(filesBelow(folder.join('done'))).toHaveLength(6);
  });

  it('completes a run whose outputs were written but not yet named', () => {
    write('inbox/tasks.csv', TASKS);
    writeBatch([TASK_JOB]);
    expect(batch().code).toBe(0);
    // As if the program had been killed while it replaced the outputs of a changed sheet.
    const state = JSON.parse(readFileSync(folder.join('state/state.json'), 'utf8'));
    const [key = ''] = Object.keys(state.runs);
    const names = outputsOf('tasks').map((name) => `done/tasks/${name}`);
    const outputs = names.map((path, at) => ({
      path,
      temporary: `done/tasks/.new-${at}.tmp`,
      aside: `done/tasks/.old-${at}.tmp`,
    }));
    outputs.forEach(({ path, temporary, aside }, at) => {
      if (at < 2) renameSync(folder.join(path), folder.join(aside));
      writeFileSync(folder.join(temporary), `new ${at}`);
      if (at < 1) renameSync(folder.join(temporary), folder.join(path));
    });
    write('state/journal.json', JSON.stringify({ state: 'placing', outputs, exitCode: 1 }));
    const running = {
      key,
      job: 'tasks',
      command: 'triage check',
      inputs: ['inbox/tasks.csv'],
      fingerprint: 'another',
    };
    write('state/state.json', JSON.stringify({ ...state, running }));
    writeBatch([{ ...TASK_JOB, inputs: 'none' }]);
    const { code, out } = batch();
    expect(code).toBe(1);
    expect(out).toContain('tasks  inbox/tasks.csv  上次中断，已补完，有需要处理的问题\n');
    expect(names.map((name) => readFileSync(folder.join(name), 'utf8'))).toEqual(['new 0', 'new 1', 'new 2']);
    expect(filesBelow(folder.join('done'))).toHaveLength(3);
  });

  it('takes back a run that was still writing, and leaves the older outputs', () => {
    write('inbox/tasks.csv', TASKS);
    writeBatch([TASK_JOB]);
    batch();
    const before = readFileSync(folder.join('done/tasks/tasks.report.html'));
    const state = JSON.parse(readFileSync(folder.join('state/state.json'), 'utf8'));
    const [key = ''] = Object.keys(state.runs);
    const outputs = [
      {
        path: 'done/tasks/tasks.report.html',
        temporary: 'done/tasks/.new.tmp',
        aside: 'done/tasks/.old.tmp',
      },
    ];
    write('done/tasks/.new.tmp', '<html>');
    write('state/journal.json', JSON.stringify({ state: 'writing', outputs }));
    const running = {
      key,
      job: 'tasks',
      command: 'triage check',
      inputs: ['inbox/tasks.csv'],
      fingerprint: 'another',
    };
    write('state/state.json', JSON.stringify({ ...state, running }));
    expect(batch().code).toBe(0);
    expect(outcomes(1)).toEqual(['tasks unchanged']);
    expect(readFileSync(folder.join('done/tasks/tasks.report.html')).equals(before)).toBe(true);
    expect(filesBelow(folder.join('done'))).toHaveLength(3);
  });
});

describe('a disk without room', () => {
  /** A small disk of the test's own, where this machine lets the test have one. */
  const canMount = (() => {
    const at = mkdtempSync(join(tmpdir(), 'inbound-disk-'));
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;
    if (isMounted) spawnSync('umount', [at]);
    rmSync(at, { recursive: true, force: true });
    return isMounted;
  })();

  const SMALL: Job = { ...CONTROL_JOB, name: 'small', options: { ...OPTIONS, report: ['json'] } };

  function expectHalfDone(ran: Ran): void {
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 2, err: '' });
    expect(ran.out).toMatch(/tasks {2}inbox\/tasks\.csv {2}失败：.*\nsmall {2}inbox\/control\.csv {2}完成/);
    expect(filesBelow(folder.join('done/tasks'))).toEqual([]);
    expect(filesBelow(folder.join('state')).sort()).toEqual(['log.jsonl', 'state.json']);
  }

  it.skipIf(!canMount)('fails the job that finds it full, and no other', () => {
    write('inbox/tasks.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    mkdirSync(folder.join('done/tasks'), { recursive: true });
    const disk = folder.join('done/tasks');
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status).toBe(0);
    try {
      writeBatch([TASK_JOB, SMALL]);
      const ran = batch();
      expectHalfDone(ran);
      expect(ran.out).toContain('磁盘');
    } finally {
      spawnSync('umount', [disk]);
    }
    expect(batch().code).toBe(0);
    expect(filesBelow(folder.join('done/tasks'))).toHaveLength(3);
  });

  it.skipIf(process.platform === 'win32')('fails the job that may write no more, and no other', () => {
    write('inbox/tasks.csv', TASKS);
    write('inbox/control.csv', CONTROL);
    writeBatch([TASK_JOB, SMALL]);
    // No file may grow beyond 32 KiB: the web page of the first job does, the second has none.
    const line = `ulimit -f 64; exec "${process.execPath}" "${resolve('bin/inbound.js')}" batch run batch.jsonc`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder.path, encoding: 'utf8' });
    expectHalfDone({ code: status, out: stdout, err: stderr });
    expect(batch().code).toBe(0);
    expect(filesBelow(folder.join('done/tasks'))).toHaveLength(3);
  });
});
