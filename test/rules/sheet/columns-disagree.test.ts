import { describe, expect, it } from 'vitest';
import { checkAs, memorySheet, rulesOf, type TestValue, text } from '../../support/memory-sheet.js';
import { cells, found, isHeld, one, residentId, values } from '../checked.js';

const RULE = 'sheet/columns-disagree';
const id = residentId();

/** A person with some columns more. */
const sheetWith = (headers: readonly string[], row: readonly TestValue[]) =>
  memorySheet([
    ['姓名', '证件号码', '核查状态', ...headers],
    ['吕秀兰', id, '核查中', ...row],
  ]);

const check = (headers: readonly string[], row: readonly TestValue[]) =>
  checkAs('verification', sheetWith(headers, row));

describe(RULE, () => {
  it.each([
    ['phones', ['联系电话', '手机号'], ['13900001111', '13900002222'], ['D2 phone', 'E2 phone']],
    ['dates', ['入境时间', '入境日期'], ['2020-04-09', '2020-04-10'], ['D2 entryDate', 'E2 entryDate']],
    [
      'dates in two forms',
      ['入境时间', '入境日期'],
      ['2020-04-09', '4月10日'],
      ['D2 entryDate', 'E2 entryDate'],
    ],
    ['choices', ['性别', 'xb'], ['男', 'F'], ['D2 sex', 'E2 sex']],
    [
      'choices of which one is 无',
      ['是否就地隔离', '14天医学观察'],
      ['无', '有'],
      ['D2 quarantinedAtEntry', 'E2 quarantinedAtEntry'],
    ],
    [
      'one header twice',
      ['户籍地址', '户籍地址'],
      ['温州市鹿城区', '温州市瓯海区'],
      ['D2 householdAddress', 'E2 householdAddress'],
    ],
    ['documents', ['身份证号'], [residentId('1990-01-02')], ['B2 documentNumber', 'D2 documentNumber']],
    [
      'the second and third of three',
      ['手机号', '电话', '手机号码'],
      ['', '13900001111', '13900002222'],
      ['E2 phone', 'F2 phone'],
    ],
  ])('%s that differ', (_what, headers, row, expected) => {
    const checked = check(headers, row);
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'V-1.1', severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(expected);
    expect(isHeld(checked)).toBe(true);
  });

  it('says what stands in both', () => {
    const finding = one(check(['联系电话', '手机号'], ['13900001111', '13900002222']), RULE);
    expect(finding).toMatchObject({ actual: '13900001111', at: [{ column: 'D' }, { column: 'E' }] });
    // Neither is known to be the right one.
    expect(finding.expected).toBeUndefined();
  });

  it.each([
    ['the same', ['联系电话', '手机号'], ['13900001111', '13900001111']],
    ['the same, one of them a number', ['联系电话', '手机号'], ['13900001111', 13900001111]],
    ['the same, one of them with blanks', ['联系电话', '手机号'], ['13900001111', '139 0000 1111']],
    ['one day in two forms', ['入境时间', '入境日期'], ['2020-04-09', text('2020年4月9日')]],
    ['one choice in two words', ['性别', 'xb'], ['女', 'F']],
    ['one document, full-width', ['身份证号'], [id.replaceAll('3', '３')]],
    ['only the first filled', ['联系电话', '手机号'], ['13900001111', '']],
    ['only the second filled', ['联系电话', '手机号'], ['', '13900001111']],
    ['the other says nothing', ['联系电话', '手机号'], ['13900001111', '无']],
    ['the first says nothing', ['入境时间', '入境日期'], [0, '2020-04-09']],
    ['both empty', ['联系电话', '手机号'], ['', '']],
    ['remarks, which are joined', ['备注1', '备注2'], ['身体健康', '已联系']],
  ])('is silent: %s', (_what, headers, row) => {
    expect(found(check(headers, row), RULE)).toEqual([]);
  });

  it.each([
    ['the first of two', ['入境时间', '入境日期'], ['2020-04-09', '2020-04-10'], '2020-04-09'],
    ['the first filled', ['入境时间', '入境日期'], ['', '2020-04-10'], '2020-04-10'],
    ['the first that says something', ['入境时间', '入境日期'], ['不详', '2020-04-10'], '2020-04-10'],
  ])('%s counts', (_what, headers, row, expected) => {
    expect(values(check(headers, row)).entryDate).toBe(expected);
  });

  it('the first counts for the other rules, too', () => {
    const checked = check(['返浙日期', '拟到浙时间'], ['2020-04-28', '2020-04-27']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(rulesOf(check(['返浙日期', '拟到浙时间'], ['2020-04-27', '2020-04-28']))).toEqual([
      RULE,
      'verification/open-after-arrival',
    ]);
  });

  it('a cell that cannot be read disagrees with nobody', () => {
    expect(rulesOf(check(['入境时间', '入境日期'], ['2020-04-09', 'abc']))).toEqual([
      'sheet/value-unreadable',
    ]);
    expect(rulesOf(check(['联系电话', '手机号'], ['1390000111', '13900001111']))).toEqual([
      'sheet/phone-invalid',
    ]);
  });

  it('remarks are joined in the order of their columns', () => {
    expect(values(check(['备注1', '备注2'], ['身体健康', '已联系'])).remarks).toBe('身体健康；已联系');
    expect(values(check(['备注2', '备注1'], ['身体健康', '已联系'])).remarks).toBe('身体健康；已联系');
    expect(values(check(['备注', '情况说明'], ['', '已联系'])).remarks).toBe('已联系');
  });
});
