import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../../../src/domain/calendar-date.js';
import { type RemarkFacts, type RemarkReading, readRemark } from '../../../src/domain/remark/index.js';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}

const today = day('2020-04-28');
const read = (text: string, asOf = today): RemarkReading => readRemark(text, asOf);
const facts = (text: string, asOf = today): RemarkFacts => read(text, asOf).facts;

describe('a date in a remark', () => {
  it.each([
    ['2020年4月27日入境', '2020-04-27'],
    ['4月27号入境', '2020-04-27'],
    ['27号入境', '2020-04-27'],
    ['4.27入境', '2020-04-27'],
    ['4/27入境', '2020-04-27'],
    ['2020.4.9入境', '2020-04-09'],
    ['2020.04.12入境', '2020-04-12'],
    ['2020-04-12 00:00:00.0入境', '2020-04-12'],
    ['20200413入境', '2020-04-13'],
    ['四月二十七日入境', '2020-04-27'],
    ['二〇二〇年四月九日入境', '2020-04-09'],
    ['４月２７日入境', '2020-04-27'],
    ['4月12入境', '2020-04-12'],
    ['4 月 12 日入境', '2020-04-12'],
    ['4月\u200b12日入境', '2020-04-12'],
    ['12月31日入境', '2019-12-31'],
    ['今日入境', '2020-04-28'],
    ['今晨入境', '2020-04-28'],
    ['本日入境', '2020-04-28'],
    ['昨日入境', '2020-04-27'],
    ['昨天入境', '2020-04-27'],
    ['上月28日入境', '2020-03-28'],
    ['去年12月3日入境', '2019-12-03'],
    ['入境日期4月12日', '2020-04-12'],
    ['入境时间为4月12日14时30分', '2020-04-12'],
    ['4月12日凌晨2点30分入境', '2020-04-12'],
  ])('%s', (text, expected) => {
    expect(facts(text).entryDate).toBe(expected);
  });

  it.each([
    '体温36.4入境',
    '14日期满入境',
    '10天后入境',
    'CA910入境',
    'K1622入境',
    '75周岁入境',
    '3号楼入境',
    '512房入境',
    '编号LC20200422001入境',
    '4月初入境',
    '4月中旬入境',
    '4月下旬入境',
    '4月12日左右入境',
    '预计4月12日入境',
    '拟4月12日入境',
    '计划4月12日入境',
    '原定4月12日入境',
    '改签4月12日入境',
    '4月12日未入境',
  ])('none in %s', (text) => {
    expect(facts(text).entryDate).toBeUndefined();
  });

  it.each([
    ['4月12日入境,次日转医', '2020-04-13'],
    ['4月12日入境,翌日转医', '2020-04-13'],
    ['4月12日入境,当日转医', '2020-04-12'],
    ['4月12日入境,同日转医', '2020-04-12'],
    ['4月12日入境,当天转医', '2020-04-12'],
    ['4月12日入境,20日转医', '2020-04-20'],
    ['3月31日入境,1日转医', '2020-04-01'],
    ['3月29日入境,30号转医', '2020-03-30'],
  ])('%s: what leans on the date before', (text, expected) => {
    expect(facts(text).medicalTransferDate).toBe(expected);
  });

  it.each(['4.1-4.14', '4月1-14日', '4月1至14日', '1日至14日', '4月1日~4月14日', '4月1日到14日', '4/1-4/14'])(
    'a range: %s',
    (range) => {
      expect(facts(`${range}在广州集中隔离`)).toMatchObject({
        outOfProvinceQuarantineStart: '2020-04-01',
        outOfProvinceQuarantineEnd: '2020-04-14',
      });
    },
  );

  it('leaves out an end that has not come', () => {
    expect(facts('4月20日起在广州集中隔离至5月4日').outOfProvinceQuarantineEnd).toBeUndefined();
  });

  it.each(['2月30日', '4月31日', '4.31', '2020-02-30', '13月1日'])('%s is unreadable', (text) => {
    const reading = read(`${text}入境`);
    expect(reading.facts.entryDate).toBeUndefined();
    if (text !== '13月1日') expect(reading.unreadable).toEqual([text]);
  });
});

describe('how somebody travels', () => {
  it.each([
    ['4月26日乘G1245次返温', '高铁'],
    ['4月26日乘D3101返温', '高铁'],
    ['4月26日乘C2551次返温', '高铁'],
    ['4月26日乘K1622次返温', '火车'],
    ['4月26日乘T32返温', '火车'],
    ['4月26日乘Z56返温', '火车'],
    ['4月26日乘CZ6991返温', '飞机'],
    ['4月26日乘机返温', '飞机'],
    ['4月26日返温,乘坐大巴', '汽车'],
    ['4月26日顺风车到瑞安', '汽车'],
    ['4月26日由朋友开车接回', '自驾'],
    ['4月26日自驾回乐清', '自驾'],
    ['4月26日由瓯海区派车接回', '专车转运'],
    ['4月26日救护车转运至鹿城', '专车转运'],
    ['来温时间4月26日,来温方式:120救护车', '专车转运'],
  ])('%s', (text, mode) => {
    expect(facts(text)).toMatchObject({ wenzhouArrivalDate: '2020-04-26', wenzhouArrivalMode: mode });
  });

  it.each([
    ['4月12日浦东入境', '上海浦东', '飞机'],
    ['4月12日满洲里口岸入境', '满洲里', '汽车'],
    ['4月12日乘国际列车从满洲里入境', '满洲里', '火车'],
    ['4月12日从二连浩特步行入境', '二连浩特', '步行'],
    ['4月12日乘CA910从北京入境', '北京', '飞机'],
    ['4月12日入境上海', '上海', undefined],
    ['4月12日从桂林两江国际机场入境', '桂林两江', '飞机'],
    ['4月12日从越南走便道入境广西东兴', '东兴', '偷渡'],
    ['入境时间4月12日;入境口岸:青岛流亭;入境方式:航班', '青岛流亭', '飞机'],
  ])('%s: point and mode of entry', (text, port, mode) => {
    const { pointOfEntry, entryMode } = facts(text);
    expect({ pointOfEntry, entryMode }).toEqual({ pointOfEntry: port, entryMode: mode });
  });
});

describe('people', () => {
  it('keeps what holds for both', () => {
    const reading = read('张某4月8日、李某4月10日分别从浦东入境,4月26日一同乘大巴返温');
    expect(reading.facts).toMatchObject({ pointOfEntry: '上海浦东', wenzhouArrivalDate: '2020-04-26' });
    expect(reading.facts.entryDate).toBeUndefined();
    expect(reading.ambiguous).toEqual(['4月8日', '4月10日']);
  });

  it.each(['由儿子自驾接回', '需母亲陪护', '与丈夫一同返温', '可联系其女儿 139 0000 1188'])(
    'a relative who helps is no second person: %s',
    (words) => {
      expect(read(`4月12日浦东入境,${words}`).facts.entryDate).toBe('2020-04-12');
    },
  );
});

describe('what is told of a relative in passing', () => {
  it.each([
    '4月25日到温（其母亲仍在上海隔离）',
    '4月25日到温，其母亲仍在上海隔离',
    '4月25日到温，丈夫还在意大利',
    '本人4月25日到温，其母亲仍在上海隔离',
  ])('is nothing of the traveller: %s', (text) => {
    const stated = Object.entries(facts(text)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(stated)).toEqual({ wenzhouArrivalDate: '2020-04-25' });
  });

  it('a remark on one person alone is theirs, whatever they are called', () => {
    expect(facts('母亲4月12日浦东入境，4月26日返温')).toMatchObject({
      entryDate: '2020-04-12',
      wenzhouArrivalDate: '2020-04-26',
    });
  });
});

describe('one who never entered', () => {
  it.each(['未入境，常年在意大利', '电话停机，未回国，无入境记录'])('is abroad: %s', (text) => {
    expect(facts(text).whereabouts?.region).toBe('abroad');
  });

  it('is not, where the remark says that they are here', () => {
    expect(facts('没有入境，一直在温州').whereabouts).toBeUndefined();
  });
});

describe('a point of entry behind its label', () => {
  it.each([
    ['入境口岸:云桥', '云桥'],
    ['入境口岸 云桥', '云桥'],
    ['入境口岸为云桥', '云桥'],
    ['入境口岸上海浦东', '上海浦东'],
    ['入境地不要求隔离', undefined],
    ['于10日入境，口岸检测阴性', undefined],
    ['入境口岸:', undefined],
  ])('%s', (text, port) => {
    expect(facts(text).pointOfEntry).toBe(port);
  });
});

describe('contact', () => {
  it.each([
    ['可联系其儿子139 0000 1188', ['13900001188']],
    ['联系电话:139-0000-1188、13900002299', ['13900001188', '13900002299']],
    ['家属电话0577-88880000', ['057788880000']],
    ['本人手机13900001188', undefined],
    ['身份证330302199901011234', undefined],
  ])('%s', (text, phones) => {
    expect(facts(text).contactPhones).toEqual(phones);
  });

  it.each(['电话停机', '空号', '无人接听', '一直关机', '联系不上本人', '无法接通'])(
    '%s: unreachable',
    (text) => {
      expect(facts(text).unreachable).toBe(true);
    },
  );

  it('is reached in the end', () => {
    expect(facts('起初无人接听,后已联系上').unreachable).toBeUndefined();
  });
});

describe('the situation', () => {
  it.each(['隔离4月12日', '解除4月12日', '转医学处理4月12日'])('%s: the day is all that follows', (text) => {
    expect(facts(text).situation).toBe(text);
  });
});

describe('a labelled value', () => {
  it.each([
    ['入境方式：偷渡', { entryMode: '偷渡' }],
    ['来温方式：其他', { wenzhouArrivalMode: '其他' }],
    ['漏报原因：系统故障', { missedReason: '系统故障' }],
    ['转运原因：因公出差', { transferReason: '因公出差' }],
    ['4月16日转医学处理；来温时间：4月9日', { wenzhouArrivalDate: '2020-04-09' }],
    ['4月9日抵温；转运时间：4月9日', { transferDate: '2020-04-09' }],
    ['4月9日集中隔离；入境口岸：上海浦东；来温时间：4月9日', { quarantineStart: '2020-04-09' }],
    ['4月9日接回温州继续隔离；转医结束时间：4月20日', { transferDate: '2020-04-09' }],
    ['出院后隔离时间：4月20日', { resumedQuarantineStart: '2020-04-20' }],
    ['出院时间：4月19日；目前情况：健康，集中隔离中', { resumedQuarantineStart: undefined }],
    ['入境时间：____；入境口岸：＿＿，转运原因:__ 目前情况____', { ...facts('') }],
  ])('%s', (text, expected) => {
    expect(facts(text)).toMatchObject(expected);
  });
});

describe('the mentions', () => {
  it('stand in the text as it was written', () => {
    const text = '　４月１３日从\u200b满洲里口岸入境（陆路，大巴）';
    const { mentions } = read(text);
    const words = (fact: string): string[] =>
      mentions.filter((mention) => mention.fact === fact).map(({ start, end }) => text.slice(start, end));
    expect(words('entryDate')).toEqual(['４月１３日']);
    expect(words('pointOfEntry')).toEqual(['满洲里口岸']);
    expect(words('entryMode')).toEqual(['陆路']);
  });
});

/** Words of remarks in any order: nonsense, but nonsense that the grammar has something to say to. */
const WORDS = [
  '4月12日',
  '13日',
  '次日',
  '2月30日',
  '４月',
  '至',
  '-',
  '入境',
  '浦东',
  '上海',
  '温州',
  '返温',
  '隔离',
  '集中隔离点',
  '转医学处理',
  '出院',
  '接回',
  '转运',
  '由',
  '从',
  '在',
  '未',
  '拟',
  '目前',
  '因',
  '原因',
  '应为',
  '有误',
  '张某',
  '母亲',
  '分别',
  '(',
  ')',
  ',',
  '。',
  ';',
  ':',
  '入境时间',
  '来温方式',
  '目前情况',
  '14天',
  'G7321',
  'CA910',
  '36.5℃',
  '\u200b',
  '13900001188',
  '停机',
  '酒店',
  '退回',
  '包机',
  '或',
  '即',
  '后',
  '继续',
  '期满',
  '解除',
  ' ',
  '\n',
  '𠮷',
];
const remark = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
const anyText = fc.oneof(remark, fc.string(), fc.string({ unit: 'binary' }));

describe('any text', () => {
  it('is read without a throw, every fact with a mention inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text);
        for (const { start, end } of reading.mentions) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const mentioned = new Set(reading.mentions.map(({ fact }) => fact));
        const stated = Object.entries(reading.facts).filter(([, value]) => value !== undefined);
        expect([...mentioned].sort()).toEqual(stated.map(([fact]) => fact).sort());
        for (const words of [...reading.ambiguous, ...reading.unreadable]) expect(text).toContain(words);
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  it.each([
    ...WORDS,
    '4月',
    '1',
    '1.',
    '1-',
    'A1',
    '一',
    '4月12日隔离10天',
    '4月12日即隔离,',
    '母亲4月1日入境,',
    '无异常,',
  ])('is read to its end however often it says %j', (words) => {
    const text = words.repeat(Math.ceil(100_000 / words.length));
    expect(read(text).facts).toBeDefined();
  });
});
