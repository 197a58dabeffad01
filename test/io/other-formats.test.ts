import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CellObject, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/io/read-workbook.js';
import type { Sheet } from '../../src/table/sheet.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();

async function readSheet(bytes: Buffer | string): Promise<Sheet> {
  writeFileSync(file('input'), bytes);
  const [sheet] = (await readWorkbook(file('input'))).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const table = (sheet: Sheet | undefined) =>
  [...(sheet?.rows() ?? [])].map((row) => [row.number, ...row.cells.map((cell) => cell?.value)]);

const typed = (sheet: Sheet | undefined) =>
  [...(sheet?.rows() ?? [])].map((row) =>
    row.cells.map((cell) => cell && `${cell.type} ${cell.value} ${cell.shown}`),
  );

const fixture = (name: string) => fileURLToPath(new URL(`files/${name}`, import.meta.url));

/** 姓名,证件号码 ⏎ 吕某,330302199001011234, in GB18030. */
const GB18030 = Buffer.from(
  'd0d5c3fb2cd6a4bcfebac5c2eb0dc2c0c4b32c333330333032313939303031303131323334',
  'hex',
);

describe('separated text', () => {
  const expected = [
    [1, '姓名', '证件号码'],
    [2, '吕某', '330302199001011234'],
  ];
  const text = '姓名,证件号码\r\n吕某,330302199001011234\r\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', GB18030],
    [
      'UTF-16 with a mark, as Excel writes Unicode text',
      Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ])('in %s', async (_, bytes) => {
    const sheet = await readSheet(bytes);
    expect(table(sheet)).toEqual(expected);
  });

  test('quotes, separators and line ends within fields, empty fields and lines', async () => {
    const sheet = await readSheet('a,"b ""c"", d",\n\n"x\r\ny",5" wide,"q"r\n,,\n"open,\nto the end');
    expect(table(sheet)).toEqual([
      [1, 'a', 'b "c", d', undefined],
      [3, 'x\r\ny', '5" wide', 'qr'],
      [5, 'open,\nto the end'],
    ]);
  });

  test('all cells stay text but dates that read in one way, and what lost something as a number', async () => {
    const sheet = await readSheet(
      '4.1,4.10,36.5,2020-04-01,2020/4/1,007,="00123",3.30302E+17,TRUE,13900001111\n',
    );
    expect(typed(sheet)).toEqual([
      [
        'number 4.1 4.1',
        'text 4.10 4.10',
        'number 36.5 36.5',
        'date 2020-04-01 2020-04-01',
        'text 2020/4/1 2020/4/1',
        'text 007 007',
        'text 00123 00123',
        'text 3.30302E+17 3.30302E+17',
        'text TRUE TRUE',
        'text 13900001111 13900001111',
      ],
    ]);
  });

  test('commas of remarks do not hide the separator', async () => {
    const sheet = await readSheet('标题\n姓名\t备注\t电话\n甲\ta,b,c,d,e,f\t1\n乙\tc,d\t2\n');
    expect(table(sheet)[1]).toEqual([2, '姓名', '备注', '电话']);
  });
});

describe('a web page', () => {
  test('with spans, text formats, entities and missing end tags', async () => {
    const sheet = await readSheet(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <style><!-- .xl65 {mso-number-format:"\\@";} --></style><title>not, a cell</title></head><body><table>
      <tr><th colspan=3>排查 &amp; 任务&nbsp;表</th></tr>
      <tr><td rowspan="2">甲</td><td class=xl65>4.1<td style="mso-number-format:'\\@'">330302199001011234
      <tr><td>4.1</td><td>一<br>二
        三</td></tr>
      <tr><td>&nbsp;</td><td></td></tr>
      <tr><td x:num="43948.5">43948.5</td><td x:num="330302199001011234">3.30302E+17</td><td>2020/4/1</td></tr>
      </table></body></html>`);
    expect(sheet.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    expect([...sheet.rows()].map((row) => row.number)).toEqual([1, 2, 3, 5]);
    expect(typed(sheet)).toEqual([
      ['text 排查 & 任务\u00a0表 排查 & 任务\u00a0表'],
      ['text 甲 甲', 'text 4.1 4.1', 'text 330302199001011234 330302199001011234'],
      [undefined, 'number 4.1 4.1', 'text 一\n二 三 一\n二 三'],
      ['number 43948.5 43948.5', 'number 330302199001011260 3.30302E+17', 'text 2020/4/1 2020/4/1'],
    ]);
  });

  test('in GB2312', async () => {
    const head = Buffer.from('<meta charset="gb2312"><table><tr><td>');
    const sheet = await readSheet(Buffer.concat([head, GB18030.subarray(0, 4), Buffer.from('</table>')]));
    expect(table(sheet)).toEqual([[1, '姓名']]);
  });

  test('with absurd spans and a table within a table', async () => {
    const sheet = await readSheet(
      '<table><tr><td>外<table><tr><td colspan=999999999 rowspan=999999999>甲</td></tr><tr><td>乙</td></tr></table></td></tr></table>',
    );
    expect(table(sheet)).toEqual([
      [1, '外'],
      [2, '甲'],
    ]);
  });
});

describe('an old workbook', () => {
  const cells = [
    ['text 标题 标题'],
    [
      'text 330302199001011234 330302199001011234',
      'date 2020-04-27 2020年4月27日',
      'date 2020-04-27T15:30:00 2020/4/27 15:30',
    ],
    ['number 330302199001011260 3.30302E+17', 'number 4.1 4.1', 'boolean true TRUE'],
    ['number 8.2 8.2', 'error #DIV/0! #DIV/0!', 'text ab ab'],
    ['text 王某某 王某某', 'date 2020-04-01 4/1/2020'],
  ];

  test.each([
    ['plain.xls', 1900],
    ['mac.xls', 1904],
  ] as const)('%s', async (name, dateSystem) => {
    const book = await readWorkbook(fixture(name));
    expect(book.format).toBe('xls');
    expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.dateSystem])).toEqual([
      ['表一', false, dateSystem],
      ['隐藏', true, dateSystem],
    ]);
    const [sheet] = book.sheets;
    expect(
      typed(sheet)
        .slice(0, 5)
        .map((row) => row.filter(Boolean)),
    ).toEqual(cells);
    expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
    expect(sheet?.columnLayouts.slice(0, 3)).toEqual([
      { width: 20, hidden: false },
      { width: 8, hidden: true },
      { width: 12, hidden: false },
    ]);
  });

  test('from before Excel 97, in the code page of its system', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['ABCD', '330302199001011234']]));
    const bytes: Buffer = write(book, { bookType: 'biff5', type: 'buffer' });
    // 姓名 in GBK in the place of ABCD, and 936 in that of the code page.
    Buffer.from('d0d5c3fb', 'hex').copy(bytes, bytes.indexOf('ABCD'));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from('42000200', 'hex')) + 4);
    expect(typed(await readSheet(bytes))).toEqual([
      ['text 姓名 姓名', 'text 330302199001011234 330302199001011234'],
    ]);
  });

  test.each([
    [14, 'date 2020-04-27 2020/4/27'],
    [31, 'date 2020-04-27 2020年4月27日'],
  ])('with format number %i, which it does not spell out', async (id, expected) => {
    const sheet = utils.aoa_to_sheet([[43948]]);
    const first: CellObject = sheet.A1;
    first.z = 'yyyy-mm-dd';
    const bytes: Buffer = write(utils.book_new(sheet), { bookType: 'biff8', type: 'buffer' });
    // The last of the cell formats (records of type 0xE0): its second word is the format's number.
    bytes.writeUInt16LE(id, bytes.lastIndexOf(Buffer.from('e0001400', 'hex')) + 6);
    expect(typed(await readSheet(bytes))).toEqual([[expected]]);
  });
});
