import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { type FileValue, TASKS, writeWorkbookFile } from '../support/workbook-file.js';

describe('an input that cannot be used', () => {
  const folder = useFolder();
  const check = (...args: string[]) => runProgram('triage', ['check', ...args], { cwd: folder.path });
  const book = (sheets: Readonly<Record<string, readonly (readonly FileValue[])[]>>, name = 'bad.xlsx') =>
    writeWorkbookFile(folder.join(name), sheets);
  const withoutStatus = TASKS.map((row) => row.filter((_, index) => index !== 3));

  it.each<[string, () => void | Promise<void>, RegExp]>([
    ['not there', () => {}, /找不到文件/],
    ['a folder', () => mkdirSync(folder.join('bad.xlsx')), /是文件夹/],
    ['empty', () => writeFileSync(folder.join('bad.xlsx'), ''), /空文件/],
    [
      'a picture',
      () => writeFileSync(folder.join('bad.xlsx'), Buffer.from('89504e470d0a1a0a0000000d', 'hex')),
      /不是表格/,
    ],
    [
      'truncated',
      async () => {
        await book({ 任务: TASKS });
        const bytes = readFileSync(folder.join('bad.xlsx'));
        writeFileSync(folder.join('bad.xlsx'), bytes.subarray(0, bytes.length - 400));
      },
      /不完整或已损坏/,
    ],
    [
      'without a known header',
      () =>
        book({
          表: [
            ['甲', '乙'],
            [1, 2],
          ],
        }),
      /没有找到认识的表头/,
    ],
    ['without a must-have column', () => book({ 任务: withoutStatus }), /缺少列：管控状态/],
    ['of several sheets that fit', () => book({ 一: TASKS, 二: TASKS }), /“一”、“二”.*--sheet/],
    [
      'of another kind',
      () =>
        book({
          乘客: [
            ['姓名', '护照号码', '座位号', '航班日期'],
            ['张三', 'E12345678', '12A', '2020-04-21'],
          ],
        }),
      /包机乘客清单.*inbound charter import/,
    ],
  ])('%s: exit 2, one line that names it, nothing written', async (_name, make, words) => {
    await make();
    const { code, out, err } = check('bad.xlsx');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：.*bad\.xlsx.*\n$/);
    expect(err).toMatch(words);
    expect(existsSync(folder.join('out'))).toBe(false);
  });

  it('with hidden sheets only: they are named, and --sheet takes one', async () => {
    await writeWorkbookFile(folder.join('bad.xlsx'), { 封面: [['甲']], 任务: TASKS }, ['任务']);
    const { code, err } = check('bad.xlsx');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/隐藏.*任务.*--sheet/) });
    expect(check('bad.xlsx', '--sheet', '任务', '--quiet').code).toBe(1);
  });

  it('of several sheets: --sheet chooses one, and an unknown name lists them', async () => {
    await book({ 一: TASKS, 二: TASKS });
    expect(check('bad.xlsx', '--sheet', '二', '--quiet').code).toBe(1);
    expect(check('bad.xlsx', '--sheet', '三', '--force').err).toMatch(/没有工作表“三”：现有“一”、“二”/);
  });

  it.each([['triage', 'check'], ['inspect']])(
    '%s %s: a mistyped sheet name is told the nearest',
    async (...command) => {
      await book({ 排查任务: TASKS, 代码表: [['甲']] });
      const inbound = (sheet: string) =>
        runProgram('inbound', [...command, 'bad.xlsx', '--sheet', sheet], { cwd: folder.path });
      expect(inbound('排查任物')).toMatchObject({
        code: 2,
        err: expect.stringContaining('（是不是 排查任务？）'),
      });
      expect(inbound('名单').err).not.toContain('是不是');
    },
  );

  it('without a must-have column: --kind reads it all the same, and holds every row', async () => {
    await book({ 任务: withoutStatus });
    const args = ['--kind', 'control-tasks', '--as-of', '2020-04-27', '--format', 'json'];
    const { code, out } = check('bad.xlsx', ...args);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.summary).toMatchObject({ ready: 0, held: 4, blank: 2 });
    expect(report.findings[0]).toMatchObject({
      rule: 'sheet/column-missing',
      at: [{ row: 2, field: 'controlStatus' }],
    });
  });

  it('an output folder that is a file', async () => {
    await book({ 任务: TASKS });
    writeFileSync(folder.join('out'), '');
    const { code, err } = check('bad.xlsx');
    expect(code).toBe(2);
    expect(err).toMatch(/无法写入/);
  });

  it('is told in English with --lang en', () => {
    expect(check('none.xlsx', '--lang', 'en').err).toMatch(/^Error: .*none\.xlsx.*\n$/);
  });
});
