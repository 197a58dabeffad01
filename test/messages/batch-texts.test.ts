import { describe, expect, it } from 'vitest';
import { langs } from '../../src/domain/lang.js';
import { messagesFor } from '../../src/messages/index.js';
import type { Messages } from '../../src/messages/messages.js';

/** What is said of a batch, each text once. */
function textsOf({ batch: texts }: Messages): string[] {
  return [
    texts.unknownJob('a', ['b', 'c']),
    texts.busy('folder'),
    texts.damagedState('state.json'),
    texts.several('a*', ['a1', 'a2']),
    texts.sameOutputs({ job: 'a', input: 'a.xlsx', name: 'out/a' }),
    texts.noMemory,
    texts.brokeDown('fault'),
    texts.stopped('SIGTERM'),
    texts.notPlaced('a.xlsx'),
    texts.stage('a', 'a.xlsx'),
    ...Object.values(texts.outcomes),
    ...Object.values(texts.plans),
    texts.findings,
    texts.seconds(1.25),
    texts.because('a', 'b'),
    texts.summary({ done: 1, unchanged: 2, waiting: 3, failed: 4, recovered: 5 }),
    texts.run.summary,
    ...texts.run.examples.map(({ does }) => does),
  ];
}

describe.each(langs)('what is said of a batch in %s', (lang) => {
  const texts = textsOf(messagesFor(lang));

  it('is in one language', () => {
    const chinese = texts.filter((text) => /[\p{Script=Han}，。：；、（）！？]/u.test(text));
    expect(chinese.length).toBe(lang === 'zh' ? texts.length : 0);
  });

  it('shows no raw value of the program', () => {
    expect(texts.filter((text) => /undefined|\bnull\b|NaN|\[object|=>/.test(text))).toEqual([]);
  });
});
