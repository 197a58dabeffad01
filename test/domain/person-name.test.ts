import { describe, expect, it } from 'vitest';
import { nameKeys, namesAgree, namesAreStrange, personName } from '../../src/domain/person-name.js';

const agree = (a: string, b: string): boolean => namesAgree(personName([a]), personName([b]));

describe('namesAgree', () => {
  it.each([
    ['吕秀兰', '吕秀兰'],
    ['吕秀兰', '吕 秀兰'],
    ['吕秀兰', 'LYU XIULAN'],
    ['吕秀兰', 'LU XIULAN'],
    ['吕秀兰', 'LV XIU LAN'],
    ['吕秀兰', 'Lü Xiulan'],
    ['吕秀兰', 'XIULAN LYU'],
    ['吕秀兰', 'LYU/XIULAN MS'],
    ['LYU XIULAN', 'LU/XIU LAN MRS'],
    ['单建国', 'SHAN JIANGUO'],
    ['仇英', 'QIU YING'],
    ['解晓东', 'XIE XIAODONG'],
    ['查文', 'ZHA WEN'],
    ['曾小红', 'ZENG XIAOHONG'],
    ['尉迟恭', 'YUCHI GONG'],
    ['尉迟恭', 'GONG YUCHI'],
    ['欧阳娜娜', 'OUYANG/NA NA'],
    ['欧阳娜娜', 'NA NA OUYANG'],
    ['区桂芬', 'OU GUIFEN'],
    ['张三', 'ZHANG/SAN MR'],
    ['张三', 'SAN ZHANG'],
    ['张行', 'ZHANG HANG'],
    ['张行', 'ZHANG XING'],
    ['吕绿', 'LYU LYU'],
    ['Rossi, Maria', 'ROSSI/MARIA MRS'],
    ['José García', 'JOSE GARCIA'],
    ['阿依古丽·买买提', '阿依古丽买买提'],
  ])('%s is %s', (a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    ['吕秀兰', '吕秀蓝'],
    ['吕秀兰', 'LI XIULAN'],
    ['单建国', 'DAN JIANGUO'],
    ['曾小红', 'CENG XIAOHONG'],
    ['张三', 'ZHANG SI'],
    ['张三', 'MR'],
    ['ROSSI MARIA', 'ROSSI MARIO'],
    ['', ''],
  ])('%s is not %s', (a, b) => {
    expect(agree(a, b)).toBe(false);
  });

  it('takes the Latin name of a row beside its characters', () => {
    expect(namesAgree(personName(['朴仁勇', 'PARK INYONG']), personName(['PARK/INYONG MR']))).toBe(true);
  });

  it('always finds agreeing names by a shared key', () => {
    const names = ['吕秀兰', 'LYU/XIULAN MS', 'XIU LAN LV', 'Lü Xiulan'].map((name) => personName([name]));
    for (const a of names)
      for (const b of names) {
        expect(nameKeys(a).some((key) => nameKeys(b).includes(key))).toBe(true);
      }
  });
});

describe('namesAreStrange', () => {
  it.each([
    ['吕秀兰', '陈建军', true],
    ['吕秀兰', 'CHEN JIANJUN', true],
    ['吕秀兰', '吕秀蓝', false],
    ['吕秀兰', '李秀兰', false],
    ['吕秀兰', 'LYU XIULAN', false],
    ['吕秀兰', 'LUE XIU', false],
    ['吕秀兰', '', false],
  ])('%s and %s: %s', (a, b, strange) => {
    expect(namesAreStrange(personName([a]), personName([b]))).toBe(strange);
  });
});
