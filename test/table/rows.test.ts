import { describe, expect, it } from 'vitest';
import { EXAMPLE_PERSON } from '../../src/table/example-person.js';
import { checkAs, memorySheet, type TestValue } from '../support/memory-sheet.js';

const HEADER = ['序号', '姓名', '证件号码', '核查状态', '备注'];
const someone = (sequence: number): TestValue[] => [
  sequence,
  '吕秀兰',
  `E1234567${sequence}`,
  '核查中',
  '身体健康',
];

const check = (...rows: readonly (readonly TestValue[])[]) =>
  checkAs('verification', memorySheet([HEADER, ...rows]));
const people = (...rows: readonly (readonly TestValue[])[]) =>
  check(...rows).rows.map(({ source }) => source.row.number);

describe('rows that are people', () => {
  it.each<readonly [string, readonly TestValue[]]>([
    ['a whole row', someone(1)],
    ['without a sequence number', ['', '吕秀兰', 'E12345671', '核查中', '']],
    ['without a name', [1, '', 'E12345671', '核查中', '']],
    ['without a document', [1, '吕秀兰', '', '核查中', '']],
    ['a name alone', ['', '吕秀兰', '', '', '']],
    ['a document alone', ['', '', 'E12345671', '', '']],
    ['a remark of the word 合计', [1, '吕秀兰', 'E12345671', '核查中', '合计随访14次']],
    [
      'a name that cannot be read',
      [1, { type: 'error', value: '#REF!', shown: '#REF!' }, 'E12345671', '核查中', ''],
    ],
  ])('%s', (_what, row) => {
    expect(people(row)).toEqual([2]);
  });
});

describe('footers', () => {
  it.each<readonly [string, readonly TestValue[]]>([
    ['合计', ['合计', '', '', '', '']],
    ['合计 with a number', ['合计', 31, '', '', '']],
    ['合计 in the second column', ['', '合计', '', 31, '']],
    ['合计 in one cell', ['合计：31人', '', '', '', '']],
    ['合 计', ['合　计', '', '', '', '']],
    ['总计', ['总计', 31, '', '', '']],
    ['小计', ['小计', 31, '', '', '']],
    ['填报人', ['填报人：王小明', '', '', '', '']],
    ['填报人 and a phone', ['填报人：王小明', '', '', '联系电话：13900001111', '']],
    ['填报单位', ['填报单位：鹿城区', '', '', '', '']],
    ['填报单位 and a date', ['填报单位：鹿城区', '', '', '填报日期：2020年4月27日', '']],
    ['填表人', ['填表人：', '', '审核人：', '', '']],
  ])('%s is nobody', (_what, footer) => {
    const checked = check(someone(1), footer);
    expect(checked.rows.map(({ source }) => source.row.number)).toEqual([2]);
    expect(checked.findings).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 2, ready: 1, held: 0, blank: 1 });
  });

  it('in the midst of people', () => {
    expect(people(someone(1), ['小计', 1], someone(2), ['合计', 2])).toEqual([2, 4]);
  });

  it('several of them', () => {
    expect(check(someone(1), ['合计', 1], ['填报人：王小明'], ['审核人：李小红']).counts).toMatchObject({
      rows: 4,
      ready: 1,
      blank: 3,
    });
  });

  /** Named and with a status, but without a document (C-2.1 knows such people): to be told, not to be dropped. */
  it.each(['上报平台', '审核库', '联系人排查'])(
    'one who has a name and a status is no footer, though the row begins with %s',
    (first) => {
      const headers = ['数据来源', '姓名', '证件号码', '核查状态', '备注'];
      const sheet = memorySheet([headers, [first, '吕秀兰', '', '核查中', '身体健康']]);
      const checked = checkAs('verification', sheet);
      expect(checked.counts).toMatchObject({ rows: 1, held: 1, blank: 0 });
      expect(checked.findings.map(({ rule }) => rule)).toEqual(['sheet/document-number-missing']);
    },
  );

  it('one who holds a document is no footer', () => {
    expect(people(['', '合计', 'E12345678', '核查中', ''])).toEqual([2]);
  });
});

describe('blank rows', () => {
  it.each<readonly [string, readonly TestValue[]]>([
    ['nothing', []],
    ['blanks', ['', '  ', '　', '', '\u00a0']],
    ['invisible characters', ['', '\u200b', '', '', '']],
    ['a sequence number', [2]],
    ['a sequence number as text', ['2']],
    ['a sequence number and blanks', [2, ' ', '', '', '']],
  ])('%s between people', (_what, row) => {
    const checked = check(someone(1), row, someone(3));
    expect(checked.rows.map(({ source }) => source.row.number)).toEqual([2, 4]);
    expect(checked.findings).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 3, ready: 2, held: 0, blank: 1 });
  });

  it('words where the sequence number stands are no blank row', () => {
    const checked = check(someone(1), ['其妻同机入境，未列入名单，请补录'], someone(3));
    expect(checked.counts).toMatchObject({ rows: 3, ready: 2, held: 1, blank: 0 });
  });

  it.each(['以下空白', '（盖章）', '联系电话：0577-88880000', '续表'])(
    'a note under the table: %s',
    (words) => {
      expect(check(someone(1), [words]).counts).toMatchObject({ ready: 1, held: 0, blank: 1 });
    },
  );

  it('a form that was numbered ahead holds no people', () => {
    const checked = check(someone(1), [2], [3], [4]);
    expect(checked.rows.map(({ source }) => source.row.number)).toEqual([2]);
    expect(checked.findings).toEqual([]);
  });

  it('rows below the last that is filled do not count', () => {
    expect(check(someone(1), [], [], []).counts).toMatchObject({ rows: 1, blank: 0 });
    expect(check(someone(1), [' '], ['　']).counts).toMatchObject({ rows: 1, blank: 0 });
  });

  it('a sheet of a header alone', () => {
    expect(check().counts).toMatchObject({ rows: 0, ready: 0, held: 0, blank: 0 });
  });

  it('ready, held and blank add up', () => {
    const held: TestValue[] = [2, '', 'E12345679', '核查中', ''];
    const { counts } = check(someone(1), [], held, [9], someone(4), ['合计', 3]);
    expect(counts).toMatchObject({ rows: 6, ready: 2, held: 1, blank: 3 });
    expect(counts.ready + counts.held + counts.blank).toBe(counts.rows);
  });
});

describe('a field with two columns', () => {
  it('is found, and mended, in the column that was read', () => {
    const sheet = memorySheet([
      ['姓名', '证件号码', '管控状态', '省外隔离开始时间', '开始管控时间', '纳入管控时间'],
      ['吕秀兰', '330399199001011234', '结束管控', '2020-04-01', '/', '2020-04-16'],
    ]);
    const { findings, rows } = checkAs('control-tasks', sheet);
    const wrong = findings.find(({ rule }) => rule === 'tasks/ended-start-date');
    expect(wrong).toMatchObject({
      at: [{ column: 'F', row: 2 }, { column: 'D' }],
      fix: { edits: [{ from: '2020-04-16' }] },
    });
    expect(rows[0]?.mended.row.cells.map((cell) => cell?.value).slice(4)).toEqual(['/', '2020-04-01']);
  });
});

describe('merges over whole columns', () => {
  it('cost no more than the rows that are there', () => {
    const merges = Array.from({ length: 200 }, (_, index) => ({
      top: 2,
      bottom: 1_048_576,
      left: index + 5,
      right: index + 5,
    }));
    const sheet = memorySheet(
      [
        ['姓名', '证件号码', '管控状态'],
        ['吕秀兰', '330399199001011234', '结束管控'],
        ['张文静', 'E12345678', '结束管控'],
      ],
      { merges },
    );
    expect(checkAs('control-tasks', sheet).counts.rows).toBe(2);
  });
});

describe('the header once more', () => {
  it('is nobody, as on the next page of a print', () => {
    const { counts, table } = checkAs('verification', memorySheet([HEADER, someone(1), HEADER, someone(2)]));
    expect(counts).toMatchObject({ rows: 3, ready: 2, blank: 1 });
    expect(table.blanks).toEqual([{ first: 3, last: 3, why: 'header' }]);
  });
});

describe('example rows', () => {
  const { name, documentNumber } = EXAMPLE_PERSON;
  const example = (sequence: TestValue): TestValue[] => [
    sequence,
    name,
    documentNumber,
    '核查中',
    '身体健康',
  ];

  it.each(['示例', '', 1, '例'])(
    'the example of a template is nobody, whatever its sequence number: %j',
    (sequence) => {
      const { counts, table, findings } = check(example(sequence), someone(1));
      expect(counts).toMatchObject({ rows: 2, ready: 1, held: 0, blank: 1 });
      expect(table.blanks).toEqual([{ first: 2, last: 2, why: 'example' }]);
      expect(findings).toEqual([]);
    },
  );

  it('is nobody in a sheet from which its sequence number was deleted', () => {
    const sheet = memorySheet([HEADER.slice(1), example('').slice(1), someone(1).slice(1)]);
    expect(checkAs('verification', sheet).counts).toMatchObject({ rows: 2, ready: 1, blank: 1 });
  });

  it('its mark alone makes a row empty', () => {
    expect(check(['示例'], someone(1)).counts).toMatchObject({ rows: 2, ready: 1, blank: 1 });
  });

  it.each<readonly [string, readonly TestValue[]]>([
    ['with the mark', ['示例', '王海燕', 'E12345679', '核查中', '']],
    ['without a document', ['示例', '王海燕', '', '核查中', '']],
    ['with the example’s number left over', [1, '王海燕', documentNumber, '核查中', '']],
    ['with the example’s name left over', [1, name, 'E12345679', '核查中', '']],
  ])('somebody who was written over it is not lost: %s', (_what, row) => {
    expect(people(row)).toEqual([2]);
  });

  it('its number is nobody’s document', () => {
    const checked = check([1, '王海燕', documentNumber, '核查中', '']);
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['sheet/document-number-invalid']);
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
  });
});
