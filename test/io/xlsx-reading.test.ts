import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/io/read-workbook.js';
import type { Sheet } from '../../src/table/sheet.js';
import { makePackage, makeZip, type PackageText, packageParts } from './make-package.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();

async function readBytes(bytes: Buffer): Promise<readonly Sheet[]> {
  writeFileSync(file('book.xlsx'), bytes);
  return (await readWorkbook(file('book.xlsx'))).sheets;
}

async function readSheet(text: PackageText): Promise<Sheet> {
  const [sheet] = await readBytes(makePackage(text));
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The cells of the first row as `type value shown`. */
async function cellsOf(text: PackageText): Promise<(string | undefined)[]> {
  const [row] = [...(await readSheet(text)).rows()];
  return (row?.cells ?? []).map((cell) => cell && `${cell.type} ${cell.value} ${cell.shown}`);
}

describe('texts', () => {
  test.each([
    ['shared', '<c r="A1" t="s"><v>0</v></c>', '<si><t>王某</t></si>', 'text 王某 王某'],
    [
      'rich',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><r><rPr><b/></rPr><t>王</t></r><r><t>某某</t></r></si>',
      'text 王某某 王某某',
    ],
    [
      'phonetic',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      'text 東京 東京',
    ],
    [
      'inline',
      '<c r="A1" t="inlineStr"><is><r><t>王</t></r><r><t>某</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></is></c>',
      '',
      'text 王某 王某',
    ],
    [
      'escaped',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t>a_x000A_b_x005F_x0041_</t></si>',
      'text a\nb_x0041_ a\nb_x0041_',
    ],
    ['of a formula', '<c r="A1" t="str"><f>B1&amp;C1</f><v>&amp;lt;</v></c>', '', 'text &lt; &lt;'],
    [
      'id',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t>330302199001011234</t></si>',
      'text 330302199001011234 330302199001011234',
    ],
  ])('%s', async (_, cell, strings, expected) => {
    expect(await cellsOf({ rows: `<row r="1">${cell}</row>`, strings })).toEqual([expected]);
  });

  test('of nothing are no cells, and their row is no row', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c></row>';
    expect([...(await readSheet({ rows, strings: '<si><t></t></si>' })).rows()]).toEqual([]);
  });
});

describe('numbers, by their format', () => {
  test.each([
    ['General', '13900001111', 'number 13900001111 13900001111'],
    ['General', '330399199001011234', 'number 330399199001011260 3.30399E+17'],
    ['General', '0.1', 'number 0.1 0.1'],
    ['0.00', '4.1', 'number 4.1 4.10'],
    ['000000', '12', 'number 12 000012'],
    ['0"人"', '5', 'number 5 5人'],
    ['0\\d', '5', 'number 5 5d'],
    ['h:mm', '0.645833333333333', 'number 0.645833333333333 15:30'],
    ['[h]:mm', '1.5', 'number 1.5 36:00'],
    ['mm:ss', '43948.5', 'number 43948.5 00:00'],
    ['yyyy/m/d', '0.5', 'number 0.5 1900/1/0'],
    ['yyyy-mm-dd', '20200410', 'number 20200410 ########'],
    ['yyyy-mm-dd', '13900001111', 'number 13900001111 ########'],
    ['yyyy-mm-dd', '-1', 'number -1 ########'],
    ['yyyy/m/d', '43948', 'date 2020-04-27 2020/4/27'],
    ['yyyy/m/d', '1', 'date 1900-01-01 1900/1/1'],
    ['yyyy/m/d', '59', 'date 1900-02-28 1900/2/28'],
    ['yyyy/m/d', '60', 'date 1900-02-29 1900/2/29'],
    ['yyyy/m/d', '61', 'date 1900-03-01 1900/3/1'],
    ['yyyy/m/d h:mm:ss', '43948.645833333336', 'date 2020-04-27T15:30:00 2020/4/27 15:30:00'],
    ['yyyy/m/d', '43948.6458333', 'date 2020-04-27T15:30:00 2020/4/27'],
    ['yyyy/m/d', '43947.999999999', 'date 2020-04-27 2020/4/27'],
    ['yyyy"年"m"月"d"日"', '43948', 'date 2020-04-27 2020年4月27日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '43948', 'date 2020-04-27 2020年4月27日'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '43948', 'date 2020-04-27 2020年4月27日'],
    ['yyyy\\.m\\.d', '43948', 'date 2020-04-27 2020.4.27'],
    ['m.d', '43931', 'date 2020-04-10 4.10'],
    ['[$-804]aaaa', '43948', 'date 2020-04-27 星期一'],
    ['YYYY-MM-DD', '43948', 'date 2020-04-27 2020-04-27'],
    ['上午/下午h"时"mm"分"', '0.645833333333333', 'number 0.645833333333333 下午3时30分'],
  ])('%s of %s', async (code, value, expected) => {
    const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
    expect(await cellsOf({ rows, numFmts: { 176: code }, styles: [0, 176] })).toEqual([expected]);
  });

  test.each([
    [14, 'date 2020-04-27 2020/4/27'],
    [22, 'date 2020-04-27 2020/4/27 0:00'],
    [27, 'date 2020-04-27 2020年4月'],
    [28, 'date 2020-04-27 4月27日'],
    [31, 'date 2020-04-27 2020年4月27日'],
    [57, 'date 2020-04-27 2020年4月'],
    [58, 'date 2020-04-27 4月27日'],
  ])('format number %i, which the file does not spell out', async (id, expected) => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43948</v></c></row>';
    expect(await cellsOf({ rows, styles: [0, id] })).toEqual([expected]);
  });

  test('the 1904 date system', async () => {
    const text = {
      rows: '<row r="1"><c r="A1" s="1"><v>42486</v></c></row>',
      styles: [0, 31],
      date1904: true,
    };
    expect(await cellsOf(text)).toEqual(['date 2020-04-27 2020年4月27日']);
    expect((await readSheet(text)).dateSystem).toBe(1904);
  });
});

describe('other cells', () => {
  test.each([
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', 'boolean true TRUE'],
    ['error', '<c r="A1" t="e"><v>#REF!</v></c>', 'error #REF! #REF!'],
    ['formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 'number 2 2'],
    ['formula with an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error #DIV/0! #DIV/0!'],
    ['formula without a value', '<c r="A1"><f>B1+C1</f></c>', 'error =B1+C1 =B1+C1'],
    ['formula with no value in its place', '<c r="A1"><f>B1</f><v></v></c>', 'error =B1 =B1'],
    ['damaged number', '<c r="A1"><v>12e</v></c>', 'error 12e 12e'],
    [
      'date as text of a strict file',
      '<c r="A1" t="d"><v>2020-04-27T15:30:00</v></c>',
      'date 2020-04-27T15:30:00 2020-04-27T15:30:00',
    ],
  ])('%s', async (_, cell, expected) => {
    expect(await cellsOf({ rows: `<row r="1">${cell}</row>` })).toEqual([expected]);
  });

  test('shared formulas count by their values, and are spelt out where there is none', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">A2*$A$3</f><v>6</v></c>' +
      '<c r="B1"><f t="shared" si="0"/><v>8</v></c><c r="C1"><f t="shared" si="0"/></c></row>';
    expect(await cellsOf({ rows })).toEqual(['number 6 6', 'number 8 8', 'error =C2*$A$3 =C2*$A$3']);
  });

  test('rows and cells may leave out where they stand', async () => {
    const sheet = await readSheet({
      rows: '<row r="2"><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    });
    const rows = [...sheet.rows()].map((row) => [row.number, row.cells.map((cell) => cell?.value)]);
    expect(rows).toEqual([
      [2, [1, undefined, 3]],
      [3, [4]],
    ]);
  });

  test('names with a prefix', async () => {
    const sheetXml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf({ sheetXml })).toEqual(['number 7 7']);
  });
});

describe('the sheet around its rows', () => {
  test('columns, merges and heights', async () => {
    const sheet = await readSheet({
      before:
        '<cols><col min="2" max="3" width="12.5" customWidth="1"/><col min="4" max="4" width="8" hidden="1"/></cols>',
      rows: '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
      after:
        '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="D:E"/><mergeCell ref="7:8"/></mergeCells>',
    });
    expect(sheet.columnLayouts.map(({ width, hidden = false }) => [width, hidden])).toEqual([
      [undefined, false],
      [12.5, false],
      [12.5, false],
      [8, true],
    ]);
    expect(sheet.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 3, bottom: 1_048_576, right: 4 },
      { top: 7, left: 0, bottom: 8, right: 16_383 },
    ]);
    const rows = [...sheet.rows()];
    expect(
      rows.map(({ number, height, cells }) => [number, height, cells.map((cell) => cell?.value)]),
    ).toEqual([
      [1, 30, [1]],
      [2, undefined, [3]],
    ]);
  });

  test('rows can be read more than once', async () => {
    const sheet = await readSheet({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect([...sheet.rows()]).toEqual([...sheet.rows()]);
  });

  test('cells of one style share its object, and the default style keeps its font', async () => {
    const sheet = await readSheet({
      rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
      styles: [0, 14],
    });
    const [row] = [...sheet.rows()];
    expect(row?.cells[0]?.style).toBe(row?.cells[1]?.style);
    expect(row?.cells[0]?.style?.numFmt).toBe('yyyy/m/d');
    expect(row?.cells[2]?.style?.font).toMatchObject({ name: '宋体' });
  });

  test('looks whose XML bears a prefix', async () => {
    const parts = packageParts({
      rows: '<row r="1"><c r="A1" s="1"><v>43948</v></c></row>',
      styles: [0, 14],
    });
    const styles = parts['xl/styles.xml'] ?? '';
    const prefixed = styles.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const [sheet] = await readBytes(makeZip({ ...parts, 'xl/styles.xml': prefixed }));
    const [row] = [...(sheet?.rows() ?? [])];
    expect(row?.cells[0]).toMatchObject({ type: 'date', value: '2020-04-27', style: { numFmt: 'yyyy/m/d' } });
    expect(row?.cells[0]?.style?.font).toMatchObject({ name: '宋体' });
  });

  test('hidden sheets, chart sheets, and sheets under any name', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = packageParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const sheets = await readBytes(
      makeZip({
        ...parts,
        'xl/workbook.xml': `<workbook xmlns:d="${office}"><sheets><sheet name="图" d:id="r1"/><sheet name="甲" d:id="r2"/><sheet name="乙" state="hidden" d:id="r3"/><sheet name="丙" state="veryHidden" d:id="r3"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="/xl/worksheets/Sheet1.xml"/><Relationship Id="r3" Type="${office}/worksheet" Target="worksheets/another.xml"/></Relationships>`,
        'xl/worksheets/another.xml': '<worksheet><sheetData/></worksheet>',
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙', true],
    ]);
    expect([...(sheets[0]?.rows() ?? [])]).toHaveLength(1);
  });

  test('validations over whole columns, and drawings, comments and tables that lead nowhere', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const cells = await cellsOf({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      after:
        '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations><drawing r:id="rId9" xmlns:r="x"/><legacyDrawing r:id="rId8" xmlns:r="x"/><tableParts><tablePart r:id="rId7" xmlns:r="x"/></tableParts>',
      extraParts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId6" Type="${office}/comments" Target="../comments/comment9.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml': '<broken',
      },
    });
    expect(cells).toEqual(['number 1 1']);
  });
});
