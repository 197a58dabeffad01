import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { pairFindings, reconcile, told } from '../../support/registers.js';
import { residentId } from '../checked.js';

const TRANSFER = '4月13日上海浦东入境即隔离，4月25日转运至鹿城继续隔离';

/** What is found of one person in both registers; `null`: the register does not have them. */
const found = (
  control: TestRow | null,
  verification: TestRow | null,
  {
    cases,
    ...options
  }: Parameters<typeof reconcile>[1] & { cases?: undefined; listed?: readonly TestRow[] } = {},
) =>
  pairFindings(
    reconcile(
      {
        control: control ? [control] : [],
        verification: verification ? [verification] : [],
        ...(options.listed ? { cases: options.listed } : {}),
      },
      options,
    ),
  ).map(told);
const rules = (...args: Parameters<typeof found>) =>
  found(...args).map(({ rule, severity }) => `${rule} ${severity}`);

describe('reconcile/start-date-mismatch', () => {
  it('suggests the day of the transfer for the control start', () => {
    expect(
      found({ controlStartDate: '2020-04-26', remarks: TRANSFER }, { zhejiangArrivalDate: '2020-04-25' }),
    ).toEqual([
      {
        rule: 'reconcile/start-date-mismatch',
        severity: 'error',
        at: ['c2 controlStartDate', 'v2 zhejiangArrivalDate'],
        actual: '2020-04-26',
        expected: '2020-04-25',
        fix: 'suggested',
        edits: ['controlStartDate: 2020-04-26 → 2020-04-25'],
      },
    ]);
  });

  it('suggests it for the arrival where the control start is that day', () => {
    expect(
      found({ controlStartDate: '2020-04-25', remarks: TRANSFER }, { zhejiangArrivalDate: '2020-04-24' }),
    ).toMatchObject([{ edits: ['zhejiangArrivalDate: 2020-04-24 → 2020-04-25'], expected: '2020-04-25' }]);
  });

  it('applies it to the other register where suggestions are accepted, and finds nothing more', () => {
    const accepted = { suggestions: true, decisions: false };
    const run = reconcile(
      {
        control: [{ controlStartDate: '2020-04-25', remarks: TRANSFER }],
        verification: [{ zhejiangArrivalDate: '2020-04-24' }],
      },
      { accepted },
    );
    const cells = run.verification.rows[0]?.mended.row.cells ?? [];
    expect(cells.map((cell) => cell?.value)).toContain('2020-04-25');
    expect(run.control.findings.map(({ rule, applied }) => [rule, applied])).toEqual([
      ['reconcile/start-date-mismatch', true],
    ]);
    expect(run.control.counts).toMatchObject({ ready: 1, held: 0, fixed: 1 });
  });

  it.each<[string, TestRow, TestRow, string[]]>([
    ['the same day', { controlStartDate: '2020-04-25' }, { zhejiangArrivalDate: '2020-04-25' }, []],
    [
      'somebody who was not transferred',
      { controlStartDate: '2020-04-26' },
      { zhejiangArrivalDate: '2020-04-25' },
      ['reconcile/start-date-mismatch warning'],
    ],
    [
      'a charter flight',
      { controlStartDate: '2020-04-26', pointOfEntry: '温州龙湾' },
      { zhejiangArrivalDate: '2020-04-25' },
      ['reconcile/start-date-mismatch error'],
    ],
    [
      'quarantined elsewhere before, as the other register tells',
      { controlStartDate: '2020-04-26' },
      { zhejiangArrivalDate: '2020-04-25', outOfProvinceQuarantineStart: '2020-04-13' },
      ['reconcile/start-date-mismatch error'],
    ],
    [
      'in medical care',
      { controlStatus: '转医学处理', controlStartDate: '2020-04-26', remarks: TRANSFER },
      { zhejiangArrivalDate: '2020-04-25' },
      ['reconcile/start-date-mismatch error'],
    ],
    [
      'control is over',
      { controlStatus: '结束管控', controlStartDate: '2020-04-26', remarks: TRANSFER },
      { zhejiangArrivalDate: '2020-04-25' },
      [],
    ],
    ['an empty day', { controlStartDate: '', remarks: TRANSFER }, { zhejiangArrivalDate: '2020-04-25' }, []],
  ])('%s', (_, control, verification, expected) => {
    expect(rules(control, verification)).toEqual(expected);
  });

  it('never offers a fix for people who were paired by their names', () => {
    const marks = { documentNumber: 'E12345678', phone: '13900001111' };
    const told = found(
      { ...marks, controlStartDate: '2020-04-26', remarks: TRANSFER },
      { ...marks, documentNumber: 'E87654321', zhejiangArrivalDate: '2020-04-25' },
      { accepted: { suggestions: true, decisions: false } },
    );
    expect(told.map(({ rule }) => rule)).toEqual([
      'reconcile/start-date-mismatch',
      'reconcile/identity-uncertain',
    ]);
    expect(told.filter((finding) => 'fix' in finding)).toEqual([]);
  });

  it('is skipped, by name, where the other register has no such column', () => {
    const { control } = reconcile({ control: [{ controlStartDate: '2020-04-26' }], verification: [{}] });
    const outcome = control.rules.find(({ id }) => id === 'reconcile/start-date-mismatch');
    expect(outcome?.skipped).toEqual({ otherColumns: ['zhejiangArrivalDate'] });
  });
});

describe('reconcile/registered-late', () => {
  it.each<[string, TestRow, TestRow, string[]]>([
    [
      'a day late',
      { registeredDate: '2020-04-26', remarks: TRANSFER },
      { zhejiangArrivalDate: '2020-04-25' },
      ['reconcile/registered-late error'],
    ],
    [
      'on the day',
      { registeredDate: '2020-04-25', remarks: TRANSFER },
      { zhejiangArrivalDate: '2020-04-25' },
      [],
    ],
    [
      'neither transferred nor by charter',
      { registeredDate: '2020-04-26' },
      { zhejiangArrivalDate: '2020-04-25' },
      [],
    ],
    [
      'the days disagree: that is told instead',
      { registeredDate: '2020-04-27', controlStartDate: '2020-04-26', remarks: TRANSFER },
      { zhejiangArrivalDate: '2020-04-25' },
      ['reconcile/start-date-mismatch error'],
    ],
  ])('%s', (_, control, verification, expected) => {
    expect(rules(control, verification)).toEqual(expected);
  });
});

describe('reconcile/control-missing', () => {
  const START = { outOfProvinceQuarantineStart: '2020-04-13' };
  it.each<[string, TestRow, string[]]>([
    ['after 11 days', { ...START, wenzhouArrivalDate: '2020-04-24' }, ['reconcile/control-missing error']],
    ['after 13 days', { ...START, wenzhouArrivalDate: '2020-04-26' }, ['reconcile/control-missing warning']],
    ['after 14 days', { ...START, wenzhouArrivalDate: '2020-04-27' }, []],
    ['after 12 days', { ...START, wenzhouArrivalDate: '2020-04-25' }, ['reconcile/control-missing error']],
    [
      'by the arrival in Zhejiang',
      { ...START, zhejiangArrivalDate: '2020-04-24' },
      ['reconcile/control-missing error'],
    ],
    ['not yet arrived', { ...START, zhejiangArrivalDate: '2020-04-28' }, []],
    [
      'no quarantine, no start known',
      { quarantinedAtEntry: '否', zhejiangArrivalDate: '2020-04-24' },
      ['reconcile/control-missing error'],
    ],
    ['quarantined, no start known', { quarantinedAtEntry: '是', zhejiangArrivalDate: '2020-04-24' }, []],
    ['nothing known', { zhejiangArrivalDate: '2020-04-24' }, []],
    ['was to go elsewhere', { ...START, zhejiangArrivalDate: '2020-04-24', destinationCity: '杭州市' }, []],
    [
      'was to go elsewhere, and came here',
      { ...START, wenzhouArrivalDate: '2020-04-24', destinationCity: '杭州市' },
      ['reconcile/control-missing error'],
    ],
    ['is elsewhere', { ...START, zhejiangArrivalDate: '2020-04-24', whereabouts: '杭州市西湖区' }, []],
    [
      'is here',
      { ...START, zhejiangArrivalDate: '2020-04-24', whereabouts: '温州市鹿城区' },
      ['reconcile/control-missing error'],
    ],
  ])('%s', (_, verification, expected) => {
    expect(rules(null, verification)).toEqual(expected);
  });

  it('is no fault of somebody whose control is over', () => {
    expect(rules({ controlStatus: '结束管控' }, { ...START, wenzhouArrivalDate: '2020-04-24' })).toEqual([]);
  });
});

describe('reconcile/verification-missing', () => {
  it.each<[string, TestRow, string[]]>([
    ['under control', {}, ['reconcile/verification-missing warning']],
    ['in medical care', { controlStatus: '转医学处理' }, ['reconcile/verification-missing warning']],
    ['control is over', { controlStatus: '结束管控' }, []],
    ['waits for an officer', { controlStatus: '待分配' }, []],
    ['an irregular entry by its column', { entryMode: '偷渡' }, []],
    ['an irregular entry by its remark', { remarks: '4月20日偷渡入境' }, []],
  ])('%s', (_, control, expected) => {
    expect(rules(control, null)).toEqual(expected);
  });
});

describe('reconcile/health-mismatch', () => {
  it.each<[string, TestRow['controlStatus'], TestRow['healthStatus'], string[]]>([
    ['in care and healthy', '转医学处理', '健康', ['reconcile/health-mismatch error']],
    ['in care with a fever', '转医学处理', '发热', []],
    ['in care and recovered', '转医学处理', '治愈出院', []],
    ['confirmed, not in care', '纳入管控', '确诊', ['reconcile/health-mismatch error']],
    ['asymptomatic, not in care', '纳入管控', '无症状感染者', ['reconcile/health-mismatch error']],
    ['suspected, not in care', '纳入管控', '疑似', ['reconcile/health-mismatch error']],
    ['healthy, not in care', '纳入管控', '健康', []],
    ['control is over', '结束管控', '确诊', []],
    ['nothing is known', '转医学处理', '', []],
  ])('%s', (_, controlStatus, healthStatus, expected) => {
    expect(rules({ controlStatus }, { healthStatus })).toEqual(expected);
  });
});

describe('verification/health-behind-cases', () => {
  const LISTED: TestRow = { name: '吕秀兰', documentNumber: '330399199001011234', caseType: '确诊' };
  const IN_CARE: TestRow = { controlStatus: '转医学处理' };

  it('takes the type of the list where the document agrees', () => {
    const told = found(IN_CARE, { healthStatus: '健康' }, { listed: [LISTED] });
    expect(told).toMatchObject([
      {
        rule: 'verification/health-behind-cases',
        severity: 'error',
        at: ['v2 healthStatus', 'c2 caseType'],
        fix: 'certain',
        edits: ['healthStatus: 健康 → 确诊'],
      },
    ]);
  });

  it.each<[string, TestRow, TestRow, string[]]>([
    ['the same type', { healthStatus: '确诊' }, LISTED, []],
    ['recovered since', { healthStatus: '治愈出院' }, LISTED, []],
    ['nothing entered', { healthStatus: '' }, LISTED, ['certain']],
    [
      'by name and phone',
      { healthStatus: '健康', phone: '13900001111' },
      { name: 'LV/XIU LAN MS', documentNumber: 'E1234567', phone: '13900001111', caseType: '确诊' },
      ['suggested'],
    ],
    ['by name alone', { healthStatus: '健康' }, { name: '吕秀兰', documentNumber: '', caseType: '确诊' }, []],
    ['another person', { healthStatus: '健康' }, { ...LISTED, documentNumber: residentId('1990-01-02') }, []],
  ])('%s', (_, verification, listed, expected) => {
    const told = found({ controlStatus: '结束管控' }, verification, { listed: [listed] });
    expect(
      told.flatMap((finding) => (finding.rule === 'verification/health-behind-cases' ? [finding.fix] : [])),
    ).toEqual(expected);
  });

  it('goes by the last report of somebody who is listed twice', () => {
    const listed = [
      { ...LISTED, caseType: '确诊', confirmedDate: '2020-04-25' },
      { ...LISTED, caseType: '疑似', confirmedDate: '2020-04-20' },
    ];
    expect(found(IN_CARE, { healthStatus: '疑似' }, { listed })).toMatchObject([{ expected: '确诊' }]);
  });

  it('is skipped, by name, without a list', () => {
    const { verification } = reconcile({ control: [], verification: [{ healthStatus: '健康' }] });
    const outcome = verification.rules.find(({ id }) => id === 'verification/health-behind-cases');
    expect(outcome?.skipped).toEqual({ input: 'cases' });
  });
});

describe('reconcile/entry-mismatch', () => {
  it.each<[string, TestRow, TestRow, string[]]>([
    ['the day', { entryDate: '2020-04-13' }, { entryDate: '2020-04-12' }, ['c2 entryDate', 'v2 entryDate']],
    [
      'the port',
      { pointOfEntry: '上海浦东' },
      { pointOfEntry: '广州白云机场' },
      ['c2 pointOfEntry', 'v2 pointOfEntry'],
    ],
    ['a city and its airport', { pointOfEntry: '上海' }, { pointOfEntry: '浦东机场' }, []],
    ['another name of one port', { pointOfEntry: '上海浦东' }, { pointOfEntry: '浦东国际机场' }, []],
    ['a name that nobody knows', { pointOfEntry: '上海浦东' }, { pointOfEntry: '某口岸' }, []],
    ['one is empty', { entryDate: '2020-04-13' }, { entryDate: '' }, []],
    [
      'both',
      { entryDate: '2020-04-13', pointOfEntry: '上海浦东' },
      { entryDate: '2020-04-12', pointOfEntry: '广州白云' },
      ['c2 entryDate', 'v2 entryDate', 'c2 pointOfEntry', 'v2 pointOfEntry'],
    ],
  ])('%s', (_, control, verification, expected) => {
    expect(found(control, verification).flatMap(({ at }) => at)).toEqual(expected);
  });
});

describe('people on several rows', () => {
  const again = { name: '吕秀兰', documentNumber: '330399199001011234' };

  it('are named on every row, never paired, and nothing else is said to be missing', () => {
    const run = reconcile({
      control: [again, again],
      verification: [{ wenzhouArrivalDate: '2020-04-25', quarantinedAtEntry: '否' }],
    });
    expect(run.matching.pairs).toEqual([]);
    expect(pairFindings(run).map(told)).toMatchObject([
      { rule: 'reconcile/person-duplicated', severity: 'error', at: ['c2 name', 'c3 name'] },
      { rule: 'reconcile/person-duplicated', severity: 'error', at: ['c3 name', 'c2 name'] },
    ]);
  });

  it('are a warning where only the name and the birth date say so', () => {
    const born = { name: '吕秀兰', birthDate: '1990-01-01' };
    const run = reconcile({
      control: [
        { ...born, documentNumber: 'E12345678' },
        { ...born, documentNumber: 'E87654321' },
      ],
      verification: [{ ...born, documentNumber: 'E12345678' }],
    });
    expect(run.matching.pairs.map(({ one, confidence }) => [one.row.number, confidence])).toEqual([
      [2, 'certain'],
    ]);
    expect(pairFindings(run).map(told)).toMatchObject([
      { rule: 'reconcile/person-duplicated', severity: 'warning' },
      { rule: 'reconcile/person-duplicated', severity: 'warning' },
    ]);
  });

  it('are two people by two valid resident ids', () => {
    const born = { name: '吕秀兰', birthDate: '1990-01-01' };
    const rows = [1, 3].map((n) => ({ ...born, documentNumber: residentId('1990-01-01', 100 + n) }));
    expect(pairFindings(reconcile({ control: rows, verification: rows }))).toEqual([]);
  });
});
