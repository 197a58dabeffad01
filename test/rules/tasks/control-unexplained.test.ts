import { describe, expect, it } from 'vitest';
import { checkAs, person, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import { task, tellsOf } from './told.js';

const RULE = 'tasks/control-unexplained';
const tells = tellsOf(RULE);
const controlled: TestRow = { controlStatus: '纳入管控', whereabouts: '温州市鹿城区', remarks: null };
const notQuarantined: TestRow = { ...controlled, quarantineStatus: '未隔离' };
const missed: TestRow = { ...controlled, quarantineStatus: '集中隔离中' };

const says = (row: TestRow): unknown[] =>
  task(row).findings.flatMap((finding) => (finding.rule === RULE ? [finding.says] : []));

describe(RULE, () => {
  it.each<[string, TestRow, string, readonly string[]]>([
    [
      'not quarantined, nothing said',
      notQuarantined,
      'not-quarantined',
      ['notQuarantinedReason', 'wenzhouArrivalMode'],
    ],
    [
      'fewer than 14 days, nothing said',
      { ...controlled, outOfProvinceQuarantineStart: '2020-04-20' },
      'not-quarantined',
      ['notQuarantinedReason', 'wenzhouArrivalMode'],
    ],
    [
      'the mode only',
      { ...notQuarantined, wenzhouArrivalMode: '自驾' },
      'not-quarantined',
      ['notQuarantinedReason'],
    ],
    [
      'the reason only',
      { ...notQuarantined, notQuarantinedAtEntryReason: '入境地当时未要求' },
      'not-quarantined',
      ['wenzhouArrivalMode'],
    ],
    [
      '原因不详 is no reason',
      { ...notQuarantined, wenzhouArrivalMode: '自驾', notQuarantinedAtEntryReason: '原因不详' },
      'not-quarantined',
      ['notQuarantinedReason'],
    ],
    [
      'a remark with the mode only',
      { ...notQuarantined, remarks: '4月20日自驾来温。' },
      'not-quarantined',
      ['notQuarantinedReason'],
    ],
    ['missed, nothing said', missed, 'missed-report', ['missedReason']],
    [
      'missed, explained as if not quarantined',
      { ...missed, notQuarantinedAtEntryReason: '入境地当时未要求', wenzhouArrivalMode: '自驾' },
      'missed-report',
      ['missedReason'],
    ],
    [
      'no decision, but in centralised quarantine',
      { ...missed, whereabouts: null },
      'missed-report',
      ['missedReason'],
    ],
    [
      'no decision',
      { ...controlled, whereabouts: null },
      'not-quarantined',
      ['notQuarantinedReason', 'wenzhouArrivalMode'],
    ],
    [
      'a decision without a case (14 days served)',
      { ...controlled, outOfProvinceQuarantineStart: '2020-04-01' },
      'not-quarantined',
      ['notQuarantinedReason', 'wenzhouArrivalMode'],
    ],
    [
      'a decision without a case (sent back)',
      { ...missed, whereabouts: '上海市' },
      'missed-report',
      ['missedReason'],
    ],
    ['another word for 纳入管控', { ...missed, controlStatus: '在管' }, 'missed-report', ['missedReason']],
  ])('finds %s', (_case, row, which, missing) => {
    expect(says(row)).toEqual([{ case: which, missing }]);
    const [found] = tells(row);
    expect(found).toMatchObject({ severity: 'error', fix: undefined, applied: false });
    expect(found?.at[0]).toBe('remarks');
  });

  it.each<[string, TestRow]>([
    [
      'both told by columns',
      { ...notQuarantined, notQuarantinedAtEntryReason: '入境地当时未要求', wenzhouArrivalMode: '高铁' },
    ],
    [
      'both told by the remark',
      { ...notQuarantined, remarks: '未就地隔离原因：入境地当时未要求，4月20日自驾来温。' },
    ],
    [
      'one by the remark, one by a column',
      { ...notQuarantined, notQuarantinedAtEntryReason: '入境地当时未要求', remarks: '4月20日自驾来温。' },
    ],
    [
      'the mode unreadable, thus unknown',
      { ...notQuarantined, notQuarantinedAtEntryReason: '入境地当时未要求', wenzhouArrivalMode: '不知哪种' },
    ],
    ['why missed, told by the remark', { ...missed, remarks: '漏报原因：登记时护照号录错一位。' }],
    ['结束管控', { ...missed, controlStatus: '结束管控' }],
    ['退回', { ...notQuarantined, controlStatus: '退回' }],
    ['转医学处理', { ...missed, controlStatus: '转医学处理' }],
    ['an empty status', { ...missed, controlStatus: null }],
    ['a status that cannot be read', { ...missed, controlStatus: '再说' }],
  ])('lets pass %s', (_case, row) => {
    expect(says(row)).toEqual([]);
  });

  it('stands at the status where there is no remarks column', () => {
    const { remarks: _, ...row } = missed;
    expect(tells(row)).toMatchObject([{ severity: 'error', at: ['controlStatus'] }]);
  });

  it('is skipped without a status column', () => {
    const { rules } = checkAs('control-tasks', sheetOf([person]));
    expect(rules.find(({ id }) => id === RULE)?.skipped).toEqual({ columns: ['controlStatus'] });
  });
});
