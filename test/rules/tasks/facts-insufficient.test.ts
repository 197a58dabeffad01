import { describe, expect, it } from 'vitest';
import { rulesOf, type TestRow, text } from '../../support/memory-sheet.js';
import { task, tellsOf } from './told.js';

const RULE = 'tasks/facts-insufficient';
const tells = tellsOf(RULE);
const wenzhou: TestRow = { whereabouts: '温州市鹿城区' };

const missing = (row: TestRow): string[] =>
  task(row).findings.flatMap((finding) => (finding.rule === RULE ? [...finding.says.missing].sort() : []));

describe(RULE, () => {
  it.each<[string, TestRow, readonly string[]]>([
    ['in Wenzhou, nothing else known', wenzhou, ['outOfProvinceQuarantineStart', 'quarantineStatus']],
    [
      'released: says nothing of the days',
      { ...wenzhou, quarantineStatus: '已解除' },
      ['outOfProvinceQuarantineStart'],
    ],
    [
      'not in quarantine now: says nothing of the past',
      { ...wenzhou, quarantineStatus: '否' },
      ['outOfProvinceQuarantineStart'],
    ],
    [
      'a start that cannot be read',
      { ...wenzhou, quarantineStatus: '不在隔离', outOfProvinceQuarantineStart: text('2020-02-30') },
      ['outOfProvinceQuarantineStart'],
    ],
    [
      'in centralised quarantine, nobody knows where',
      { whereabouts: null, quarantineStatus: '集中隔离中' },
      ['whereabouts'],
    ],
    [
      'never quarantined, nobody knows where',
      { whereabouts: null, quarantineStatus: '未隔离', outOfProvinceQuarantineStart: null },
      ['whereabouts'],
    ],
    [
      '20 days, nobody knows where',
      { whereabouts: null, outOfProvinceQuarantineStart: '2020-04-07' },
      ['whereabouts'],
    ],
  ])('lists exactly what is missing: %s', (_case, row, expected) => {
    expect(missing(row)).toEqual(expected);
  });

  it('names 目前所在地 where nobody knows where the person is', () => {
    expect(missing({})).toContain('whereabouts');
    expect(missing({ whereabouts: '浙江省' })).toContain('whereabouts');
    expect(missing({ whereabouts: '云栈酒店' })).toContain('whereabouts');
    expect(missing({ whereabouts: null, wenzhouArrivalDate: '2020-04-20' })).toContain('whereabouts');
  });

  it.each<[string, TestRow]>([
    ['an empty status', { ...wenzhou }],
    ['纳入管控', { ...wenzhou, controlStatus: '纳入管控' }],
    ['结束管控', { ...wenzhou, controlStatus: '结束管控' }],
    ['退回', { ...wenzhou, controlStatus: '退回' }],
    [
      '转医学处理, the person in medical care',
      { ...wenzhou, quarantineStatus: '医学处理中', controlStatus: '转医学处理' },
    ],
    ['a status that cannot be read', { ...wenzhou, controlStatus: '再说' }],
  ])('is a warning whatever the status: %s', (_case, row) => {
    expect(tells(row)).toMatchObject([{ severity: 'warning', fix: undefined, applied: false }]);
  });

  it('points at the cells to fill in, where the sheet has them', () => {
    const row = { ...wenzhou, quarantineStatus: null, outOfProvinceQuarantineStart: null };
    const [found] = tells(row);
    expect([...(found?.at ?? [])].sort()).toEqual(['outOfProvinceQuarantineStart', 'quarantineStatus']);
    expect(tells({})).toMatchObject([{ at: ['controlStatus'] }]);
  });

  it.each<[string, TestRow]>([
    ['row 1', { ...wenzhou, quarantineStatus: '集中隔离中' }],
    ['row 2', { ...wenzhou, outOfProvinceQuarantineStart: '2020-04-01' }],
    ['row 2, not firm', { ...wenzhou, quarantineStatus: '已满14天' }],
    ['row 3', { ...wenzhou, outOfProvinceQuarantineStart: '2020-04-25' }],
    ['row 4', { whereabouts: '广州市' }],
    ['row 5', { whereabouts: '西班牙马德里' }],
    ['row 6', { reachability: '联系不上' }],
    ['row 7', { whereabouts: '丽水青田' }],
  ])('says nothing of a task that is decided: %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('leaves days that cannot be to sheet/dates-out-of-order', () => {
    const row = { ...wenzhou, quarantineStatus: '已解除', outOfProvinceQuarantineStart: '2020-04-20' };
    expect(tells({ ...row, outOfProvinceQuarantineEnd: '2020-04-10' })).toEqual([]);
    expect(tells({ ...row, wenzhouArrivalDate: '2020-04-10' })).toEqual([]);
  });

  it.each<[string, TestRow]>([
    ['in columns', { outOfProvinceQuarantineStart: '2020-04-20', outOfProvinceQuarantineEnd: '2020-04-10' }],
    ['in the remark', { remarks: '4月20日起在广州市云栈酒店集中隔离。', wenzhouArrivalDate: '2020-04-10' }],
  ])('never leaves a task undecided without a word: days that cannot be, %s', (_case, row) => {
    const checked = task({ ...wenzhou, quarantineStatus: '已解除', ...row });
    expect(checked.decisions).toMatchObject([{ decision: { status: null } }]);
    const speaks = rulesOf(checked).filter((id) => id === RULE || id === 'sheet/dates-out-of-order');
    expect(speaks).toHaveLength(1);
  });

  it('skips nothing for a missing column: the fact is unknown', () => {
    const { rules } = task({});
    expect(rules.find(({ id }) => id === RULE)?.skipped).toBeNull();
  });
});
