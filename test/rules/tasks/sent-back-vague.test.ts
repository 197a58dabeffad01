import { describe, expect, it } from 'vitest';
import type { TestRow } from '../../support/memory-sheet.js';
import { mendedCell, skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/sent-back-vague';
const tells = tellsOf(RULE);
const back = (sendBackReason: string | null, sendBackNote: string | null): TestRow => ({
  controlStatus: '退回',
  sendBackReason,
  sendBackNote,
});

describe(RULE, () => {
  it.each([
    ['其他', '其他'],
    ['其他', '无'],
    ['其他', '不详'],
    ['其他', '退回'],
    ['其他', ' 其 他 '],
    ['其他', '其他。'],
    ['联系不上', '联系不上'],
    ['联系不上', '联系不上！'],
    ['联系不上', '退回'],
    ['人在省外', '人在省外'],
    ['人在省外', '不详'],
    ['转外地隔离', '转外地隔离'],
    ['停机', '联系不上'],
    [null, '其他'],
    [null, '退回'],
  ])('finds option %s with note %s', (reason, note) => {
    expect(tells(back(reason, note))).toMatchObject([
      { severity: 'error', at: ['sendBackNote'], fix: undefined, applied: false },
    ]);
  });

  it.each([
    ['联系不上', '停机'],
    ['联系不上', '电话空号，家属也联系不上'],
    ['联系不上', '三次拨打均无人接听'],
    ['停机', '停机'],
    ['其他', '人在境外'],
    ['其他', '人在杭州市'],
    ['其他', '失联'],
    ['其他', '户籍注销，无此人'],
    ['人在省外', '在上海市云栈酒店隔离'],
    ['转外地隔离', '丽水市青田县'],
    ['其他', null],
    [null, null],
  ])('lets pass option %s with note %s', (reason, note) => {
    expect(tells(back(reason, note))).toEqual([]);
  });

  it.each(['纳入管控', '结束管控', '转医学处理', '待分配', null])(
    'says nothing where the status is %s',
    (controlStatus) => {
      expect(tells({ ...back('其他', '其他'), controlStatus })).toEqual([]);
    },
  );

  it('leaves nothing open where the drafted note that names the site mends it', () => {
    const row: TestRow = {
      ...back('人在省外', '人在省外'),
      whereabouts: '上海市',
      outOfProvinceQuarantineSite: '云栈酒店',
    };
    const checked = task(row);
    expect(mendedCell(checked, 'sendBackNote')).toBe('在上海市云栈酒店隔离');
    expect(checked.counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
  });

  it('works without an option column, and is skipped without a note column', () => {
    expect(tells({ controlStatus: '退回', sendBackNote: '其他' })).toHaveLength(1);
    expect(skippedOf(RULE, { controlStatus: '退回' })).toEqual({ columns: ['sendBackNote'] });
  });
});
