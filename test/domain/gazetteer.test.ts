import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.js';
import { commonGazetteer, gazetteerWith } from '../../src/domain/gazetteer.js';
import { type Place, resolvePlace } from '../../src/domain/places.js';
import { readRemark } from '../../src/domain/remark/index.js';

const place = (text: string): Place => {
  const found = resolvePlace(text);
  if (!found) throw new Error(`no place: ${text}`);
  return found;
};

const own = gazetteerWith(
  new Map([
    ['三垟', place('温州市瓯海区')],
    ['三垟湿地宾馆', place('温州市鹿城区')],
    ['云栈酒店', place('上海市浦东新区')],
    ['Ｎ 酒店', place('杭州市')],
    ['AB宾馆', place('温州市')],
  ]),
);

describe('a place of a desk’s own', () => {
  it.each([
    ['三垟', '瓯海区', '三垟'],
    ['三垟街道1号', '瓯海区', '三垟街道1号'],
    ['目前在三垟', '瓯海区', '三垟'],
    ['温州三垟', '瓯海区', '三垟'],
    ['三垟湿地宾馆', '鹿城区', '三垟湿地宾馆'],
    ['云栈酒店3楼', '浦东新区', '云栈酒店3楼'],
    ['N酒店', undefined, 'N酒店'],
    ['Ｎ 酒店', undefined, 'N酒店'],
  ])('%s is in %s', (text, county, rest) => {
    expect(own.resolve(text)).toMatchObject({ ...(county && { county }), rest });
  });

  it.each(['杭州市云栈酒店', '意大利三垟'])(
    'does not count where words before it name another place: %s',
    (text) => {
      expect(own.resolve(text)).toEqual(resolvePlace(text));
    },
  );

  it.each(['上海市', '家中', '温州市鹿城区五马街道', ''])('changes nothing elsewhere: %s', (text) => {
    expect(own.resolve(text)).toEqual(resolvePlace(text));
  });

  it.each(['4月1日入境，目前在三垟隔离。', '目前在 三垟 家中', '现住AB宾馆', '目前在ＡＢ宾馆隔离'])(
    'is known in a remark: %s',
    (text) => {
      const { facts } = readRemark(text, '2020-04-27' as CalendarDate, own.words);
      expect(facts.whereabouts).toMatchObject({ region: 'wenzhou' });
    },
  );

  it('is one that nobody has without a configuration', () => {
    expect(gazetteerWith(new Map())).toBe(commonGazetteer);
  });
});
