import { describe, expect, it } from 'vitest';
import { chooseFiles, type MatchedOption } from '../../../src/pipeline/batch/choose-files.js';

const like = (pattern: string, ...files: string[]) => ({ pattern, files });
const option = (name: string, takesSeveral: boolean, ...files: string[]): MatchedOption => ({
  ...like(`${name}*`, ...files),
  option: name,
  takesSeveral,
  prefix: takesSeveral ? '2020-04-20=' : '',
});

describe('the files of a job', () => {
  it('are a run for each file of the first pattern, with those of the others', () => {
    const chosen = chooseFiles(
      [like('a*', 'a1', 'a2'), like('b*', 'b')],
      [option('cases', false, 'c'), option('previous', true, 'p1', 'p2')],
    );
    if (chosen.what !== 'runs') throw new Error(chosen.what);
    expect(chosen.runs.map(({ inputs }) => inputs)).toEqual([
      ['a1', 'b'],
      ['a2', 'b'],
    ]);
    expect(Object.fromEntries(chosen.runs[0]?.options ?? [])).toEqual({
      cases: [{ file: 'c', typed: 'c' }],
      previous: [
        { file: 'p1', typed: '2020-04-20=p1' },
        { file: 'p2', typed: '2020-04-20=p2' },
      ],
    });
  });

  it.each([
    ['an input', [like('a*')], [], 'a*'],
    ['a further input', [like('a*', 'a'), like('b*')], [], 'b*'],
    ['a file of an option', [like('a*', 'a')], [option('cases', false)], 'cases*'],
  ])('are waited for where %s is not there', (_, inputs, options, pattern) => {
    expect(chooseFiles(inputs, options)).toEqual({ what: 'waiting', pattern });
  });

  it.each([
    ['a further input', [like('a*', 'a'), like('b*', 'b1', 'b2')], [], 'b*'],
    ['an option of one file', [like('a*', 'a')], [option('cases', false, 'b1', 'b2')], 'cases*'],
  ])('are unclear where several fit %s', (_, inputs, options, pattern) => {
    expect(chooseFiles(inputs, options)).toEqual({ what: 'several', pattern, files: ['b1', 'b2'] });
  });
});
