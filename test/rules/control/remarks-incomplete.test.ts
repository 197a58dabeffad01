import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { mended } from '../checked.js';
import { register, skippedOf, tellsOf } from './register.js';

const RULE = 'control/remarks-incomplete';
const tells = tellsOf(RULE);

const DAILY = '4月20日从上海浦东机场入境，4月21日乘高铁来温，目前集中隔离，无异常';
const TRANSFER =
  '4月16日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月24日由专车接回温州继续隔离，转移原因：需家人照顾，目前体温正常';

/** Each item of C-2.2a, a remark without it, and a column that has it. */
const WITHOUT: readonly (readonly [string, string, TestRow])[] = [
  ['entryDate', '从上海浦东机场入境，4月21日乘高铁来温，目前集中隔离', { entryDate: '2020-04-20' }],
  ['pointOfEntry', '4月20日乘飞机入境，4月21日乘高铁来温，目前集中隔离', { pointOfEntry: '上海浦东' }],
  ['entryMode', '4月20日上海入境，4月21日乘高铁来温，目前集中隔离', { entryMode: '飞机' }],
  [
    'wenzhouArrivalDate',
    '4月20日浦东机场入境，后乘高铁来温，目前集中隔离',
    { wenzhouArrivalDate: '2020-04-21' },
  ],
  ['wenzhouArrivalMode', '4月20日浦东机场入境，4月21日来温，目前集中隔离', { wenzhouArrivalMode: '高铁' }],
  ['situation', '4月20日浦东机场入境，4月21日乘高铁来温', { healthStatus: '健康' }],
];

describe(RULE, () => {
  it.each([
    ['found here', DAILY],
    ['transferred', TRANSFER],
    ['come on a charter flight, whatever is said', '意大利包机旅客'],
  ])('lets pass a whole remark of somebody %s', (_who, remarks) => {
    expect(tells({ remarks })).toEqual([]);
  });

  it.each(WITHOUT)('%s nowhere: an error', (_item, remarks) => {
    expect(tells({ remarks })).toMatchObject([
      { severity: 'error', at: ['remarks'], actual: remarks, fix: undefined },
    ]);
  });

  it.each(WITHOUT)(
    '%s only in a column: a warning, with the remark that says it',
    (_item, remarks, columns) => {
      const [field] = Object.keys(columns);
      const [only, ...others] = tells({ remarks, ...columns });
      expect(others).toEqual([]);
      expect(only).toMatchObject({
        severity: 'warning',
        at: ['remarks', field],
        fix: 'suggested',
        applied: false,
      });
      const accepted = register(
        { remarks, ...columns },
        { accepted: { suggestions: true, decisions: false } },
      );
      expect(mended(accepted, 'remarks')?.value).toBe(only?.expected);
      // The province reads the remark: it says all now.
      expect(tells({ remarks: only?.expected ?? '', ...columns })).toEqual([]);
    },
  );

  it.each([
    ['transferReason', '4月16日浦东入境，当日起在上海隔离，4月24日专车接回温州继续隔离，目前体温正常'],
    [
      'outOfProvinceQuarantineStart',
      '4月16日浦东入境，4月24日专车转运回温继续隔离，转移原因：需家人照顾，目前体温正常',
    ],
  ])('asks a transferred person’s remark for %s too', (item, remarks) => {
    const checked = register({ remarks });
    const finding = checked.findings.find(({ rule }) => rule === RULE);
    expect(finding).toMatchObject({ severity: 'error', says: { missing: [item], onlyInColumns: [] } });
  });

  it('来温时间 is the column of the transfer date', () => {
    const remarks =
      '4月16日浦东入境，当日起在上海隔离，后由专车接回温州继续隔离，转移原因：需家人照顾，目前体温正常';
    const checked = register({
      remarks,
      wenzhouArrivalDate: '2020-04-24',
      outOfProvinceQuarantineStart: '2020-04-16',
    });
    const finding = checked.findings.find(({ rule }) => rule === RULE);
    expect(finding).toMatchObject({
      severity: 'warning',
      says: { missing: [], onlyInColumns: ['transferDate'] },
    });
  });

  it('tells all that is missing in one finding, an error if anything is nowhere', () => {
    const checked = register({ remarks: '同上', entryDate: '2020-04-20', wenzhouArrivalMode: '高铁' });
    const found = checked.findings.filter(({ rule }) => rule === RULE);
    expect(found).toMatchObject([
      {
        severity: 'error',
        says: {
          missing: ['pointOfEntry', 'entryMode', 'wenzhouArrivalDate', 'situation'],
          onlyInColumns: ['entryDate', 'wenzhouArrivalMode'],
        },
      },
    ]);
  });

  it('an empty remark lacks all', () => {
    expect(tells({ remarks: null })).toMatchObject([{ severity: 'error' }]);
  });

  it('a cell that cannot be read is unknown, not missing', () => {
    const remarks = '从上海浦东机场入境，4月21日乘高铁来温，目前集中隔离';
    expect(tells({ remarks, entryDate: '2020-02-30' })).toEqual([]);
  });

  it.each(['结束管控', '转医学处理', '待分配', '退回', null])('asks nothing of %s', (controlStatus) => {
    expect(tells({ controlStatus, remarks: '同上' })).toEqual([]);
  });

  it('a port in Wenzhou makes it a charter passenger', () => {
    expect(tells({ remarks: '见名单', pointOfEntry: '温州龙湾' })).toEqual([]);
  });

  it('is skipped without a column of remarks', () => {
    expect(skippedOf(RULE, {})).toEqual({ columns: ['remarks'] });
  });
});
