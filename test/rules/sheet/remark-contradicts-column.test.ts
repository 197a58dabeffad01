import { describe, expect, it } from 'vitest';
import {
  checkAs,
  memorySheet,
  person,
  rulesOf,
  sheetOf,
  type TestRow,
  text,
} from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, outcome, residentId, skipped, verified } from '../checked.js';

const RULE = 'sheet/remark-contradicts-column';
const ENTRY = '2020年4月12日从上海浦东机场入境。';
const ARRIVAL = '4月12日从上海浦东机场入境，4月26日乘高铁抵达温州。';
const QUARANTINE = '4月1日从上海浦东机场入境，4月2日至4月16日在上海市嘉定区云栈酒店集中隔离。';

const check = (row: TestRow) => checkAs('verification', sheetOf([{ ...verified, ...row }]));

describe(RULE, () => {
  it.each<readonly [string, keyof TestRow, string, string, string]>([
    ['the day of entry', 'entryDate', '2020-04-13', ENTRY, '2020-04-12'],
    ['the day of entry, in words', 'entryDate', '4月13日', ENTRY, '2020-04-12'],
    ['the mode of entry', 'entryMode', '轮船', ENTRY, '飞机'],
    ['the day of arrival', 'wenzhouArrivalDate', '2020-04-25', ARRIVAL, '2020-04-26'],
    ['the mode of arrival', 'wenzhouArrivalMode', '自驾', ARRIVAL, '高铁'],
    [
      'the start of quarantine elsewhere',
      'outOfProvinceQuarantineStart',
      '2020-04-03',
      QUARANTINE,
      '2020-04-02',
    ],
    ['the end of quarantine elsewhere', 'outOfProvinceQuarantineEnd', '2020-04-17', QUARANTINE, '2020-04-16'],
  ])('%s', (_what, field, value, remarks, expected) => {
    const checked = check({ [field]: value, remarks });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: 'V-1.1',
      severity: 'warning',
      expected,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual([`E2 ${field}`, 'F2 remarks']);
    expect(isHeld(checked)).toBe(false);
  });

  it.each([
    ['another city', '北京首都机场'],
    ['another airport of the city', '上海虹桥'],
    ['another port', '云南瑞丽'],
  ])('the point of entry: %s', (_what, pointOfEntry) => {
    expect(cells(one(check({ pointOfEntry, remarks: ENTRY }), RULE))).toEqual([
      'E2 pointOfEntry',
      'F2 remarks',
    ]);
  });

  it.each([
    ['outside the province', '上海市', '目前在温州市鹿城区集中隔离。'],
    ['in another city', '杭州市', '目前在温州市鹿城区集中隔离。'],
    ['in another district', '温州市瓯海区', '目前在温州市鹿城区集中隔离。'],
  ])('the whereabouts: %s', (_what, whereabouts, remarks) => {
    expect(cells(one(check({ whereabouts, remarks }), RULE))).toEqual(['E2 whereabouts', 'F2 remarks']);
  });

  it('tells each column that is contradicted', () => {
    const findings = found(check({ entryDate: '2020-04-13', entryMode: '轮船', remarks: ENTRY }), RULE);
    expect(findings.map(({ at }) => at[0]?.field).sort()).toEqual(['entryDate', 'entryMode']);
  });

  it.each<readonly [string, TestRow]>([
    ['the same day', { entryDate: '2020-04-12', remarks: ENTRY }],
    ['the same day in words', { entryDate: '4月12日', remarks: ENTRY }],
    ['the same mode by its other name', { entryMode: '航班', remarks: ENTRY }],
    ['the same port', { pointOfEntry: '上海浦东', remarks: ENTRY }],
    ['the same port by its full name', { pointOfEntry: '上海浦东国际机场', remarks: ENTRY }],
    ['the same port by its short name', { pointOfEntry: '浦东', remarks: ENTRY }],
    ['only the city of the port', { pointOfEntry: '上海', remarks: ENTRY }],
    ['the same place, less exactly', { whereabouts: '温州', remarks: '目前在温州市鹿城区集中隔离。' }],
    [
      'the same place, more exactly',
      { whereabouts: '温州市鹿城区云栈酒店', remarks: '目前在温州市鹿城区集中隔离。' },
    ],
    ['an empty column', { entryDate: null, remarks: ENTRY }],
    ['a column that says nothing', { pointOfEntry: '不详', entryDate: 0, remarks: ENTRY }],
    ['a remark that says nothing of it', { entryDate: '2020-04-13', remarks: '身体健康。' }],
    ['a plan in the remark', { wenzhouArrivalDate: '2020-04-25', remarks: '预计4月30日抵达温州。' }],
    ['an empty remark', { entryDate: '2020-04-13', remarks: null }],
    ['the remark 无', { entryDate: '2020-04-13', remarks: '无' }],
    ['a column that cannot be read', { entryDate: text('2020-02-30'), remarks: ENTRY }],
    ['a column with two readings', { entryDate: 4.1, remarks: ENTRY }],
  ])('is silent: %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  it('the start of control in Wenzhou is no fact of this rule', () => {
    const remarks = '4月12日从上海浦东机场入境后集中隔离，4月27日转运回温州继续集中隔离。';
    const checked = checkAs(
      'control-tasks',
      sheetOf([{ ...person, controlStatus: '纳入管控', controlStartDate: '2020-04-26', remarks }]),
    );
    expect(found(checked, RULE)).toEqual([]);
  });

  it('two remarks are read as one, and the finding stands at a remark', () => {
    const sheet = memorySheet([
      ['姓名', '证件号码', '核查状态', '入境时间', '备注1', '备注2'],
      ['吕秀兰', residentId(), '核查中', '2020-04-13', '身体健康', ENTRY],
    ]);
    const finding = one(checkAs('verification', sheet), RULE);
    expect(finding.at.map(({ field }) => field)).toEqual(['entryDate', 'remarks']);
  });

  it('is the only one to speak', () => {
    const checked = check({ entryDate: '2020-04-13', remarks: ENTRY });
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(outcome(checked, RULE)).toMatchObject({ applied: 1, flawed: 1, skipped: null });
  });

  it('is skipped without remarks', () => {
    expect(skipped(check({ entryDate: '2020-04-13' }), RULE)).toEqual({ columns: ['remarks'] });
  });
});
