import { existsSync, readFileSync, statSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/io/read-workbook.js';
import { writeXlsx } from '../../src/io/xlsx-writer.js';
import { ZipArchive } from '../../src/io/zip-archive.js';
import type { OutputCell, OutputRow, OutputSheet } from '../../src/table/output-sheet.js';
import type { Row, Sheet } from '../../src/table/sheet.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();

async function roundTrip(sheet: Partial<OutputSheet> & { rows: Iterable<OutputRow> }): Promise<Sheet> {
  await writeXlsx([{ name: '一', columns: [], ...sheet }], file('out.xlsx'));
  const [read] = (await readWorkbook(file('out.xlsx'))).sheets;
  if (!read) throw new Error('no sheet');
  return read;
}

const rowOf = (...cells: (OutputCell | undefined)[]): OutputRow => ({ cells });

async function firstRow(...cells: OutputCell[]): Promise<Row | undefined> {
  const sheet = await roundTrip({ rows: [rowOf(...cells)] });
  return [...sheet.rows()][0];
}

describe('cells', () => {
  test('text is text, whatever it begins with', async () => {
    const texts = [
      '=1+1',
      '+86',
      '-1',
      '@a',
      "'a",
      '_x0041_',
      'a\r\nb',
      ' a ',
      '\t',
      '__proto__',
      '\u0000\ud800\uffff\u007f',
      '&lt;',
    ];
    const row = await firstRow(...texts.map((value): OutputCell => ({ type: 'text', value })));
    expect(row?.cells.map((cell) => cell?.type)).toEqual(texts.map(() => 'text'));
    expect(row?.cells.map((cell) => cell?.value)).toEqual(texts);
  });

  test('ids as text carry the text format, besides their own style', async () => {
    const font = { bold: true };
    const row = await firstRow({ type: 'text', value: '330302199001011234', asText: true, style: { font } });
    expect(row?.cells[0]?.style).toMatchObject({ numFmt: '@', font });
  });

  test('dates are dates, shown by their style where it shows one', async () => {
    const row = await firstRow(
      { type: 'date', value: '2020-04-27' },
      { type: 'date', value: '2020-04-27T15:30:59' },
      { type: 'date', value: '2020-04-27T15:30:59', style: { numFmt: 'yyyy"年"m"月"d"日"' } },
      { type: 'date', value: '1900-02-28', style: { numFmt: '@' } },
      { type: 'date', value: '1900-02-29' },
      { type: 'date', value: '2020-02-30' },
    );
    expect(row?.cells.map((cell) => `${cell?.type} ${cell?.value} ${cell?.shown}`)).toEqual([
      'date 2020-04-27 2020-04-27',
      'date 2020-04-27T15:30:59 2020-04-27 15:30:59',
      'date 2020-04-27T15:30:59 2020年4月27日',
      'date 1900-02-28 1900-02-28',
      'date 1900-02-29 1900-02-29',
      'text 2020-02-30 2020-02-30',
    ]);
  });

  test('errors stay errors where Excel knows them, else they are text', async () => {
    const row = await firstRow({ type: 'error', value: '#REF!' }, { type: 'error', value: '=A1+B1' });
    expect(row?.cells.map((cell) => `${cell?.type} ${cell?.value}`)).toEqual(['error #REF!', 'text =A1+B1']);
  });

  test('a style is written as it was read', async () => {
    const style = {
      numFmt: 'yyyy\\.m\\.d',
      font: { name: '宋体', size: 12, bold: true, color: { argb: 'FFFF0000' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } },
      border: { top: { style: 'thin' } },
      alignment: { horizontal: 'center', wrapText: true },
    };
    const row = await firstRow({ type: 'number', value: 43948, style });
    expect(row?.cells[0]?.style).toMatchObject(style);
    expect(row?.cells[0]?.shown).toBe('2020.4.27');
  });

  test('a text longer than a cell is cut where Excel would cut it', async () => {
    const row = await firstRow({ type: 'text', value: '长'.repeat(40_000) });
    expect(String(row?.cells[0]?.value)).toHaveLength(32_767);
  });
});

describe('what is written is read again', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(...'_x00AF41&<\'"\r\n\t '.split('').map((c) => c.charCodeAt(0))),
      ),
    )
    .map((codes) => String.fromCharCode(...codes));
  const pad = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .date({
      min: new Date('1900-03-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map((moment) => moment.toISOString().slice(0, 19).replace('T00:00:00', ''));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 59 }))
    .map(([h, m, s]) => `2020-04-27T${pad(h)}:${pad(m)}:${pad(s)}`);
  const cell: fc.Arbitrary<OutputCell> = fc.oneof(
    anyText.filter((text) => text !== '').map((value) => ({ type: 'text', value }) as const),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => ({ type: 'number', value: value + 0 }) as const),
    fc.oneof(date, time).map((value) => ({ type: 'date', value }) as const),
    fc.boolean().map((value) => ({ type: 'boolean', value }) as const),
  );

  test('text, numbers, dates and booleans', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { maxLength: 5 }),
        async (rows) => {
          const sheet = await roundTrip({ rows: rows.map((cells) => ({ cells })) });
          const read = new Map([...sheet.rows()].map((row) => [row.number, row.cells]));
          rows.forEach((cells, index) => {
            cells.forEach((written, column) => {
              const found = read.get(index + 1)?.[column];
              expect(found && { type: found.type, value: found.value }).toEqual(written);
            });
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('sheets', () => {
  test('widths, hidden columns, heights, merges, frozen rows and filters', async () => {
    const merges = [
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 1, bottom: 5, right: 1 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 5, bottom: 1_048_576, right: 5 },
    ];
    const text = (value: string): OutputCell => ({ type: 'text', value });
    const sheet = await roundTrip({
      columns: [{ width: 20 }, { hidden: true }, {}],
      rows: [
        { cells: [text('标题'), text('遮住')], height: 30 },
        rowOf(text('a'), text('b'), text('c')),
        rowOf(undefined, text('d')),
        rowOf(text('e'), text('遮住')),
      ],
      merges,
      frozenRows: 2,
      filterRow: 2,
    });
    // The third overlaps the first, and the last would be a million cells.
    expect(sheet.merges).toEqual(merges.slice(0, 2));
    expect(sheet.columnLayouts[0]?.width).toBe(20);
    expect(sheet.columnLayouts[1]?.hidden).toBe(true);
    const rows = [...sheet.rows()].map((row) => [
      row.number,
      row.height,
      ...row.cells.map((cell) => cell?.value),
    ]);
    expect(rows).toEqual([
      [1, 30, '标题'],
      [2, undefined, 'a', 'b', 'c'],
      [3, undefined, undefined, 'd'],
      [4, undefined, 'e'],
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(file('out.xlsx'))).buffer);
    expect(book.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(book.worksheets[0]?.autoFilter).toBe('A2:C4');
  });

  test('several, one of them empty', async () => {
    await writeXlsx(
      [
        { name: '一', columns: [], rows: [rowOf({ type: 'number', value: 1 })] },
        { name: '待处理', columns: [], rows: [] },
      ],
      file('out.xlsx'),
    );
    const { sheets } = await readWorkbook(file('out.xlsx'));
    expect(sheets.map((sheet) => [sheet.name, [...sheet.rows()].length])).toEqual([
      ['一', 1],
      ['待处理', 0],
    ]);
  });

  test('can be read by their owner alone', async () => {
    await roundTrip({ rows: [] });
    expect(statSync(file('out.xlsx')).mode & 0o777).toBe(0o600);
  });
});

describe('forms', () => {
  const otherwise = '请从列表中选';
  const inline = ['男', '女'];
  const long = Array.from({ length: 60 }, (_, index) => `隔离点第${index}号`);

  /** A form of some columns, as Excel's own rules come out of the file again. */
  async function form(columns: OutputSheet['columns'], rows: OutputRow[] = [rowOf()]) {
    await roundTrip({ columns, rows, frozenRows: 1, filterRow: 1, lastFormRow: 50 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(file('out.xlsx'))).buffer);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('no sheet');
    return { book, sheet };
  }

  test('empty cells have the format of their column, written cells their own', async () => {
    const bold = { font: { bold: true } };
    const { sheet } = await form(
      [{ style: { numFmt: '@' } }, { style: { numFmt: 'yyyy-mm-dd' } }],
      [rowOf({ type: 'text', value: 'a', style: bold })],
    );
    expect([sheet.getCell('A2').numFmt, sheet.getCell('B2').numFmt]).toEqual(['@', 'yyyy-mm-dd']);
    expect(sheet.getCell('A1').style).toMatchObject(bold);
    expect(sheet.getCell('A1').numFmt).not.toBe('@');
  });

  test('choices and dates reach from below the frozen rows to the last row', async () => {
    const { book, sheet } = await form([
      {},
      { input: { type: 'choice', choices: inline, otherwise } },
      { input: { type: 'date', otherwise } },
    ]);
    const rule = (address: string) => sheet.getCell(address).dataValidation;
    expect(rule('B2')).toMatchObject({ type: 'list', formulae: ['"男,女"'], error: otherwise });
    expect(rule('C50')).toMatchObject({ type: 'date', operator: 'between', errorStyle: 'warning' });
    for (const address of ['A2', 'B1', 'B51', 'C51']) expect(rule(address), address).toBeUndefined();
    expect(sheet.autoFilter).toBe('A1:C50');
    expect(book.worksheets).toHaveLength(1);
  });

  test('lists that Excel cannot hold within a rule stand on a hidden sheet', async () => {
    const lists = [long, ['甲,乙', '丙'], ['"甲"'], [' 甲'], long, ['国际版(橙/黄/绿)']];
    const { book, sheet } = await form(
      lists.map((choices) => ({ input: { type: 'choice', choices, otherwise } })),
    );
    const formulas = lists.map((_, index) => sheet.getCell(2, index + 1).dataValidation.formulae[0]);
    expect(formulas).toEqual([
      '_choices!$A$1:$A$60',
      '_choices!$B$1:$B$2',
      '_choices!$C$1:$C$1',
      '_choices!$D$1:$D$1',
      '_choices!$A$1:$A$60',
      '"国际版(橙/黄/绿)"',
    ]);
    const hidden = book.getWorksheet('_choices');
    expect(hidden?.state).toBe('hidden');
    expect(long.map((_, index) => hidden?.getCell(index + 1, 1).text)).toEqual(long);
    expect(hidden?.getCell('B1').text).toBe('甲,乙');
  });

  test('a list of 255 characters is the longest within a rule', async () => {
    const of = (length: number) => ['甲'.repeat(length - 2), '乙'];
    const { sheet } = await form(
      [255, 256].map((length) => ({ input: { type: 'choice', choices: of(length), otherwise } })),
    );
    expect(sheet.getCell('A2').dataValidation.formulae[0]).toBe(`"${of(255).join(',')}"`);
    expect(sheet.getCell('B2').dataValidation.formulae[0]).toBe('_choices!$A$1:$A$2');
  });

  test('the box of a note grows with its text', async () => {
    const boxOf = async (note: string): Promise<number[]> => {
      await roundTrip({ columns: [{ width: 10 }], rows: [rowOf({ type: 'text', value: 'a', note })] });
      const archive = await ZipArchive.open(readFileSync(file('out.xlsx')), 'out.xlsx');
      const drawing = String(await archive.read('xl/drawings/vmlDrawing1.vml'));
      const [, anchor = ''] = /<x:Anchor>([^<]*)</.exec(drawing) ?? [];
      return anchor.split(', ').map(Number);
    };
    const [short, tall] = [await boxOf('一行'), await boxOf('一行\n'.repeat(12))];
    const height = ([, , top = 0, , , , bottom = 0]: number[]): number => bottom - top;
    expect(height(tall)).toBeGreaterThan(height(short) + 5);
    // At the right of its cell.
    expect(short[0]).toBe(1);
  });
});

describe('failures', () => {
  test('of the rows are passed on', async () => {
    function* rows(): Generator<OutputRow> {
      yield rowOf();
      throw new Error('no more');
    }
    await expect(roundTrip({ rows: rows() })).rejects.toThrow('no more');
  });

  test('of the folder are passed on', async () => {
    await expect(writeXlsx([], file('nowhere/out.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.skipIf(!existsSync('/dev/full'))('of a full disk are passed on, and end the writing', async () => {
    let pulled = 0;
    function* rows(): Generator<OutputRow> {
      for (; pulled < 300_000; pulled++) yield rowOf({ type: 'number', value: Math.sin(pulled) });
    }
    await expect(writeXlsx([{ name: '一', columns: [], rows: rows() }], '/dev/full')).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(pulled).toBeLessThan(300_000);
  });
});
