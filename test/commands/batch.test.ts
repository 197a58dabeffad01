import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
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

const REPORTED = ['tasks.import.xlsx', 'tasks.report.html', 'tasks.report.xlsx'];
const folder = useFolder();
const batch = (...args: string[]) => runBatch(folder.path, ...args);
const json = (...args: string[]) => JSON.parse(batch(...args, '--format', 'json').out);
const outcomes = (...args: string[]): string[] =>
  json(...args).jobs.map(
    ({ job, inputs, outcome }: { job: string; inputs: string[]; outcome: string }) =>
      `${job} ${inputs.join(' ')} ${outcome}`,
  );
const jobs = (...written: TestJob[]): void => writeBatch(folder.path, written);
const TASKS_JOB: TestJob = { name: 'tasks', inputs: 'inbox/tasks*.xlsx' };

beforeEach(async () => {
  mkdirSync(folder.join('inbox'));
  await writeWorkbookFile(folder.join('inbox/tasks.xlsx'), { 排查任务: TASKS });
});

describe('batch run', () => {
  it('gives no code twice in a day, whatever sheets and jobs it gives codes in', async () => {
    const form = (...names: string[]) => [
      ['姓名', '证件号码', '入境方式', '来温时间', '联系电话'],
      ...names.map((name) => [name, null, '偷渡', '2020-04-27', null]),
    ];
    await writeWorkbookFile(folder.join('inbox/in1.xlsx'), { 表: form('陈思源', '林文博') });
    await writeWorkbookFile(folder.join('inbox/in2.xlsx'), { 表: form('王美玲') });
    await writeWorkbookFile(folder.join('inbox/other.xlsx'), { 表: form('黄佳怡') });
    const intake = { command: 'control intake', options: { ...CALM, district: 'lucheng', report: ['json'] } };
    jobs(
      { ...intake, name: 'intake', inputs: 'inbox/in*.xlsx' },
      { ...intake, name: 'others', inputs: 'inbox/other.xlsx' },
    );
    expect(outcomes()).toEqual([
      'intake inbox/in1.xlsx done',
      'intake inbox/in2.xlsx done',
      'others inbox/other.xlsx done',
    ]);
    const codes: string[] = [];
    for (const file of ['intake/in1', 'intake/in2', 'others/other'])
      for (const sheet of ['添加重点管控人员', '待处理']) {
        const rows = await readWorkbookFile(folder.join(`done/${file}.import.xlsx`), sheet);
        codes.push(...rows.flat().filter((text) => /^330302\d{11}$/.test(text)));
      }
    expect(codes.sort()).toEqual([1, 2, 3, 4].map((n) => `3303022020042700${n}`));
    // And what it has written makes nothing new to do.
    expect(outcomes().filter((line) => !line.endsWith(' unchanged'))).toEqual([]);
  });

  it('takes nothing for an input that the job, a later one or an earlier form of it has written', async () => {
    const all = (name: string): TestJob => ({ name, inputs: '**/*.xlsx', out: name });
    const quick = { ...CALM, report: ['json'] };
    jobs(
      { ...all('a'), options: { ...quick, annotate: true } },
      { ...all('b'), inputs: 'inbox/*.xlsx', options: quick },
    );
    expect(outcomes()).toEqual(['a inbox/tasks.xlsx done', 'b inbox/tasks.xlsx done']);
    jobs({ ...all('a'), options: quick }, { ...all('b'), inputs: 'inbox/*.xlsx', options: quick });
    expect(outcomes()).toEqual(['a inbox/tasks.xlsx done', 'b inbox/tasks.xlsx unchanged']);
    expect(outcomes()).toEqual(['a inbox/tasks.xlsx unchanged', 'b inbox/tasks.xlsx unchanged']);
  });

  it('runs what is new or has changed, by content and by nothing else', async () => {
    await writeWorkbookFile(folder.join('inbox/tasks-2.xlsx'), { 排查任务: TASKS.slice(0, 4) });
    jobs(TASKS_JOB);
    const first = batch();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^tasks {2}inbox\/tasks-2\.xlsx {2}完成（\d+\.\d 秒）\n {2}done\/tasks\/tasks-2\./,
    );
    expect(first.out).toContain('完成 2，没有变化 0，等待文件 0，失败 0，补完 0\n');
    expect(filesBelow(folder.join('done/tasks'))).toEqual([
      'tasks-2.import.xlsx',
      'tasks-2.report.html',
      'tasks-2.report.xlsx',
      ...REPORTED,
    ]);

    utimesSync(folder.join('inbox/tasks.xlsx'), new Date(), new Date());
    expect(outcomes()).toEqual(['tasks inbox/tasks-2.xlsx unchanged', 'tasks inbox/tasks.xlsx unchanged']);

    await writeWorkbookFile(folder.join('inbox/tasks.xlsx'), { 排查任务: TASKS.slice(0, 5) });
    writeFileSync(folder.join('inbox/~$tasks.xlsx'), 'Excel');
    writeFileSync(folder.join('inbox/.tasks.xlsx'), 'hidden');
    expect(outcomes()).toEqual(['tasks inbox/tasks-2.xlsx unchanged', 'tasks inbox/tasks.xlsx done']);

    rmSync(folder.join('inbox/tasks-2.xlsx'));
    renameSync(folder.join('inbox/tasks.xlsx'), folder.join('inbox/other.xlsx'));
    const { jobs: waiting, summary, exitCode } = json();
    expect(waiting).toMatchObject([{ job: 'tasks', outcome: 'waiting', waitsFor: 'inbox/tasks*.xlsx' }]);
    expect({ waiting: summary.waiting, exitCode }).toEqual({ waiting: 1, exitCode: 0 });
    expect(leftovers(folder.path)).toEqual([]);
  });

  it('runs again where the settings of the desk, an option or a file of an option have changed', async () => {
    const control = [
      ['姓名', '证件号码', '管控状态'],
      ['单建国', 'E12345671', '纳入管控'],
    ];
    for (const name of ['control', 'old-20200420', 'old-20200421'])
      await writeWorkbookFile(folder.join(`inbox/${name}.xlsx`), { Sheet1: control });
    const job = { name: 'control', command: 'control check', inputs: 'inbox/control.xlsx' };
    const previous = ['inbox/old-*20.xlsx', '2020-04-22=inbox/old-*21.xlsx'];
    const written = (options: object) => jobs({ ...job, options: { ...CALM, ...options } });
    written({ previous });
    expect(outcomes()).toEqual(['control inbox/control.xlsx done']);
    expect(outcomes()).toEqual(['control inbox/control.xlsx unchanged']);
    await writeWorkbookFile(folder.join('inbox/old-20200420.xlsx'), {
      Sheet1: [...control, ['单文', 'E12345672', '纳入管控']],
    });
    expect(outcomes()).toEqual(['control inbox/control.xlsx done']);
    written({ previous, report: ['json'], annotate: true, headerRow: 1 });
    expect(outcomes()).toEqual(['control inbox/control.xlsx done']);
    const report = JSON.parse(readFileSync(folder.join('done/control/control.report.json'), 'utf8'));
    expect(report.previous ?? report.inputs).toBeDefined();
    writeFileSync(folder.join('inbound.config.jsonc'), '{ "options": { "annotate": true, "lang": "en" } }');
    written({ previous, report: ['json'], annotate: false });
    rmSync(folder.join('done/control/control.annotated.xlsx'));
    const told = batch();
    expect(told.out).toMatch(/^control {2}inbox\/control.xlsx {2}done \(\d/);
    expect(existsSync(folder.join('done/control/control.annotated.xlsx'))).toBe(false);
    rmSync(folder.join('inbox/old-20200421.xlsx'));
    expect(outcomes()).toEqual(['control  waiting']);
  });

  it('hands a charter flight from one job to the next in one call', () => {
    const charter = resolve('fixtures/charter');
    for (const name of ['passengers', 'roster'])
      copyFileSync(join(charter, `${name}.xlsx`), folder.join(`inbox/${name}.xlsx`));
    const asOf = { asOf: '2020-04-27 14:00', failOn: 'never' };
    jobs(
      {
        name: 'flight',
        command: 'charter import',
        inputs: 'inbox/passengers*.xlsx',
        out: 'done',
        options: { ...asOf, district: '鹿城区' },
      },
      {
        name: 'officers',
        command: 'charter assign',
        inputs: 'done/*.import.xlsx',
        out: 'done',
        options: { ...asOf, roster: 'inbox/roster.xlsx' },
      },
    );
    const { out } = batch('--dry-run');
    expect(out).toContain('officers  不运行：等待文件：done/*.import.xlsx');
    expect(outcomes()).toEqual([
      'flight inbox/passengers.xlsx done',
      'officers done/passengers.import.xlsx done',
    ]);
    // The import sheet that the second job wrote fits its pattern too.
    expect(filesBelow(folder.join('done'))).toContain('passengers.assigned.import.xlsx');
    expect(outcomes()).toEqual([
      'flight inbox/passengers.xlsx unchanged',
      'officers done/passengers.import.xlsx unchanged',
    ]);
  });

  it('lets no failing job stop the others, and tries it again', async () => {
    writeFileSync(folder.join('inbox/tasks-1.xlsx'), 'no workbook');
    writeFileSync(folder.join('plain'), '');
    for (const name of ['a', 'b']) writeFileSync(folder.join(`inbox/register-${name}.xlsx`), '');
    jobs(
      { ...TASKS_JOB, options: { asOf: CALM.asOf } },
      { name: 'nowhere', inputs: 'inbox/tasks.xlsx', out: 'plain/out' },
      { name: 'unclear', command: 'reconcile', inputs: ['inbox/tasks.xlsx', 'inbox/register-*.xlsx'] },
      { name: 'last', inputs: 'inbox/tasks.xlsx' },
    );
    const { code, out, err } = batch();
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toContain('tasks  inbox/tasks-1.xlsx  失败：inbox/tasks-1.xlsx 不是表格');
    expect(out).toContain('tasks  inbox/tasks.xlsx  完成，有待处理的问题');
    expect(out).toContain('失败：无法写入 plain/out/tasks.import.xlsx');
    expect(out).toContain(
      '“inbox/register-*.xlsx”应只对应一个文件，却有 inbox/register-a.xlsx、inbox/register-b.xlsx',
    );
    expect(out).toContain('完成 2，没有变化 0，等待文件 0，失败 3，补完 0');
    expect(filesBelow(folder.join('done'))).toEqual([
      ...REPORTED.map((name) => `last/${name}`),
      ...REPORTED.map((name) => `tasks/${name}`),
    ]);
    expect(batch('--quiet').out.split('\n')).toHaveLength(5);

    await writeWorkbookFile(folder.join('inbox/tasks-1.xlsx'), { 排查任务: TASKS });
    expect(outcomes('--only', 'tasks')).toEqual([
      'tasks inbox/tasks-1.xlsx done',
      'tasks inbox/tasks.xlsx unchanged',
    ]);
  });

  it('never writes over the outputs of another run of the batch', async () => {
    mkdirSync(folder.join('inbox/more'));
    await writeWorkbookFile(folder.join('inbox/more/tasks.xlsx'), { 排查任务: TASKS.slice(0, 4) });
    jobs(
      { name: 'first', inputs: 'inbox/tasks.xlsx', out: 'done' },
      { name: 'second', inputs: 'inbox/more/*.xlsx', out: './done' },
    );
    expect(batch('--only', 'second').out).toContain('任务“first”的 inbox/tasks.xlsx 同名（done/tasks）');
    expect(outcomes()).toEqual(['first inbox/tasks.xlsx done', 'second inbox/more/tasks.xlsx failed']);
    const page = readFileSync(folder.join('done/tasks.report.html'), 'utf8');
    expect(batch().code).toBe(2);
    expect(readFileSync(folder.join('done/tasks.report.html'), 'utf8')).toBe(page);
  });

  it('takes the very name of a file for that file, brackets and a hyphen included', async () => {
    copyFileSync(folder.join('inbox/tasks.xlsx'), folder.join('-[1] tasks.xlsx'));
    jobs({ name: 'odd', inputs: '-[1] tasks.xlsx' });
    expect(outcomes()).toEqual(['odd -[1] tasks.xlsx done']);
  });

  it('says without doing anything what it would do', () => {
    jobs(TASKS_JOB, { name: 'later', inputs: 'later/*.xlsx' });
    const before = filesBelow(folder.path);
    expect(batch('--dry-run', '--lang', 'en')).toEqual({
      code: 0,
      out: 'tasks  inbox/tasks.xlsx  would run: new\nlater  would not run: waits for a file: later/*.xlsx\n',
      err: '',
    });
    expect(filesBelow(folder.path)).toEqual(before);
    batch();
    appendFileSync(folder.join('inbox/tasks.xlsx'), '\n');
    expect(json('--dry-run')).toMatchObject({
      schema: 'inbound-batch-plan/1',
      jobs: [{ job: 'tasks', inputs: ['inbox/tasks.xlsx'], plan: 'changed' }, { plan: 'waiting' }],
    });
  });

  it('runs one job alone, and knows the nearest to a name that is none', () => {
    jobs(TASKS_JOB, { name: 'later', inputs: 'inbox/tasks.xlsx' });
    expect(outcomes('--only', 'later')).toEqual(['later inbox/tasks.xlsx done']);
    expect(batch('--only', 'lader')).toEqual({
      code: 2,
      out: '',
      err: '错误：批量文件里没有任务“lader”；有 tasks、later（是不是 later？）\n',
    });
  });

  it('logs a line a run that names nobody', () => {
    jobs(TASKS_JOB, { name: 'broken', inputs: 'batch.jsonc' });
    batch();
    batch();
    const log = logOf(folder.path);
    expect(log.map(({ job, outcome }) => `${job} ${outcome}`)).toEqual([
      'tasks done',
      'broken failed',
      'tasks unchanged',
      'broken failed',
    ]);
    expect(log[0]).toEqual({
      time: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      job: 'tasks',
      command: 'triage check',
      inputs: ['inbox/tasks.xlsx'],
      outcome: 'done',
      exitCode: 0,
      seconds: expect.any(Number),
      outputs: ['import.xlsx', 'report.xlsx', 'report.html'].map((end) => `done/tasks/tasks.${end}`),
    });
    expect(log[1]?.error).toContain('batch.jsonc 不是表格');
    const all = readFileSync(folder.join('batch-state/log.jsonl'), 'utf8');
    expect(all + readFileSync(folder.join('batch-state/state.json'), 'utf8')).not.toMatch(
      /吕秀兰|330399199001011234|E1234567|1390000/,
    );
  });

  it('is one at a time: another leaves at once', async () => {
    jobs(TASKS_JOB, { name: 'more', inputs: 'inbox/tasks.xlsx' });
    const [one, other] = [startBatch(folder.path), startBatch(folder.path)];
    const ended = await Promise.all([one.ended, other.ended]);
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 2]);
    const refused = ended.find(({ code }) => code === 2);
    expect(refused?.out).toBe('');
    expect(refused?.err).toMatch(
      /^错误：另一个 batch run 正在运行（.*batch-state），这一次什么都没做：.*\n$/,
    );
    expect(logOf(folder.path).map(({ job, outcome }) => `${job} ${outcome}`)).toEqual([
      'tasks done',
      'more done',
    ]);
  });

  it('tells of a state that is damaged, and of a state folder that cannot be', () => {
    jobs(TASKS_JOB);
    writeFileSync(folder.join('batch-state'), '');
    expect(batch()).toMatchObject({ code: 2, out: '' });
    rmSync(folder.join('batch-state'));
    mkdirSync(folder.join('batch-state'));
    writeFileSync(folder.join('batch-state/state.json'), '{"version": 1');
    expect(batch().err).toMatch(/^错误：.*state\.json 已损坏.*\n$/);
    expect(existsSync(folder.join('done'))).toBe(false);
  });
});

describe('a batch file that is wrong', () => {
  const WRONG = `{
    "jobs": [
      { "name": "a", "command": "triage check", "inputs": "a.xlsx", "out": "o",
        "options": {
          "failon": "error",
          "out": "x",
          "report": ["pdf"] } },
      { "name": "b", "command": "charter import", "inputs": ["a", "b"], "out": "o" },
      { "name": "c", "command": "trace", "inputs": "a\\\\b", "out": "o" },
    ],
  }`;

  it.each([
    [
      'zh',
      [
        '第 5 行 jobs.0.options.failon：没有这个键，是不是 failOn？',
        '第 6 行 jobs.0.options.out：由 batch run 自己设定',
        '第 7 行 jobs.0.options.report.0：不能是“pdf”；可以是 xlsx、html、json',
        '第 8 行 jobs.1.options.district：缺少这一项',
        '第 8 行 jobs.1.inputs：应为文件名或通配模式',
        '第 9 行 jobs.2.command：不能是“trace”；可以是 triage check、charter import',
        '第 9 行 jobs.2.inputs：应为文件名或通配模式（文件夹之间用 /）',
      ],
    ],
    [
      'en',
      [
        'line 5 jobs.0.options.failon: there is no such key (did you mean failOn?)',
        'line 6 jobs.0.options.out: is set by batch run itself',
        'line 7 jobs.0.options.report.0: cannot be “pdf”; permitted are xlsx, html, json',
        'line 8 jobs.1.options.district: is missing',
        'line 8 jobs.1.inputs: must be file names or patterns',
        'line 9 jobs.2.command: cannot be “trace”; permitted are triage check, charter import',
        'line 9 jobs.2.inputs: must be file names or patterns, with / between folders',
      ],
    ],
  ] as const)('is told by line, in %s', (lang, lines) => {
    writeFileSync(folder.join('batch.jsonc'), WRONG);
    const { code, out, err } = batch('--lang', lang);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const told = err.trimEnd().split('\n').slice(1);
    expect(told).toHaveLength(lines.length);
    lines.forEach((line, at) => {
      expect(told[at]).toContain(line);
    });
    expect(filesBelow(folder.path)).toEqual(['batch.jsonc', 'inbox/tasks.xlsx']);
  });

  it.each([
    ['two jobs of one name', { jobs: ['a', 'a'] }, '第 1 行 jobs.1.name：已有同名的任务'],
    ['no job', { jobs: [] }, '第 1 行 jobs：应为一对方括号'],
  ])('such as %s', (_, { jobs: names }, words) => {
    const written = names.map((name) => ({ name, command: 'triage check', inputs: 'a', out: 'o' }));
    writeFileSync(folder.join('batch.jsonc'), JSON.stringify({ jobs: written }));
    expect(batch().err).toContain(words);
  });

  it('or is none at all', () => {
    expect(batch().err).toContain('找不到文件');
    writeFileSync(folder.join('batch.jsonc'), '// nothing');
    expect(batch().err).toContain('文件里什么都没有：可参照');
  });
});

describe('a disk that is full', () => {
  const BATCH = `"${process.execPath}" "${resolve('bin/inbound.js')}" batch run batch.jsonc --format json`;
  /** What a batch tells of its runs that a shell starts. */
  const runsIn = (shell: string, args: readonly string[]) =>
    JSON.parse(spawnSync(shell, args, { cwd: folder.path, encoding: 'utf8' }).stdout).jobs;
  /** Whether this user may make file systems; they go with the process that has made them. */
  const mounts =
    process.platform === 'linux' &&
    spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

  beforeEach(() => {
    mkdirSync(folder.join('small'));
    jobs({ name: 'full', inputs: 'inbox/tasks.xlsx', out: 'small/out' }, TASKS_JOB);
  });

  it.skipIf(!mounts)('stops only the job that writes there, and nothing is left of it (a tmpfs)', () => {
    const mount = 'mount -t tmpfs -o size=64k tmpfs small';
    const look = 'find small -mindepth 1 >left';
    const [full, other] = runsIn('unshare', ['--mount', 'sh', '-c', `${mount}; ${BATCH}; ${look}`]);
    expect(full).toMatchObject({ outcome: 'failed', exitCode: 2, outputs: [] });
    expect(full.error).toMatch(/^磁盘已满，无法写入 small\/out\/tasks\./);
    expect(other).toMatchObject({ job: 'tasks', outcome: 'done' });
    expect(readFileSync(folder.join('left'), 'utf8')).toBe('');
    expect(leftovers(folder.path)).toEqual([]);
    expect(outcomes('--only', 'full')).toEqual(['full inbox/tasks.xlsx done']);
  });

  it.skipIf(process.platform === 'win32')('or that takes no large file (a limit, for any user)', () => {
    const [full, other] = runsIn('bash', ['-c', `ulimit -f 24; ${BATCH}`]);
    for (const run of [full, other])
      expect(run).toMatchObject({ outcome: 'failed', exitCode: 2, outputs: [] });
    expect(full.error).toContain('small/out/tasks.report.html');
    expect(filesBelow(folder.join('small'))).toEqual([]);
    expect(leftovers(folder.path)).toEqual([]);
    expect(outcomes('--only', 'full')).toEqual(['full inbox/tasks.xlsx done']);
  });
});
