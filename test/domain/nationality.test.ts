import { describe, expect, it } from 'vitest';
import { readNationality } from '../../src/domain/nationality.js';

describe('a nationality', () => {
  it.each([
    '中国',
    '中华人民共和国',
    '中国籍',
    'CHN',
    'chn',
    'CN',
    '156',
    'China',
    'P.R. China',
    'ＣＨＮ',
    ' 中国 ',
    'CHINA (PRC)',
    'People’s Republic of China',
    'Chinese citizen',
    '中国公民',
    '中国国籍',
    '中国 China',
  ])('%s is Chinese', (text) => {
    expect(readNationality(text)).toEqual({ country: '中国', isChinese: true });
  });

  it.each([
    ['意大利', '意大利'],
    ['意大利籍', '意大利'],
    ['ITA', '意大利'],
    ['IT', '意大利'],
    ['380', '意大利'],
    ['Italy', '意大利'],
    ['ESP', '西班牙'],
    ['UK', '英国'],
    ['United States', '美国'],
    ['西班牙国籍', '西班牙'],
    ['法国籍', '法国'],
    ['美国籍', '美国'],
    ['韩国国籍', '韩国'],
    ['Italian', '意大利'],
    ['BRITISH CITIZEN', '英国'],
  ])('%s is %s', (text, country) => {
    expect(readNationality(text)).toEqual({ country, isChinese: false });
  });

  it.each([
    ['HKG', '香港'],
    ['中国香港', '香港'],
    ['MO', '澳门'],
    ['TWN', '台湾'],
    ['台湾', '台湾'],
  ])('%s is of %s, where people have documents of their own', (text, country) => {
    expect(readNationality(text)).toEqual({ country, isChinese: undefined });
  });

  // Three letters that are an airport (PVG) are no country.
  it.each(['', '老家', 'XXX', 'PVG', 'UNK', '999', '温州市', '不详'])('%j is not known', (text) => {
    expect(readNationality(text)).toBeUndefined();
  });
});
