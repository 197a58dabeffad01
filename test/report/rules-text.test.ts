import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/domain/lang.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { messagesFor } from '../../src/messages/index.js';
import { explainRules } from '../../src/report/rule-catalogue.js';
import { catalogueText, ruleText } from '../../src/report/rules-text.js';

describe.each(langs)('the rules on a terminal, in %s', (lang) => {
  const messages = messagesFor(lang);
  const rules = explainRules(messages, { policy: defaultPolicy, severities: {} });
  const tooWide = (text: string, width: number): string[] =>
    text.split('\n').filter((line) => stringWidth(line) > width);

  it.each([100, 110, 200])('fit a width of %d, and are never wider than 110', (width) => {
    const options = { color: false, width };
    expect(tooWide(catalogueText(rules, messages, options), Math.min(width, 110))).toEqual([]);
    for (const rule of rules) {
      expect(tooWide(ruleText(rule, messages, options), Math.min(width, 110)), rule.id).toEqual([]);
    }
  });

  it('are painted only where colour is wanted', () => {
    const painted = (color: boolean): string[] => {
      const options = { color, width: 100 };
      const texts = [
        catalogueText(rules, messages, options),
        ...rules.map((rule) => ruleText(rule, messages, options)),
      ];
      return texts.filter((text) => text.includes('\u001B['));
    };
    expect(painted(false)).toEqual([]);
    expect(painted(true)).toHaveLength(rules.length + 1);
  });
});
