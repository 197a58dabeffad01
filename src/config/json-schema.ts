import { z } from 'zod';
import { type ConfigKey, configSchema } from './schema.js';

/** What each key of a configuration is for, in one language. */
export type KeyTexts = { readonly [K in ConfigKey]: string };

/** The JSON Schema (draft 7, which editors read) of a configuration file. */
export const jsonSchema = () => z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });

/** The same with what each key is for, in the languages given: what an editor shows where a key is pointed at. */
export function explainedJsonSchema(languages: readonly KeyTexts[]) {
  const { properties = {}, ...schema } = jsonSchema();
  const explained = Object.entries(properties).map(([key, part]) => {
    const texts = languages.flatMap((texts) => (key in texts ? [texts[key as ConfigKey]] : []));
    const description = texts.join('\n\n');
    return [key, typeof part === 'object' && description !== '' ? { description, ...part } : part] as const;
  });
  // What editors of the VS Code family go by, where a file is JSON with comments.
  const leniency = { allowComments: true, allowTrailingCommas: true };
  return { ...schema, ...leniency, title: 'Inbound Desk', properties: Object.fromEntries(explained) };
}
