import { describe, expect, it } from 'vitest';
import type { ConfigKey } from '../../src/config/schema.js';
import type { LocalTime } from '../../src/domain/local-time.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import type { RuleId } from '../../src/rules/index.js';
import { memorySheet, person, sheetOf, type TestRow, type TestValue, text } from '../support/memory-sheet.js';
import { checkConfigured, importConfigured } from './configured.js';

const task = (row: TestRow) => sheetOf([{ ...person, controlStatus: null, ...row }]);
const findingsOf = (checked: CheckedSheet, rule: RuleId) =>
  checked.findings.filter((finding) => finding.rule === rule);

/** What a configuration makes of a sheet, in a few words. */
interface Case {
  readonly config: object;
  readonly result: (config: object) => unknown;
  readonly without: unknown;
  readonly changed: unknown;
}

const ended: TestRow = {
  controlStatus: '结束管控',
  controlStartDate: '2020-04-01',
  outOfProvinceQuarantineStart: '2020-04-01',
  whereabouts: '温州市鹿城区',
};

/** The severities of ended-too-early, by days served. */
const endedAfter = (config: object, ...arrivals: readonly string[]): unknown =>
  arrivals.map((wenzhouArrivalDate) => {
    const checked = checkConfigured(config, 'control-tasks', task({ ...ended, wenzhouArrivalDate }));
    return findingsOf(checked, 'tasks/ended-too-early')[0]?.severity ?? null;
  });

const dueOf = (config: object): unknown => {
  const sent: TestRow = { dispatchedDate: '2020-04-27' };
  const tasks = checkConfigured(config, 'control-tasks', task(sent));
  const verification = checkConfigured(
    config,
    'verification',
    sheetOf([{ ...person, verificationStatus: null, ...sent }]),
  );
  const registered: TestRow = { ...person, registeredDate: '2020-04-27', phone: '11111111111' };
  const register = checkConfigured(
    config,
    'control-register',
    sheetOf([{ ...registered, controlStatus: '待分配' }]),
  );
  const dues = [tasks, verification, register].flatMap(({ findings }) =>
    findings.flatMap(({ due }) => due ?? []),
  );
  return dues.sort();
};

/** All but `options`: those are the command line's, see test/commands/config.test.ts. */
const CASES: { readonly [K in Exclude<ConfigKey, 'options'>]: Case } = {
  contact: {
    config: { contact: '值班室' },
    result: (config) => {
      const checked = checkConfigured(config, 'control-tasks', task({ controlStatus: '纳入管控' }));
      return findingsOf(checked, 'tasks/control-needs-alert')[0]?.says;
    },
    without: expect.objectContaining({ contact: '联系人' }),
    changed: expect.objectContaining({ contact: '值班室' }),
  },
  deadlines: {
    config: { deadlines: { tasks: '16:30', verification: '09:15', assignment: '16:40', phone: '10:20' } },
    result: dueOf,
    without: ['2020-04-27T17:00:00', '2020-04-27T17:00:00', '2020-04-28T12:00:00', '2020-04-28T12:00:00'],
    changed: ['2020-04-27T16:30:00', '2020-04-27T16:40:00', '2020-04-28T09:15:00', '2020-04-28T10:20:00'],
  },
  quarantineDays: {
    config: { quarantineDays: 7 },
    result: (config) => endedAfter(config, '2020-04-07', '2020-04-08', '2020-04-14', '2020-04-15'),
    without: ['error', 'error', 'warning', null],
    changed: ['warning', null, null, null],
  },
  dayOne: {
    config: { dayOne: 1 },
    result: (config) => endedAfter(config, '2020-04-13', '2020-04-14', '2020-04-15'),
    without: ['error', 'warning', null],
    changed: ['error', null, null],
  },
  sharedPhonePeople: {
    config: { sharedPhonePeople: 2 },
    result: (config) => {
      const two = ['E1234567', 'E1234568'].map((documentNumber) => ({
        ...person,
        documentNumber,
        controlStatus: null,
      }));
      return findingsOf(checkConfigured(config, 'control-tasks', sheetOf(two)), 'sheet/phone-shared').length;
    },
    without: 0,
    changed: 2,
  },
  phonePlaceholder: {
    config: { phonePlaceholder: '20000000000' },
    result: (config) => {
      const checked = checkConfigured(config, 'control-tasks', task({ phone: text('20000000000') }));
      return [findingsOf(checked, 'sheet/phone-invalid').length, checked.rows[0]?.source.values.phone?.kind];
    },
    without: [1, undefined],
    changed: [0, 'placeholder'],
  },
  charterDistricts: {
    config: { charterDistricts: ['乐清', 'lucheng'] },
    result: (config) =>
      ['鹿城区', '龙湾区', '乐清市'].map(
        (district) => importConfigured(config, { district }).findings.length,
      ),
    without: [0, 0, 1],
    changed: [0, 1, 0],
  },
  charterTemplate: {
    config: { charterTemplate: ['自编号', '证件号码', '姓名', '核查状态'] },
    result: (config) =>
      importConfigured(config, { district: '鹿城区' }).imported.map((row) => row.slice(0, 4)),
    without: [
      ['序号', '姓名', '英文姓名', '英文姓'],
      ['', '吕秀兰', '', ''],
    ],
    changed: [
      ['自编号', '证件号码', '姓名', '核查状态'],
      ['', 'E12345678', '吕秀兰', '待分配'],
    ],
  },
  headers: {
    config: { headers: { 'control-tasks': { 处置结果: '管控状态', 备注: 'sendBackNote' } } },
    result: (config) => {
      const sheet = memorySheet([
        ['姓名', '证件号码', '处置结果', '备注'],
        ['吕秀兰', 'E1234567', '退回', '人在上海'],
      ]);
      const checked = checkConfigured(config, 'control-tasks', sheet);
      const { controlStatus, sendBackNote, remarks } = checked.rows[0]?.source.values ?? {};
      return { controlStatus, sendBackNote, remarks };
    },
    without: { controlStatus: undefined, sendBackNote: undefined, remarks: '人在上海' },
    changed: { controlStatus: '退回', sendBackNote: '人在上海', remarks: undefined },
  },
  synonyms: {
    config: { synonyms: { 管控状态: { 已处置: '结束管控' } } },
    result: (config) => {
      const checked = checkConfigured(config, 'control-tasks', task({ controlStatus: '已 处置' }));
      const [row] = checked.rows;
      return [checked.findings.map(({ rule }) => rule)[0], row?.mended.row.cells[3]?.shown];
    },
    without: ['sheet/value-unreadable', '已 处置'],
    changed: ['sheet/value-normalised', '结束管控'],
  },
  columns: {
    config: { columns: { 'control-tasks': { 回访日: 'date', 走访方式: ['上门', '电话'] } } },
    result: (config) => {
      const sheet = memorySheet([
        ['姓名', '证件号码', '管控状态', '回访日', '走访方式'],
        ['吕秀兰', 'E1234567', '退回', text('2020年4月26日'), '信件'],
      ]);
      const checked = checkConfigured(config, 'control-tasks', sheet);
      return [
        checked.findings.filter(({ rule }) => rule.startsWith('sheet/')).map(({ rule }) => rule),
        checked.rows[0]?.mended.row.cells[3]?.shown,
      ];
    },
    without: [['sheet/header-unknown', 'sheet/header-unknown'], '2020年4月26日'],
    changed: [['sheet/value-unreadable', 'sheet/value-normalised'], '2020-04-26'],
  },
  places: {
    config: { places: { 三垟: '温州市瓯海区', 云栈酒店: '上海市' } },
    result: (config) =>
      [
        { whereabouts: '三垟家中', quarantineStatus: '集中隔离中' },
        { whereabouts: '云栈酒店3楼' },
        { remarks: '4月10日入境，目前在三垟集中隔离。', quarantineStatus: '集中隔离中' },
      ].map((row) => checkConfigured(config, 'control-tasks', task(row)).decisions[0]?.decision.status),
    without: [null, null, null],
    changed: ['纳入管控', '退回', '纳入管控'],
  },
  severities: {
    config: { severities: { 'sheet/name-missing': 'warning', 'tasks/pending': 'error' } },
    result: (config) => {
      const row = task({ name: null, dispatchedDate: '2020-04-27' });
      const { findings, counts } = checkConfigured(config, 'control-tasks', row);
      const told = findings.map(({ rule, severity }) => `${rule} ${severity}`);
      return [told.filter((one) => /name-missing|pending/.test(one)), counts.errors];
    },
    without: [['sheet/name-missing error', 'tasks/pending warning'], 1],
    changed: [['sheet/name-missing warning', 'tasks/pending error'], 1],
  },
  exceptions: {
    config: {
      exceptions: [
        { rule: 'sheet/name-missing', document: 'E1234567', reason: '待补', expires: '2020-04-30' },
      ],
    },
    result: (config) =>
      checkConfigured(config, 'control-tasks', task({ name: null, documentNumber: 'E1234567' })).counts,
    without: expect.objectContaining({ ready: 0, held: 1, errors: 1 }),
    changed: expect.objectContaining({ ready: 1, held: 0, errors: 0 }),
  },
};

describe('every key of a configuration changes what comes out', () => {
  it.each(Object.entries(CASES))('%s', (_key, { config, result, without, changed }) => {
    expect(result({})).toEqual(without);
    expect(result(config)).toEqual(changed);
  });
});

describe('a severity of the desk’s own', () => {
  it('leaves milder what the rule itself tells as milder', () => {
    const raised = { severities: { 'tasks/ended-too-early': 'error' } };
    expect(endedAfter(raised, '2020-04-14')).toEqual(['warning']);
    const lowered = { severities: { 'tasks/ended-too-early': 'notice' } };
    expect(endedAfter(lowered, '2020-04-07', '2020-04-14')).toEqual(['notice', 'notice']);
  });

  it('lets a row through whose errors it calls warnings, and holds one whose warnings it calls errors', () => {
    const sheet = task({ name: null, dispatchedDate: '2020-04-27' });
    const lowered = { severities: { 'sheet/name-missing': 'warning' } };
    expect(checkConfigured(lowered, 'control-tasks', sheet).counts).toMatchObject({ ready: 1, held: 0 });
    const raised = { severities: { 'sheet/name-missing': 'warning', 'tasks/pending': 'error' } };
    expect(checkConfigured(raised, 'control-tasks', sheet).counts).toMatchObject({ ready: 0, held: 1 });
  });
});

describe('a place of the desk’s own', () => {
  const config = { places: { 云栈酒店: '上海市', 三垟: '温州市瓯海区' } };
  const decided = (row: TestRow) =>
    checkConfigured(config, 'control-tasks', task(row)).decisions[0]?.decision;

  it('keeps its name as the name of the site', () => {
    const row: TestRow = { whereabouts: '上海市', outOfProvinceQuarantineSite: '云栈酒店' };
    expect(decided(row)).toMatchObject({ status: '退回', note: '在上海市云栈酒店隔离' });
  });

  it('does not count where words before it name another place', () => {
    expect(decided({ whereabouts: '杭州市云栈酒店' })).toMatchObject({ status: '退回', note: '人在杭州市' });
  });
});

describe('a deadline of the desk’s own', () => {
  it.each([
    ['2020-04-27T16:29:00', 'tasks/pending'],
    ['2020-04-27T16:30:00', 'tasks/overdue'],
  ])('%s: %s', (now, rule) => {
    const config = { deadlines: { tasks: '16:30' } };
    const checked = checkConfigured(
      config,
      'control-tasks',
      task({ dispatchedDate: '2020-04-27' }),
      now as LocalTime,
    );
    expect(checked.findings.filter(({ due }) => due).map((finding) => finding.rule)).toEqual([rule]);
  });
});

describe('a further column', () => {
  const config = {
    columns: {
      'control-tasks': { 陪同人证件: 'document', 家属手机: 'phone', 回访日: 'date', 人数: 'integer' },
    },
  };
  const HEADERS = ['姓名', '证件号码', '管控状态', '陪同人证件', '家属手机', '回访日', '人数'];
  const check = (...cells: readonly TestValue[]) =>
    checkConfigured(
      config,
      'control-tasks',
      memorySheet([HEADERS, ['吕秀兰', 'E1234567', '纳入管控', ...cells]]),
    );
  const rulesOfSheet = (checked: CheckedSheet): string[] =>
    checked.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('sheet/'));

  it.each<[string, readonly TestValue[], string[]]>([
    ['in order', ['330399199001011226', '13900001111', '2020-04-26', 3], []],
    ['a damaged document', [330399199001011200, null, null, null], ['sheet/document-number-damaged']],
    ['an invalid document', ['330399199001011225', null, null, null], ['sheet/document-number-invalid']],
    ['an invalid phone', [null, '13700', null, null], ['sheet/phone-invalid']],
    ['an ambiguous date', [null, null, 4.1, null], ['sheet/date-ambiguous']],
    ['no date', [null, null, '2020-02-30', null], ['sheet/value-unreadable']],
    ['no number', [null, null, null, '三'], ['sheet/value-unreadable']],
    ['untidy', [null, '１３９０００01111', null, null], ['sheet/value-normalised']],
  ])('is held to its type: %s', (_what, cells, rules) => {
    const checked = check(...cells);
    expect(rulesOfSheet(checked)).toEqual(rules);
    const fails = rules.some((rule) => rule !== 'sheet/value-normalised');
    expect(checked.rows[0]?.holds.some(({ rule }) => rule.startsWith('sheet/'))).toBe(fails);
  });
});
