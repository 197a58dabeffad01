import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runProgram, useFolder } from '../support/program.js';
import { day, TASKS, writeWorkbookFile } from '../support/workbook-file.js';

/** What `inspect --format json` prints, as the contract has it. */
const schema = z.strictObject({
  schema: z.literal('inbound-inspect/1'),
  file: z.string(),
  format: z.enum(['xlsx', 'xls', 'html', 'csv']),
  chosen: z.string().nullable(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      hidden: z.boolean(),
      rows: z.int(),
      columns: z.int(),
      kind: z.string().nullable(),
      score: z.number(),
      headerRow: z.int().nullable(),
      fields: z.array(z.strictObject({ field: z.string(), header: z.string(), column: z.string() })),
      unknownHeaders: z.array(
        z.strictObject({ header: z.string(), column: z.string(), nearest: z.string().nullable() }),
      ),
      damagedDocuments: z.int(),
      cells: z
        .record(
          z.string().regex(/^[A-Z]+[1-9]\d*$/),
          z.strictObject({
            type: z.enum(['text', 'number', 'date', 'boolean', 'error']),
            value: z.union([z.string(), z.number(), z.boolean()]),
            shown: z.string(),
          }),
        )
        .optional(),
    }),
  ),
});

describe('inspect', () => {
  const folder = useFolder();
  const run = (...args: string[]) => runProgram('inbound', ['inspect', ...args], { cwd: folder.path });
  const json = (...args: string[]) => schema.parse(JSON.parse(run(...args, '--format', 'json').out));

  beforeEach(async () => {
    const damaged = [
      '魏静怡',
      Number('330399199001011234'),
      '139 0000 5555',
      '在管',
      '温州',
      null,
      null,
      null,
      day('2020-04-27'),
      '=1+1',
    ];
    const rows = TASKS.map((row, index) => (index === 1 ? [...row, '身份证号玛'] : row));
    await writeWorkbookFile(folder.join('tasks.xlsx'), {
      排查任务: [...rows.slice(0, 6), damaged],
      说明: [['仅供参考']],
    });
  });

  it('tells how each sheet was read', () => {
    const { format, chosen, sheets } = json('tasks.xlsx');
    expect({ format, chosen }).toEqual({ format: 'xlsx', chosen: '排查任务' });
    expect(sheets).toMatchObject([
      {
        name: '排查任务',
        hidden: false,
        rows: 7,
        columns: 11,
        kind: 'control-tasks',
        headerRow: 2,
        damagedDocuments: 1,
      },
      { name: '说明', kind: null, headerRow: null, fields: [] },
    ]);
    expect(sheets[0]?.score).toBe(0.82);
    expect(sheets[0]?.fields[3]).toEqual({ field: 'controlStatus', header: '管控状态', column: 'D' });
    expect(sheets[0]?.unknownHeaders).toEqual([
      { header: '镇街自用', column: 'J', nearest: null },
      { header: '身份证号玛', column: 'K', nearest: '身份证号码' },
    ]);
  });

  it('shows cells, of the first rows only where so many are asked for', () => {
    const cells = json('tasks.xlsx', '--cells').sheets[0]?.cells ?? {};
    expect(cells.A3).toEqual({ type: 'text', value: '吕秀兰', shown: '吕秀兰' });
    expect(cells.G3).toMatchObject({ type: 'date', value: '2020-04-12' });
    expect(cells.B7).toEqual({ type: 'number', value: Number('330399199001011234'), shown: '3.30399E+17' });
    expect(cells.F3).toBeUndefined();
    const first = Object.keys(json('tasks.xlsx', '--cells', '2').sheets[0]?.cells ?? {});
    expect(new Set(first.map((address) => address.replace(/^[A-Z]+/, '')))).toEqual(new Set(['1', '2']));
  });

  it('is a table for people, and exits with 0 whatever it finds', () => {
    const { code, out, err } = run('tasks.xlsx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/证件号码 documentNumber/);
    expect(out).toMatch(/镇街自用.*不认识/);
    expect(out).toMatch(/最接近“身份证号码”/);
    expect(out).toMatch(/有 1 个证件号码被存成数字而损坏/);
  });

  it.each([
    ['--kind', 'verification', null],
    ['--header-row', '3', null],
  ])('follows %s %s', (option, value) => {
    const [sheet] = json('tasks.xlsx', option, value).sheets;
    expect(sheet?.kind === 'verification' || sheet?.kind === null).toBe(true);
  });
});
