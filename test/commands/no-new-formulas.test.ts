import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { writeWorkbookFile } from '../support/workbook-file.js';

const folder = useFolder();
const HOSTILE = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=HYPERLINK("x","y")', '\t=1+1', "=cmd|' /C calc'!A0"];

describe('no text of a sheet becomes a formula', () => {
  it('in any workbook that is written', async () => {
    const rows = HOSTILE.map((text, index) => [text, `E123456${index}0`, '纳入管控', text, text]);
    await writeWorkbookFile(folder.join('tasks.xlsx'), {
      任务: [['姓名', '证件号码', '管控状态', '备注', '=1+2'], ...rows],
    });
    const args = ['check', 'tasks.xlsx', '--annotate', '--report', 'xlsx', '--unmask', '--fail-on', 'never'];
    expect(runProgram('triage', args, { cwd: folder.path }).code).toBe(0);
    for (const what of ['import', 'report', 'annotated']) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(folder.join('out', `tasks.${what}.xlsx`));
      const shown: string[] = [];
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
            expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
            shown.push(cell.text);
          }),
        ),
      );
      // The header is one of those texts that is kept everywhere.
      expect(shown.join('\n')).toContain('=1+2');
    }
  });
});
