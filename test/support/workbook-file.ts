import ExcelJS from 'exceljs';

export type FileValue = string | number | Date | null;

/** Writes a workbook as a stranger's program would: rows as given, the first in row 1; some sheets hidden. */
export async function writeWorkbookFile(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly FileValue[])[]>>,
  hidden: readonly string[] = [],
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name, { state: hidden.includes(name) ? 'hidden' : 'visible' });
    for (const row of rows) sheet.addRow([...row]);
  }
  await workbook.xlsx.writeFile(path);
}

/** The texts of a sheet's cells, row by row. */
export async function readWorkbookFile(path: string, sheet: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text;
    });
    rows.push(cells);
  });
  return rows;
}

export const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A small task sheet with a title, an unknown column, a row in order, one to fix, one to decide, one to hold, and a footer. */
export const TASKS: readonly (readonly FileValue[])[] = [
  ['2020年4月27日下发排查任务'],
  [
    '姓名',
    '证件号码',
    '联系电话',
    '管控状态',
    '目前所在地',
    '隔离情况',
    '省外隔离开始时间',
    '开始管控时间',
    '下发时间',
    '镇街自用',
  ],
  [
    '吕秀兰',
    '330399199001011234',
    '13900001111',
    '结束管控',
    '温州市鹿城区',
    null,
    day('2020-04-12'),
    day('2020-04-12'),
    day('2020-04-27'),
    '甲',
  ],
  [
    '张文静',
    'E12345678',
    '13900002222',
    '结束管控',
    '瑞安',
    null,
    day('2020-04-10'),
    day('2020-04-26'),
    day('2020-04-27'),
    '乙',
  ],
  ['周建国', 'E12345679', '13900003333', null, '意大利', null, null, null, day('2020-04-27'), '丙'],
  [
    '王海燕',
    'E1234567',
    '13900004444',
    '纳入管控',
    '龙湾',
    '未隔离',
    null,
    day('2020-04-27'),
    day('2020-04-27'),
    '丁',
  ],
  [null, null],
  ['合计', '4'],
];
