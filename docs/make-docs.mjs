// Writes the pages and the schema of this folder from the built program: `npm run docs`. Tests hold them current.
import { writeFileSync } from 'node:fs';
import { explainedJsonSchema } from '../dist/config/json-schema.js';
import { defaultPolicy } from '../dist/domain/policy.js';
import { messagesFor } from '../dist/messages/index.js';
import { explainRules } from '../dist/report/rule-catalogue.js';
import { rulesPage } from '../dist/report/rules-markdown.js';

const write = (name, text) => writeFileSync(new URL(name, import.meta.url), text);

for (const [lang, name] of [
  ['en', 'rules.md'],
  ['zh', '规则.md'],
]) {
  const messages = messagesFor(lang);
  write(name, rulesPage(explainRules(messages, { policy: defaultPolicy, severities: {} }), messages));
}

const keys = ['zh', 'en'].map((lang) => messagesFor(lang).config.keys);
write('inbound.config.schema.json', `${JSON.stringify(explainedJsonSchema(keys), null, 2)}\n`);
