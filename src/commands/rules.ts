import { Argument, type Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { nearest } from '../domain/nearest.js';
import type { Messages } from '../messages/messages.js';
import { explainRules, rulesJson } from '../report/rule-catalogue.js';
import { rulesMarkdown, rulesPage } from '../report/rules-markdown.js';
import { catalogueText, ruleText } from '../report/rules-text.js';
import { ruleIds } from '../rules/index.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import {
  optionsOf,
  parseOptions,
  RULES_FORMATS,
  type RulesOptions,
  rulesSchema,
  withConfigOption,
  withDisplayOptions,
} from './options.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';

/** `overdue` of `tasks/overdue`. */
const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The rules that may have been meant: the nearest id, else those whose name behind the slash is nearest. */
function meant(typed: string): string[] {
  const whole = nearest(typed, ruleIds);
  if (whole !== undefined) return [whole];
  const name = nearest(nameOf(typed), ruleIds.map(nameOf));
  return ruleIds.filter((id) => nameOf(id) === name);
}

async function rules(
  typed: string | undefined,
  options: RulesOptions,
  settings: Settings,
  messages: Messages,
): Promise<void> {
  const { catalogue, command } = messages;
  const wanted = ruleIds.find((id) => id === typed);
  if (typed !== undefined && wanted === undefined) {
    const near = meant(typed);
    const hint = near.length > 0 ? command.errors.didYouMean(near) : '';
    throw new Failure(catalogue.unknownRule(typed) + hint + catalogue.seeAll);
  }
  const explained = explainRules(messages, settings, wanted);
  const screen = new Screen(options);
  switch (options.format) {
    case 'json':
      await screen.result(`${JSON.stringify(rulesJson(explained), null, 2)}\n`);
      return;
    case 'markdown':
      await screen.result((wanted ? rulesMarkdown : rulesPage)(explained, messages));
      return;
    case 'text': {
      const display = displayOf(options);
      const texts = explained.map((rule) => ruleText(rule, messages, display));
      await screen.result(wanted ? texts.join('\n') : catalogueText(explained, messages, display));
    }
  }
}

/** `inbound rules [id]`: the catalogue; one rule explained. */
export function addRulesCommand(program: Command, { messages, settings, finish }: Session): void {
  const texts = messages.catalogue;
  const command = program
    .command('rules')
    .summary(texts.summary)
    .description(texts.summary)
    // Judged by `rules`: part of an id finds it too.
    .addArgument(new Argument('[id]', texts.id).choices(ruleIds).argParser((word) => word));
  withDisplayOptions(withConfigOption(command, messages), messages, RULES_FORMATS)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (id: string | undefined, _options: unknown, self: Command) => {
      const options = parseOptions(rulesSchema, optionsOf(self, settings()), messages);
      await rules(id, options, settings(), messages);
      finish(0);
    });
}
