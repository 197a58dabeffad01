import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
import { mendedCell, task, tellsOf } from './told.js';

const RULE = 'tasks/status-contradicts-facts';
const tells = tellsOf(RULE);
const wenzhou: TestRow = { whereabouts: '温州市瓯海区' };
const sendBack: TestRow = { sendBackReason: null, sendBackNote: null };
const missed: TestRow = { ...wenzhou, quarantineStatus: '集中隔离中' };
/** In Wenzhou after 20 days elsewhere. */
const served: TestRow = {
  ...wenzhou,
  outOfProvinceQuarantineStart: '2020-04-01',
  outOfProvinceQuarantineEnd: '2020-04-21',
};

describe(RULE, () => {
  it.each<[string, TestRow, string, readonly (readonly [string, string, string])[], readonly string[]]>([
    [
      '结束管控 of one in centralised quarantine here',
      { ...missed, controlStatus: '结束管控' },
      '纳入管控',
      [['controlStatus', '结束管控', '纳入管控']],
      ['whereabouts', 'quarantineStatus'],
    ],
    [
      '转医学处理 of one in centralised quarantine here',
      { ...missed, controlStatus: '转医学处理' },
      '纳入管控',
      [['controlStatus', '转医学处理', '纳入管控']],
      ['whereabouts', 'quarantineStatus'],
    ],
    [
      '退回 of one who has served the days and is here',
      { ...served, controlStatus: '退回', controlStartDate: null },
      '结束管控',
      [
        ['controlStatus', '退回', '结束管控'],
        ['controlStartDate', '', '2020-04-01'],
      ],
      ['whereabouts', 'outOfProvinceQuarantineStart', 'outOfProvinceQuarantineEnd'],
    ],
    [
      '结束管控 of one who was never quarantined',
      { ...wenzhou, quarantineStatus: '未隔离', controlStatus: '结束管控' },
      '纳入管控',
      [['controlStatus', '结束管控', '纳入管控']],
      ['whereabouts', 'quarantineStatus'],
    ],
    [
      '纳入管控 of one who is out of province',
      { ...sendBack, whereabouts: '上海市', quarantineSite: '嘉定区云栈酒店', controlStatus: '纳入管控' },
      '退回',
      [
        ['controlStatus', '纳入管控', '退回'],
        ['sendBackReason', '', '人在省外'],
        ['sendBackNote', '', '在上海市云栈酒店隔离'],
      ],
      ['whereabouts', 'quarantineSite'],
    ],
    [
      '结束管控 of one who is abroad',
      { ...sendBack, whereabouts: '意大利', controlStatus: '结束管控' },
      '退回',
      [
        ['controlStatus', '结束管控', '退回'],
        ['sendBackReason', '', '其他'],
        ['sendBackNote', '', '人在境外'],
      ],
      ['whereabouts'],
    ],
    [
      '纳入管控 of one who cannot be reached',
      { ...sendBack, reachability: '停机', controlStatus: '纳入管控' },
      '退回',
      [
        ['controlStatus', '纳入管控', '退回'],
        ['sendBackReason', '', '联系不上'],
        ['sendBackNote', '', '停机'],
      ],
      ['reachability'],
    ],
    [
      '纳入管控 of one who is in Hangzhou',
      { ...sendBack, whereabouts: '杭州市萧山区', controlStatus: '纳入管控' },
      '退回',
      [
        ['controlStatus', '纳入管控', '退回'],
        ['sendBackReason', '', '其他'],
        ['sendBackNote', '', '人在杭州市'],
      ],
      ['whereabouts'],
    ],
  ])('finds %s', (_case, row, expected, edits, evidence) => {
    const [found, ...others] = tells(row);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      actual: row.controlStatus,
      expected,
      fix: 'suggested',
      edits,
      applied: false,
    });
    expect(found?.at[0]).toBe('controlStatus');
    expect([...(found?.evidence ?? [])].sort()).toEqual([...evidence].sort());
  });

  it.each<[string, TestRow]>([
    ['the status that the facts lead to', { ...missed, controlStatus: '纳入管控' }],
    ['another word for it', { ...missed, controlStatus: '管控中' }],
    ['结束管控 after 14 days', { ...served, controlStatus: '结束管控' }],
    ['a status that is still empty', { ...missed }],
    ['待分配, which is none', { ...missed, controlStatus: '待分配' }],
    [
      'a decision that is not firm (13 days)',
      { ...wenzhou, outOfProvinceQuarantineStart: '2020-04-14', controlStatus: '纳入管控' },
    ],
    [
      'a decision that is not firm (已满14天)',
      { ...wenzhou, quarantineStatus: '已满14天', controlStatus: '纳入管控' },
    ],
    ['no decision', { ...wenzhou, quarantineStatus: '医学处理中', controlStatus: '结束管控' }],
    ['a status that cannot be read', { ...missed, controlStatus: '再说' }],
    [
      'whereabouts that cannot be read',
      {
        whereabouts: { type: 'error', value: '#REF!', shown: '#REF!' },
        quarantineStatus: '集中隔离中',
        controlStatus: '结束管控',
      },
    ],
    [
      'a start that cannot be read',
      { ...wenzhou, outOfProvinceQuarantineStart: text('2020-02-30'), controlStatus: '退回' },
    ],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  it('leaves 结束管控 after too few days to the rule about that', () => {
    const rules = rulesOf(
      task({ ...wenzhou, outOfProvinceQuarantineStart: '2020-04-20', controlStatus: '结束管控' }),
    );
    expect(rules).toContain('tasks/ended-too-early');
    expect(rules).not.toContain(RULE);
  });

  it('is applied where suggestions are accepted, not where only decisions are', () => {
    const row: TestRow = { ...sendBack, whereabouts: '意大利', controlStatus: '结束管控' };
    const decisions = { accepted: { suggestions: false, decisions: true } };
    const suggestions = { accepted: { suggestions: true, decisions: false } };
    expect(tells(row, decisions)).toMatchObject([{ applied: false }]);
    expect(tells(row, suggestions)).toMatchObject([{ applied: true }]);
    expect(mendedCell(task(row, decisions), 'controlStatus')).toBe('结束管控');
    const mended = task(row, suggestions);
    expect([
      mendedCell(mended, 'controlStatus'),
      mendedCell(mended, 'sendBackReason'),
      mendedCell(mended, 'sendBackNote'),
    ]).toEqual(['退回', '其他', '人在境外']);
    expect(mended.counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
  });

  it('reads the facts from the remark where columns say nothing, and from the columns where they do', () => {
    const remarks = '目前在上海市云栈酒店隔离。';
    expect(tells({ remarks, controlStatus: '纳入管控' })).toMatchObject([
      { expected: '退回', evidence: ['remarks'] },
    ]);
    expect(tells({ ...missed, remarks, controlStatus: '纳入管控' })).toEqual([]);
    expect(tells({ ...missed, remarks, controlStatus: '退回' })).toMatchObject([{ expected: '纳入管控' }]);
  });

  it('says nothing where the columns that tell the facts are missing, and is skipped without a status column', () => {
    expect(tells({ controlStatus: '结束管控' })).toEqual([]);
    const { rules } = checkAs('control-tasks', sheetOf([{ ...person, ...missed }]));
    expect(rules.find(({ id }) => id === RULE)?.skipped).toEqual({ columns: ['controlStatus'] });
  });
});
