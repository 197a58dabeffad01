import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';

describe('help', () => {
  const folder = useFolder();
  const inbound = (...args: string[]) => runProgram('inbound', args, { cwd: folder.path });
  const triage = (...args: string[]) => runProgram('triage', args, { cwd: folder.path });

  it.each([
    ['inbound', []],
    ['inbound', ['triage']],
    ['inbound', ['triage', 'check']],
    ['inbound', ['inspect']],
    ['inbound', ['template']],
    ['inbound', ['completion']],
    ['inbound', ['rules']],
    ['inbound', ['init']],
    ['inbound', ['batch']],
    ['inbound', ['batch', 'run']],
    ['triage', []],
    ['triage', ['check']],
  ] as const)('%s %j --help shows how it is used, in either language', (bin, args) => {
    const chinese = runProgram(bin, [...args, '--help'], { cwd: folder.path });
    const english = runProgram(bin, [...args, '--help', '--lang', 'en'], { cwd: folder.path });
    expect(chinese).toMatchObject({ code: 0, err: '' });
    expect(chinese.out).toMatch(/^用法：/);
    expect(chinese.out).not.toMatch(/Usage|Options:|default|choices/);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toMatch(/^Usage:/);
  });

  it('shows the version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(inbound('--version').out).toBe(`${version}\n`);
    expect(triage('--version').out).toBe(`${version}\n`);
  });

  it.each([
    ['an unknown command', ['insepct', 'x'], '没有命令 insepct（是不是 inspect？）'],
    ['an unknown option', ['inspect', 'x', '--shet', 'a'], '没有选项 --shet（是不是 --sheet？）'],
    ['a missing argument', ['inspect'], '缺少参数 <sheet>'],
    ['a missing value', ['inspect', 'x', '--sheet'], '选项 --sheet 后面缺少内容'],
    ['too many arguments', ['inspect', 'x', 'y'], '参数太多'],
    ['an unknown command behind a door', ['triage', 'chekc'], '没有命令 chekc（是不是 check？）'],
    ['an option near several', ['triage', 'check', 'x', '--acept-s'], '没有选项 --acept-s；'],
    ['a value near a choice', ['inspect', 'x', '--kind', 'controltasks'], '（是不是 control-tasks？）'],
    ['another such value', ['triage', 'check', 'x', '--format', 'jsn'], '（是不是 json？）'],
    ['one with a quotation mark', ['inspect', 'x', '--format', "json'"], '（是不是 json？）'],
    ['a value near no choice', ['inspect', 'x', '--lang', 'fr'], '应为 zh、en 之一；'],
    ['a report format near one', ['triage', 'check', 'x', '--report', 'xlxs'], '（是不是 xlsx？）'],
    ['the wrong one of several', ['triage', 'check', 'x', '--report', 'xlsx, htlm'], '（是不是 html？）'],
    ['a row number that is none', ['inspect', 'x', '--header-row', '0'], '应为从 1 起的行号'],
    ['a date that is none', ['triage', 'check', 'x', '--dispatched', '2020-02-30'], '应为日期'],
    ['a time that is none', ['triage', 'check', 'x', '--as-of', '17点'], '应为日期或日期时间'],
    ['a report format that is none', ['triage', 'check', 'x', '--report', 'pdf'], 'xlsx、html、json 之一'],
  ])('%s is refused in one line that helps', (_name, args, words) => {
    const { code, out, err } = inbound(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：.*\n$/);
    expect(err).toContain(words);
  });

  it('a group without a command shows its help and fails', () => {
    const { code, out, err } = inbound('triage');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^用法：/);
  });
});
