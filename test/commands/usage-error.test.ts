import { Argument, Command, CommanderError, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { usageErrorText } from '../../src/commands/usage-error.js';
import { langs } from '../../src/domain/lang.js';
import { messagesFor } from '../../src/messages/index.js';

/** A command that can be misused in every way that commander knows. */
function misusable(): Command {
  const program = new Command('inbound').exitOverride().configureOutput({ writeErr: () => {} });
  program
    .command('go')
    .exitOverride()
    .addArgument(new Argument('<where>').choices(['home', 'abroad']))
    .addOption(new Option('-d, --district <name>').makeOptionMandatory())
    .addOption(new Option('--all').conflicts('only'))
    .addOption(new Option('--only <job>'))
    .addOption(new Option('--mode [mode]').choices(['car', 'ship']).env('INBOUND_TEST_MODE'))
    .action(() => {});
  return program;
}

function errorOf(args: readonly string[]): CommanderError {
  try {
    misusable().parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
  }
  throw new Error(`no usage error: ${args.join(' ')}`);
}

const told = (args: readonly string[], lang: 'zh' | 'en'): string =>
  usageErrorText(errorOf(args), messagesFor(lang), 'inbound go');

const CASES = [
  [['go', 'home'], '缺少选项 --district', 'the option --district is missing'],
  [['go', 'home', '-d'], '选项 --district 后面缺少内容', 'the option --district needs a value'],
  [
    ['go', 'home', '-d', 'a', '--all', '--only', 'b'],
    '选项 --all 和 --only 不能同时使用',
    '--all and --only',
  ],
  [['go', 'hom', '-d', 'a'], '参数 <where> 的内容“hom”不对', 'the argument <where>; it takes home or abroad'],
  [['go', "o'clock", '-d', 'a'], "内容“o'clock”不对，应为 home、abroad 之一；", "“o'clock” does not fit"],
  [['go', 'home', '-d', 'a', '--mode', 'shp'], '选项 --mode 的内容“shp”不对', '(did you mean ship?)'],
  [['go', '-d', 'a'], '缺少参数 <where>', 'the argument <where> is missing'],
  [['go', 'home', 'abroad', '-d', 'a'], '参数太多', 'too many arguments'],
  [['go', '-d', 'a', '--al'], '没有选项 --al（是不是 --all？）', '(did you mean --all?)'],
  [['go', '-d', 'a', '--zzz'], '没有选项 --zzz；', 'there is no option --zzz;'],
  [['ho'], '没有命令 ho（是不是 go？）', '(did you mean go?)'],
] as const;

describe('a usage error', () => {
  it.each(CASES)('%j', (args, chinese, english) => {
    expect(told(args, 'zh')).toContain(chinese);
    expect(told(args, 'en')).toContain(english);
    // Nothing of commander's own words is left.
    expect(told(args, 'zh')).not.toMatch(/error|option|argument|required|invalid|Allowed/);
    for (const lang of langs) expect(told(args, lang)).toContain('inbound go --help');
  });

  it('names the environment variable’s value as that of its option', () => {
    const program = misusable();
    process.env.INBOUND_TEST_MODE = 'shp';
    try {
      program.parse(['go', 'home', '-d', 'a'], { from: 'user' });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      expect(usageErrorText(error, messagesFor('en'), 'inbound')).toContain(
        '“shp” does not fit the option --mode',
      );
    } finally {
      delete process.env.INBOUND_TEST_MODE;
    }
  });

  it('joins several suggestions as the language does', () => {
    const error = new CommanderError(
      1,
      'commander.unknownOption',
      "error: unknown option '--x'\n(Did you mean one of --xa, --xb?)",
    );
    expect(usageErrorText(error, messagesFor('zh'), 'inbound')).toContain('（是不是 --xa 或 --xb？）');
  });

  it('that is not known is told without commander’s words', () => {
    const error = new CommanderError(1, 'commander.somethingNew', 'error: something new');
    expect(usageErrorText(error, messagesFor('zh'), 'inbound')).toBe(
      '命令的写法不对；用 inbound --help 查看用法',
    );
  });
});
