import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type DeadlineKind, deadlineKinds } from '../../src/pipeline/desk.js';
import { type FieldName, fields } from '../../src/records/fields.js';
import { kindNames } from '../../src/records/index.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import { residentId } from '../rules/checked.js';
import { fieldsOf } from '../support/memory-sheet.js';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, readWorkbookFile } from '../support/workbook-file.js';

const LAST_FORM_ROW = 1001;

const folder = useFolder();
const inbound = (...args: string[]) => runProgram('inbound', args, { cwd: folder.path });

async function load(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function formOf(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const [form] = workbook.worksheets;
  if (!form) throw new Error('no sheet');
  return form;
}

/** The column of a field, by its header. */
function columnOf(form: ExcelJS.Worksheet, field: FieldName): number {
  let found = 0;
  form.getRow(1).eachCell((cell, column) => {
    if (cell.text === fields[field].header) found = column;
  });
  if (found === 0) throw new Error(`no column of ${field}`);
  return found;
}

type Filled = { readonly [F in FieldName]?: FileValue };

/** What of a person's facts a kind of sheet asks for. */
function asked(kind: KindName, facts: Filled): Filled {
  const columns = fieldsOf(kind);
  return Object.fromEntries(
    Object.entries(facts).filter(([field]) => columns.some((column) => column === field)),
  );
}

/** Fills a template as somebody does in Excel: it is opened, cells are typed into, and it is saved. */
async function fill(file: string, firstRow: number, people: readonly Filled[]): Promise<void> {
  const workbook = await load(file);
  const form = formOf(workbook);
  people.forEach((person, index) => {
    for (const [field, value] of Object.entries(person) as [FieldName, FileValue][]) {
      form.getCell(firstRow + index, columnOf(form, field)).value = value;
    }
  });
  await workbook.xlsx.writeFile(file);
}

const someone = (index: number): Filled => ({
  sequence: index,
  name: ['林晓云', '陈立新', '黄思远'][index % 3] ?? '',
  sex: index % 2 === 0 ? '女' : '男',
  documentType: '身份证',
  documentNumber: residentId('1991-03-05', 100 + index),
  phone: `1390000${1110 + index}`,
  birthDate: day('1991-03-05'),
  entryDate: day('2020-04-09'),
  pointOfEntry: '上海浦东',
  entryMode: '飞机',
  transportNumber: '007',
  wenzhouArrivalDate: day('2020-04-24'),
  wenzhouArrivalMode: '高铁',
  zhejiangArrivalDate: day('2020-04-24'),
  healthStatus: '健康',
  dispatchedDate: day('2020-04-27'),
  whereabouts: '温州市鹿城区',
  quarantineStatus: '已满14天',
  outOfProvinceQuarantineStart: day('2020-04-10'),
  outOfProvinceQuarantineEnd: day('2020-04-24'),
  reachability: '已联系',
});

/** What makes a person's row whole in each kind. */
const SETTLED: { readonly [K in DeadlineKind]: Filled } = {
  'control-tasks': { controlStatus: '结束管控', controlStartDate: day('2020-04-10') },
  'control-register': { controlStatus: '结束管控', controlStartDate: day('2020-04-10') },
  verification: { verificationStatus: '结束核查', quarantinedAtEntry: '是' },
};

const people = (kind: DeadlineKind, count = 3): Filled[] =>
  Array.from({ length: count }, (_, index) => asked(kind, { ...someone(index + 1), ...SETTLED[kind] }));

interface Checked {
  readonly code: number | null;
  readonly report: {
    readonly inputs: readonly { readonly sheet: string; readonly kind: string }[];
    readonly summary: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly rule: string;
      readonly fix?: { readonly applied: boolean };
      readonly at: readonly { readonly row: number }[];
    }[];
  };
}

/** The command that checks a filled sheet of each kind. */
const CHECK: { readonly [K in KindName]: string } = {
  'control-tasks': 'triage check',
  'control-register': 'control check',
  verification: 'triage check',
  'case-list': 'reconcile control.xlsx verify.xlsx --cases',
  'passenger-list': 'charter import --district lucheng',
  roster: 'charter assign passengers.import.xlsx --roster',
  'phone-list': 'charter phones passengers.import.xlsx',
  'roll-call': 'charter transfer passengers.import.xlsx',
  intake: 'control intake --district lucheng',
};

function check(kind: DeadlineKind, file: string): Checked {
  const time = ['--as-of', '2020-04-27 15:30'];
  const { code, out } = runProgram(
    'inbound',
    [...CHECK[kind].split(' '), file, ...time, '--format', 'json', '--out', 'checked'],
    {
      cwd: folder.path,
    },
  );
  return { code, report: JSON.parse(out) };
}

describe.each(kindNames)('inbound template %s', (kind) => {
  const name = `out/${kind}.template.xlsx`;

  it('writes one file, for its owner alone, and says where it is', () => {
    const { code, out, err } = inbound('template', kind);
    expect(code).toBe(0);
    expect(out).toContain(name);
    // What to do next is a hint, no result.
    expect(err).toContain(`inbound ${CHECK[kind]} ${name}`);
    expect(statSync(folder.join(name)).mode & 0o777).toBe(0o600);
    const quiet = inbound('template', kind, '--quiet', '--force');
    expect([quiet.out.trim().split('\n').length, quiet.err]).toEqual([1, '']);
  });

  it('says it as JSON', () => {
    const { out } = inbound('template', kind, '--format', 'json', '--out', 'forms');
    const { columns, ...rest } = JSON.parse(out);
    expect(rest).toMatchObject({ schema: 'inbound-template/1', kind, file: `forms/${kind}.template.xlsx` });
    const headers = fieldsOf(kind).map((field) => fields[field].header);
    expect(columns.slice(0, 2)).toEqual([
      { header: headers[0], column: 'A' },
      { header: headers[1], column: 'B' },
    ]);
    expect(columns).toHaveLength(fieldsOf(kind).length);
  });

  it.each(['zh', 'en'])('has drop-downs, formats and notes that Excel knows, in %s', async (lang) => {
    inbound('template', kind, '--lang', lang);
    const form = formOf(await load(folder.join(name)));
    expect(form.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(form.autoFilter).toMatch(new RegExp(`^A1:[A-Z]+${LAST_FORM_ROW}$`));
    for (const field of fieldsOf(kind)) {
      const column = columnOf(form, field);
      expect(form.getCell(1, column).note, field).toBeTruthy();
      const { type } = fields[field];
      for (const row of [2, 3, LAST_FORM_ROW]) {
        const { dataValidation } = form.getCell(row, column);
        if (type === 'choice') {
          expect(dataValidation).toMatchObject({ type: 'list', errorStyle: 'stop', allowBlank: true });
          expect(dataValidation.formulae).toEqual([`"${fields[field].choices?.join(',')}"`]);
        } else if (type === 'date') {
          expect(dataValidation).toMatchObject({ type: 'date', errorStyle: 'warning', allowBlank: true });
        } else expect(dataValidation).toBeUndefined();
      }
      expect(form.getCell(LAST_FORM_ROW + 1, column).dataValidation).toBeUndefined();
      const format = type === 'date' ? 'yyyy-mm-dd' : type === 'integer' ? undefined : '@';
      expect(form.getCell(3, column).numFmt ?? 'General', field).toBe(format ?? 'General');
    }
  });
});

describe.each(deadlineKinds)('what inbound template %s writes', (kind) => {
  const name = `out/${kind}.template.xlsx`;

  it('is nobody’s until it is filled in', () => {
    inbound('template', kind);
    const { code, report } = check(kind, name);
    expect(code).toBe(0);
    expect(report.summary).toMatchObject({ rows: 1, ready: 0, held: 0, blank: 1 });
    expect(report.findings).toEqual([]);
  });

  it.each([
    ['zh', 'with the example row'],
    ['en', 'with the example row'],
    ['zh', 'without it'],
  ])('filled in (%s, %s), it is in order', async (lang, how) => {
    inbound('template', kind, '--lang', lang);
    const kept = how === 'with the example row';
    if (!kept) {
      const workbook = await load(folder.join(name));
      formOf(workbook).getRow(2).values = [];
      await workbook.xlsx.writeFile(folder.join(name));
    }
    await fill(folder.join(name), kept ? 3 : 2, people(kind));
    const { code, report } = check(kind, name);
    expect(report.findings).toEqual([]);
    expect(code).toBe(0);
    expect(report.inputs).toMatchObject([{ kind, sheet: formOf(await load(folder.join(name))).name }]);
    expect(report.summary).toMatchObject({ rows: kept ? 4 : 3, ready: 3, held: 0, blank: kept ? 1 : 0 });

    const imported = await readWorkbookFile(
      folder.join(`checked/${kind}.template.import.xlsx`),
      formOf(await load(folder.join(name))).name,
    );
    expect(imported).toHaveLength(4);
    expect(imported.flat()).not.toContain('示例');
    const [header = [], first = []] = imported;
    const cell = (field: FieldName) => first[header.indexOf(fields[field].header)];
    expect(cell('documentNumber')).toBe(residentId('1991-03-05', 101));
    expect(cell('phone')).toBe('13900001111');
    expect(cell('transportNumber')).toBe('007');
    expect(cell('entryDate')).toBe('2020-04-09');
  });

  it('dates that are only text are made dates, and nothing is held for them', async () => {
    inbound('template', kind);
    const written = {
      entryDate: '2020年4月9日',
      wenzhouArrivalDate: '2020.4.24',
      birthDate: '1991-03-05',
    };
    await fill(
      folder.join(name),
      3,
      people(kind).map((person) => ({ ...person, ...written })),
    );
    const { code, report } = check(kind, name);
    expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(new Set(['sheet/value-normalised']));
    expect(report.findings).toHaveLength(9);
    expect(report.findings.every(({ fix }) => fix?.applied)).toBe(true);
    expect(report.summary).toMatchObject({ ready: 3, held: 0, blank: 1 });
    expect(code).toBe(0);
  });

  it('a person who was written over the example is held, not lost', async () => {
    inbound('template', kind);
    await fill(folder.join(name), 2, [{ ...people(kind, 1)[0], sequence: '示例' }]);
    const { report } = check(kind, name);
    expect(report.summary).toMatchObject({ rows: 1, held: 1, blank: 0 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'sheet/value-unreadable', actual: '示例' }),
    );
  });
});

describe('inbound template', () => {
  const file = 'out/verification.template.xlsx';

  it('never replaces a file unless it is told to', () => {
    mkdirSync(folder.join('out'));
    writeFileSync(folder.join(file), 'mine');
    const { code, out, err } = inbound('template', 'verification');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：输出文件 .*已存在：加 --force.*\n$/);
    expect(readFileSync(folder.join(file), 'utf8')).toBe('mine');
    expect(inbound('template', 'verification', '--force').code).toBe(0);
    expect(readFileSync(folder.join(file), 'latin1')).toMatch(/^PK/);
  });

  it.each([
    ['verificaton', [], '是不是 verification？'],
    ['control-task', ['--lang', 'en'], 'did you mean control-tasks?'],
    ['护照', [], '可用的有 control-tasks、control-register、verification'],
    ['toString', [], '可用的有 control-tasks、control-register、verification'],
  ])('refuses the unknown kind %s %j in one line that helps', (kind, options, words) => {
    const { code, out, err } = inbound('template', kind, ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(错误：|Error: ).*\n$/);
    expect(err).toContain(words);
    expect(existsSync(folder.join('out'))).toBe(false);
  });
});
