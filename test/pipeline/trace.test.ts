import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonGazetteer } from '../../src/domain/gazetteer.js';
import { findPeople, type SearchedSheet } from '../../src/pipeline/find-person.js';
import { readTable } from '../../src/pipeline/run.js';
import { type Trace, tracePerson } from '../../src/pipeline/trace.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import { day } from '../rules/checked.js';
import { sheetOf, type TestRow } from '../support/memory-sheet.js';
import { inputOf } from '../support/registers.js';

const TODAY = day('2020-04-27');
const AN_ID = '330399199001011234';

const searched = (kind: KindName, rows: readonly TestRow[], date?: string): SearchedSheet => ({
  table: { ...readTable(inputOf(kind, sheetOf(rows)), TODAY), file: `${kind}${date ?? ''}.xlsx` },
  date: date === undefined ? undefined : day(date),
});

const control = (row: TestRow, date?: string): SearchedSheet =>
  searched(
    'control-register',
    [{ name: '吕秀兰', documentNumber: AN_ID, controlStatus: '纳入管控', ...row }],
    date,
  );
const verification = (row: TestRow): SearchedSheet =>
  searched('verification', [{ name: '吕秀兰', documentNumber: AN_ID, verificationStatus: '核查中', ...row }]);

function traced(sheets: readonly SearchedSheet[], query = AN_ID): Trace {
  const [person] = findPeople(query, sheets);
  if (!person) throw new Error('nobody found');
  return tracePerson(person.withLikely(), { today: TODAY, places: commonGazetteer });
}

const line = ({ events }: Trace): string[] =>
  events.map(({ date, fact, isContradicted }) => `${date} ${fact}${isContradicted ? ' ✖' : ''}`);

/** What contradicts what: kind and facts. */
const against = ({ contradictions }: Trace): string[] =>
  contradictions.map(({ kind, sides }) => `${kind} ${sides.map(({ fact }) => fact).join(' ')}`);

const numbersOf = (people: ReturnType<typeof findPeople>): (number | string)[][] =>
  people.map((person) =>
    person
      .withLikely()
      .flatMap(({ sheet, record, confidence }) => [`${sheet.table.kind} ${record.row.number}`, confidence]),
  );

describe('finding a person', () => {
  const register = searched('control-register', [
    { name: '吕秀兰', documentNumber: AN_ID, controlStatus: '纳入管控', phone: '13900001111' },
    { name: '王建国', documentNumber: 'E12345671', controlStatus: '纳入管控', phone: '13900002222' },
    { name: '吕秀兰', documentNumber: 'E12345672', controlStatus: '纳入管控', phone: '13900003333' },
  ]);
  const tasks = searched('verification', [
    { name: 'LYU XIULAN', documentNumber: 'E99999991', verificationStatus: '核查中', phone: '13900001111' },
    { name: '王建国', documentNumber: 'E12345671', verificationStatus: '核查中' },
  ]);
  const list = searched('case-list', [{ name: '吕秀兰', phone: '13900003333', caseType: '疑似' }]);
  const all = [register, tasks, list];

  it.each([
    ['a document number', AN_ID, [['control-register 2', 'certain', 'verification 2', 'probable']]],
    [
      'one with blanks and small letters',
      ' e12345671 ',
      [['control-register 3', 'certain', 'verification 3', 'certain']],
    ],
    [
      'one as a report masks it',
      '3303**********1234',
      [['control-register 2', 'certain', 'verification 2', 'probable']],
    ],
    [
      'a name that one person has',
      '王建国',
      [['control-register 3', 'certain', 'verification 3', 'certain']],
    ],
    ['a name read aloud', 'Wang Jianguo', [['control-register 3', 'certain', 'verification 3', 'certain']]],
    ['a masked name', '王*国', [['control-register 3', 'certain', 'verification 3', 'certain']]],
    [
      'a name that several have',
      '吕秀兰',
      [
        ['control-register 2', 'certain', 'verification 2', 'probable'],
        ['control-register 4', 'certain', 'case-list 2', 'probable'],
        ['verification 2', 'certain', 'control-register 2', 'probable'],
      ],
    ],
    ['nobody’s number', '330399199001011235', []],
    ['nobody’s name', '赵一鸣', []],
  ])('finds by %s', (_, query, people) => {
    expect(numbersOf(findPeople(query, all))).toEqual(people);
  });

  it('follows a document into a column of passports, and from there on', () => {
    const passengers = searched('passenger-list', [
      { name: '吕秀兰', passportNumber: 'E55555551', flightDate: '2020-04-11' },
    ]);
    const both = control({ passportNumber: 'E55555551' });
    expect(numbersOf(findPeople(AN_ID, [both, passengers]))).toEqual([
      ['control-register 2', 'certain', 'passenger-list 2', 'certain'],
    ]);
  });

  it('finds a row by a number that cannot be read', () => {
    const damaged = searched('control-register', [
      { name: '吕秀兰', documentNumber: '330399199001011235', controlStatus: '纳入管控' },
    ]);
    expect(numbersOf(findPeople('330399199001011235', [damaged]))).toEqual([
      ['control-register 2', 'certain'],
    ]);
  });

  it('never takes two valid resident ids for one person', () => {
    const two = searched('control-register', [
      { name: '吕秀兰', documentNumber: AN_ID, controlStatus: '纳入管控', phone: '13900001111' },
      {
        name: '吕秀兰',
        documentNumber: '330399199001011250',
        controlStatus: '纳入管控',
        phone: '13900001111',
      },
    ]);
    expect(numbersOf(findPeople(AN_ID, [two]))).toEqual([['control-register 2', 'certain']]);
  });
});

describe('a line of life', () => {
  it('puts the days of all sheets and remarks in order, each with its cells', () => {
    const trace = traced([
      verification({
        entryDate: '2020-04-13',
        zhejiangArrivalDate: '2020-04-25',
        lastFollowUpDate: '2020-04-26',
      }),
      control(
        {
          controlStartDate: '2020-04-25',
          remarks: '4月13日上海浦东机场入境即隔离，4月25日转运到温州继续隔离，目前体温正常',
        },
        '2020-04-26',
      ),
    ]);
    expect(line(trace)).toEqual([
      '2020-04-13 entryDate',
      '2020-04-13 outOfProvinceQuarantineStart',
      '2020-04-25 zhejiangArrivalDate',
      '2020-04-25 transferDate',
      '2020-04-25 wenzhouArrivalDate',
      '2020-04-25 controlStartDate',
      '2020-04-26 lastFollowUpDate',
      '2020-04-26 controlStatus',
    ]);
    const entry = trace.events[0]?.statements.map(({ at, isInRemark }) => [
      at.file,
      at.row,
      at.column,
      isInRemark,
    ]);
    expect(entry).toEqual([
      ['verification.xlsx', 2, 'D', false],
      ['control-register2020-04-26.xlsx', 2, 'E', true],
    ]);
    expect(trace.contradictions).toEqual([]);
  });

  it.each([
    [
      'one thing on two days, in two sheets',
      [verification({ entryDate: '2020-04-12' }), control({ entryDate: '2020-04-13' })],
      ['differ entryDate entryDate'],
    ],
    [
      'a column and its remark',
      [control({ wenzhouArrivalDate: '2020-04-26', remarks: '4月25日专车接回温州' })],
      ['differ wenzhouArrivalDate wenzhouArrivalDate'],
    ],
    [
      'a control start that was set anew',
      [
        control({ controlStartDate: '2020-04-10' }, '2020-04-13'),
        control({ controlStartDate: '2020-04-23' }),
      ],
      ['differ controlStartDate controlStartDate'],
    ],
    [
      'the wrong order, in two sheets',
      [verification({ entryDate: '2020-04-20' }), control({ wenzhouArrivalDate: '2020-04-18' })],
      ['order entryDate wenzhouArrivalDate'],
    ],
    [
      'a day ahead',
      [control({ controlStartDate: '2020-04-28' })],
      ['order controlStartDate controlStartDate'],
    ],
    [
      'medical care that ends before it begins',
      [control({ remarks: '4月10日入境，4月11日起集中隔离，4月20日转医学处理，4月18日医学处理结束' })],
      ['order medicalTransferDate medicalCareEndDate'],
    ],
    [
      'the arrival of somebody transferred',
      [
        verification({ zhejiangArrivalDate: '2020-04-25' }),
        control({ controlStartDate: '2020-04-26', outOfProvinceQuarantineStart: '2020-04-13' }),
      ],
      ['arrival controlStartDate zhejiangArrivalDate'],
    ],
    [
      'sex and port',
      [
        verification({ sex: '女', pointOfEntry: '上海浦东' }),
        control({ sex: '男', pointOfEntry: '北京首都' }),
      ],
      ['differ sex sex', 'differ pointOfEntry pointOfEntry'],
    ],
  ])('marks %s', (_, sheets, expected) => {
    const trace = traced(sheets);
    expect(against(trace)).toEqual(expected);
  });

  it.each([
    [
      'two follow-ups',
      [verification({ lastFollowUpDate: '2020-04-24' }), control({ lastFollowUpDate: '2020-04-26' })],
    ],
    [
      'a city for its airport',
      [verification({ pointOfEntry: '上海' }), control({ pointOfEntry: '浦东机场' })],
    ],
    [
      'a mode and a sex in other words',
      [verification({ entryMode: '航班', sex: 'F' }), control({ entryMode: '飞机', sex: '女' })],
    ],
    ['a name in Latin letters', [verification({ name: 'LYU XIULAN' }), control({})]],
    [
      'an arrival before control, of somebody who was not quarantined elsewhere',
      [verification({ zhejiangArrivalDate: '2020-04-25' }), control({ controlStartDate: '2020-04-26' })],
    ],
    [
      'a status that goes on',
      [control({ controlStatus: '待分配' }, '2020-04-20'), control({}, '2020-04-21')],
    ],
  ])('finds no fault with %s', (_, sheets) => {
    expect(against(traced(sheets))).toEqual([]);
  });

  it('tells what is not certain, and lets it contradict nothing', () => {
    const likely = searched('verification', [
      {
        name: '吕秀兰',
        documentNumber: 'E77777771',
        verificationStatus: '核查中',
        phone: '13900001111',
        entryDate: '2020-04-02',
      },
    ]);
    const trace = traced([control({ phone: '13900001111', entryDate: '2020-04-13' }), likely]);
    expect(trace.events.map(({ date, isCertain }) => [date, isCertain])).toEqual([
      ['2020-04-02', false],
      ['2020-04-13', true],
    ]);
    expect(trace.contradictions).toEqual([]);
  });

  it('says the same in whatever order the sheets are given', () => {
    const sheets = [
      verification({ entryDate: '2020-04-12', zhejiangArrivalDate: '2020-04-25', sex: '男' }),
      control({ entryDate: '2020-04-13', controlStartDate: '2020-04-26', sex: '女' }, '2020-04-26'),
      control({ entryDate: '2020-04-13', controlStartDate: '2020-04-25' }, '2020-04-20'),
      searched('case-list', [
        { name: '吕秀兰', documentNumber: AN_ID, caseType: '确诊', confirmedDate: '2020-04-26' },
      ]),
    ];
    const told = (trace: Trace) => [
      line(trace).sort(),
      trace.contradictions
        .map(({ kind, sides }) => [
          kind,
          sides
            .flatMap(({ statements }) => statements?.map(({ at }) => `${at.file} ${at.column}`) ?? [])
            .sort(),
        ])
        .map((one) => JSON.stringify(one))
        .sort(),
    ];
    const expected = told(traced(sheets));
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: sheets.length }), (shuffled) => {
        expect(told(traced(shuffled))).toEqual(expected);
      }),
    );
  });
});
