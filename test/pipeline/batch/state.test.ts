import { describe, expect, it } from 'vitest';
import { fingerprintOf, type RunFacts } from '../../../src/pipeline/batch/fingerprint.js';
import {
  EMPTY_STATE,
  type Run,
  readState,
  whyRun,
  withBegun,
  withSettled,
  writtenBy,
} from '../../../src/pipeline/batch/state.js';

const RUN: Run = { job: 'tasks', command: 'triage check', inputs: ['a.xlsx'], fingerprint: '1' };
const done = (run: Run) => ({ ...run, exitCode: 1, outputs: ['out/a.import.xlsx'], time: 'now' });

describe('what a batch remembers', () => {
  it('knows what is new, has changed, or is done', () => {
    const begun = withBegun(EMPTY_STATE, RUN);
    expect(whyRun(RUN, begun)).toBe('new');
    expect(whyRun(RUN, withSettled(begun, RUN, { line: 'failed' }))).toBe('new');
    const state = withSettled(begun, RUN, { done: done(RUN), line: 'done' });
    expect(state).toMatchObject({ begun: [], unlogged: 'done' });
    expect(whyRun(RUN, state)).toBe('unchanged');
    expect(whyRun({ ...RUN, fingerprint: '2' }, state)).toBe('changed');
    expect(whyRun({ ...RUN, inputs: ['b.xlsx'] }, state)).toBe('new');
    expect(whyRun({ ...RUN, job: 'other' }, state)).toBe('new');
    expect([...writtenBy(['tasks'], state)]).toEqual(['out/a.import.xlsx']);
    expect([...writtenBy(['other'], state)]).toEqual([]);
    const again = withSettled(state, RUN, { done: done({ ...RUN, fingerprint: '2' }) });
    expect(again.done.map(({ fingerprint }) => fingerprint)).toEqual(['2']);
    expect(readState(JSON.stringify(again))).toEqual(again);
  });

  it.each(['', '{', 'null', '{"version": 2}', '[]'])('is not read from %j', (text) => {
    expect(readState(text)).toBeUndefined();
  });
});

describe('a fingerprint', () => {
  const FACTS: RunFacts = {
    job: 'tasks',
    command: 'triage check',
    inputs: [{ file: 'a.xlsx', sha256: 'a' }],
    optionFiles: new Map([['previous', [{ file: 'p.xlsx', sha256: 'p' }]]]),
    options: new Map<string, unknown>([
      ['failOn', 'never'],
      ['report', ['xlsx']],
    ]),
    out: 'out',
    settings: null,
  };
  const of = (facts: Partial<RunFacts>) => fingerprintOf({ ...FACTS, ...facts }, (text) => text);

  it('stays what it is in whatever order options are written', () => {
    expect(of({ options: new Map([...FACTS.options].reverse()) })).toBe(of({}));
  });

  it.each<[string, Partial<RunFacts>]>([
    ['input', { inputs: [{ file: 'a.xlsx', sha256: 'b' }] }],
    ['name', { inputs: [{ file: 'b.xlsx', sha256: 'a' }] }],
    ['file of an option', { optionFiles: new Map([['previous', [{ file: 'p.xlsx', sha256: 'q' }]]]) }],
    ['option', { options: new Map([['failOn', 'error']]) }],
    ['folder', { out: 'other' }],
    ['command', { command: 'control check' }],
    ['settings', { settings: 's' }],
  ])('is another one for another %s', (_, facts) => {
    expect(of(facts)).not.toBe(of({}));
  });
});
