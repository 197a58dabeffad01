import type { Command } from 'commander';
import { nearest } from '../domain/nearest.js';
import type { Messages } from '../messages/messages.js';
import { explainRules, ruleIds, rulesJson } from '../report/rule-catalogue.js';
import { rulesMarkdown, rulesPage } from '../report/rules-markdown.js';
import { catalogueText, ruleText } from '../report/rules-text.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import {
  parseOptions,
  RULES_FORMATS,
  type RulesOptions,
  rulesSchema,
  withDisplayOptions,
} from './options.js';
import { displayOf, Screen } from './screen.js';

/** `overdue` of `tasks/overdue`. */
const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The rules that may have been meant: the nearest id, else those whose name behind the slash is nearest. */
function meant(typed: string): string[] {
  const whole = nearest(typed, ruleIds);
  if (whole !== undefined) return [whole];
  const name = nearest(nameOf(typed), ruleIds.map(nameOf));
  return ruleIds.filter((id) => nameOf(id) === name);
}

async function rules(typed: string | undefined, options: RulesOptions, messages: Messages): Promise<void> {
  const { catalogue, command, listJoint } = messages;
  const wanted = ruleIds.find((id) => id === typed);
  if (typed !== undefined && wanted === undefined) {
    const near = meant(typed);
    const hint = near.length > 0 ? command.errors.didYouMean(near.join(listJoint)) : '';
    throw new Failure(catalogue.unknownRule(typed) + hint + catalogue.seeAll);
  }
  const explained = explainRules(messages, wanted);
  const screen = new Screen(options);
  switch (options.format) {
    case 'json':
      return screen.result(`${JSON.stringify(rulesJson(explained), null, 2)}\n`);
    case 'markdown':
      return screen.result((wanted ? rulesMarkdown : rulesPage)(explained, messages));
    case 'text': {
      const display = displayOf(options);
      const texts = explained.map((rule) => ruleText(rule, messages, display));
      return screen.result(wanted ? texts.join('\n') : catalogueText(explained, messages, display));
    }
  }
}

/** `inbound rules [id]`: the catalogue; one rule explained. */
export function addRulesCommand(
  program: Command,
  messages: Messages,
  finish: (exitCode: number) => void,
): void {
  const texts = messages.catalogue;
  const command = program
    .command('rules')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('[id]', texts.id);
  withDisplayOptions(command, messages, RULES_FORMATS)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (id: string | undefined, options: Record<string, unknown>) => {
      await rules(id, parseOptions(rulesSchema, options, messages), messages);
      finish(0);
    });
}
