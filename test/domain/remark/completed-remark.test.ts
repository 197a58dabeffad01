import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../../../src/domain/calendar-date.js';
import {
  completedRemark,
  type RemarkFact,
  type RemarkFacts,
  readRemark,
  type Supplement,
  type SuppliedFact,
} from '../../../src/domain/remark/index.js';
import { entryMode, wenzhouArrivalMode } from '../../../src/records/choices.js';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}

const today = day('2020-04-28');
const read = (text: string): RemarkFacts => readRemark(text, today).facts;

/** The facts that there are. */
const stated = (facts: RemarkFacts): Partial<RemarkFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const dateIn = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => `2020-04-${String(n).padStart(2, '0')}`);

/** Values that hang together: a person is quarantined, transferred and cared for in this order. */
const VALUES: { readonly [F in SuppliedFact]: fc.Arbitrary<string> } = {
  entryDate: dateIn(1, 4),
  pointOfEntry: fc.constantFrom('上海浦东', '广州白云', '北京首都', '瑞丽', '绥芬河'),
  entryMode: fc.constantFrom(...Object.keys(entryMode)),
  wenzhouArrivalDate: dateIn(8, 11),
  wenzhouArrivalMode: fc.constantFrom(...Object.keys(wenzhouArrivalMode)),
  outOfProvinceQuarantineStart: dateIn(4, 7),
  transferDate: dateIn(8, 11),
  transferReason: fc.constantFrom('系统内隔离点不足', '因公出差', '年满75周岁，需家属陪护', '孕晚期'),
  quarantineStart: dateIn(12, 14),
  medicalTransferDate: dateIn(15, 18),
  medicalCareEndDate: dateIn(19, 22),
  resumedQuarantineStart: dateIn(22, 26),
  situation: fc.constantFrom(
    '集中隔离中',
    '温州市鹿城区，集中隔离中，健康',
    '在鹿城区蓝屿宾馆集中隔离；体温正常',
    '居家健康监测，无症状',
    '医学处理中',
  ),
  notQuarantinedReason: fc.constantFrom('入境口岸未作要求', '照顾老人', '系统内无隔离点，已满14天'),
  missedReason: fc.constantFrom('系统故障', '因公安推送延迟', '健康码未申报。'),
};
const ITEMS = Object.keys(VALUES) as readonly SuppliedFact[];

/** What a fact says besides: who is transferred arrives that day, and a port may tell how one came. */
const IMPLIED: { readonly [F in SuppliedFact]?: readonly RemarkFact[] } = {
  pointOfEntry: ['entryMode'],
  transferDate: ['wenzhouArrivalDate'],
  // An arrival by 专车转运 that is given a reason for is a transfer.
  transferReason: ['transferDate'],
  situation: ['whereabouts', 'sendBackPlace'],
};

/** How a value is read that must be written in other marks: a reason runs to the next comma. */
const asRead = ({ item, value = '' }: Supplement): string =>
  item === 'situation'
    ? value.replace(/^在/, '').replaceAll('；', '，')
    : value.replaceAll('，', '、').replace(/。$/, '');

/** Some items, each with a value or left blank. An arrival's day and a transfer's are one day: never both. */
const supplements = (items: readonly SuppliedFact[]): fc.Arbitrary<readonly Supplement[]> =>
  fc.subarray([...items], { minLength: 1 }).chain((some) =>
    fc
      .tuple(...some.map((item) => fc.option(VALUES[item], { nil: undefined })))
      .map((values) => some.map((item, i) => ({ item, value: values[i] })))
      .filter(
        (all) =>
          all.filter(({ item, value }) => value && (item === 'wenzhouArrivalDate' || item === 'transferDate'))
            .length < 2,
      ),
  );

/** The facts of a remark and those that are supplied to it. */
function expectCompleted(text: string, supplied: readonly Supplement[]): void {
  const completed = completedRemark(text, supplied);
  const given = supplied.filter(({ value }) => value !== undefined);
  const expected: Record<string, unknown> = {
    ...stated(read(text)),
    ...Object.fromEntries(given.map((supplement) => [supplement.item, asRead(supplement)])),
  };
  const facts = read(completed);
  const implied = new Set(given.flatMap(({ item }) => IMPLIED[item] ?? []));
  const told = Object.entries(stated(facts)).filter(
    ([fact]) => fact in expected || !implied.has(fact as RemarkFact),
  );
  expect(Object.fromEntries(told), completed).toEqual(expected);
}

describe('a completed remark', () => {
  it('an empty one is the labelled form alone', () => {
    expect(
      completedRemark('', [
        { item: 'entryDate', value: '2020-04-12' },
        { item: 'transferReason', value: undefined },
      ]),
    ).toBe('入境时间：2020-04-12；转运原因：____');
  });

  it.each([
    ['4月12日入境', '4月12日入境。补充：转运原因：____'],
    ['4月12日入境。 ', '4月12日入境。补充：转运原因：____'],
    ['4月12日入境；', '4月12日入境；补充：转运原因：____'],
    ['转运原因: __', '转运原因: __'],
  ])('%s → %s', (text, expected) => {
    expect(completedRemark(text, [{ item: 'transferReason', value: undefined }])).toBe(expected);
  });

  it('a blank that is there already is filled in where it stands', () => {
    expect(
      completedRemark('4月12日入境。补充：转运原因：____；目前情况：____', [
        { item: 'transferReason', value: '孕晚期' },
        { item: 'situation', value: undefined },
      ]),
    ).toBe('4月12日入境。补充：转运原因：孕晚期；目前情况：____');
  });

  it('from nothing: what is supplied is read, whichever items and values, and a blank is none', () => {
    fc.assert(
      fc.property(supplements(ITEMS), (supplied) => expectCompleted('', supplied)),
      {
        numRuns: 1_000,
      },
    );
  });

  it.each<readonly [string, readonly SuppliedFact[]]>([
    [
      '4月4日上海浦东入境，4月4日起在上海市浦东新区云栈酒店集中隔离',
      ['wenzhouArrivalDate', 'wenzhouArrivalMode', 'transferDate', 'transferReason', 'missedReason'],
    ],
    [
      '4月2日由米兰飞抵上海浦东入境，4月9日由鹿城区派专车接回温州继续集中隔离',
      ['outOfProvinceQuarantineStart', 'transferReason', 'medicalTransferDate', 'medicalCareEndDate'],
    ],
    ['4月9日乘高铁到温州，现居家', ['entryDate', 'pointOfEntry', 'notQuarantinedReason', 'missedReason']],
    [
      '4月2日入境，4月16日转医学处理',
      ['pointOfEntry', 'wenzhouArrivalDate', 'wenzhouArrivalMode', 'quarantineStart'],
    ],
    ['4月16日转医学处理，4月20日出院', ['entryDate', 'quarantineStart', 'resumedQuarantineStart']],
    ['张某', ITEMS],
    ['联系电话13900000000,本人无手机', ITEMS],
  ])('after %s: its own facts and the supplied ones', (text, items) => {
    fc.assert(
      fc.property(supplements(items), (supplied) => expectCompleted(text, supplied)),
      {
        numRuns: 300,
      },
    );
  });

  it('told in two steps it is told all the same', () => {
    fc.assert(
      fc.property(supplements(ITEMS), fc.nat(), (supplied, n) => {
        const at = n % (supplied.length + 1);
        expectCompleted(completedRemark('', supplied.slice(0, at)), supplied.slice(at));
      }),
    );
  });

  it('completing what is complete changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), supplements(ITEMS), (text, supplied) => {
        expect(completedRemark(text, [])).toBe(text);
        const completed = completedRemark(text, supplied);
        const blanks = supplied.filter(({ value }) => value === undefined);
        expect(completedRemark(completed, blanks)).toBe(completed);
      }),
    );
  });
});

interface WorkedRemark {
  readonly text: string;
  readonly asOf: string;
}

const WORKED = ['worked-remarks.json', 'further-remarks.json'].flatMap(
  (file) =>
    (
      JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
        readonly remarks: readonly WorkedRemark[];
      }
    ).remarks,
);
it.each(WORKED)('blanks take nothing from $text', ({ text, asOf }) => {
  const blank = completedRemark(
    text,
    ITEMS.map((item) => ({ item, value: undefined })),
  );
  expect(readRemark(blank, day(asOf)).facts).toEqual(readRemark(text, day(asOf)).facts);
});
