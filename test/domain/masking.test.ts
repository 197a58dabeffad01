import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '../../src/domain/calendar-date.js';
import { checkCharacter } from '../../src/domain/document-number.js';
import { maskDocument, maskName, maskPhone, maskText } from '../../src/domain/masking.js';

describe('maskDocument', () => {
  it.each([
    ['330399199001011231', '3303**********1231'],
    ['3303**********1231', '3303**********1231'],
    ['33039920200422001', '33************001'],
    ['E12345678', 'E******78'],
    ['12345', '****5'],
    ['1234', '****'],
    ['', ''],
  ])('%s → %s', (number, masked) => {
    expect(maskDocument(number)).toBe(masked);
  });

  it('shows at most a third of a number that is no 18-character id, and hides four characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,40}$/), (number) => {
        const masked = maskDocument(number);
        const shown = masked.replaceAll('*', '').length;
        expect(masked).toHaveLength(number.length);
        expect(number.length - shown).toBeGreaterThanOrEqual(4);
        if (number.length !== 18) expect(shown * 3).toBeLessThanOrEqual(number.length);
      }),
    );
  });
});

it.each([
  ['13900001188', '139****1188'],
  ['139 0000 1188', '139 **** 1188'],
  ['057788880000', '057*****0000'],
  ['88881234', '8******4'],
])('maskPhone %s → %s', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

it.each([
  ['吕秀兰', '吕*兰'],
  ['吕兰', '吕*'],
  ['吕', '*'],
  ['欧阳秀兰', '欧**兰'],
  ['𠮷田兰', '𠮷*兰'],
  ['LYU XIULAN', 'L** X*****'],
  ['LYU/XIULAN MS', 'L**/X***** M*'],
])('maskName %s → %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

describe('maskText', () => {
  it.each([
    '2020-04-12 入境,20200413浦东,20200427转运',
    '2020.4.9-2020.4.23在成都,4.1-4.14,4月12-26日',
    '20200413-20200427',
    '2020-04-12-2020-04-26',
    '2020-04-12 00:00:00.0 14:35',
    '2020-04-27T17:00:00+08:00',
    '乘CA910、MU7148、MU 7148、3U8634、CZ6991次,K1622,高铁G7371',
    '体温36.5,最高38.2℃,隔离14天,75周岁,512房,3号楼',
    '第12行、第345行,共1000行',
    'rows 3 5 7 12 18 22 31 45 50 61',
  ])('leaves readable: %s', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it.each([
    ['证件33039919900101123X入境', '证件3303**********123X入境'],
    ['330399 19900101 1231', '3303** ******** 1231'],
    ['330399-19900101-123x', '3303**-********-123x'],
    ['330399-1990-01-01-1231', '3303**-****-**-**-1231'],
    ['２０２０-04-12 330399199001011231', '２０２０-04-12 3303**********1231'],
    ['130503670401001', '13**********001'],
    ['护照e12345678', '护照e******78'],
    ['护照 E 1234 5678', '护照 E **** **78'],
    ['联系其女儿 139 0000 1188', '联系其女儿 139 **** 1188'],
    ['13900001188/13900002299', '139****1188/139****2299'],
    ['Tel:13900001188', 'Tel:139****1188'],
    ['139.0000.1188', '139.****.1188'],
    ['2020-04-12 139 0000 1188', '2020-04-12 139 **** 1188'],
    ['0577-88880000', '057*-****0000'],
    ['编号LC20200422001', '编号LC*********01'],
  ])('%s → %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    ['妻子黄蓉同住，联系人郭靖13922223333', '妻子黄*同住，联系人郭*139****3333'],
    ['联系其妻李莫愁13844445555', '联系其妻李*愁138****5555'],
    ['张三丰（13922223333）', '张*丰（139****3333）'],
    ['责任人：周大福', '责任人：周*福'],
    ['丈夫王强 手机13922223333', '丈夫王* 手机139****3333'],
  ])('names that the text itself gives away: %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each(['母亲在上海', '4月27日从上海转运', '住温州市龙湾区', '由社区干部接回', '丈夫已返温'])(
    'no name stands in %s',
    (text) => {
      expect(maskText(text)).toBe(text);
    },
  );

  it('masks known values, the longer first', () => {
    const known = ['秀兰', '吕秀兰', 'LYU XIULAN'].map((text) => ({ text, mask: maskName }));
    expect(maskText('吕秀兰(lyu xiulan)之姐秀兰', known)).toBe('吕*兰(l** x*****)之姐秀*');
    expect(maskText('兰州', [{ text: '兰', mask: maskName }])).toBe('兰州');
  });

  const residentIds = fc
    .tuple(
      fc.integer({ min: 110000, max: 659999 }),
      fc.integer({ min: -20_000, max: 18_000 }),
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([region, birth, sequence]) => {
      const first17 = `${region}${dateOfDayNumber(birth).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
      return first17 + checkCharacter(first17);
    });
  const phones = fc.stringMatching(/^1[3-9]\d{9}$/);
  const passports = fc.stringMatching(/^(?:[EGH]\d{8}|E[A-Z]\d{7}|[A-Z]{2}\d{7}|[HM]\d{10})$/);
  const groupings = {
    18: [[18], [6, 8, 4], [6, 4, 4, 4], [4, 4, 4, 4, 2], [3, 3, 4, 4, 4], [14, 4], [6, 4, 2, 2, 4]],
    11: [[11], [3, 4, 4], [4, 4, 3], [3, 8]],
  };
  const widths = (text: string, full: boolean): string =>
    full
      ? text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      : text;
  const surroundings = fc.tuple(
    fc.constantFrom(
      '证件号码',
      '其女儿:',
      '4月12日入境,',
      '2020-04-12 ',
      'CA910航班,',
      '(',
      '3 ',
      '电话+86 ',
    ),
    fc.constantFrom('入境', ',体温36.5', ' 2020-04-26', ')', '', '。4月27日来温'),
  );
  const spellings = fc.record({
    number: fc.oneof(residentIds, phones),
    grouping: fc.nat(),
    separator: fc.constantFrom(' ', '-', '　', '\u200b', ' - ', '－', '—', '.'),
    lower: fc.boolean(),
    full: fc.boolean(),
    around: surroundings,
  });

  it('never leaves an id or phone number readable, however it is spelled', () => {
    fc.assert(
      fc.property(spellings, ({ number, grouping, separator, lower, full, around: [before, after] }) => {
        const ways = number.length === 18 ? groupings[18] : groupings[11];
        let rest = number;
        const groups = (ways[grouping % ways.length] ?? []).map((length) => {
          const group = rest.slice(0, length);
          rest = rest.slice(length);
          return group;
        });
        // A dot parts a number only where both sides are too long for a day or month.
        fc.pre(separator !== '.' || groups.every((group) => group.length >= 3));
        const written = widths(lower ? groups.join(separator).toLowerCase() : groups.join(separator), full);
        const masked = maskText(before + written + after);
        const digits = masked
          .normalize('NFKC')
          .slice(before.length)
          .replace(after.normalize('NFKC'), '')
          .replace(/[^\dXx]/g, '');
        expect(digits.length).toBeLessThanOrEqual(8);
        expect(masked).toHaveLength(before.length + written.length + after.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('never leaves a passport or permit number readable', () => {
    fc.assert(
      fc.property(passports, surroundings, fc.boolean(), (number, [before, after], lower) => {
        const written = lower ? number.toLowerCase() : number;
        expect(maskText(before + written + after)).not.toContain(written.slice(-7));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the length of any text, and masking twice changes no more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -:.年月日EX号') }), (text) => {
        const masked = maskText(text);
        expect(masked).toHaveLength(text.length);
        expect(maskText(masked)).toHaveLength(text.length);
      }),
    );
  });
});
