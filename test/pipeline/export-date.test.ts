import { describe, expect, it } from 'vitest';
import { dateIn, exportDate } from '../../src/pipeline/export-date.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import { day } from '../rules/checked.js';
import { memorySheet, type TestValue } from '../support/memory-sheet.js';

const TODAY = day('2020-04-27');

describe('the day that a name or a title tells', () => {
  it.each([
    ['control-20200420', '2020-04-20'],
    ['管控库导出20200420153000', '2020-04-20'],
    ['export_2020-04-20_153000', '2020-04-20'],
    ['2020_04_20 register', '2020-04-20'],
    ['2020.4.20导出', '2020-04-20'],
    ['管控库（4月20日）', '2020-04-20'],
    ['管控库4.20', '2020-04-20'],
    ['入境返浙0420', '2020-04-20'],
    ['四月二十日导出', '2020-04-20'],
    ['２０２０年４月２０日', '2020-04-20'],
    // Without a year it is the latest such day: 30 April has not come yet.
    ['4月30日', '2019-04-30'],
    ['截至2020-04-20（20200420）', '2020-04-20'],
  ])('%s: %s', (name, date) => {
    expect(dateIn(name, TODAY)).toBe(date);
  });

  it.each([
    ['no day', '管控库导出'],
    ['two days', '20200413至20200420'],
    ['a day that is none', '2020-02-30'],
    ['the number of a version', 'register v4.1'],
    ['the first part of two', 'register 1-2'],
    ['a longer number', '33039920200420'],
  ])('none where there is %s', (_what, name) => {
    expect(dateIn(name, TODAY)).toBeUndefined();
  });
});

describe('the day of an export', () => {
  const chosen = (title: TestValue, name: string) => {
    const rows: TestValue[][] = [['姓名', '证件号码', '管控状态']];
    const sheet = memorySheet(title === null ? rows : [[title], ...rows], { name });
    const [recognition] = recogniseAll(sheet, { today: TODAY, kind: 'control-register' });
    if (!recognition) throw new Error('no header');
    return { sheet, recognition };
  };

  it.each<[string, string, TestValue, string, string | undefined]>([
    ['the file’s name first', '20200413', '2020年4月20日导出', '4.21', '2020-04-13'],
    ['then the title', 'register', '2020年4月20日导出', '4.21', '2020-04-20'],
    ['a title that is a date', 'register', '2020-04-20', '4.21', '2020-04-20'],
    ['then the sheet’s name', 'register', '管控库导出', '4.21', '2020-04-21'],
    ['else none', 'register', null, 'Sheet1', undefined],
  ])('is told by %s', (_by, file, title, sheet, expected) => {
    expect(exportDate(file, chosen(title, sheet), TODAY)).toBe(expected);
  });
});
