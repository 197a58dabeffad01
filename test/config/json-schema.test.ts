import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainedJsonSchema } from '../../src/config/json-schema.js';
import { configSchema } from '../../src/config/schema.js';
import { langs } from '../../src/domain/lang.js';
import { messagesFor } from '../../src/messages/index.js';

const schema = explainedJsonSchema(langs.map((lang) => messagesFor(lang).config.keys));

describe('the JSON Schema of the configuration', () => {
  it('is the one that ships (else: npm run docs)', () => {
    const shipped = readFileSync('docs/inbound.config.schema.json', 'utf8');
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)));
    expect(JSON.parse(readFileSync('package.json', 'utf8')).files).toContain('docs');
  });

  it('says of every key what it is for, in every language', () => {
    for (const key of Object.keys(configSchema.shape).filter((name) => name !== '$schema')) {
      const { description } = schema.properties[key] as { description: string };
      for (const lang of langs)
        expect(description).toContain(messagesFor(lang).config.keys[key as keyof typeof keys]);
    }
  });

  it('knows the permitted values, so that an editor can offer them', () => {
    const text = JSON.stringify(schema);
    for (const value of [
      'tasks/overdue',
      '管控状态',
      'controlStatus',
      'control-tasks',
      'warning',
      'free-text',
    ])
      expect(text).toContain(JSON.stringify(value));
  });
});

const { keys } = messagesFor('zh').config;
