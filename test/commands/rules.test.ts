import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleGroups } from '../../src/rules/index.js';
import { runProgram, useFolder } from '../support/program.js';

const severity = z.enum(['error', 'warning', 'notice']);
const kind = z.enum(['certain', 'suggested', 'decided']);
const sheet = z.strictObject({
  earlier: z.lazy(() => earlier).optional(),
  other: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  cases: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  registered: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  list: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  columns: z.array(z.strictObject({ field: z.string().nullable(), header: z.string().min(1) })).min(1),
  rows: z.array(z.array(z.union([z.string(), z.number()]))).min(1),
});
/** What an earlier export shows. */
const earlier = z.strictObject({
  date: z.iso.date(),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
});
const edit = z.strictObject({ field: z.string(), header: z.string(), from: z.string(), to: z.string() });
const finding = z.strictObject({
  severity,
  message: z.string().min(1),
  todo: z.string().min(1),
  fix: z.strictObject({ kind, edits: z.array(edit).min(1) }).nullable(),
});

/** What `inbound rules --format json` prints. */
const schema = z.strictObject({
  schema: z.literal('inbound-rules/1'),
  examplesAsOf: z.literal('2020-04-27T15:30:00+08:00'),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      group: z.enum(['sheet', 'tasks', 'control', 'charter', 'verification', 'reconcile']),
      title: z.string().min(1),
      severity,
      clause: z.strictObject({ id: z.string(), text: z.string().min(1) }).nullable(),
      looksAt: z.string().min(1),
      needs: z.strictObject({
        all: z.array(z.string()),
        oneOf: z.array(z.array(z.string()).min(1)),
        input: z.string().nullable(),
      }),
      applies: z.string().min(1),
      mend: z.string().min(1),
      fixes: z.array(kind),
      fixing: z.string().min(1),
      examples: z.strictObject({ flawed: sheet.extend({ findings: z.array(finding).min(1) }), clean: sheet }),
    }),
  ),
});

const declared = Object.values(ruleGroups).flatMap((group) => group.map(({ id }) => id));
const HAN = /\p{Script=Han}/u;

describe('rules', () => {
  const folder = useFolder();
  const run = (...args: string[]) => runProgram('inbound', ['rules', ...args], { cwd: folder.path });
  const json = (...args: string[]) => schema.parse(JSON.parse(run(...args, '--format', 'json').out)).rules;

  it.each(['zh', 'en'])('lists every rule by group, a line each, in %s', (lang) => {
    const { code, out, err } = run('--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const listed = out.match(/^[a-z]+\/[a-z0-9-]+(?= )/gm);
    expect(listed).toEqual(declared);
    expect(out).toMatch(lang === 'zh' ? /^任何表\n/ : /^Any sheet\n/);
    expect(out).toMatch(lang === 'zh' ? /拟定状态 +任务逾期/ : /decision +Task overdue/);
  });

  it('explains a rule with its clause, its columns, and what it says of its example', () => {
    const { code, out, err } = run('tasks/ended-start-date');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of [
      /^tasks\/ended-start-date {2}结束管控人员的开始管控时间有误\n✖ 错误 · 自动更正、建议\n/,
      /^条款 +C-1\.2 /m,
      /^需要的列 +管控状态、开始管控时间$/m,
      /│ ✖ │ 结束管控 │ .*│ 2020-04-26 {3}│$/m,
      /│ ✔ │ 结束管控 │ .*│ 2020-04-10 {3}│$/m,
      /^✖ 开始管控时间应为省外开始隔离的 2020-04-10\n→ 填写 2020-04-10\n自动更正 · 开始管控时间：2020-04-26 → 2020-04-10\n$/m,
    ])
      expect(out).toMatch(words);
  });

  it('names columns of which one is enough, and what else a rule waits for', () => {
    expect(run('tasks/ended-too-early').out).toMatch(/下列至少一列：省外隔离开始时间、备注/);
    expect(run('verification/overdue').out).toMatch(/没有指定\s+--dispatched/);
    expect(json('verification/arrived-before-14-days')[0]?.needs).toEqual({
      all: ['quarantinedAtEntry'],
      oneOf: [
        ['outOfProvinceQuarantineStart', 'entryDate', 'remarks'],
        ['wenzhouArrivalDate', 'zhejiangArrivalDate', 'remarks'],
      ],
      input: null,
    });
  });

  it('is data too, of all rules or of one in the same form', () => {
    const all = json();
    expect(all.map(({ id }) => id)).toEqual(declared);
    const [one, ...more] = json('tasks/sent-back-site-missing');
    expect(more).toEqual([]);
    expect(one).toEqual(all.find(({ id }) => id === 'tasks/sent-back-site-missing'));
    expect(one?.examples.flawed.findings).toMatchObject([
      { severity: 'error', fix: { kind: 'certain', edits: [{ to: '在上海市云栈酒店隔离' }] } },
    ]);
  });

  it('is in English where that is asked for, but for the sheet’s own words', () => {
    for (const { title, looksAt, clause } of json('--lang', 'en')) {
      expect([title, looksAt.replace(/联系电话|手机号/g, '')].filter((text) => HAN.test(text))).toEqual([]);
      expect(clause?.text ?? 'A').toMatch(/[A-Za-z]/);
    }
    expect(run('tasks/overdue', '--lang', 'en').out).toMatch(/^✖ No final status yet; due 2020-04-26 17:00/m);
  });

  it('prints one rule as Markdown', () => {
    const { code, out } = run('sheet/phone-shared', '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toMatch(/^### sheet\/phone-shared\n\n\*\*多人共用电话\*\* · 警告 · 不更正\n/);
    expect(out.match(/^\| ✖ \|.*13900001111 \|$/gm)).toHaveLength(4);
  });

  it.each([
    ['tasks/overdu', '是不是 tasks/overdue？'],
    ['overdue', '是不是 tasks/overdue 或 verification/overdue？'],
    ['Pendng', '是不是 tasks/pending 或 verification/pending？'],
    ['control/overdue', '是不是 control/end-overdue？'],
    ['roster/overdue', '是不是 tasks/overdue 或 verification/overdue？'],
    ['ended-start-date', '是不是 tasks/ended-start-date？'],
  ])('does not know %s, and says what may have been meant', (id, words) => {
    const { code, out, err } = run(id);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`错误：没有规则 ${id}（${words}）；用 inbound rules 列出全部规则\n`);
  });

  it('guesses nothing for a word that is near no rule', () => {
    const { code, err } = run('C-1.2', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toBe('Error: there is no rule C-1.2; inbound rules lists them all\n');
  });

  it.each([
    ['docs/rules.md', 'en'],
    ['docs/规则.md', 'zh'],
  ])('%s is what it prints: after a change run npm run docs', (file, lang) => {
    const page = readFileSync(file, 'utf8');
    expect(run('--format', 'markdown', '--lang', lang).out).toBe(page);
  });

  it.each(['docs/rules.md', 'docs/规则.md'])('%s has a heading for every link of its contents', (file) => {
    const page = readFileSync(file, 'utf8');
    const slugs = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links).toHaveLength(declared.length);
    expect(links.filter((link) => !slugs.includes(link))).toEqual([]);
  });
});
