import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/domain/nearest.js';

describe('nearest', () => {
  it.each([
    ['--dispatch', ['--dispatched', '--dry-run'], '--dispatched'],
    ['tasks/overdu', ['tasks/pending', 'tasks/overdue'], 'tasks/overdue'],
    ['Contact', ['contact', 'contacts'], 'contact'],
    ['纳入管空', ['结束管控', '纳入管控'], '纳入管控'],
    ['备注', ['备注栏', '备注'], '备注'],
    ['ab', ['abc', 'xab'], 'abc'],
    ['xlxs', ['html', 'xlsx'], 'xlsx'],
    ['纳管入控', ['退回', '纳入管控'], '纳入管控'],
  ])('finds for %s among %j: %s', (word, words, found) => {
    expect(nearest(word, words)).toBe(found);
  });

  it.each([
    ['xyz', ['abc', 'xbc']],
    ['甲', ['乙']],
    ['anything', []],
  ])('finds nothing near %s in %j', (word, words) => {
    expect(nearest(word, words)).toBeUndefined();
  });

  it('compares in the form that is asked for', () => {
    const withoutStars = (word: string): string => word.replaceAll('*', '');
    expect(nearest('**姓名**', ['姓名', '姓氏名字'], withoutStars)).toBe('姓名');
  });
});
