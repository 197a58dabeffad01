import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../../src/domain/calendar-date.js';
import { type Decision, decide, type Fact, sendBackNote, type TaskFacts } from '../../src/domain/decision.js';
import type { Region } from '../../src/domain/places.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { checkAs, person, sheetOf, type TestRow, type TestRun, text } from '../support/memory-sheet.js';

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const fact = <T>(value: T, ...from: string[]): Fact<T> => ({ value, from });
const inRegion = (value: Region, rest: TaskFacts = {}): TaskFacts => ({
  region: fact(value, 'whereabouts'),
  ...rest,
});
const made = (facts: TaskFacts): Decision => decide(facts, defaultPolicy);

const quarantinedNow: TaskFacts = { inCentralizedQuarantine: fact(true, 'quarantineStatus') };
const notNow: TaskFacts = { inCentralizedQuarantine: fact(false, 'quarantineStatus') };
const never: TaskFacts = { ...notNow, neverQuarantined: fact(true, 'quarantineStatus') };
const served = (days: number): TaskFacts => ({
  quarantineDays: fact(days, 'outOfProvinceQuarantineStart'),
  outOfProvinceQuarantineStart: fact(day('2020-04-01'), 'outOfProvinceQuarantineStart'),
});
const silent: TaskFacts = { unreachable: fact('停机', 'reachability') };
const shanghai: TaskFacts = {
  region: fact('outside', 'whereabouts'),
  city: '上海市',
  sendBackPlace: fact({ city: '上海市', site: '云栈酒店' }, 'quarantineSite'),
};

const nothing = {
  status: null,
  case: null,
  firm: false,
  controlStartDate: null,
  sendBackReason: null,
  note: null,
};

describe('decide: the rows of the table', () => {
  it.each<[string, TaskFacts, Partial<Decision>]>([
    [
      '1: in Wenzhou, in centralised quarantine',
      inRegion('wenzhou', quarantinedNow),
      { status: '纳入管控', case: 'missed-report', firm: true },
    ],
    [
      '2: in Wenzhou, 14 days served',
      inRegion('wenzhou', served(14)),
      { status: '结束管控', case: null, firm: true, controlStartDate: day('2020-04-01') },
    ],
    ['2: in Wenzhou, 30 days served', inRegion('wenzhou', served(30)), { status: '结束管控', firm: true }],
    [
      '2: 13 days, not firm',
      inRegion('wenzhou', served(13)),
      { status: '结束管控', firm: false, controlStartDate: day('2020-04-01') },
    ],
    [
      '2: 已满14天 without a start, not firm',
      inRegion('wenzhou', { ...notNow, saidComplete: fact(true, 'quarantineStatus') }),
      { status: '结束管控', firm: false, controlStartDate: null },
    ],
    [
      '3: in Wenzhou, never quarantined',
      inRegion('wenzhou', never),
      { status: '纳入管控', case: 'not-quarantined', firm: true, controlStartDate: null },
    ],
    [
      '3: in Wenzhou, 12 days',
      inRegion('wenzhou', served(12)),
      { status: '纳入管控', case: 'not-quarantined', firm: true },
    ],
    [
      '3: in Wenzhou, no day',
      inRegion('wenzhou', served(0)),
      { status: '纳入管控', case: 'not-quarantined', firm: true },
    ],
    [
      '4: out of province, site known',
      shanghai,
      { status: '退回', sendBackReason: '人在省外', note: '在上海市云栈酒店隔离', firm: true },
    ],
    [
      '4: out of province, site unknown',
      inRegion('outside', { city: '上海市' }),
      { status: '退回', sendBackReason: '人在省外', note: null, firm: true },
    ],
    [
      '5: abroad',
      inRegion('abroad'),
      { status: '退回', sendBackReason: '其他', note: '人在境外', firm: true },
    ],
    [
      '6: not to be reached',
      silent,
      { status: '退回', sendBackReason: '联系不上', note: '停机', firm: true },
    ],
    [
      '6: not to be reached, no reason given',
      { unreachable: fact(null, 'reachability') },
      { status: '退回', sendBackReason: '联系不上', note: null, firm: true },
    ],
    [
      '7: elsewhere in Zhejiang',
      inRegion('zhejiang', { city: '杭州市' }),
      { status: '退回', sendBackReason: '其他', note: '人在杭州市', firm: true },
    ],
    ['–: nothing known', {}, nothing],
    ['–: in Wenzhou, nothing else known', inRegion('wenzhou'), nothing],
    ['–: in Wenzhou, not in quarantine now, the past unknown', inRegion('wenzhou', notNow), nothing],
    [
      '–: in Wenzhou, in medical care',
      inRegion('wenzhou', { ...notNow, inMedicalCare: fact(true, 'quarantineStatus') }),
      nothing,
    ],
    [
      '–: in Wenzhou, in medical care after 20 days',
      inRegion('wenzhou', { ...served(20), inMedicalCare: fact(true, 'remarks') }),
      nothing,
    ],
  ])('%s', (_row, facts, expected) => {
    expect(made(facts)).toMatchObject(expected);
  });

  it.each<[string, TaskFacts, string]>([
    ['1 before 2', inRegion('wenzhou', { ...quarantinedNow, ...served(20) }), 'missed-report'],
    ['1 before 3', inRegion('wenzhou', { ...quarantinedNow, ...served(5) }), 'missed-report'],
    ['1 before 6', inRegion('wenzhou', { ...quarantinedNow, ...silent }), 'missed-report'],
    ['2 before 6', inRegion('wenzhou', { ...served(20), ...silent }), '结束管控'],
    ['3 before 6', inRegion('wenzhou', { ...never, ...silent }), 'not-quarantined'],
    ['4 before 6', { ...shanghai, ...silent }, '人在省外'],
    ['4 whether quarantined or not', { ...shanghai, ...never }, '人在省外'],
    ['4 whatever days are served', { ...shanghai, ...served(20) }, '人在省外'],
    ['4 in medical care', { ...shanghai, inMedicalCare: fact(true, 'remarks') }, '人在省外'],
    ['5 before 6', inRegion('abroad', silent), '其他'],
    ['6 before 7', inRegion('zhejiang', { city: '杭州市', ...silent }), '联系不上'],
    ['7 whatever the quarantine', inRegion('zhejiang', { city: '杭州市', ...quarantinedNow }), '其他'],
    ['6 after an unknown quarantine in Wenzhou', inRegion('wenzhou', silent), '联系不上'],
    ['6 after an unknown past in Wenzhou', inRegion('wenzhou', { ...notNow, ...silent }), '联系不上'],
    ['6 with quarantine known and the place unknown', { ...quarantinedNow, ...silent }, '联系不上'],
  ])('order: %s', (_case, facts, expected) => {
    const { status, case: which, sendBackReason } = made(facts);
    expect(which ?? sendBackReason ?? status).toBe(expected);
  });

  it('takes an unknown fact for no reason to stop: its own row only does not apply', () => {
    expect(made(inRegion('wenzhou', served(20))).status).toBe('结束管控');
    expect(made(inRegion('wenzhou', { neverQuarantined: fact(true, 'quarantineStatus') })).case).toBe(
      'not-quarantined',
    );
  });

  it('begins control with the quarantine in Wenzhou, where that is known', () => {
    const quarantineStart = fact(day('2020-04-20'), 'remarks');
    expect(made(inRegion('wenzhou', { ...quarantinedNow, quarantineStart })).controlStartDate).toBe(
      '2020-04-20',
    );
    expect(made(inRegion('wenzhou', { ...served(5), quarantineStart })).controlStartDate).toBe('2020-04-20');
    expect(made(inRegion('wenzhou', { ...served(20), quarantineStart })).controlStartDate).toBe('2020-04-01');
    expect(made({ ...shanghai, ...served(20), quarantineStart }).controlStartDate).toBeNull();
  });

  it('shows what it rests on', () => {
    expect(made(inRegion('wenzhou', quarantinedNow)).because).toEqual([
      { fact: 'region', value: 'wenzhou', from: ['whereabouts'] },
      { fact: 'inCentralizedQuarantine', value: true, from: ['quarantineStatus'] },
    ]);
    expect(made(inRegion('wenzhou', served(20))).because).toContainEqual({
      fact: 'quarantineDays',
      value: 20,
      from: ['outOfProvinceQuarantineStart'],
    });
  });

  it('lacks nothing where it is made', () => {
    for (const facts of [inRegion('wenzhou', quarantinedNow), shanghai, silent, inRegion('abroad')]) {
      expect(made(facts).missing).toEqual([]);
    }
  });

  it('follows the configured number of days', () => {
    const policy = { ...defaultPolicy, quarantineDays: 21 };
    expect(decide(inRegion('wenzhou', served(19)), policy)).toMatchObject({ status: '纳入管控', firm: true });
    expect(decide(inRegion('wenzhou', served(20)), policy)).toMatchObject({
      status: '结束管控',
      firm: false,
    });
    expect(decide(inRegion('wenzhou', served(21)), policy)).toMatchObject({ status: '结束管控', firm: true });
  });
});

describe('sendBackNote', () => {
  it.each([
    [{ city: '上海市', site: '云栈酒店' }, '在上海市云栈酒店隔离'],
    [{ city: '上海市' }, undefined],
    [{ site: '云栈酒店' }, undefined],
    [{ city: '', site: '云栈酒店' }, undefined],
    [undefined, undefined],
  ])('%j', (place, note) => {
    expect(sendBackNote(place)).toBe(note);
  });
});

/** The decision of a single task. */
function decisionOf(row: TestRow, run?: TestRun): Decision {
  const { decisions } = checkAs('control-tasks', sheetOf([{ ...person, controlStatus: null, ...row }]), run);
  const [made, ...others] = decisions;
  if (!made || others.length > 0) throw new Error('one task, one decision');
  return made.decision;
}

const wenzhou: TestRow = { whereabouts: '温州市鹿城区' };
const start = 'outOfProvinceQuarantineStart';

describe('the facts of a task', () => {
  it.each<[string, TestRow, Partial<Decision>]>([
    ['a county of Wenzhou', { whereabouts: '乐清', quarantineStatus: '集中隔离中' }, { status: '纳入管控' }],
    [
      'Wenzhou itself',
      { whereabouts: '浙江省温州市', quarantineStatus: '集中隔离中' },
      { status: '纳入管控' },
    ],
    [
      'another city of Zhejiang',
      { whereabouts: '浙江省杭州市萧山区' },
      { sendBackReason: '其他', note: '人在杭州市' },
    ],
    [
      'a county elsewhere in Zhejiang',
      { whereabouts: '青田县' },
      { sendBackReason: '其他', note: '人在丽水市' },
    ],
    ['a city out of province', { whereabouts: '广州' }, { sendBackReason: '人在省外', note: null }],
    ['a country', { whereabouts: '意大利' }, { sendBackReason: '其他', note: '人在境外' }],
    ['a place that leaves it open', { whereabouts: '浙江省' }, { status: null }],
    ['no known place', { whereabouts: '云栈酒店' }, { status: null }],
  ])('place: %s', (_case, row, expected) => {
    expect(decisionOf(row)).toMatchObject(expected);
  });

  it('takes the place from the remark only where the column is empty', () => {
    const remarks = '目前在上海市云栈酒店隔离。';
    expect(decisionOf({ remarks })).toMatchObject({
      sendBackReason: '人在省外',
      note: '在上海市云栈酒店隔离',
    });
    expect(decisionOf({ remarks, whereabouts: null })).toMatchObject({ sendBackReason: '人在省外' });
    expect(decisionOf({ remarks, whereabouts: '意大利' })).toMatchObject({ note: '人在境外' });
    expect(decisionOf({ remarks, whereabouts: '云栈酒店' })).toMatchObject({ status: null });
    const unreadable = { type: 'error', value: '#REF!', shown: '#REF!' } as const;
    expect(decisionOf({ remarks, whereabouts: unreadable })).toMatchObject({ status: null });
  });

  it('places nobody by an arrival date alone', () => {
    const row: TestRow = { wenzhouArrivalDate: '2020-04-20', quarantineStatus: '集中隔离中' };
    expect(decisionOf(row)).toMatchObject({ status: null });
    expect(decisionOf(row).missing).toContain('whereabouts');
  });

  it.each<[string, TestRow, Partial<Decision>]>([
    ['集中隔离中', { quarantineStatus: '集中隔离中' }, { case: 'missed-report', firm: true }],
    ['another word for it', { quarantineStatus: '是' }, { case: 'missed-report', firm: true }],
    ['未隔离', { quarantineStatus: '未隔离', [start]: null }, { case: 'not-quarantined', firm: true }],
    [
      '未隔离, though a start says 20 days',
      { quarantineStatus: '未隔离', [start]: '2020-04-07' },
      { status: '结束管控', firm: true },
    ],
    [
      '未隔离, though a start says 5 days',
      { quarantineStatus: '未隔离', [start]: '2020-04-22' },
      { case: 'not-quarantined', firm: true },
    ],
    [
      '未隔离, the start unreadable',
      { quarantineStatus: '未隔离', [start]: text('2020-02-30') },
      { status: null },
    ],
    [
      '已满14天, no start',
      { quarantineStatus: '已满14天', [start]: null },
      { status: '结束管控', firm: false, controlStartDate: null },
    ],
    [
      '已满14天, a start that says 20 days',
      { quarantineStatus: '已满14天', [start]: '2020-04-07' },
      { status: '结束管控', firm: true, controlStartDate: day('2020-04-07') },
    ],
    [
      '已满14天, a start that says 5 days',
      { quarantineStatus: '已满14天', [start]: '2020-04-22' },
      { case: 'not-quarantined', firm: true },
    ],
    [
      '已满14天, a start from which no days can be counted',
      { quarantineStatus: '已满14天', [start]: '2020-04-20', outOfProvinceQuarantineEnd: '2020-04-10' },
      { status: null },
    ],
    ['已解除', { quarantineStatus: '已解除', [start]: null }, { status: null }],
    [
      '已解除, a start that says 20 days',
      { quarantineStatus: '已解除', [start]: '2020-04-07' },
      { status: '结束管控', firm: true },
    ],
    ['不在隔离', { quarantineStatus: '否', [start]: null }, { status: null }],
    ['医学处理中', { quarantineStatus: '医学处理中' }, { status: null }],
    ['医学处理中 after 20 days', { quarantineStatus: '住院', [start]: '2020-04-07' }, { status: null }],
    ['a word that cannot be read', { quarantineStatus: '隔了一下' }, { status: null }],
  ])('quarantine in Wenzhou: %s', (_case, row, expected) => {
    expect(decisionOf({ ...wenzhou, ...row })).toMatchObject(expected);
  });

  it.each<[string, TestRow, Partial<Decision>]>([
    ['14 days to today', { [start]: '2020-04-13' }, { status: '结束管控', firm: true }],
    ['13 days to today', { [start]: '2020-04-14' }, { status: '结束管控', firm: false }],
    ['12 days to today', { [start]: '2020-04-15' }, { status: '纳入管控', firm: true }],
    [
      '14 days to the end',
      { [start]: '2020-04-01', outOfProvinceQuarantineEnd: '2020-04-15' },
      { status: '结束管控', firm: true },
    ],
    [
      '12 days to the end',
      { [start]: '2020-04-01', outOfProvinceQuarantineEnd: '2020-04-13' },
      { status: '纳入管控' },
    ],
    [
      '12 days to the arrival',
      { [start]: '2020-04-01', outOfProvinceQuarantineEnd: '2020-04-15', wenzhouArrivalDate: '2020-04-13' },
      { status: '纳入管控' },
    ],
    [
      'a negative length',
      { [start]: '2020-04-20', outOfProvinceQuarantineEnd: '2020-04-15' },
      { status: null },
    ],
    ['an ambiguous start', { [start]: 4.1 }, { status: null }],
  ])('days: %s', (_case, row, expected) => {
    expect(decisionOf({ ...wenzhou, quarantineStatus: '已解除', ...row })).toMatchObject(expected);
  });

  it('counts the days from the remark where no column says them', () => {
    const remarks = '4月1日起在广州市云栈酒店集中隔离，4月16日解除隔离，4月17日乘高铁来温。';
    expect(decisionOf({ ...wenzhou, remarks })).toMatchObject({
      status: '结束管控',
      firm: true,
      controlStartDate: '2020-04-01',
    });
    expect(decisionOf({ ...wenzhou, remarks, [start]: '2020-04-10' })).toMatchObject({ status: '纳入管控' });
  });

  it('leaves one whose medical care goes on undecided', () => {
    const remarks = '4月10日起在鹿城区集中隔离，4月20日因发热转医学处理。';
    expect(decisionOf({ ...wenzhou, remarks })).toMatchObject({ status: null });
    expect(decisionOf({ ...wenzhou, remarks, [start]: '2020-04-01' })).toMatchObject({ status: null });
  });

  it.each<[string, TestRow, string | null]>([
    ['the contact column', { reachability: '停机' }, '停机'],
    ['the contact column, another word', { reachability: '关机' }, '关机'],
    ['the chosen reason', { sendBackReason: '空号' }, '空号'],
    ['the chosen reason, the note being vague', { sendBackReason: '空号', sendBackNote: '联系不上' }, '空号'],
    ['the note', { sendBackReason: '联系不上', sendBackNote: '三次拨打无人接听' }, '三次拨打无人接听'],
    ['nothing', { reachability: '联系不上' }, null],
  ])('not to be reached, the actual reason from %s', (_case, row, note) => {
    expect(decisionOf(row)).toMatchObject({ status: '退回', sendBackReason: '联系不上', note, firm: true });
  });

  it('gives the actual reason in its plain form, and the same one whichever column comes first', () => {
    expect(decisionOf({ reachability: '\u200b停机　' }).note).toBe('停机');
    const words: TestRow = { reachability: '停机', sendBackReason: '空号' };
    const noteOf = (...columns: ('reachability' | 'sendBackReason')[]): unknown => {
      const sheet = sheetOf(
        [{ ...person, ...words, controlStatus: '纳入管控' }],
        ['name', 'documentNumber', 'controlStatus', ...columns],
      );
      return checkAs('control-tasks', sheet).decisions[0]?.decision.note;
    };
    expect(noteOf('reachability', 'sendBackReason')).toBe(noteOf('sendBackReason', 'reachability'));
  });

  it('hears from the remark that nobody answers, unless the column says otherwise', () => {
    const remarks = '电话停机，微信无法添加。';
    expect(decisionOf({ remarks })).toMatchObject({ status: '退回', sendBackReason: '联系不上' });
    expect(decisionOf({ remarks }).note).toContain('停机');
    expect(decisionOf({ remarks, reachability: '已联系' })).toMatchObject({ status: null });
  });

  it.each<[string, TestRow, string | null]>([
    ['city in the site', { outOfProvinceQuarantineSite: '上海市嘉定区云栈酒店' }, '在上海市云栈酒店隔离'],
    ['short city in the site', { outOfProvinceQuarantineSite: '上海嘉定区云栈酒店' }, '在上海市云栈酒店隔离'],
    ['city in the whereabouts', { outOfProvinceQuarantineSite: '云栈酒店' }, '在上海市云栈酒店隔离'],
    ['the other site column', { quarantineSite: '云栈酒店' }, '在上海市云栈酒店隔离'],
    [
      'both site columns',
      { quarantineSite: '蓝屿宾馆', outOfProvinceQuarantineSite: '云栈酒店' },
      '在上海市云栈酒店隔离',
    ],
    [
      'the first site column empty',
      { quarantineSite: '蓝屿宾馆', outOfProvinceQuarantineSite: null },
      '在上海市蓝屿宾馆隔离',
    ],
    [
      'province, city and county in front',
      { outOfProvinceQuarantineSite: '江苏省南京市江宁区云栈宾馆' },
      '在南京市云栈宾馆隔离',
    ],
    ['a site that is only a place', { outOfProvinceQuarantineSite: '上海市嘉定区' }, null],
    ['no site', { outOfProvinceQuarantineSite: null }, null],
  ])('drafts the note of one who is out of province: %s', (_case, row, note) => {
    expect(decisionOf({ whereabouts: '上海', ...row })).toMatchObject({ sendBackReason: '人在省外', note });
  });

  it('drafts no note without a city', () => {
    expect(decisionOf({ whereabouts: '江苏省', outOfProvinceQuarantineSite: '云栈酒店' })).toMatchObject({
      sendBackReason: '人在省外',
      note: null,
    });
  });

  it.each<[string, TestRow, readonly string[]]>([
    ['in Wenzhou, nothing else', wenzhou, [start, 'quarantineStatus']],
    ['in Wenzhou, released', { ...wenzhou, quarantineStatus: '已解除' }, [start]],
    ['in Wenzhou, 20 days: nothing', { ...wenzhou, [start]: '2020-04-01' }, []],
    ['where, for one in centralised quarantine', { quarantineStatus: '集中隔离中' }, ['whereabouts']],
    [
      'where, for one who was never quarantined',
      { quarantineStatus: '未隔离', [start]: null },
      ['whereabouts'],
    ],
  ])('misses: %s', (_case, row, missing) => {
    expect([...decisionOf(row).missing].sort()).toEqual([...missing].sort());
  });

  it('takes a missing column for an unknown fact, and decides from the others', () => {
    expect(decisionOf({})).toMatchObject({ status: null });
    expect(decisionOf({ reachability: '联系不上' })).toMatchObject({ status: '退回' });
    expect(decisionOf({ whereabouts: '温州市', [start]: '2020-04-01' })).toMatchObject({
      status: '结束管控',
      firm: true,
    });
  });

  it('decides every row of people, whatever status stands there', () => {
    const rows = [null, '待分配', '纳入管控', '结束管控', '退回', '转医学处理', '再说'].map(
      (controlStatus) => ({
        ...person,
        ...wenzhou,
        quarantineStatus: '集中隔离中',
        controlStatus,
      }),
    );
    const { decisions } = checkAs('control-tasks', sheetOf(rows));
    expect(decisions.map(({ row, decision }) => [row, decision.status])).toEqual(
      rows.map((_, index) => [index + 2, '纳入管控']),
    );
  });
});
