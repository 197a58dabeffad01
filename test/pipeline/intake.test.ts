import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.js';
import { readDocument, surrogateNumber } from '../../src/domain/document-number.js';
import type { LocalTime } from '../../src/domain/local-time.js';
import { findDistrict } from '../../src/domain/places.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { atDesk } from '../../src/pipeline/desk.js';
import type { PendingWording } from '../../src/pipeline/import-sheets.js';
import { codesIn, intakeSheets, registerIntake } from '../../src/pipeline/intake.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import type { CheckedSheet, RunOptions } from '../../src/pipeline/run.js';
import { type FieldName, fields } from '../../src/records/fields.js';
import { sheetKinds } from '../../src/records/index.js';
import type { Sheet } from '../../src/table/sheet.js';
import { memorySheet, sheetOf, type TestRow } from '../support/memory-sheet.js';

const NOW = '2020-04-27T10:30:00' as LocalTime;
const WORDING: PendingWording = {
  headers: ['原行号', '原因', '怎么办'],
  why: ({ rule }) => rule,
  todo: () => '',
};

function register(
  sheet: Sheet,
  { taken = [], accepted = false }: { taken?: readonly string[]; accepted?: boolean } = {},
): CheckedSheet {
  const [recognition] = recogniseAll(sheet, { today: '2020-04-27' as CalendarDate, kind: 'intake' });
  const district = findDistrict('鹿城');
  if (!recognition || !district) throw new Error('cannot be read');
  const run: RunOptions = {
    now: NOW,
    policy: defaultPolicy,
    accepted: { suggestions: accepted, decisions: false },
  };
  const input = { file: 'intake.xlsx', sheet, recognition: atDesk(recognition) };
  return registerIntake(input, { district, takenCodes: new Set(taken), registers: [] }, run);
}

/** The ready rows, or with `held` the held ones, of the import sheet: by header. */
function rowsOf(checked: CheckedSheet, held = false): Record<string, string | number>[] {
  const sheet = intakeSheets(checked, sheetKinds['control-register'], WORDING)[held ? 1 : 0];
  const [header, ...rows] = [...(sheet?.rows ?? [])];
  return rows.map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap((cell, at) => {
        const title = header?.cells[at];
        return cell && title ? [[String(title.value), cell.type === 'boolean' ? '' : cell.value]] : [];
      }),
    ),
  );
}

const cellsOf = (row: Record<string, string | number> | undefined, ...wanted: readonly FieldName[]) =>
  wanted.map((field) => row?.[fields[field].header] ?? '');

const IRREGULAR: TestRow = {
  name: '黄三',
  documentNumber: '',
  entryDate: '2020-04-20',
  pointOfEntry: '云南瑞丽',
  entryMode: '偷渡',
  wenzhouArrivalDate: '2020-04-27',
  wenzhouArrivalMode: '汽车',
  quarantineSite: '温州市鹿城区云栈酒店',
  room: '512',
  quarantineStatus: '集中隔离中',
  healthStatus: '健康',
};
const TRANSFERRED: TestRow = {
  ...IRREGULAR,
  name: '吕秀兰',
  documentNumber: '330399199001011226',
  entryDate: '2020-04-18',
  pointOfEntry: '上海浦东',
  entryMode: '飞机',
  wenzhouArrivalMode: '专车转运',
  outOfProvinceQuarantineStart: '2020-04-18',
  remarks: '因隔离点容量不足转运回温。',
};

describe('a registration', () => {
  it('says what an intake sheet leaves to it, in columns that the sheet need not have', () => {
    const checked = register(sheetOf([IRREGULAR]));
    const [row] = rowsOf(checked);
    expect(
      cellsOf(row, 'controlStatus', 'controlStartDate', 'registeredDate', 'district', 'documentType'),
    ).toEqual(['纳入管控', '2020-04-27', '2020-04-27', '鹿城区', '其他']);
    expect(checked.counts).toMatchObject({ rows: 1, ready: 1, errors: 0 });
  });

  it.each<[string, TestRow, string]>([
    [
      'over the border outside a port (C-2.2a)',
      IRREGULAR,
      '入境时间：2020-04-20；入境口岸：云南瑞丽；入境方式：偷渡；来温时间：2020-04-27；来温方式：汽车；目前情况：在温州市鹿城区云栈酒店512房，集中隔离中，健康',
    ],
    [
      'transferred from another province (C-2.2b)',
      TRANSFERRED,
      '因隔离点容量不足转运回温。补充：入境时间：2020-04-18；入境口岸：上海浦东；入境方式：飞机；省外隔离开始时间：2020-04-18；转运时间：2020-04-27；目前情况：在温州市鹿城区云栈酒店512房，集中隔离中，健康',
    ],
    [
      'of whom the remark says it all',
      {
        name: '吕秀兰',
        documentNumber: '330399199001011226',
        wenzhouArrivalDate: '2020-04-27',
        remarks: '4月18日乘飞机从上海浦东入境，4月27日乘高铁来温，现在鹿城区云栈酒店集中隔离，身体健康',
      },
      '4月18日乘飞机从上海浦东入境，4月27日乘高铁来温，现在鹿城区云栈酒店集中隔离，身体健康',
    ],
  ])('has the full remark of somebody %s', (_case, row, remark) => {
    const checked = register(sheetOf([row]));
    expect(cellsOf(rowsOf(checked)[0], 'remarks')).toEqual([remark]);
    expect(
      checked.findings.filter(({ rule, moot }) => rule === 'control/remarks-incomplete' && !moot),
    ).toEqual([]);
  });

  it('holds the row and names what nobody has said, and keeps what is known', () => {
    const checked = register(sheetOf([{ ...TRANSFERRED, remarks: '', entryMode: '' }]));
    const open = checked.findings.filter(({ rule }) => rule === 'control/remarks-incomplete');
    expect(open.map(({ says }) => says)).toMatchObject([{ missing: ['entryMode', 'transferReason'] }]);
    const [held] = rowsOf(checked, true);
    const [remark] = cellsOf(held, 'remarks');
    expect(remark).toContain('省外隔离开始时间：2020-04-18');
    expect(remark).not.toContain('____');
  });

  it('holds everybody whose name stands under a header that nobody knows', () => {
    const columns = (Object.keys(TRANSFERRED) as FieldName[]).filter((field) => field !== 'name');
    const sheet = memorySheet([
      [...columns.map((field) => fields[field].header), '称呼'],
      [...columns.map((field) => TRANSFERRED[field]), '吕秀兰'],
    ]);
    const checked = register(sheet);
    expect(checked.counts).toMatchObject({ ready: 0, held: 1 });
    expect(checked.rows[0]?.holds.map(({ rule }) => rule)).toEqual(['sheet/name-missing']);
    expect(rowsOf(checked, true)[0]).toMatchObject({ 称呼: '吕秀兰' });
  });

  it('leaves what is filled in, and mends a control start that is not Wenzhou’s', () => {
    const checked = register(
      sheetOf([
        { ...TRANSFERRED, controlStartDate: '2020-04-18', district: '龙湾区', registeredDate: '2020-04-26' },
      ]),
    );
    const [row] = rowsOf(checked);
    expect(cellsOf(row, 'controlStartDate', 'district', 'registeredDate')).toEqual([
      '2020-04-27',
      '龙湾区',
      '2020-04-26',
    ]);
  });

  it('alerts the contact of everybody whose control begins today (C-2.4)', () => {
    const yesterday = { ...TRANSFERRED, wenzhouArrivalDate: '2020-04-26', registeredDate: '2020-04-26' };
    const checked = register(sheetOf([IRREGULAR, TRANSFERRED, yesterday]));
    const alerts = checked.findings.filter(({ rule }) => rule === 'control/needs-alert');
    expect(alerts.map(({ at }) => at[0]?.row)).toEqual([2, 3]);
  });

  it('has one remark of two columns, whole', () => {
    const columns = (Object.keys(TRANSFERRED) as FieldName[]).filter((field) => field !== 'remarks');
    const rowWith = (document: string, one: string, other: string) => [
      ...columns.map((field) => (field === 'documentNumber' ? document : TRANSFERRED[field])),
      one,
      other,
    ];
    const sheet = memorySheet([
      [...columns.map((field) => fields[field].header), '备注1', '备注2'],
      rowWith('E12345671', '转运回温', '转运原因：隔离点容量不足'),
      rowWith('E12345672', '', '转运原因：隔离点容量不足'),
    ]);
    const checked = register(sheet);
    expect(checked.counts).toMatchObject({ ready: 2, warnings: 0 });
    const remarks = rowsOf(checked).map((row) => String(cellsOf(row, 'remarks')[0]));
    expect(remarks[0]).toMatch(/^转运回温；转运原因：隔离点容量不足。补充：入境时间：2020-04-18；.*健康$/);
    expect(remarks[1]).toMatch(/^转运原因：隔离点容量不足。补充：入境时间：2020-04-18；.*健康$/);
  });

  it('keeps unknown columns, a second column of a field, and cells without a header', () => {
    const row = [...Object.values(IRREGULAR), 'A-17', '13900001111', '13900002222', '左手'];
    const sheet = memorySheet([
      [
        ...(Object.keys(IRREGULAR) as FieldName[]).map((field) => fields[field].header),
        '手环号',
        '联系电话',
        '手机号',
      ],
      row as string[],
    ]);
    const all = [...rowsOf(register(sheet)), ...rowsOf(register(sheet), true)];
    expect(all).toHaveLength(1);
    expect(Object.values(all[0] ?? {})).toEqual(
      expect.arrayContaining(['A-17', '13900001111', '13900002222', '左手']),
    );
  });
});

describe('a code for somebody without a document', () => {
  it('is given to who crossed outside a port; of others it is suggested', () => {
    const withoutPassport = { ...TRANSFERRED, documentNumber: '' };
    const sheet = sheetOf([IRREGULAR, withoutPassport]);
    expect(cellsOf(rowsOf(register(sheet))[0], 'documentNumber')).toEqual(['33030220200427001']);
    expect(register(sheet).counts).toMatchObject({ ready: 1, held: 1 });
    const accepted = rowsOf(register(sheet, { accepted: true }));
    expect(accepted.map((row) => cellsOf(row, 'documentNumber')[0])).toEqual([
      '33030220200427001',
      '33030220200427002',
    ]);
  });

  it('goes with the type of a code, and is only suggested where column and remark disagree', () => {
    const typed = { ...IRREGULAR, documentType: '身份证' };
    const disputed = { ...IRREGULAR, remarks: '4月20日乘飞机从上海浦东入境' };
    const checked = register(sheetOf([typed, disputed]));
    expect(rowsOf(checked).map((row) => cellsOf(row, 'documentType', 'documentNumber'))).toEqual([
      ['其他', '33030220200427001'],
    ]);
    expect(checked.counts).toMatchObject({ ready: 1, held: 1 });
  });

  it('begins with the district of the row', () => {
    const [row] = rowsOf(register(sheetOf([{ ...IRREGULAR, district: '龙湾' }])));
    expect(cellsOf(row, 'documentNumber')).toEqual(['33030320200427001']);
  });

  it('is none that stands anywhere in the sheet, or is taken elsewhere', () => {
    const noted = { ...TRANSFERRED, householdAddress: '已有码33030220200427001' };
    const sheet = sheetOf([IRREGULAR, noted]);
    const [row] = rowsOf(register(sheet, { taken: ['33030220200427002'] }));
    expect(cellsOf(row, 'documentNumber')).toEqual(['33030220200427003']);
    expect(codesIn([sheet])).toEqual(new Set(['33030220200427001']));
  });

  it('is another for each of more people than three figures can count, and looks like nobody’s id', () => {
    const people = 1_234;
    const codes = rowsOf(register(sheetOf(Array.from({ length: people }, () => IRREGULAR)))).map((row) =>
      String(cellsOf(row, 'documentNumber')[0]),
    );
    expect(new Set(codes).size).toBe(people);
    expect(codes.filter((code) => readDocument(code).state !== 'valid')).toEqual([]);
    expect(codes.filter((code) => /^\d{15}$|^\d{17}[\dX]$/.test(code))).toEqual([]);
    expect(codes.slice(998, 1001)).toEqual(['33030220200427999', '33030220200427A00', '33030220200427A01']);
  });

  it('ends where a day has no further one', () => {
    const date = '2020-04-27' as CalendarDate;
    expect(surrogateNumber('330302', date, 3_299)).toBe('33030220200427Z99');
    expect(surrogateNumber('330302', date, 3_300)).toBeUndefined();
  });
});

it('accounts for every row, and registers what it has registered once more without a change', () => {
  const row = fc.record<TestRow>(
    {
      name: fc.constantFrom('吕秀兰', '黄三', ''),
      documentNumber: fc.constantFrom('', '330399199001011226', 'E12345678', '33030220200427002', '1.2E+17'),
      entryMode: fc.constantFrom('', '飞机', '偷渡', '走便道'),
      entryDate: fc.constantFrom('', '2020-04-18', '2020-02-30', '4.1'),
      wenzhouArrivalDate: fc.constantFrom('', '2020-04-27', '2020-04-26'),
      outOfProvinceQuarantineStart: fc.constantFrom('', '2020-04-18'),
      remarks: fc.constantFrom('', '因隔离点容量不足转运回温', '4月18日从上海浦东入境，现集中隔离'),
      quarantineStatus: fc.constantFrom('', '集中隔离中', '是'),
    },
    { requiredKeys: ['name', 'documentNumber', 'wenzhouArrivalDate'] },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const columns = [...new Set(rows.flatMap((one) => Object.keys(one) as FieldName[]))];
      const checked = register(sheetOf(rows, columns));
      const { rows: all, ready, held, blank } = checked.counts;
      expect(ready + held + blank).toBe(all);
      expect([rowsOf(checked).length, rowsOf(checked, true).length]).toEqual([ready, held]);
      // Once more, from what was written.
      const written = rowsOf(checked);
      if (written.length === 0) return;
      const headers = [...new Set(written.flatMap((one) => Object.keys(one)))];
      const again = memorySheet([headers, ...written.map((one) => headers.map((header) => one[header]))]);
      const second = register(again);
      expect(second.rows.filter(({ filled }) => filled)).toEqual([]);
      expect(second.findings.filter(({ applied }) => applied)).toEqual([]);
      expect(rowsOf(second)).toEqual(written);
    }),
    { numRuns: 300 },
  );
});
