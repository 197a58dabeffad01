import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bashCompletion } from '../../src/commands/completion/bash.js';
import { completableCommands } from '../../src/commands/completion/completable.js';
import { fishCompletion } from '../../src/commands/completion/fish.js';
import { powershellCompletion } from '../../src/commands/completion/powershell.js';
import { zshCompletion } from '../../src/commands/completion/zsh.js';
import { kindNames } from '../../src/records/index.js';
import { runProgram, useFolder } from '../support/program.js';

/** Where the shell stands; its script lies elsewhere. */
const folder = useFolder();
const scripts = useFolder();

beforeEach(() => {
  writeFileSync(folder.join('tasks.xlsx'), '');
  writeFileSync(folder.join("the clerk's tasks.xlsx"), '');
  mkdirSync(folder.join('afternoon'));
});

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What a shell offers at the end of a command line, in the alphabet's order. */
type Completes = (script: string, line: string) => string[];

const sorted = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .sort();

/** As bash takes a line apart: at blanks, and = is a word of its own. */
const bashWords = (line: string): string[] => line.split(/ +|(?<==)|(?==)/);

const inBash: Completes = (script, line) => {
  writeFileSync(scripts.join('completion'), script);
  const words = bashWords(line);
  const driver = `
    source "$1"
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    complete -p "$1" >/dev/null || exit 1
    offers="$(complete -p "$1" | sed 's/.*-F \\([^ ]*\\) .*/\\1/')"
    "$offers" "$1" "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  return sorted(
    execFileSync('bash', ['--norc', '-c', driver, 'bash', scripts.join('completion'), ...words], {
      cwd: folder.path,
      encoding: 'utf8',
    }),
  );
};

const inFish: Completes = (script, line) => {
  writeFileSync(scripts.join('completion'), script);
  const offered = execFileSync(
    'fish',
    ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', scripts.join('completion'), line],
    { cwd: folder.path, encoding: 'utf8' },
  );
  const assigned = /--[a-z-]+=$|--[a-z-]+=(?=\S*$)/.exec(line)?.[0] ?? '';
  const words = sorted(offered).map((one) =>
    one.replace(/\t.*/, '').slice(assigned.length).replace(/[/=]$/, ''),
  );
  return [...new Set(words)];
};

const inZsh: Completes = (script, line) => {
  writeFileSync(scripts.join('completion'), script);
  const shown = execFileSync(
    'zsh',
    ['-f', resolve('test/support/completing-zsh.zsh'), scripts.join('completion'), folder.path, line],
    { cwd: folder.path, encoding: 'utf8' },
  );
  const offered = [...shown.matchAll(/<offered:([^>\n]+)>/g)].map(([, one = '']) => one.replaceAll('\\', ''));
  const before = /(?<=[ =])[^ =]*,(?=[^ =,]*$)/.exec(line)?.[0] ?? '';
  return [...new Set(offered.map((one) => before + one))].sort();
};

const SHELLS = [
  ['bash', inBash],
  ['fish', inFish],
  ['zsh', inZsh],
] as const;

const FILES = ['afternoon', 'tasks.xlsx', "the clerk's tasks.xlsx"];

describe.each(SHELLS)('%s', (shell, completes) => {
  describe.skipIf(!has(shell))('(where it is installed)', () => {
    const script = (lang: string): string =>
      runProgram('inbound', ['completion', shell, '--lang', lang], { cwd: '.' }).out;
    let chinese = '';
    beforeAll(() => {
      chinese = script('zh');
    });
    const offered = (line: string): string[] => completes(chinese, line);

    it.each([
      ['inbound c', ['charter', 'completion', 'control']],
      ['inbound control ', ['check', 'intake']],
      ['inbound control check --p', ['--previous']],
      ['inbound control check --previous ', FILES],
      ['inbound remark --for m', ['medical', 'missed-report']],
      ['inbound triage ', ['check']],
      ['triage ', ['check']],
      ['inbound inspect --ki', ['--kind']],
      ['triage check --acc', ['--accept-decisions', '--accept-suggestions']],
      ['triage check tasks.xlsx --fo', ['--force', '--format']],
      ['inbound inspect --kind ', kindNames.toSorted()],
      ['triage check --kind c', ['case-list', 'control-register', 'control-tasks']],
      ['triage check --kind=c', ['case-list', 'control-register', 'control-tasks']],
      ['triage check --format ', ['json', 'text']],
      ['triage check --lang ', ['en', 'zh']],
      ['triage check --fail-on ', ['error', 'never', 'warning']],
      ['triage check --report h', ['html']],
      ['triage check --report xlsx,h', ['xlsx,html']],
      ['triage check --out ', ['afternoon']],
      ['inbound inspect --sheet ', []],
      ['triage check ', FILES],
      ['inbound inspect ', FILES],
      ['triage check --kind verification --force ', FILES],
      // The name of a command as a value is no command.
      ['inbound inspect --sheet check --format j', ['json']],
      ['inbound completion ', ['bash', 'fish', 'powershell', 'zsh']],
    ])('%s', (line, expected) => {
      expect(offered(line)).toEqual(expected);
    });

    it('offers no second file to a command that takes one', () => {
      expect(offered('triage check tasks.xlsx ').filter((one) => FILES.includes(one))).toEqual([]);
    });

    it('says what an option is for in the user’s language, where the shell shows it', () => {
      expect(chinese.includes('输出文件夹')).toBe(shell !== 'bash');
      expect(script('en').includes('Output folder')).toBe(shell !== 'bash');
    });
  });
});

describe('a command that is added later', () => {
  const program = new Command('inbound').helpCommand(false);
  program
    .command('trace')
    .argument('<name>')
    .argument('<sheets...>')
    .addOption(new Option('--mood [mood]', "it's [a] $HOME: `mood`").choices(['good', 'so so', "o'clock"]))
    .addOption(new Option('--secret').hideHelp());
  program.command('lock <place>').addArgument(new Argument('<door>').choices(['front', 'back']));
  program.command('hidden', { hidden: true });
  const commands = completableCommands(program);

  describe.each([
    ['bash', inBash, bashCompletion],
    ['fish', inFish, fishCompletion],
    ['zsh', inZsh, zshCompletion],
  ] as const)('in %s', (shell, completes, scriptOf) => {
    it.skipIf(!has(shell))('is completed with all that it says of itself', () => {
      const script = scriptOf(['inbound'], commands);
      const offered = (line: string): string[] => completes(script, line);
      expect(offered('inbound ')).toEqual(['lock', 'trace']);
      expect(offered('inbound trace --')).toEqual(['--help', '--mood']);
      expect(offered('inbound trace --mood=s')).toEqual(['so so']);
      expect(offered('inbound trace --mood=o')).toEqual(["o'clock"]);
      expect(offered('inbound trace ')).toEqual([]);
      expect(offered('inbound trace A t')).toEqual(['tasks.xlsx', "the clerk's tasks.xlsx"]);
      expect(offered('inbound trace A tasks.xlsx t')).toEqual(['tasks.xlsx', "the clerk's tasks.xlsx"]);
      expect(offered('inbound lock tasks.xlsx ')).toEqual(['back', 'front']);
    });
  });

  it('stands in the script for PowerShell', () => {
    const script = powershellCompletion(['inbound'], commands);
    expect(script).toContain("'--mood' = 'it''s [a] $HOME: `mood`'");
    expect(script).toContain("'so so' = 'so so'");
    expect(script).not.toContain('secret');
  });
});

describe('the scripts', () => {
  const scriptFor = (shell: string) => runProgram('inbound', ['completion', shell], { cwd: folder.path });

  it.each(['bash', 'zsh', 'fish', 'powershell'])('for %s know every program of the package', (shell) => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { code, out, err } = scriptFor(shell);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = {
      bash: /^complete -F _inbound (.*)$/m,
      zsh: /^#compdef (.*)$/m,
      fish: /()/,
      powershell: /-CommandName (.*) -ScriptBlock/,
    }[shell]?.exec(out)?.[1];
    const programs =
      shell === 'fish'
        ? [...out.matchAll(/^complete -c (\S+) -f$/gm)].map(([, name]) => name)
        : told?.match(/\w+/g);
    expect(programs?.toSorted()).toEqual(Object.keys(bin).toSorted());
  });

  it('for PowerShell is plain ASCII, since Windows reads it in any code page, and says the same', () => {
    const { out } = scriptFor('powershell');
    expect(out).toMatch(/^[\n -~]*$/);
    const told = out.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    expect(told).toContain("'--out' = '输出文件夹'");
  });

  it('are refused for an unknown shell, with the nearest one named', () => {
    const { code, out, err } = scriptFor('zhs');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('是不是 zsh？');
  });
});
