import { describe, expect, it } from 'vitest';
import { checkAs, person, rulesOf, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import { found, isHeld, one, outcome, skipped } from '../checked.js';

const RULE = 'verification/not-quarantined-unexplained';
/** Closed and long since arrived: only the explanation can be wanting. */
const base: TestRow = { ...person, verificationStatus: '结束核查', quarantinedAtEntry: '否' };
const check = (row: TestRow) => checkAs('verification', sheetOf([{ ...base, ...row }]));

const REASON = '未就地隔离原因：当地隔离点已满';
const ARRIVAL = '4月20日乘高铁抵达温州';
const SITUATION = '目前在温州市鹿城区居家，身体健康';

describe(RULE, () => {
  it('everything said in the remark', () => {
    const checked = check({ remarks: `${REASON}，${ARRIVAL}，${SITUATION}。` });
    expect(found(checked, RULE)).toEqual([]);
    expect(isHeld(checked)).toBe(false);
  });

  it.each([
    ['the reason', `${ARRIVAL}，${SITUATION}。`, ['notQuarantinedReason']],
    ['how the person is now', `${REASON}，${ARRIVAL}。`, ['situation']],
    ['the mode', `${REASON}，4月20日抵达温州，${SITUATION}。`, ['wenzhouArrivalMode']],
    ['date and mode', `${REASON}，${SITUATION}。`, ['wenzhouArrivalDate', 'wenzhouArrivalMode']],
    [
      'everything',
      '已电话告知。',
      ['notQuarantinedReason', 'situation', 'wenzhouArrivalDate', 'wenzhouArrivalMode'],
    ],
    [
      'everything: the remark is 无',
      '无',
      ['notQuarantinedReason', 'situation', 'wenzhouArrivalDate', 'wenzhouArrivalMode'],
    ],
    [
      'everything: no remark',
      null,
      ['notQuarantinedReason', 'situation', 'wenzhouArrivalDate', 'wenzhouArrivalMode'],
    ],
  ])('the remark lacks %s', (_what, remarks, missing) => {
    const checked = check({ remarks });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.3', severity: 'error', applied: false, fix: undefined });
    expect([...finding.says.missing].sort()).toEqual(missing);
    expect(finding.at.every(({ row }) => row === 2)).toBe(true);
    expect(finding.at.map(({ field }) => field)).toContain('remarks');
    expect(isHeld(checked)).toBe(true);
    expect(rulesOf(checked)).toEqual([RULE]);
  });

  const COLUMNS: TestRow = {
    notQuarantinedAtEntryReason: '当地隔离点已满',
    wenzhouArrivalDate: '2020-04-20',
    wenzhouArrivalMode: '高铁',
    whereabouts: '温州市鹿城区',
  };

  it.each<readonly [string, TestRow]>([
    ['all of it', COLUMNS],
    ['the situation by the health', { ...COLUMNS, whereabouts: null, healthStatus: '健康' }],
    ['the situation by the quarantine', { ...COLUMNS, whereabouts: null, quarantineStatus: '集中隔离中' }],
    [
      'the reason alone, the remark the rest',
      { notQuarantinedAtEntryReason: '当地隔离点已满', remarks: `${ARRIVAL}，${SITUATION}。` },
    ],
    ['all but the reason', { ...COLUMNS, notQuarantinedAtEntryReason: null, remarks: `${REASON}。` }],
  ])('columns give %s', (_what, row) => {
    expect(found(check({ remarks: null, ...row }), RULE)).toEqual([]);
  });

  it.each<readonly [string, TestRow, readonly string[]]>([
    ['an empty reason', { ...COLUMNS, notQuarantinedAtEntryReason: null }, ['notQuarantinedReason']],
    ['the reason 无', { ...COLUMNS, notQuarantinedAtEntryReason: '无' }, ['notQuarantinedReason']],
    ['the reason 不详', { ...COLUMNS, notQuarantinedAtEntryReason: '不详' }, ['notQuarantinedReason']],
    ['no date', { ...COLUMNS, wenzhouArrivalDate: null }, ['wenzhouArrivalDate']],
    ['the date 不详', { ...COLUMNS, wenzhouArrivalDate: '不详' }, ['wenzhouArrivalDate']],
    ['no mode', { ...COLUMNS, wenzhouArrivalMode: '/' }, ['wenzhouArrivalMode']],
    ['no situation', { ...COLUMNS, whereabouts: null }, ['situation']],
    [
      'the arrival in Zhejiang only',
      { ...COLUMNS, wenzhouArrivalDate: null, zhejiangArrivalDate: '2020-04-20' },
      ['wenzhouArrivalDate'],
    ],
  ])('columns with %s', (_what, row, missing) => {
    expect(one(check({ remarks: null, ...row }), RULE).says.missing).toEqual(missing);
  });

  it.each<readonly [string, TestRow, string]>([
    ['date', { ...COLUMNS, wenzhouArrivalDate: 'abc' }, 'sheet/value-unreadable'],
    ['ambiguous date', { ...COLUMNS, wenzhouArrivalDate: 4.2 }, 'sheet/date-ambiguous'],
    ['mode', { ...COLUMNS, wenzhouArrivalMode: '腾云' }, 'sheet/value-unreadable'],
  ])('a %s that cannot be read is not missing', (_what, row, fault) => {
    expect(rulesOf(check({ remarks: null, ...row }))).toEqual([fault]);
  });

  it('无 is a No in this column, and no null marker', () => {
    expect(rulesOf(check({ quarantinedAtEntry: '无', remarks: null }))).toContain(RULE);
  });

  it.each([
    ['是', '是'],
    ['有', '有'],
    ['empty', null],
    ['不详', '不详'],
    ['not to be read', '也许'],
  ])('is silent when the answer is %s', (_what, quarantinedAtEntry) => {
    const checked = check({ quarantinedAtEntry, remarks: null });
    expect(found(checked, RULE)).toEqual([]);
    expect(outcome(checked, RULE)).toMatchObject({ applied: 0, skipped: null });
  });

  it('is skipped without the column', () => {
    const { quarantinedAtEntry: _, ...unasked } = base;
    expect(skipped(checkAs('verification', sheetOf([{ ...unasked, remarks: '无' }])), RULE)).toEqual({
      columns: ['quarantinedAtEntry'],
    });
  });
});
