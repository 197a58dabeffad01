import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, parseCalendarDate } from '../../src/domain/calendar-date.js';
import { readDateText, smallNumber } from '../../src/domain/date-text.js';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}

const today = day('2020-04-27');

describe('a date cell', () => {
  it.each([
    ['2020年4月27日', '2020-04-27'],
    ['2020年4月27号', '2020-04-27'],
    ['2020 年 4 月 9 日', '2020-04-09'],
    ['2020.4.9', '2020-04-09'],
    ['2020.04.12', '2020-04-12'],
    ['2020/4/12 14:35', '2020-04-12'],
    ['2020-04-12 00:00:00.0', '2020-04-12'],
    ['2020-04-12T08:00:00', '2020-04-12'],
    ['2020-04-12T08:00:00.000Z', '2020-04-12'],
    ['20200413', '2020-04-13'],
    ['20200413 1430', '2020-04-13'],
    ['四月二十七日', '2020-04-27'],
    ['四月十日', '2020-04-10'],
    ['四月廿三', '2020-04-23'],
    ['二〇二〇年四月二十七日', '2020-04-27'],
    ['二零二零年四月七日', '2020-04-07'],
    ['4月27日', '2020-04-27'],
    ['4月27号', '2020-04-27'],
    ['4月12', '2020-04-12'],
    ['4.27', '2020-04-27'],
    ['4/27', '2020-04-27'],
    ['4-27', '2020-04-27'],
    ['４月２７日', '2020-04-27'],
    ['２０２０．４．９', '2020-04-09'],
    [' 4月9日 ', '2020-04-09'],
    ['4月9日下午2点', '2020-04-09'],
    ['4月9日14时30分', '2020-04-09'],
    ['4月9日凌晨', '2020-04-09'],
    ['4月9日14:35左右', '2020-04-09'],
    ['4月27日(星期一)', '2020-04-27'],
    ['2020/4/27 星期一 08:00', '2020-04-27'],
    ['4月28日', '2019-04-28'],
    ['12月31日', '2019-12-31'],
    ['2月29日', '2020-02-29'],
    ['27日', '2020-04-27'],
    ['28号', '2020-03-28'],
    ['二十七日', '2020-04-27'],
    ['31日', '2020-03-31'],
  ])('%s is %s', (text, expected) => {
    expect(readDateText(text, { today })).toBe(expected);
  });

  it.each([
    '',
    '2020-02-30',
    '4月31日',
    '4.31',
    '13月1日',
    '2020年4月',
    '4月初',
    '4月中旬',
    'abc',
    'abc 4.1',
    '4.1 abc',
    '36.4℃',
    '4.1.2',
    '330302202004',
    '14天',
    '2020-04-12 预计',
    '4.10左右',
    '4月10日左右',
    '202004131',
  ])('%s is no date', (text) => {
    expect(readDateText(text, { today })).toBeUndefined();
  });

  it.each([
    ['5月3日', '2020-05-03'],
    ['4月20日', '2020-04-20'],
    ['1月2日', '2020-01-02'],
    ['12月30日', '2019-12-30'],
    ['3号', '2020-05-03'],
    ['20号', '2020-04-20'],
    ['12号', '2020-05-12'],
    ['2020-06-01', '2020-06-01'],
  ])('%s is %s where dates may lie ahead', (text, expected) => {
    expect(readDateText(text, { today, nearest: true })).toBe(expected);
  });

  it.each([
    ['今天', 0],
    ['本日', 0],
    ['昨日', 1],
    ['前天', 2],
  ])('%s is so many days before today: %i', (text, days) => {
    expect(readDateText(text, { today })).toBe(addDays(today, -days));
  });

  it.each([
    ['上月28日', '2020-04-28'],
    ['本月3日', '2020-05-03'],
    ['上个月三十日', '2020-04-30'],
    ['上月31日', undefined],
    ['次日', undefined],
    ['当日', undefined],
  ])('%s is %s on a day of May', (text, expected) => {
    expect(readDateText(text, { today: day('2020-05-10') })).toBe(expected);
  });

  it('takes the later of two dates that are equally near', () => {
    // 17 April and 17 May are both 15 days from 2 May.
    expect(readDateText('17日', { today: day('2020-05-02'), nearest: true })).toBe('2020-05-17');
  });

  it('never throws, and gives a real date or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const date = readDateText(text, { today });
        expect(date === undefined || parseCalendarDate(date) === date).toBe(true);
      }),
    );
  });
});

describe('a small number', () => {
  it.each([
    ['27', 27],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['三十一', 31],
    ['廿七', 27],
    ['卅', 30],
    ['二〇二〇', 2020],
    ['〇', 0],
  ])('%s is %i', (text, value) => {
    expect(smallNumber(text)).toBe(value);
  });

  it.each(['', '十十', '甲', '二十x'])('%s is none', (text) => {
    expect(smallNumber(text)).toBeUndefined();
  });
});
