import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, parseCalendarDate } from '../../src/domain/calendar-date.js';
import { checkCharacter } from '../../src/domain/document-number.js';
import type { LocalTime } from '../../src/domain/local-time.js';
import { messagesFor } from '../../src/messages/index.js';
import { isOpen } from '../../src/pipeline/check.js';
import type { DeadlineKind } from '../../src/pipeline/desk.js';
import { importSheets, PENDING_MARK } from '../../src/pipeline/import-sheets.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import { type FieldName, fields } from '../../src/records/fields.js';
import { sheetKinds } from '../../src/records/index.js';
import { reportJson } from '../../src/report/json.js';
import { Privacy } from '../../src/report/privacy.js';
import { allTables } from '../../src/report/report.js';
import { headerKey } from '../../src/table/header.js';
import type { OutputCell } from '../../src/table/output-sheet.js';
import { type Cell, columnIndex, type Sheet } from '../../src/table/sheet.js';
import {
  checkAs,
  fieldsOf,
  memorySheet,
  type TestRun,
  type TestValue,
  text,
} from '../support/memory-sheet.js';

/*
 * Sheets as careless people fill them in: full-width and padded texts, dates in every form, other people's words,
 * words that nobody knows, empty rows, footers, one field in two columns. All people are invented.
 */

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const FIRST_DAY = day('2020-03-25');

const fullWidth = (plain: string): string =>
  plain.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** One word in the ways that people type it. */
const typed = (...words: readonly string[]): fc.Arbitrary<TestValue> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words).map((word) => text(word)) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => text(` ${word}　`)) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => text(fullWidth(word))) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => text(`\u200b${word}`)) },
  );

const nothing: fc.Arbitrary<TestValue> = fc.constantFrom(null, null, null, text('无'), text('/'), text('  '));
const broken: fc.Arbitrary<TestValue> = fc.constantFrom<TestValue>(
  { type: 'error', value: '#REF!', shown: '#REF!' },
  { type: 'error', value: '=A1+B1', shown: '=A1+B1' },
  true,
);

const mostly = (usual: fc.Arbitrary<TestValue>): fc.Arbitrary<TestValue> =>
  fc.oneof(
    { weight: 60, arbitrary: usual },
    { weight: 15, arbitrary: nothing },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constantFrom(text('说不清'), text('其他情况')) },
  );

const dateCell = mostly(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([offset, form]): TestValue => {
      const date = addDays(FIRST_DAY, offset);
      const [year = '', month = '', dayOfMonth = ''] = date.split('-');
      const [m, d] = [Number(month), Number(dayOfMonth)];
      const forms: readonly TestValue[] = [
        date,
        { type: 'date', value: date, shown: `${m}月${d}日` },
        text(`${year}年${m}月${d}日`),
        text(fullWidth(`${year}/${m}/${d}`)),
        text(`${m}.${d}`),
        Number(`${year}${month}${dayOfMonth}`),
        43_915 + offset,
        d > 9 ? Number(`${m}.${d}`) : date,
        Number(dayOfMonth) === 31 ? 4.1 : date,
      ];
      return forms[form];
    }),
);
const dirtyDate = fc.oneof(
  { weight: 40, arbitrary: dateCell },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestValue>(text('2020-02-30'), text('abc'), 0, -3, 4.1, text('4月31日')),
  },
);

/** A resident id of region 330399, which no district has. */
const residentId = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 60 }))
  .map(([born, sequence]) => {
    const first17 = `330399${addDays(day('1960-01-01'), born).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    return first17 + checkCharacter(first17);
  });

const documentCell = fc.oneof(
  { weight: 20, arbitrary: residentId.map((id): TestValue => text(id)) },
  { weight: 1, arbitrary: residentId.map((id): TestValue => text(fullWidth(id).toLowerCase())) },
  { weight: 1, arbitrary: residentId.map((id): TestValue => text(`${id.slice(0, 6)} ${id.slice(6)}`)) },
  { weight: 1, arbitrary: residentId.map((id): TestValue => Number(`${id.slice(0, 15)}000`)) },
  {
    weight: 1,
    arbitrary: residentId.map((id): TestValue => text(`${id.slice(0, 17)}${id.endsWith('0') ? '1' : '0'}`)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestValue>(text('EX9900001'), text('ex 9900002'), text('330399199001011234')),
  },
  { weight: 1, arbitrary: nothing },
);

const mobile = fc.integer({ min: 0, max: 99 }).map((end) => `1390000${String(end).padStart(4, '0')}`);
const phoneCell = fc.oneof(
  { weight: 12, arbitrary: mobile.map((number): TestValue => text(number)) },
  { weight: 1, arbitrary: mobile.map((number): TestValue => Number(number)) },
  {
    weight: 1,
    arbitrary: mobile.map((number): TestValue => text(`+86 ${number.slice(0, 3)} ${number.slice(3)}`)),
  },
  { weight: 1, arbitrary: mobile.map((number): TestValue => text(fullWidth(number))) },
  { weight: 1, arbitrary: fc.tuple(mobile, mobile).map(([a, b]): TestValue => text(`${a}/${b}`)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestValue>(11111111111, text('11111111111'), text('0577-88880000')),
  },
  { weight: 1, arbitrary: nothing },
);

const REMARKS = [
  '目前在上海市云栈酒店隔离。',
  '4月1日起在广州市云栈酒店集中隔离，4月16日解除隔离，4月17日乘高铁来温。',
  '4月10日起在鹿城区集中隔离，4月20日因发热转医学处理。',
  '电话停机，微信无法添加。',
  '漏报原因：登记时护照号录错一位。',
  '未就地隔离原因：入境地当时未要求，4月20日自驾来温。',
  '本人无手机，可联系其女儿 139 0000 1188。',
  '4月31日入境，体温36.5。',
  '无',
];

const places = [
  '温州市鹿城区',
  '瑞安',
  '杭州市萧山区',
  '丽水青田',
  '上海',
  '江苏省南京市江宁区',
  '浙江省',
  '意大利',
  '云栈酒店',
];
const sites = [
  '云栈酒店',
  '上海市嘉定区云栈酒店',
  '南京云栈宾馆',
  '温州市瓯海区蓝屿宾馆',
  '云栈轻居',
  '上海市',
];

/** How the cells of a field are filled in; a field that is not here is not in the generated sheets. */
const cellOf: { readonly [F in FieldName]?: fc.Arbitrary<TestValue> } = {
  sequence: fc.integer({ min: 1, max: 40 }),
  name: mostly(typed('吕秀兰', '单小舟', '仇一鸣', '阿丽亚·云')),
  documentNumber: documentCell,
  phone: phoneCell,
  sex: mostly(typed('男', '女', 'M', '2')),
  birthDate: mostly(fc.constantFrom<TestValue>('1990-01-01', text('1988/12/12'))),
  documentType: mostly(typed('身份证', '护照', '其他')),
  district: mostly(typed('鹿城区', '瓯海')),
  entryDate: dirtyDate,
  pointOfEntry: mostly(typed('上海浦东', '浦东机场', '温州龙湾')),
  entryMode: mostly(typed('飞机', '航班', '偷渡')),
  dispatchedDate: fc.oneof(fc.constantFrom<TestValue>('2020-04-27', '2020-04-26'), dirtyDate),
  whereabouts: mostly(typed(...places)),
  wenzhouArrivalDate: dirtyDate,
  wenzhouArrivalMode: mostly(typed('自驾', '动车', '专车')),
  quarantineSite: mostly(typed(...sites)),
  outOfProvinceQuarantineSite: mostly(typed(...sites)),
  outOfProvinceQuarantineStart: dirtyDate,
  outOfProvinceQuarantineEnd: dirtyDate,
  sendBackReason: mostly(typed('人在省外', '联系不上', '停机', '空号', '其他')),
  sendBackNote: mostly(typed('其他', '联系不上', '在上海隔离', '人在境外', '在上海市云栈酒店隔离')),
  reachability: mostly(typed('已联系', '是', '停机', '关机', '联系不上')),
  remarks: fc.oneof(
    fc.constantFrom(...REMARKS).map((remark): TestValue => text(remark)),
    nothing,
  ),
  controlStatus: mostly(typed('纳入管控', '结束管控', '退回', '待分配', '已解除', '转医学处理')),
  controlStartDate: dirtyDate,
  controlEndDate: dirtyDate,
  quarantineStatus: mostly(typed('集中隔离中', '是', '已满14天', '未隔离', '否', '已解除', '住院')),
  notQuarantinedAtEntryReason: mostly(typed('入境地当时未要求', '原因不详')),
  verificationStatus: mostly(typed('待核查', '核查中', '已核查', '结束核查')),
  quarantinedAtEntry: mostly(typed('是', '否', '√', '无')),
  zhejiangArrivalDate: fc.oneof(dirtyDate, fc.constant(text('未定'))),
  lastFollowUpDate: dirtyDate,
  healthStatus: mostly(typed('健康', '正常', '确诊')),
};

const FILLERS: readonly (readonly [FieldName, fc.Arbitrary<TestValue>])[] = Object.entries(cellOf).map(
  ([field, arbitrary]) => [field as FieldName, arbitrary],
);
const fillerOf = new Map(FILLERS);

/** A generated sheet, still in parts, so that a property can arrange it in another way. */
interface MadeSheet {
  readonly kind: DeadlineKind;
  /** Rows above the header. */
  readonly title: boolean;
  /** The field of each column; `null`: one the program does not know. */
  readonly columns: readonly (FieldName | null)[];
  readonly rows: readonly (readonly TestValue[])[];
}

const NAMES: { readonly [K in DeadlineKind]: readonly FieldName[] } = {
  'control-tasks': ['name', 'documentNumber', 'controlStatus'],
  'control-register': ['name', 'documentNumber', 'controlStatus'],
  verification: ['name', 'documentNumber', 'verificationStatus'],
};

/** What tasks are decided by: sheets with all of it show how rules meet. */
const DECISIVE: readonly FieldName[] = [
  'dispatchedDate',
  'whereabouts',
  'quarantineStatus',
  'outOfProvinceQuarantineStart',
  'outOfProvinceQuarantineSite',
  'controlStartDate',
  'sendBackReason',
  'sendBackNote',
  'reachability',
  'remarks',
  'zhejiangArrivalDate',
  'quarantinedAtEntry',
];

/** A footer stands in the first column. */
const FOOTERS = ['合计：3人', '填报人：甲', '填报单位：某街道'];

function rowsOf(columns: readonly (FieldName | null)[]): fc.Arbitrary<TestValue[]> {
  const cells = columns.map((field) =>
    field === null
      ? fc.constantFrom<TestValue>(null, text('甲'), 7)
      : (fillerOf.get(field) ?? fc.constant<TestValue>(null)),
  );
  return fc.oneof(
    { weight: 10, arbitrary: fc.tuple(...cells) },
    { weight: 1, arbitrary: fc.constant(columns.map((): TestValue => null)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...FOOTERS)
        .map((footer) => columns.map((_, index) => (index === 0 ? text(footer) : null))),
    },
  );
}

function madeSheet(kind: DeadlineKind, { repeats = true } = {}): fc.Arbitrary<MadeSheet> {
  const always = NAMES[kind];
  const optional = fieldsOf(kind).filter((field) => fillerOf.has(field) && !always.includes(field));
  const repeated = repeats
    ? fc.subarray<FieldName>(['remarks', 'phone', 'entryDate', 'whereabouts'], { maxLength: 2 })
    : fc.constant<FieldName[]>([]);
  return fc
    .tuple(
      fc.oneof(
        fc.subarray<FieldName>(optional, { maxLength: 12 }),
        fc.constant(optional.filter((field) => DECISIVE.includes(field))),
      ),
      repeated,
      fc.boolean(),
      fc.boolean(),
    )
    .chain(([more, twice, unknown, title]) => {
      const columns: (FieldName | null)[] = [...always, ...more, ...twice];
      if (unknown) columns.splice(2, 0, null);
      return fc
        .array(rowsOf(columns), { minLength: 1, maxLength: 6 })
        .map((rows) => ({ kind, title, columns, rows }));
    });
}

const anySheet = fc.oneof(
  madeSheet('control-tasks'),
  madeSheet('control-register'),
  madeSheet('verification'),
);

const headerOf = (field: FieldName | null): string => (field === null ? '镇街自用' : fields[field].header);

function build({ title, columns, rows }: MadeSheet, headers = columns.map(headerOf)): Sheet {
  return memorySheet([
    ...(title ? [[text('入境人员排查任务')]] : []),
    headers.map((header) => text(header)),
    ...rows,
  ]);
}

interface Case {
  readonly made: MadeSheet;
  readonly run: TestRun;
}

const NOW = '2020-04-27T16:00:00';
const anyRun: fc.Arbitrary<TestRun> = fc.record({
  now: fc.constantFrom(NOW, '2020-04-27T17:00:00', '2020-05-04T09:00:00'),
  dispatched: fc.constantFrom(undefined, day('2020-04-27')),
  accepted: fc.record({ suggestions: fc.boolean(), decisions: fc.boolean() }),
});
const anyCase: fc.Arbitrary<Case> = fc.record({ made: anySheet, run: anyRun });
const uniqueColumns: fc.Arbitrary<Case> = fc.record({
  made: fc.oneof(
    madeSheet('control-tasks', { repeats: false }),
    madeSheet('control-register', { repeats: false }),
    madeSheet('verification', { repeats: false }),
  ),
  run: anyRun,
});

const checked = ({ made, run }: Case): CheckedSheet => checkAs(made.kind, build(made), run);

const holds = (one: fc.Arbitrary<Case>, property: (example: Case) => void, numRuns = 150): void => {
  fc.assert(fc.property(one, property), { numRuns });
};

/** What an import sheet shows, read again as a sheet: the round trip of a clerk, without the file. */
function readAgain(written: OutputCell | undefined): Cell | undefined {
  if (!written) return undefined;
  switch (written.type) {
    case 'number':
      return { type: 'number', value: written.value, shown: String(written.value) };
    case 'boolean':
      return { type: 'boolean', value: written.value, shown: written.value ? 'TRUE' : 'FALSE' };
    default:
      return { type: written.type, value: written.value, shown: written.value };
  }
}

const wording = { headers: [PENDING_MARK, '原因', '处理'], why: () => '', todo: () => '' } as const;

const importRows = (sheet: CheckedSheet): (Cell | undefined)[][] =>
  Array.from(importSheets(sheet, wording)[0]?.rows ?? [], ({ cells }) => cells.map(readAgain));

/** Cells as they read, empty ones at the end of a row left out. */
function shownCells(cells: readonly (Cell | undefined)[]): unknown[] {
  const shown = cells.map((cell) => (cell ? [cell.type, cell.value] : null));
  return shown.slice(0, shown.findLastIndex((cell) => cell !== null) + 1);
}

const isBlankValue = (value: TestValue): boolean =>
  value === null || value === undefined || (typeof value === 'object' && value.shown.trim() === '');

describe('every row', () => {
  it('is ready, held or blank, and none gets lost', () => {
    holds(anyCase, (example) => {
      const { counts, rows, table } = checked(example);
      const last = example.made.rows.findLastIndex((row) => !row.every(isBlankValue));
      expect(counts.rows).toBe(last + 1);
      expect(counts.ready + counts.held + counts.blank).toBe(counts.rows);
      expect(counts.ready).toBe(rows.filter((row) => row.holds.length === 0).length);
      const numbers = [
        ...rows.map(({ source }) => source.row.number),
        ...table.blanks.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        ),
      ].sort((a, b) => a - b);
      const first = example.made.title ? 3 : 2;
      expect(numbers).toEqual(Array.from({ length: last + 1 }, (_, index) => first + index));
    });
  });

  it('is held for an error that is left, and for nothing less than that or a quarrel', () => {
    holds(anyCase, (example) => {
      const { findings, rows } = checked(example);
      for (const { source, holds: reasons } of rows) {
        const open = findings.filter(
          (one) => one.at[0]?.row === source.row.number && one.severity === 'error' && isOpen(one),
        );
        if (open.length > 0) expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons)
          expect((reason.severity === 'error' && isOpen(reason)) || reason.contested).toBe(true);
      }
    });
  });

  it('stands in the import sheet as mended, or not at all', () => {
    holds(anyCase, (example) => {
      const result = checked(example);
      const head = example.made.title ? 2 : 1;
      expect(importRows(result)).toHaveLength(result.counts.ready + head);
    });
  });
});

describe('fixing', () => {
  it('twice is fixing once', () => {
    holds(anyCase, (example) => {
      const once = checked(example);
      const rows = importRows(once);
      const twice = checkAs(example.made.kind, memorySheet(rows), example.run);
      expect(
        twice.findings
          .filter(({ applied }) => applied)
          .map(({ rule, actual, expected }) => [rule, actual, expected]),
      ).toEqual([]);
      expect(importRows(twice).map(shownCells)).toEqual(rows.map(shownCells));
    });
  });

  it('changes no cell without a finding or an accepted decision that says so, and nothing is said that was not done', () => {
    holds(anyCase, (example) => {
      const { findings, rows } = checked(example);
      for (const { source, mended, filled } of rows) {
        const applied = findings.filter(
          (finding) => finding.applied && finding.at[0]?.row === source.row.number,
        );
        const told = new Map<number, string[]>();
        for (const { at, fix } of filled ? [...applied, filled] : applied) {
          for (const { at: position, to } of fix?.edits ?? []) {
            const index = columnIndex(at[position]?.column ?? '');
            told.set(index, [...(told.get(index) ?? []), to]);
          }
        }
        const width = Math.max(source.row.cells.length, mended.row.cells.length);
        for (let index = 0; index < width; index++) {
          const [before, after] = [source.row.cells[index], mended.row.cells[index]];
          if (told.has(index)) expect(told.get(index)).toContain(after?.value);
          else expect(after).toBe(before);
        }
      }
    });
  });

  it('has its evidence, in filled cells of the sheet', () => {
    holds(anyCase, (example) => {
      const { findings, rows } = checked(example);
      const cellsOf = new Map(
        rows.map(({ source, mended }) => [source.row.number, [source.row.cells, mended.row.cells]]),
      );
      for (const { fix, rule } of findings) {
        if (!fix) continue;
        expect(fix.edits.length, rule).toBeGreaterThan(0);
        expect(fix.evidence.length, rule).toBeGreaterThan(0);
        for (const { row, column, field } of fix.evidence) {
          const filled = (cellsOf.get(row) ?? []).some((cells) => cells[columnIndex(column)] !== undefined);
          expect(filled, `${rule}: ${field}`).toBe(true);
        }
      }
    });
  });

  it('is told once', () => {
    holds(anyCase, (example) => {
      const told = checked(example)
        .findings.filter(({ fix }) => fix !== undefined)
        .map(({ rule, at }) => `${rule} ${at[0]?.row} ${at[0]?.column}`);
      expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
    });
  });

  it('applies suggestions and decisions only where they are accepted', () => {
    holds(anyCase, (example) => {
      const { suggestions = false, decisions = false } = example.run.accepted ?? {};
      for (const { fix, applied } of checked(example).findings) {
        if (fix?.kind === 'suggested' && !suggestions) expect(applied).toBe(false);
        if (fix?.kind === 'decided' && !decisions) expect(applied).toBe(false);
        if (!fix) expect(applied).toBe(false);
      }
    });
  });
});

/** Findings by what matters, in an order that does not depend on columns. */
const gist = ({ findings }: CheckedSheet): string[] =>
  findings
    .map(({ rule, at, severity, applied }) => [rule, at[0]?.row, at[0]?.field, severity, applied].join(' '))
    .sort();

describe('how the sheet is laid out does not matter', () => {
  it('the order of columns', () => {
    const shuffled = uniqueColumns.chain((example) =>
      fc
        .shuffledSubarray(
          example.made.columns.map((_, index) => index),
          { minLength: example.made.columns.length },
        )
        .map((order) => ({ example, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ example, order }) => {
        const { made, run } = example;
        const columns = order.map((index) => made.columns[index] ?? null);
        const rows = made.rows.map((row) => order.map((index) => row[index]));
        expect(gist(checked({ made: { ...made, columns, rows }, run }))).toEqual(gist(checked(example)));
      }),
      { numRuns: 150 },
    );
  });

  it('another name for a header', () => {
    const renamed = uniqueColumns.chain((example) =>
      fc
        .tuple(...example.made.columns.map((field) => fc.constantFrom(...namesOf(example.made.kind, field))))
        .map((headers) => ({ example, headers })),
    );
    fc.assert(
      fc.property(renamed, ({ example, headers }) => {
        const { made, run } = example;
        const other = checkAs(made.kind, build(made, headers), run);
        expect(gist(other)).toEqual(gist(checked(example)));
      }),
      { numRuns: 150 },
    );
  });

  it('a row above the header', () => {
    holds(uniqueColumns, ({ made, run }) => {
      const first = (result: CheckedSheet): string[] =>
        gist({
          ...result,
          findings: result.findings.filter(({ at }) => at[0]?.row !== result.table.layout.headerRow),
        });
      const below = checked({ made: { ...made, title: false }, run });
      const moved = checked({ made: { ...made, title: true }, run });
      expect(moved.counts).toEqual(below.counts);
      expect(first(moved)).toHaveLength(first(below).length);
    });
  });
});

/** All names of a field's header in a kind, dressed as people dress them. */
function namesOf(kind: DeadlineKind, field: FieldName | null): string[] {
  if (field === null) return ['镇街自用'];
  const { header, aliases } = fields[field];
  const names = [header, ...aliases].filter(
    (name) => sheetKinds[kind].columnOfHeader.get(headerKey(name))?.field === field,
  );
  return names.flatMap((name) => [name, ` ${name}`, `*${name}`, `${name}（必填）`]);
}

/** Runs of digits and letters that would name somebody: documents and phones, as the input shows them. */
function secretsOf({ columns, rows }: MadeSheet): string[] {
  const secrets = new Set<string>();
  for (const row of rows) {
    row.forEach((value, index) => {
      const field = columns[index];
      if (value === null || value === undefined || field === null || field === undefined) return;
      const shown = typeof value === 'object' ? value.shown : String(value);
      const plain = shown
        .normalize('NFKC')
        .replaceAll(/[\s\u200b-]/g, '')
        .toUpperCase();
      const type = field === 'remarks' ? 'phone' : fields[field].type;
      if (type === 'document' && /\d{6}/.test(plain)) secrets.add(plain);
      if (type === 'phone') for (const [number] of plain.matchAll(/1[3-9]\d{9}/g)) secrets.add(number);
    });
  }
  return [...secrets];
}

describe('a report', () => {
  it('shows no document number and no phone of the input', () => {
    const messages = messagesFor('zh');
    holds(anyCase, (example) => {
      const result = checked(example);
      const report = {
        program: { name: 'inbound', version: '0' },
        command: 'triage check',
        asOf: (example.run.now ?? NOW) as LocalTime,
        inputs: [{ checked: result, sha256: 'x' }],
        previous: [],
        outputs: [],
      };
      const json = JSON.stringify(reportJson(report, messages, new Privacy(allTables(report), false)));
      const plain = json
        .normalize('NFKC')
        .replaceAll(/[\s\u200b-]/g, '')
        .toUpperCase();
      for (const secret of secretsOf(example.made)) expect(plain).not.toContain(secret);
    });
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}

describe('a check', () => {
  it('does not touch its input, and says the same twice', () => {
    holds(anyCase, ({ made, run }) => {
      const sheet = build(made);
      for (const row of sheet.rows()) deepFreeze(row);
      deepFreeze(sheet);
      const before = JSON.stringify([...sheet.rows()]);
      const first = checkAs(made.kind, sheet, run);
      expect(JSON.stringify([...sheet.rows()])).toBe(before);
      expect(checkAs(made.kind, sheet, run).findings).toEqual(first.findings);
    });
  });

  it('of a row does not depend on the rows beside it, where no value is shared', () => {
    // A missing document may be filled in by suggestion, each row with a code of its own.
    const SHARED = ['sheet/document-number-duplicate', 'sheet/phone-shared', 'sheet/document-number-missing'];
    const own = ({ findings, table }: CheckedSheet): string[] =>
      findings
        .filter(({ rule, at }) => !SHARED.includes(rule) && at[0]?.row !== table.layout.headerRow)
        .map(({ rule, at, severity, applied }) => [rule, at[0]?.field, severity, applied].join(' '));
    holds(uniqueColumns, ({ made, run }) => {
      if (run.accepted?.suggestions) return;
      const alone = made.rows.flatMap((row) => own(checked({ made: { ...made, rows: [row] }, run })));
      expect(own(checked({ made, run })).sort()).toEqual(alone.sort());
    });
  });
});
