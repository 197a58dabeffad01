import { describe, expect, it } from 'vitest';
import { checkAs, memorySheet, type TestValue } from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, outcome, residentId } from '../checked.js';

const RULE = 'sheet/header-unknown';
const HEADER = ['姓名', '证件号码', '核查状态'];
const PERSON = ['吕秀兰', residentId(), '核查中'];

const sheetWith = (extraHeaders: readonly TestValue[], extraCells: readonly TestValue[] = []) =>
  memorySheet([
    [...HEADER, ...extraHeaders],
    [...PERSON, ...extraCells],
  ]);

describe(RULE, () => {
  it.each([
    ['a word of the street office', ['镇街自用'], ['D1 ?']],
    ['two of them', ['镇街自用', '网格编号'], ['D1 ?', 'E1 ?']],
    ['a field that only another kind has', ['责任人'], ['D1 ?']],
    ['a typing error of a known header', ['联系电化'], ['D1 ?']],
    ['with a gap before it', ['', '镇街自用'], ['E1 ?']],
  ])('points at %s', (_what, headers, expected) => {
    const findings = found(checkAs('verification', sheetWith(headers)), RULE);
    expect(findings.flatMap(cells)).toEqual(expected);
    expect(findings.every(({ severity }) => severity === 'notice')).toBe(true);
    expect(
      findings.every(({ clause, fix, applied }) => clause === null && fix === undefined && !applied),
    ).toBe(true);
  });

  it('says the header as it is written', () => {
    const finding = one(checkAs('verification', sheetWith(['镇街 自用*'])), RULE);
    expect(finding.says.header).toBe('镇街 自用*');
  });

  it('names the nearest known header, where one is near', () => {
    const nearest = (header: string) => one(checkAs('verification', sheetWith([header])), RULE).says.nearest;
    expect(nearest('联系电化')).toBe('联系电话');
    expect(nearest('镇街自用')).toBeNull();
  });

  it.each([
    ['known headers', ['联系电话', '备注']],
    ['aliases', ['手机号', '情况说明']],
    ['a column without a header', ['']],
    ['a header of blanks', ['　']],
  ])('is silent about %s', (_what, headers) => {
    expect(found(checkAs('verification', sheetWith(headers)), RULE)).toEqual([]);
  });

  it('stands at the header row, wherever that is', () => {
    const sheet = memorySheet([['核查清单'], ['填报日期：4月27日'], [...HEADER, '镇街自用'], PERSON]);
    expect(cells(one(checkAs('verification', sheet), RULE))).toEqual(['D3 ?']);
  });

  it('holds no row back, and the column passes through untouched', () => {
    const checked = checkAs('verification', sheetWith(['镇街自用'], ['　Ａ１ ']));
    expect(isHeld(checked)).toBe(false);
    expect(checked.rows[0]?.mended.row.cells[3]).toEqual({
      type: 'text',
      value: '　Ａ１ ',
      shown: '　Ａ１ ',
    });
    expect(checked.counts).toMatchObject({ rows: 1, ready: 1, errors: 0, notices: 1 });
  });

  it('counts the unknown columns it found', () => {
    expect(outcome(checkAs('verification', sheetWith(['甲', '乙'])), RULE)).toMatchObject({
      flawed: 2,
      skipped: null,
    });
  });
});
