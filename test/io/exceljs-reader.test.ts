import { readFile } from 'node:fs/promises';
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/io/exceljs-reader.js';
import type { Cell, Row, Sheet } from '../../src/table/sheet.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

interface RawWorkbook {
  /** What stands within the first sheet's element. */
  readonly sheet?: string;
  readonly sharedStrings?: string;
  /** What stands within the style sheet's element. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Other parts, or others in place of these. `undefined` leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

/** A workbook of one sheet, from its XML. */
function rawFile(raw: RawWorkbook): Buffer {
  const strings = raw.sharedStrings ?? '';
  const parts: Record<string, string | undefined> = {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr ${raw.workbookProperties ?? ''}/>
      <sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN} xmlns:r="${OFFICE}">${raw.sheet ?? '<sheetData/>'}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${raw.styles ?? formats()}</styleSheet>`,
    ...raw.parts,
  };
  return zip(parts);
}

function zip(parts: Readonly<Record<string, string | undefined>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(parts)) {
    if (content !== undefined) XLSX.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  }
  return XLSX.CFB.write(container, { fileType: 'zip', type: 'buffer' }) as Buffer;
}

function relations(...all: [id: string, kind: string, target: string][]): string {
  const list = all.map(
    ([id, kind, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${to}"/>`,
  );
  return `<Relationships ${PACKAGE}>${list.join('')}</Relationships>`;
}

/** Styles 1, 2 … with these number formats: a number for a built-in one, a code for one of the file's own. */
function formats(...all: (number | string)[]): string {
  const own = all.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`).join('');
  const xfs = all.map((format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + at}"/>`);
  return `<numFmts>${own}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs>`;
}

/** A sheet of one row. */
const oneRow = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

async function read(bytes: Buffer): Promise<Sheet> {
  const [sheet] = await readXlsx(bytes, 'file.xlsx');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const rowsOf = async (bytes: Buffer): Promise<Row[]> => [...(await read(bytes)).rows()];

/** The cells of the first row, each as its type, value, and what it shows where that differs. */
async function cellsOf(raw: RawWorkbook): Promise<unknown[]> {
  const [row] = await rowsOf(rawFile(raw));
  return (row?.cells ?? []).map(brief);
}

function brief(cell: Cell | undefined): unknown {
  if (!cell) return undefined;
  const { type, value, shown } = cell;
  return shown === value ? [type, value] : [type, value, shown];
}

async function saved(book: ExcelJS.Workbook): Promise<Buffer> {
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A workbook of one sheet, written by exceljs. */
async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('表'), book);
  return saved(book);
}

describe('texts', () => {
  it('joins rich text and leaves phonetic guides out', async () => {
    const sharedStrings = `<si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve">三 </t></r><r><rPr/></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
      <si><r><t>大</t></r><r><t>阪</t></r><rPh sb="0" eb="2"><t>オオサカ</t></rPh></si>`;
    const sheet = oneRow('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>');
    expect(await cellsOf({ sharedStrings, sheet })).toEqual([
      ['text', '张三 '],
      ['text', '東京'],
      ['text', '大阪'],
    ]);
  });

  it('reads inline strings: plain, rich, and with phonetic guides', async () => {
    const sheet = oneRow(`<c t="inlineStr"><is><t>甲</t></is></c>
      <c t="inlineStr"><is><r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r></is></c>
      <c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></is></c>
      <c t="inlineStr"><is><t/></is></c>
      <c t="inlineStr"><is><t>丁</t></is></c>`);
    expect(await cellsOf({ sheet })).toEqual([
      ['text', '甲'],
      ['text', '乙丙'],
      ['text', '東京'],
      undefined,
      ['text', '丁'],
    ]);
  });

  it('unescapes characters once, wherever a text is kept', async () => {
    const sharedStrings = '<si><t>a_x000D_b</t></si><si><t>_x005F_x000D_ &amp;lt;</t></si>';
    const sheet = oneRow(`<c t="s"><v>0</v></c><c t="s"><v>1</v></c>
      <c t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="inlineStr"><is><t>_x005F_x000D_ &amp;lt;</t></is></c>
      <c t="str"><f>A1</f><v>a_x000D_b</v></c><c t="str"><f>A1</f><v>_x005F_x000D_ &amp;lt;</v></c>`);
    const texts = [
      ['text', 'a\rb'],
      ['text', '_x000D_ &lt;'],
    ];
    expect(await cellsOf({ sharedStrings, sheet })).toEqual([...texts, ...texts, ...texts]);
  });

  it('counts an empty text as no cell', async () => {
    const sharedStrings = '<si><t/></si><si/><si><r><t></t></r></si>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v/></c><c t="s"/>';
    expect(await rowsOf(rawFile({ sharedStrings, sheet: oneRow(cells) }))).toEqual([]);
  });

  it('keeps characters outside the basic plane whole across pieces of XML', async () => {
    const text = '𠮷'.repeat(20_000);
    const sheet = oneRow(`<c t="inlineStr"><is><t>a${text}</t></is></c>`);
    expect(await cellsOf({ sheet })).toEqual([['text', `a${text}`]]);
  });

  it('reads the shown text of hyperlinks', async () => {
    const bytes = await written((sheet) => {
      sheet.getCell('A1').value = { text: '温州市', hyperlink: 'https://example.org/' };
      sheet.getCell('B1').value = { formula: 'HYPERLINK("https://example.org/","查看")', result: '查看' };
    });
    const [row] = await rowsOf(bytes);
    expect(row?.cells.map(brief)).toEqual([
      ['text', '温州市'],
      ['text', '查看'],
    ]);
  });
});

describe('booleans, errors and formulas', () => {
  it('reads booleans and errors', async () => {
    const sheet = oneRow('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c>');
    expect(await cellsOf({ sheet })).toEqual([
      ['boolean', true, 'TRUE'],
      ['boolean', false, 'FALSE'],
      ['error', '#REF!'],
    ]);
  });

  it('reads formulas by their cached value', async () => {
    const sheet = oneRow(`<c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"甲"</f><v>2甲</v></c>
      <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>A1=2</f><v>1</v></c><c s="1"><f>TODAY()</f><v>43948</v></c>
      <c><f t="array" ref="F1">SUM(A1)</f><v>0</v></c>`);
    expect(await cellsOf({ sheet, styles: formats(14) })).toEqual([
      ['number', 2, '2'],
      ['text', '2甲'],
      ['error', '#DIV/0!'],
      ['boolean', true, 'TRUE'],
      ['date', '2020-04-27', '2020/4/27'],
      ['number', 0, '0'],
    ]);
  });

  it('tells a stored empty text from no stored value', async () => {
    const sheet = oneRow(`<c t="str"><f>IF(A2="","",1)</f><v></v></c><c t="str"><f>B2</f><v/></c>
      <c><f>A2+B2</f></c><c><f>A2+C2</f><v></v></c><c t="str"><f>A2&amp;"甲"</f></c><c><v>1</v></c>`);
    expect(await cellsOf({ sheet })).toEqual([
      undefined,
      undefined,
      ['error', '=A2+B2'],
      ['error', '=A2+C2'],
      ['error', '=A2&"甲"'],
      ['number', 1, '1'],
    ]);
  });

  it('reads shared formulas, and spells out those without a value', async () => {
    const sheet = `<sheetData>
      <row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>3</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>
      <row r="3"><c r="C3"><f t="shared" si="0"/></c></row></sheetData>`;
    const rows = await rowsOf(rawFile({ sheet }));
    expect(rows.map((row) => brief(row.cells[2]))).toEqual([
      ['number', 3, '3'],
      ['number', 4, '4'],
      ['error', '=A3+$B$1'],
    ]);
  });
});

describe('numbers and dates', () => {
  it('reads dates by number format, to the second', async () => {
    const sheet = oneRow(`<c s="1"><v>43948</v></c><c s="2"><v>43948.645833333336</v></c>
      <c s="2"><v>43948.999988425923</v></c><c s="3"><v>43948.9999884259</v></c><c s="1"><v>60</v></c>
      <c s="4"><v>0.645833333333333</v></c><c><v>43948</v></c>`);
    const styles = formats(14, 'yyyy-mm-dd hh:mm:ss', 'yyyy/m/d h:mm:ss;@', 20);
    expect(await cellsOf({ sheet, styles })).toEqual([
      ['date', '2020-04-27', '2020/4/27'],
      ['date', '2020-04-27T15:30:00', '2020-04-27 15:30:00'],
      ['date', '2020-04-27T23:59:59', '2020-04-27 23:59:59'],
      ['date', '2020-04-27T23:59:59', '2020/4/27 23:59:59'],
      ['date', '1900-02-29', '1900/2/29'],
      ['number', 0.645833333333333, '15:30'],
      ['number', 43948, '43948'],
    ]);
  });

  it.each(['1', 'true'])('reads the 1904 date system (%s)', async (date1904) => {
    const sheet = oneRow('<c s="1"><v>42486</v></c><c s="2"><v>42486.9999884259</v></c>');
    const raw = {
      sheet,
      styles: formats(14, 'yyyy-mm-dd hh:mm:ss'),
      workbookProperties: `date1904="${date1904}"`,
    };
    expect((await read(rawFile(raw))).dateSystem).toBe(1904);
    expect(await cellsOf(raw)).toEqual([
      ['date', '2020-04-27', '2020/4/27'],
      ['date', '2020-04-27T23:59:59', '2020-04-27 23:59:59'],
    ]);
  });

  it('reads the built-in formats of a Chinese Excel', async () => {
    const ids = [27, 28, 31, 36, 50, 57, 58];
    const sheet = oneRow(ids.map((_, at) => `<c s="${at + 1}"><v>43948</v></c>`).join(''));
    expect(await cellsOf({ sheet, styles: formats(...ids) })).toEqual([
      ['date', '2020-04-27', '2020年4月'],
      ['date', '2020-04-27', '4月27日'],
      ['date', '2020-04-27', '2020年4月27日'],
      ['date', '2020-04-27', '2020年4月'],
      ['date', '2020-04-27', '2020年4月'],
      ['date', '2020-04-27', '2020年4月'],
      ['date', '2020-04-27', '4月27日'],
    ]);
  });

  it('keeps the backslashes of format codes', async () => {
    const sheet = oneRow('<c s="1"><v>5</v></c><c s="2"><v>43948</v></c>');
    expect(await cellsOf({ sheet, styles: formats('0\\d', 'yyyy\\-mm\\-dd') })).toEqual([
      ['number', 5, '5d'],
      ['date', '2020-04-27'],
    ]);
  });

  it('keeps a long id that is stored as a number, in a cell with a date format too', async () => {
    const sheet = oneRow(`<c><v>3.30302199001011E+17</v></c>
      <c s="1"><v>3.30302199001011E+17</v></c><c s="1"><v>20200427</v></c><c s="2"><v>13800138000</v></c>`);
    expect(await cellsOf({ sheet, styles: formats(14, '0') })).toEqual([
      ['number', 330302199001011000, '3.30302E+17'],
      ['number', 330302199001011000, '########'],
      ['number', 20200427, '########'],
      ['number', 13800138000, '13800138000'],
    ]);
  });

  it('reads the ISO dates of strict files', async () => {
    const sheet = oneRow(
      '<c t="d" s="1"><v>2020-04-27T00:00:00</v></c><c t="d"><v>2020-04-27T15:30:00.000Z</v></c>',
    );
    expect(await cellsOf({ sheet, styles: formats(14) })).toEqual([
      ['date', '2020-04-27', '2020/4/27'],
      ['date', '2020-04-27T15:30:00'],
    ]);
  });

  it('takes a damaged number for an error of its cell alone', async () => {
    const sheet = oneRow('<c><v>abc</v></c><c><v>1e999</v></c><c><v>7</v></c>');
    expect(await cellsOf({ sheet })).toEqual([
      ['error', 'abc'],
      ['error', '1e999'],
      ['number', 7, '7'],
    ]);
  });
});

describe('styles', () => {
  it('gives all cells of a look one plain object', async () => {
    const bytes = await written((sheet) => {
      for (const address of ['A1', 'B1']) {
        const cell = sheet.getCell(address);
        cell.value = 43948;
        cell.numFmt = 'yyyy/m/d';
        cell.font = { name: '宋体', size: 11, bold: true };
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
        cell.border = { top: { style: 'thin' } };
        cell.alignment = { horizontal: 'center', wrapText: true };
      }
    });
    const [row] = await rowsOf(bytes);
    expect(row?.cells[0]?.style).toEqual({
      numFmt: 'yyyy/m/d',
      font: { name: '宋体', size: 11, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } },
      border: { top: { style: 'thin' } },
      alignment: { horizontal: 'center', wrapText: true },
    });
    expect(row?.cells[1]?.style).toBe(row?.cells[0]?.style);
  });

  it('reads cells without styles', async () => {
    const sheet = oneRow('<c s="3"><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c>');
    const [row] = await rowsOf(rawFile({ sheet, parts: { 'xl/styles.xml': undefined } }));
    expect(row?.cells.map((cell) => cell?.style)).toEqual([undefined, undefined]);
  });
});

describe('rows, columns and merges', () => {
  it('leaves out rows without filled cells, and reads heights', async () => {
    const sheet = `<sheetData><row r="2" ht="30"><c r="B2"><v>1</v></c></row><row r="3" s="1"/>
      <row r="4"><c r="A4" s="1"/></row><row r="7"><c r="D7"><v>2</v></c><c r="F7" s="1"/></row></sheetData>`;
    const rows = await rowsOf(rawFile({ sheet, styles: formats(14) }));
    expect(rows.map(({ number, height, cells }) => [number, height, cells.map(brief)])).toEqual([
      [2, 30, [undefined, ['number', 1, '1']]],
      [7, undefined, [undefined, undefined, undefined, ['number', 2, '2']]],
    ]);
  });

  it('counts on where rows and cells do not say where they stand', async () => {
    const sheet = `<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
      <row><c/><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row></sheetData>`;
    const rows = await rowsOf(rawFile({ sheet }));
    expect(rows.map(({ number, cells }) => [number, cells.map((cell) => cell?.value)])).toEqual([
      [1, [1, undefined, undefined, 2, 3]],
      [2, [undefined, 4]],
      [5, [5]],
    ]);
  });

  it('gives the same rows each time', async () => {
    const sheet = await read(rawFile({ sheet: oneRow('<c><v>1</v></c>') }));
    expect([...sheet.rows()]).toEqual([...sheet.rows()]);
    expect([...sheet.rows()]).toHaveLength(1);
  });

  it('reads the widths of columns, and which are hidden', async () => {
    const sheet =
      '<cols><col min="2" max="3" width="20.5"/><col min="4" max="4" hidden="1"/></cols><sheetData/>';
    expect((await read(rawFile({ sheet }))).columnLayouts).toEqual([
      {},
      { width: 20.5, hidden: false },
      { width: 20.5, hidden: false },
      { hidden: true },
    ]);
  });

  it('keeps the top-left cell of a merge alone', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    const read1 = await read(rawFile({ sheet }));
    expect(read1.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect([...read1.rows()].map(({ number, cells }) => [number, cells.map((cell) => cell?.value)])).toEqual([
      [1, [1, undefined, 3]],
    ]);
  });

  it('bears merges, validations, formats and styles over whole columns', async () => {
    const whole = 'A1:XFD1048576';
    const styledRows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}" s="1" customFormat="1"/>`,
    );
    const sheet = `<cols><col min="1" max="16384" width="9" style="1"/></cols>
      <sheetData><row r="1"><c r="A1"><v>1</v></c></row>${styledRows.join('')}</sheetData>
      <mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="C:D"/></mergeCells>
      <conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule>
      </conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="${whole}">
      <formula1>"是,否"</formula1></dataValidation></dataValidations>`;
    const found = await read(rawFile({ sheet, styles: formats(14) }));
    expect([...found.rows()]).toHaveLength(1);
    expect(found.merges).toEqual([
      { top: 1, left: 0, bottom: 1_048_576, right: 0 },
      { top: 1, left: 2, bottom: 1_048_576, right: 3 },
    ]);
  });
});

describe('workbooks', () => {
  it('tells hidden sheets, in the order of their tabs', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一');
    book.addWorksheet('二', { state: 'hidden' });
    book.addWorksheet('三', { state: 'veryHidden' });
    const sheets = await readXlsx(await saved(book), 'file.xlsx');
    expect(sheets.map(({ name, hidden, dateSystem }) => [name, hidden, dateSystem])).toEqual([
      ['一', false, 1900],
      ['二', true, 1900],
      ['三', true, 1900],
    ]);
  });

  it('leaves out chart sheets, and bears names that exceljs would refuse', async () => {
    const parts = {
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="图" sheetId="1" r:id="rId9"/>
        <sheet name="History" sheetId="2" r:id="rId1"/></sheets><definedNames>
        <definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId1', 'worksheet', '/xl/worksheets/Blatt.xml'],
      ),
      'xl/chartsheets/sheet1.xml': `<chartsheet ${MAIN}/>`,
      'xl/worksheets/Blatt.xml': `<worksheet ${MAIN}>${oneRow('<c><v>1</v></c>')}</worksheet>`,
    };
    const sheets = await readXlsx(rawFile({ parts }), 'file.xlsx');
    expect(sheets.map((sheet) => [sheet.name, [...sheet.rows()].length])).toEqual([['History', 1]]);
  });

  it('bears comments, images and tables', async () => {
    const bytes = await written((sheet, book) => {
      sheet.getCell('A1').value = '甲';
      sheet.getCell('A1').note = '批注';
      const pixel =
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      sheet.addImage(book.addImage({ base64: pixel, extension: 'png' }), 'C3:D4');
      sheet.addTable({ name: 'T', ref: 'A5', columns: [{ name: '列' }], rows: [['乙']] });
    });
    const rows = await rowsOf(bytes);
    expect(rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual([['甲'], ['列'], ['乙']]);
  });

  it('bears drawings and hyperlinks that lead nowhere', async () => {
    const sheet = `${oneRow('<c r="A1"><v>1</v></c>')}<hyperlinks><hyperlink ref="A1" r:id="rId7"/></hyperlinks>
      <drawing r:id="rId8"/><legacyDrawing r:id="rId9"/><tableParts><tablePart r:id="rId10"/></tableParts>`;
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        ['rId8', 'drawing', '../drawings/drawing1.xml'],
        ['rId9', 'comments', '../comments7.xml'],
      ),
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:x"><xdr:absoluteAnchor/></xdr:wsDr>',
      'docProps/core.xml': '<cp:coreProperties xmlns:cp="urn:x"><cp:unheardOf/></cp:coreProperties>',
    };
    expect(await rowsOf(rawFile({ sheet, parts }))).toHaveLength(1);
  });

  it('reads prefixed XML and CDATA sections', async () => {
    const parts = {
      'xl/workbook.xml': `<x:workbook xmlns:x="urn:x" xmlns:rel="${OFFICE}"><x:sheets>
        <x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1">
        <x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'xl/sharedStrings.xml': '<x:sst xmlns:x="urn:x"><x:si><x:t><![CDATA[<甲> & 乙]]></x:t></x:si></x:sst>',
    };
    const [row] = await rowsOf(rawFile({ parts }));
    expect(row?.cells.map(brief)).toEqual([['text', '<甲> & 乙']]);
  });
});

describe('files of LibreOffice', () => {
  it.each([
    ['libreoffice-sheet.xlsx', 1900],
    ['libreoffice-1904.xlsx', 1904],
  ])('reads %s', async (name, dateSystem) => {
    const bytes = await readFile(new URL(`files/${name}`, import.meta.url));
    const [sheet, hidden] = await readXlsx(bytes, name);
    expect(sheet).toMatchObject({
      name: '排查任务',
      hidden: false,
      dateSystem,
      merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
      columnLayouts: [
        { width: 17.86, hidden: false },
        { width: 10.08, hidden: true },
      ],
    });
    expect(hidden).toMatchObject({ name: '字典', hidden: true });
    expect([...(sheet?.rows() ?? [])].map((row) => [row.number, row.cells.map(brief)])).toEqual([
      [1, [['text', '排查任务下发表']]],
      [
        2,
        [
          ['text', '张三'],
          ['date', '2020-04-27', '2020年4月27日'],
          ['date', '2020-04-27T15:30:59', '2020-04-27 15:30'],
          ['text', '温州市'],
          ['boolean', true, 'TRUE'],
          ['number', 13800138000, '13800138000'],
        ],
      ],
      [
        4,
        [
          ['number', 13800138001, '13800138001'],
          undefined,
          ['text', '张三甲'],
          ['error', '#DIV/0!'],
          ['date', '2020-05-11', '2020年5月11日'],
          ['number', 1, 'TRUE'],
        ],
      ],
    ]);
  });
});

describe('files that cannot be read', () => {
  const cutOff = `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c`;
  const intact = { sheet: oneRow('<c t="s"><v>0</v></c>'), sharedStrings: '<si><t>甲</t></si>' };

  it.each<[string, string, Buffer]>([
    ['a zip cut off', 'truncated', rawFile({}).subarray(0, 700)],
    ['a sheet cut off', 'truncated', rawFile({ parts: { 'xl/worksheets/sheet1.xml': cutOff } })],
    ['a sheet of no XML', 'truncated', rawFile({ parts: { 'xl/worksheets/sheet1.xml': 'x' } })],
    ['tags that do not match', 'truncated', rawFile({ sheet: '<sheetData><row></sheetData>' })],
    ['a sheet missing', 'truncated', rawFile({ parts: { 'xl/worksheets/sheet1.xml': undefined } })],
    ['its texts missing', 'truncated', rawFile({ ...intact, parts: { 'xl/sharedStrings.xml': undefined } })],
    [
      'its texts cut off',
      'truncated',
      rawFile({ ...intact, parts: { 'xl/sharedStrings.xml': '<sst><si>' } }),
    ],
    ['an entity of its own', 'truncated', rawFile({ sheet: oneRow('<c t="str"><v>&lol;</v></c>') })],
    ['no workbook', 'not-a-spreadsheet', zip({ 'a.txt': 'x' })],
    [
      'a text document',
      'not-a-spreadsheet',
      zip({
        '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<w:document xmlns:w="urn:x"/>',
      }),
    ],
  ])('fails in our own words on %s', async (_, reason, bytes) => {
    await expect(readXlsx(bytes, '名单.xlsx')).rejects.toMatchObject({
      name: 'InputError',
      reason,
      file: '名单.xlsx',
    });
  });
});
