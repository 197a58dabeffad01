import { describe, expect, it } from 'vitest';
import { type TestRow, text } from '../../support/memory-sheet.js';
import { mendedCell, skippedOf, task, tellsOf } from './told.js';

const RULE = 'tasks/sent-back-site-missing';
const tells = tellsOf(RULE);
const back: TestRow = { controlStatus: '退回', sendBackReason: '人在省外' };
const suggestions = { accepted: { suggestions: true, decisions: false } };
const drafted = '在上海市云栈酒店隔离';
const columns: TestRow = { whereabouts: '上海市嘉定区', outOfProvinceQuarantineSite: '云栈酒店' };

describe(RULE, () => {
  it.each(['在上海隔离', '上海市', '还在上海市嘉定区', '云栈酒店隔离', '在酒店隔离', '人还在外省'])(
    'finds a note that lacks city or site: %s',
    (sendBackNote) => {
      expect(tells({ ...back, sendBackNote })).toMatchObject([
        { severity: 'error', at: ['sendBackNote'], actual: sendBackNote, fix: undefined, applied: false },
      ]);
    },
  );

  it.each<[string, TestRow]>([
    ['city and site', { ...back, sendBackNote: drafted }],
    ['province, city, county and site', { ...back, sendBackNote: '在江苏省南京市江宁区云栈宾馆隔离' }],
    ['a site that is no hotel', { ...back, sendBackNote: '在成都市双流区集中隔离点隔离' }],
    ['no note: that is another rule', { ...back, sendBackNote: null }],
    ['another option', { ...back, sendBackReason: '其他', sendBackNote: '在上海隔离' }],
    ['联系不上', { ...back, sendBackReason: '联系不上', sendBackNote: '停机' }],
    ['no option', { ...back, sendBackReason: null, sendBackNote: '在上海隔离' }],
    ['纳入管控', { ...back, controlStatus: '纳入管控', sendBackNote: '在上海隔离' }],
    ['an empty status', { ...back, controlStatus: null, sendBackNote: '在上海隔离' }],
  ])('lets pass %s', (_case, row) => {
    expect(tells(row)).toEqual([]);
  });

  describe('replaces the note by the drafted one', () => {
    it.each<[string, TestRow, string, readonly string[]]>([
      ['city from the whereabouts', columns, drafted, ['outOfProvinceQuarantineSite', 'whereabouts']],
      [
        'city from the site',
        { outOfProvinceQuarantineSite: '上海市嘉定区云栈酒店' },
        drafted,
        ['outOfProvinceQuarantineSite'],
      ],
      [
        'city from the site before the whereabouts',
        { whereabouts: '江苏省', outOfProvinceQuarantineSite: '上海嘉定区云栈酒店' },
        drafted,
        ['outOfProvinceQuarantineSite'],
      ],
      [
        'the other site column',
        { whereabouts: '上海', quarantineSite: '云栈酒店' },
        drafted,
        ['quarantineSite', 'whereabouts'],
      ],
      [
        'the column for sites out of province first',
        { ...columns, quarantineSite: '蓝屿宾馆' },
        drafted,
        ['outOfProvinceQuarantineSite', 'whereabouts'],
      ],
      [
        'a quarantine that ends today',
        { ...columns, outOfProvinceQuarantineEnd: '2020-04-27' },
        drafted,
        ['outOfProvinceQuarantineSite', 'whereabouts'],
      ],
      [
        'a quarantine that ends tomorrow',
        { ...columns, outOfProvinceQuarantineEnd: '2020-04-28' },
        drafted,
        ['outOfProvinceQuarantineSite', 'whereabouts'],
      ],
      [
        'without province in front',
        { outOfProvinceQuarantineSite: '江苏省南京市江宁区云栈宾馆' },
        '在南京市云栈宾馆隔离',
        ['outOfProvinceQuarantineSite'],
      ],
    ])('by columns: %s', (_case, row, to, evidence) => {
      const full: TestRow = { ...back, sendBackNote: '在外地隔离中', ...row };
      const [found, ...others] = tells(full);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        severity: 'error',
        at: ['sendBackNote'],
        actual: '在外地隔离中',
        expected: to,
        fix: 'certain',
        edits: [['sendBackNote', '在外地隔离中', to]],
        applied: true,
      });
      expect([...(found?.evidence ?? [])].sort()).toEqual([...evidence].sort());
      const checked = task(full);
      expect(mendedCell(checked, 'sendBackNote')).toBe(to);
      expect(checked.counts).toMatchObject({ ready: 1, held: 0, errors: 0 });
    });

    it.each<[string, TestRow, readonly string[]]>([
      [
        'its end is past',
        { ...columns, outOfProvinceQuarantineEnd: '2020-04-26' },
        ['outOfProvinceQuarantineSite', 'whereabouts'],
      ],
      ['only the remark says where', { remarks: '目前在上海市云栈酒店隔离。' }, ['remarks']],
      [
        'the remark gives the site',
        { whereabouts: '上海市', remarks: '目前在上海市云栈酒店隔离。' },
        ['remarks', 'whereabouts'],
      ],
    ])('as a suggestion where %s', (_case, row, evidence) => {
      const full: TestRow = { ...back, sendBackNote: '在外地隔离中', ...row };
      const [found] = tells(full);
      expect(found).toMatchObject({
        expected: drafted,
        fix: 'suggested',
        edits: [['sendBackNote', '在外地隔离中', drafted]],
        applied: false,
      });
      expect([...(found?.evidence ?? [])].sort()).toEqual([...evidence].sort());
      expect(mendedCell(task(full), 'sendBackNote')).toBe('在外地隔离中');
      expect(tells(full, suggestions)).toMatchObject([{ applied: true }]);
    });

    it.each<[string, TestRow]>([
      ['no site', { whereabouts: '上海市', quarantineSite: null }],
      ['no city', { whereabouts: '江苏省', quarantineSite: '云栈酒店' }],
      ['nothing', {}],
      ['a site that is only a city', { quarantineSite: '上海市' }],
      [
        'a site that cannot be read',
        { whereabouts: '上海市', quarantineSite: { type: 'error', value: '#REF!', shown: '#REF!' } },
      ],
    ])('not with %s', (_case, row) => {
      expect(tells({ ...back, sendBackNote: '在外地隔离中', ...row })).toMatchObject([
        { fix: undefined, applied: false },
      ]);
    });

    it.each<[string, TestRow]>([
      ['Wenzhou', { whereabouts: '温州市鹿城区', outOfProvinceQuarantineSite: '云栈酒店' }],
      ['Hangzhou', { whereabouts: '杭州市', quarantineSite: '云栈酒店' }],
    ])('not with a city in the province: %s', (_case, row) => {
      const full: TestRow = { ...back, sendBackNote: '在外地隔离中', ...row };
      expect(tells(full).map(({ fix }) => fix)).toEqual([undefined]);
      expect(mendedCell(task(full), 'sendBackNote')).toBe('在外地隔离中');
    });

    it('not certainly with a site in Wenzhou, which is no place out of province', () => {
      const row = {
        ...back,
        sendBackNote: '在上海隔离',
        whereabouts: '上海市',
        quarantineSite: '温州市鹿城区蓝屿宾馆',
      };
      expect(tells(row).map(({ fix }) => fix)).toEqual([undefined]);
      expect(mendedCell(task(row), 'sendBackNote')).toBe('在上海隔离');
    });
  });

  it('takes its own draft for an answer, whatever the site is called', () => {
    const row = {
      ...back,
      sendBackNote: '在外地隔离中',
      whereabouts: '上海市',
      outOfProvinceQuarantineSite: '云栈轻居',
    };
    expect(tells(row)).toMatchObject([{ expected: '在上海市云栈轻居隔离', fix: 'certain', applied: true }]);
    expect(tells({ ...row, sendBackNote: '在上海市云栈轻居隔离' })).toEqual([]);
  });

  it('does not read a quarantine end that cannot be read as one that is past', () => {
    const row = {
      ...back,
      ...columns,
      sendBackNote: '在外地隔离中',
      outOfProvinceQuarantineEnd: text('2020-02-30'),
    };
    expect(tells(row)).toHaveLength(1);
  });

  it('is skipped without its columns', () => {
    expect(skippedOf(RULE, { controlStatus: '退回', sendBackReason: '人在省外' })).toEqual({
      columns: ['sendBackNote'],
    });
    expect(skippedOf(RULE, { controlStatus: '退回', sendBackNote: '在上海隔离' })).toEqual({
      columns: ['sendBackReason'],
    });
  });
});
