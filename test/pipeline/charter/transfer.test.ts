import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../src/pipeline/run.js';
import type { Sheet } from '../../../src/table/sheet.js';
import { found, isHeld, one } from '../../rules/checked.js';
import { again, edited, passenger, passengerName, said, type Worked, work } from '../../support/charter.js';
import { sheetOf, type TestRow, text } from '../../support/memory-sheet.js';

const line = (number: string, inHotel: string, destinationRegion = ''): TestRow => ({
  name: passengerName(number),
  documentNumber: `E1234${number.padStart(4, '0')}`,
  inHotel,
  destinationRegion,
});

const transfer = (
  sheets: readonly Sheet[],
  list: readonly TestRow[],
  options: Partial<RunOptions> = {},
): Worked => work('transfer', sheets, list, options);

const cellsOf = ({ batch }: Worked): Record<number, string[]> =>
  said(batch, 'controlStatus', 'sendBackReason', 'sendBackNote');

const one1 = (row: TestRow = {}): Sheet[] => [sheetOf([passenger('1', row)])];

describe('charter transfer', () => {
  it.each([
    ['青田', '丽水市青田县'],
    ['丽水青田', '丽水市青田县'],
    ['浙江省丽水市青田县', '丽水市青田县'],
    ['已由青田县接走', '丽水市青田县'],
    ['丽水', '丽水市'],
    ['文成', '温州市文成县'],
    ['上海', '上海市'],
    ['江西上饶', '江西省上饶市'],
    ['去青田', '丽水市青田县'],
    ['随父亲去上海', '上海市'],
    ['丽水/青田', '丽水市青田县'],
  ])('sends back to %s', (written, region) => {
    const worked = transfer(one1(), [line('1', '否', written)]);
    expect(cellsOf(worked)).toEqual({ 2: ['退回', '转外地隔离', region] });
    const finding = one(worked.batch, 'charter/not-in-hotel');
    expect(finding).toMatchObject({
      clause: 'C-3.5',
      severity: 'error',
      applied: true,
      fix: { kind: 'certain' },
    });
    expect(finding.at.map(({ file, field }) => [file, field])).toEqual([
      ['roll-call.xlsx', 'inHotel'],
      ['roll-call.xlsx', 'destinationRegion'],
      ['control-register.xlsx', 'controlStatus'],
      ['control-register.xlsx', 'sendBackReason'],
      ['control-register.xlsx', 'sendBackNote'],
    ]);
    expect(worked.batch.counts).toMatchObject({ ready: 1, errors: 0, fixed: 1 });
  });

  it.each<[string, TestRow]>([
    ['present', line('1', '是')],
    ['present, with a region', line('1', '是', '青田')],
    ['present by a mark', line('1', '√')],
    ['present in the hotel’s words', line('1', '在店')],
    ['nothing said', line('1', '')],
    ['cannot be read', line('1', '也许')],
    ['cannot be read, with a region', line('1', '待核实?', '青田')],
    ['somebody else', line('2', '否', '青田')],
  ])('changes nothing: %s', (_what, row) => {
    const worked = transfer(one1({ controlStatus: '纳入管控' }), [row]);
    expect(cellsOf(worked)).toEqual({ 2: ['纳入管控', '', ''] });
    expect(found(worked.batch, 'charter/not-in-hotel')).toEqual([]);
    expect(isHeld(worked.batch)).toBe(false);
  });

  it.each(['不在', '×', 'N', '未入住', '已转走'])('takes %s for an absence', (word) => {
    expect(cellsOf(transfer(one1(), [line('1', word, '青田')]))).toEqual({
      2: ['退回', '转外地隔离', '丽水市青田县'],
    });
  });

  it('takes a region alone for an absence', () => {
    const list: TestRow[] = [
      { name: passengerName('1'), documentNumber: 'E12340001', destinationRegion: '青田' },
    ];
    expect(cellsOf(transfer(one1(), list))).toEqual({ 2: ['退回', '转外地隔离', '丽水市青田县'] });
  });

  it.each<[string, string, string | null]>([
    ['no region', '', null],
    ['不详', '不详', null],
    ['words that name none', '老家', '老家'],
    ['a hospital', '温州市第六人民医院', '温州市第六人民医院'],
    ['the own district', '鹿城区海棠酒店', '鹿城区海棠酒店'],
    ['Wenzhou, wherever', '温州', '温州'],
    ['the province, wherever', '浙江省', '浙江省'],
    ['a country', '意大利', '意大利'],
    ['one of two regions', '青田/上海', '青田/上海'],
  ])('holds who is absent with %s', (_what, region, written) => {
    const worked = transfer(one1({ controlStatus: '纳入管控', district: '鹿城' }), [line('1', '否', region)]);
    const finding = one(worked.batch, 'charter/region-unknown');
    expect(finding).toMatchObject({ severity: 'error', says: { written } });
    expect(finding.at[0]?.file).toBe('roll-call.xlsx');
    expect(found(worked.batch, 'charter/not-in-hotel')).toEqual([]);
    expect(cellsOf(worked)).toEqual({ 2: ['纳入管控', '', ''] });
    expect(isHeld(worked.batch)).toBe(true);
  });

  it.each(['转医学处理', '结束管控'])('sends nobody back who is %s', (controlStatus) => {
    const worked = transfer(one1({ controlStatus }), [line('1', '否', '青田')], {
      accepted: { suggestions: true, decisions: false },
    });
    expect(worked.batch.findings).toEqual([]);
    expect(cellsOf(worked)).toEqual({ 2: [controlStatus, '', ''] });
  });

  it.each([
    ['青田', '丽水市青田县'],
    ['', '青田'],
    ['青田', '老家'],
  ])('takes %j and %j on two lines for one region', (one, other) => {
    const worked = transfer(one1(), [line('1', '否', one), line('1', '否', other)]);
    expect(cellsOf(worked)).toEqual({ 2: ['退回', '转外地隔离', '丽水市青田县'] });
  });

  it.each(['退回', '转医学处理', '结束管控'])(
    'does not look in the hotel for one who is %s',
    (controlStatus) => {
      const worked = transfer(one1({ controlStatus }), [line('1', '否')]);
      expect(worked.batch.findings).toEqual([]);
      expect(cellsOf(worked)).toEqual({ 2: [controlStatus, '', ''] });
    },
  );

  it('holds who is both, and names both lines', () => {
    const worked = transfer(one1(), [line('1', '是'), line('1', '否', '青田')]);
    const finding = one(worked.batch, 'charter/not-in-hotel');
    expect(finding).toMatchObject({ severity: 'error', says: { region: null }, fix: undefined });
    expect(finding.at.filter(({ file }) => file === 'roll-call.xlsx').map(({ row }) => row)).toEqual([
      2, 2, 3, 3,
    ]);
    expect(isHeld(worked.batch)).toBe(true);
  });
});

describe('charter/roll-call-stranger', () => {
  it('names who was never on board, and changes nothing', () => {
    const worked = transfer(one1(), [line('7', '否', '青田')]);
    expect(one(worked.batch, 'charter/roll-call-stranger')).toMatchObject({
      severity: 'warning',
      says: { candidates: 0 },
      at: [{ file: 'roll-call.xlsx', row: 2 }],
    });
    expect(cellsOf(worked)).toEqual({ 2: ['待分配', '', ''] });
  });

  it('names who may be two passengers', () => {
    const batch = [passenger('1', { name: '陈建军' }), passenger('2', { name: '陈建军' })];
    const worked = transfer([sheetOf(batch)], [{ name: '陈建军', inHotel: '否', destinationRegion: '青田' }]);
    expect(one(worked.batch, 'charter/roll-call-stranger').says).toMatchObject({
      candidates: 2,
      isStrange: false,
    });
    expect(Object.values(cellsOf(worked)).map(([status]) => status)).toEqual(['待分配', '待分配']);
  });

  it('tells namesakes apart by the room', () => {
    const batch = [
      passenger('1', { name: '陈建军', room: '501' }),
      passenger('2', { name: '陈建军', room: '502' }),
    ];
    const list: TestRow[] = [{ name: '陈建军', room: '502', inHotel: '否', destinationRegion: '青田' }];
    const worked = transfer([sheetOf(batch)], list);
    expect(Object.values(cellsOf(worked)).map(([status]) => status)).toEqual(['待分配', '退回']);
  });
});

describe('a newer roll-call', () => {
  const first = transfer(one1({ controlStatus: '纳入管控' }), [line('1', '否', '青田')]);

  it('changes nothing where it says the same', () => {
    const second = transfer(again(first), [line('1', '否', '青田')]);
    expect(second.batch.findings).toEqual([]);
    expect(cellsOf(second)).toEqual(cellsOf(first));
  });

  it('sends to another region', () => {
    const second = transfer(again(first), [line('1', '否', '文成')]);
    expect(cellsOf(second)).toEqual({ 2: ['退回', '转外地隔离', '温州市文成县'] });
  });

  it('takes back whom it finds in the hotel, as they were', () => {
    const second = transfer(again(first), [line('1', '是')]);
    expect(cellsOf(second)).toEqual({ 2: ['纳入管控', '', ''] });
    const third = transfer(again(second), [line('1', '否', '青田')]);
    expect(cellsOf(third)).toEqual({ 2: ['退回', '转外地隔离', '丽水市青田县'] });
  });

  it('sends back again whom it had taken back, whatever happened in between', () => {
    const found = transfer(again(transfer(one1(), [line('1', '否', '青田')])), [line('1', '是')]);
    const assigned = work('assign', again(found), [{ responsibleOfficer: '王海燕' }]);
    expect(said(assigned.batch, 'controlStatus')).toEqual({ 2: ['纳入管控'] });
    const last = transfer(again(assigned), [line('1', '否', '青田')]);
    expect(cellsOf(last)).toEqual({ 2: ['退回', '转外地隔离', '丽水市青田县'] });
  });

  it('leaves alone who is not on it', () => {
    expect(cellsOf(transfer(again(first), [line('2', '是')]))).toEqual(cellsOf(first));
  });

  it('leaves what a person has changed since, and shows both', () => {
    const [main, ...others] = again(first);
    if (!main) throw new Error('no sheet');
    const sheets = [edited(main, 2, 'C', text('纳入管控')), ...others];
    const second = transfer(sheets, [line('1', '否', '青田')]);
    expect(cellsOf(second)[2]?.[0]).toBe('纳入管控');
    const finding = one(second.batch, 'charter/not-in-hotel');
    expect(finding).toMatchObject({
      severity: 'warning',
      says: { kept: true },
      actual: '纳入管控',
      expected: '退回',
      applied: false,
    });
    expect(isHeld(second.batch)).toBe(false);
    const accepted = transfer(sheets, [line('1', '否', '青田')], {
      accepted: { suggestions: true, decisions: false },
    });
    expect(cellsOf(accepted)[2]?.[0]).toBe('退回');
  });
});
