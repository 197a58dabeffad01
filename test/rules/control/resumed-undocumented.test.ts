import { describe, expect, it } from 'vitest';
import { register, tellsOf, was } from './register.js';

const RULE = 'control/resumed-undocumented';
const tells = tellsOf(RULE);
const inCare = [was('2020-04-20', '转医学处理', '2020-04-15')];

describe(RULE, () => {
  it.each([
    '4月18日转医学处理，4月24日转医结束，当日恢复集中隔离',
    '4.18送市六院，4.24治愈出院，同日回隔离点继续隔离',
    '4月18日转医学处理，4月20日出院，当日恢复隔离，4月22日再次转医学处理，4月25日转医结束，恢复集中隔离',
  ])('lets pass %s', (remarks) => {
    expect(tells({ remarks }, { earlier: inCare })).toEqual([]);
  });

  it.each([
    ['4月18日转医学处理，4月24日出院', ['resumedQuarantineStart']],
    ['4月18日转医学处理，现已回隔离点', ['medicalCareEndDate', 'resumedQuarantineStart']],
  ])('the remark tells of medical care: %s', (remarks, missing) => {
    const found = register({ remarks }).findings.filter(({ rule }) => rule === RULE);
    expect(found).toMatchObject([{ severity: 'error', says: { missing }, fix: undefined }]);
  });

  it('only an export tells of it', () => {
    expect(tells({ remarks: '无异常' }, { earlier: inCare })).toMatchObject([
      { at: ['remarks', 'controlStatus'] },
    ]);
    expect(tells({ remarks: null }, { earlier: inCare })).toHaveLength(1);
  });

  it('drafts the remark with blanks', () => {
    const [only] = tells({ remarks: '无异常' }, { earlier: inCare });
    expect(only?.expected).toBe('无异常。补充：转医结束时间：____；转医结束后隔离时间：____');
  });

  it('asks nothing where nothing tells of medical care, or control has ended', () => {
    expect(tells({ remarks: '无异常' })).toEqual([]);
    expect(tells({ remarks: '无异常' }, { earlier: [was('2020-04-20', '纳入管控', '2020-04-15')] })).toEqual(
      [],
    );
    expect(tells({ remarks: '4月18日转医学处理', controlStatus: '结束管控' })).toEqual([]);
    expect(tells({ remarks: '4月18日转医学处理', controlStatus: '转医学处理' })).toEqual([]);
  });
});
