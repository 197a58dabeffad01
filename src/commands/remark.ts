import { type Command, Option } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import { STANDARD_INPUT } from '../io/standard-input.js';
import { type ArrivedLines, isTyped, standardInputLines } from '../io/text-lines.js';
import type { Messages } from '../messages/messages.js';
import { answerRemarks, type RemarkAnswer } from '../pipeline/remark-answer.js';
import { remarkJson } from '../report/remark-json.js';
import { remarkText } from '../report/remark-text.js';
import { purposeNames } from '../rules/remark-purposes.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import {
  optionsOf,
  parseOptions,
  type RemarkOptions,
  remarkSchema,
  withConfigOption,
  withDisplayOptions,
} from './options.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';

/** So many remarks are read and shown together: what is shown need not wait for the last of a long list. */
const BATCH = 500;

/** So many milliseconds a remark for people waits for another one: by itself it is shown without a number. */
const PATIENCE = 200;

async function* remarksOf(
  typed: string | undefined,
  patience: number,
  messages: Messages,
): AsyncGenerator<ArrivedLines, void> {
  if (typed !== undefined && typed !== STANDARD_INPUT) {
    yield { lines: [typed], isOnly: true };
    return;
  }
  if (isTyped()) throw new Failure(messages.remark.nothing);
  yield* standardInputLines(patience);
}

async function remark(
  typed: string | undefined,
  options: RemarkOptions,
  { places }: Settings,
  messages: Messages,
): Promise<void> {
  const { unmask, format } = options;
  const screen = new Screen(options);
  const today = dateOf(options.asOf ?? clockNow());
  const display = { ...displayOf(options), unmask };

  /** An object a line, also for an empty line; for people, remarks with the number of their line, and a blank between. */
  const shown = (answer: RemarkAnswer, line: number, isOnly: boolean): string => {
    if (format === 'json') return `${JSON.stringify(remarkJson(answer, unmask))}\n`;
    if (isOnly) return remarkText(answer, messages, display);
    if (answer.text.trim() === '') return '';
    return `${messages.remark.numbered(line)}\n${remarkText(answer, messages, display)}\n`;
  };
  let line = 0;
  for await (const { lines, isOnly } of remarksOf(typed, format === 'json' ? 0 : PATIENCE, messages)) {
    for (let start = 0; start < lines.length; start += BATCH) {
      const answers = answerRemarks(lines.slice(start, start + BATCH), {
        today,
        places,
        purpose: options.for,
      });
      const isWanted = await screen.result(answers.map((answer) => shown(answer, ++line, isOnly)).join(''));
      if (!isWanted) return;
    }
  }
}

/** `inbound remark [text]`: what remarks say, and what they lack. */
export function addRemarkCommand(program: Command, { messages, settings, finish }: Session): void {
  const texts = messages.remark;
  const command = program
    .command('remark')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('[text]', texts.text)
    .addOption(new Option('--for <purpose>', texts.purpose).choices(purposeNames))
    .option('--as-of <datetime>', texts.asOf)
    .option('--unmask', texts.unmask);
  withDisplayOptions(withConfigOption(command, messages), messages)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (text: string | undefined, _options: unknown, self: Command) => {
      const options = parseOptions(remarkSchema, optionsOf(self, settings()), messages);
      await remark(text, options, settings(), messages);
      finish(0);
    });
}
