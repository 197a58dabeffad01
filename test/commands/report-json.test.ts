import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runProgram, useFolder } from '../support/program.js';
import { TASKS, writeWorkbookFile } from '../support/workbook-file.js';

const location = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  row: z.int().positive(),
  column: z.string().regex(/^[A-Z]+$/),
  field: z.string().nullable(),
});
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The report as the command-line contract has it, nothing more. */
const schema = z.strictObject({
  schema: z.literal('inbound-report/1'),
  program: z.strictObject({ name: z.literal('inbound'), version: z.string() }),
  command: z.literal('triage check'),
  asOf: moment,
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      kind: z.string(),
      headerRow: z.int(),
      rows: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      columns: z.array(z.strictObject({ field: z.string(), header: z.string(), column: z.string() })),
      unknownHeaders: z.array(z.string()),
    }),
  ),
  summary: z.strictObject({
    rows: z.int(),
    ready: z.int(),
    held: z.int(),
    blank: z.int(),
    errors: z.int(),
    warnings: z.int(),
    notices: z.int(),
    fixed: z.int(),
  }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      clause: z.string().nullable(),
      severity: z.enum(['error', 'warning', 'notice']),
      message: z.string().min(1),
      at: z.array(location).min(1),
      actual: z.string().optional(),
      expected: z.string().optional(),
      due: moment.optional(),
      fix: z
        .strictObject({
          kind: z.enum(['certain', 'suggested']),
          applied: z.boolean(),
          edits: z
            .array(
              z.strictObject({ field: z.string(), from: z.string(), to: z.string(), at: z.int().optional() }),
            )
            .min(1),
          evidence: z.array(location).min(1),
        })
        .optional(),
    }),
  ),
  decisions: z.array(
    z.strictObject({
      row: z.int(),
      status: z.enum(['纳入管控', '结束管控', '退回']).nullable(),
      case: z.enum(['missed-report', 'not-quarantined']).nullable(),
      firm: z.boolean(),
      controlStartDate: day.nullable(),
      sendBackReason: z.enum(['人在省外', '联系不上', '其他']).nullable(),
      note: z.string().nullable(),
      missing: z.array(z.string()),
      because: z.array(z.string()),
    }),
  ),
  alerts: z.array(z.strictObject({ rule: z.string(), row: z.int(), text: z.string() })),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      applied: z.int(),
      flawed: z.int(),
      skipped: z.string().min(1).nullable(),
    }),
  ),
  outputs: z.array(z.strictObject({ file: z.string(), what: z.string(), rows: z.int() })),
});

describe('the JSON report', () => {
  const folder = useFolder();
  const report = (...accepted: string[]) => {
    const args = [
      'check',
      'tasks.xlsx',
      '--as-of',
      '2020-04-27T12:00',
      '--format',
      'json',
      '--force',
      ...accepted,
    ];
    return schema.parse(JSON.parse(runProgram('triage', args, { cwd: folder.path }).out));
  };

  beforeEach(() => writeWorkbookFile(folder.join('tasks.xlsx'), { 排查任务: TASKS }));

  it('tells of a decision that nobody accepted under decisions alone', () => {
    const { findings } = report();
    const open = findings.filter(({ rule }) => rule === 'tasks/pending');
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('counts every finding that it lists and that is not fixed, and no other', () => {
    for (const accepted of [[], ['--accept-suggestions'], ['--accept-suggestions', '--accept-decisions']]) {
      const { findings, summary } = report(...accepted);
      for (const severity of ['error', 'warning', 'notice'] as const) {
        const left = findings.filter((finding) => finding.severity === severity && !finding.fix?.applied);
        expect(left).toHaveLength(summary[`${severity}s`]);
      }
    }
  });

  it('has the form of the contract', () => {
    expect(report().asOf).toBe('2020-04-27T12:00:00+08:00');
  });

  it('adds up', () => {
    const { summary, findings, inputs, outputs } = report();
    expect(summary.rows).toBe(summary.ready + summary.held + summary.blank);
    expect(inputs[0]?.rows).toBe(summary.rows);
    const open = (severity: string) =>
      findings.filter((one) => one.severity === severity && !one.fix?.applied).length;
    expect(summary).toMatchObject({
      errors: open('error'),
      warnings: open('warning'),
      notices: open('notice'),
    });
    expect(outputs.find(({ what }) => what === 'import')).toEqual({
      file: 'out/tasks.import.xlsx',
      what: 'import',
      rows: summary.ready,
    });
  });

  it('names rows and columns as Excel shows them', () => {
    const { inputs, findings } = report();
    expect(inputs[0]).toMatchObject({ headerRow: 2, unknownHeaders: ['镇街自用'] });
    expect(inputs[0]?.columns[3]).toEqual({ field: 'controlStatus', header: '管控状态', column: 'D' });
    const ended = findings.find(({ rule }) => rule === 'tasks/ended-start-date');
    expect(ended).toMatchObject({
      clause: 'C-1.2',
      actual: '2020-04-26',
      expected: '2020-04-10',
      at: [
        { file: 'tasks.xlsx', sheet: '排查任务', row: 4, column: 'H', field: 'controlStartDate' },
        { row: 4, column: 'G' },
      ],
      fix: {
        kind: 'certain',
        applied: true,
        edits: [{ field: 'controlStartDate', from: '2020-04-26', to: '2020-04-10' }],
      },
    });
  });

  it('decides each task, and tells of those who come under control', () => {
    const { decisions, alerts } = report();
    expect(decisions.map(({ row, status, firm }) => [row, status, firm])).toEqual([
      [3, '结束管控', true],
      [4, '结束管控', true],
      [5, '退回', true],
      [6, '纳入管控', true],
    ]);
    expect(decisions[2]).toMatchObject({ sendBackReason: '其他', note: '人在境外' });
    expect(alerts.map(({ rule, row }) => [rule, row])).toEqual([['tasks/control-needs-alert', 6]]);
  });
});
