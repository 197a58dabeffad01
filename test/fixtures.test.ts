import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Place {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly field: string | null;
}

interface Finding {
  readonly rule: string;
  readonly at: readonly [Place, ...Place[]];
  readonly fix?: {
    readonly kind: 'certain' | 'suggested';
    readonly applied: boolean;
    readonly edits: readonly { readonly to: string; readonly at?: number }[];
  } | null;
}

interface Report {
  readonly inputs: readonly { readonly headerRow: number; readonly sha256: string }[];
  readonly summary: Readonly<Record<'rows' | 'ready' | 'held' | 'blank' | 'errors' | 'fixed', number>>;
  readonly findings: readonly Finding[];
  readonly rules: readonly { readonly id: string; readonly applied: number; readonly flawed: number }[];
}

interface Fixture {
  readonly name: string;
  readonly command: readonly string[];
  readonly asOf: string;
  /** The groups of rules that it holds the program to. */
  readonly groups: readonly string[];
  readonly people: number;
  /** Earlier exports of the same register. */
  readonly previous: readonly string[];
}

const fixture = (name: string): string => join(root, 'fixtures', `${name}.xlsx`);

interface Inspection {
  readonly chosen: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly headerRow: number;
    readonly fields: readonly { readonly field: string; readonly column: string }[];
    readonly unknownHeaders: readonly { readonly header: string; readonly column: string }[];
    readonly cells: Readonly<
      Record<string, { readonly type: string; readonly value: string | number | boolean }>
    >;
  }[];
}

/** Runs one of the built launchers; 1 says that errors were found. */
function run(launcher: string, ...args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', launcher), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(`${launcher} ${args.join(' ')}: ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function check(file: string, { command, asOf, previous }: Fixture, out: string): Report {
  const when = ['--as-of', asOf, '--dispatched', '2020-04-27'];
  const earlier = previous.length > 0 ? ['--previous', ...previous.map(fixture)] : [];
  const shown = ['--out', out, '--format', 'json', '--unmask'];
  return run('inbound.js', ...command, file, ...earlier, ...when, ...shown) as Report;
}

/** The sheet that the program chooses, as it reads it. */
function read(file: string) {
  const { chosen, sheets } = run('inbound.js', 'inspect', file, '--cells', '--format', 'json') as Inspection;
  const sheet = sheets.find(({ name }) => name === chosen);
  if (!sheet) throw new Error(`${file}: no sheet was chosen`);
  const { cells } = sheet;
  return {
    ...sheet,
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    lastRow: Math.max(...Object.keys(cells).map((address) => Number(address.replace(/^[A-Z]+/, '')))),
    columns: [...new Set(Object.keys(cells).map((address) => address.replace(/\d+$/, '')))],
    text: (column: string, row: number): string => String(cells[`${column}${row}`]?.value ?? ''),
    columnOf: (header: string): string => {
      const found = sheet.unknownHeaders.find((unknown) => unknown.header === header);
      if (!found) throw new Error(`${file}: no column ${header}`);
      return found.column;
    },
  };
}

/** A resident id, an old one, a mobile number, wherever in a text they stand. */
const RESIDENT_ID = /(?<![\dA-Z])\d{17}[\dX](?![\dA-Z])/g;
const OLD_RESIDENT_ID = /(?<!\d)\d{15}(?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** The ids and mobile numbers that a sheet shows, as they are without what clerks put between the digits. */
function numbersIn({ cells }: ReturnType<typeof read>): string[] {
  const texts = Object.values(cells).map(({ value }) =>
    String(value)
      .normalize('NFKC')
      .replace(/[\s\p{Cf}-]/gu, '')
      .toUpperCase(),
  );
  return [RESIDENT_ID, OLD_RESIDENT_ID, MOBILE].flatMap((form) =>
    texts.flatMap((text) => text.match(form) ?? []),
  );
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Never flawed here: every must-have column is there, and no case list is given. */
const NOT_HERE = new Set(['sheet/column-missing', 'verification/health-behind-cases']);
/** An announcement: it speaks wherever it applies. */
const ALWAYS_SPEAKS = 'tasks/control-needs-alert';

const TRIAGE = ['triage', 'check'];

const FIXTURES: readonly Fixture[] = [
  {
    name: 'tasks',
    command: TRIAGE,
    asOf: '2020-04-27T16:10',
    groups: ['sheet/', 'tasks/'],
    people: 202,
    previous: [],
  },
  {
    name: 'verification',
    command: TRIAGE,
    asOf: '2020-04-28T11:30',
    groups: ['verification/'],
    people: 100,
    previous: [],
  },
  {
    name: 'control',
    command: ['control', 'check'],
    asOf: '2020-04-27T16:10',
    groups: ['control/'],
    people: 150,
    previous: ['control-20200413', 'control-20200420'],
  },
];

describe.each(FIXTURES)('the shipped sheet $name', (shipped) => {
  const { name, groups } = shipped;
  const file = fixture(name);
  const hash = sha256(file);
  let out: string;
  let report: Report;
  let source: ReturnType<typeof read>;
  let imported: ReturnType<typeof read>;
  /** Row of the source → row of the import sheet: the running number in column A is on both. */
  let readyRows: ReadonlyMap<number, number>;

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'fixtures-'));
    report = check(file, shipped, out);
    source = read(file);
    imported = read(join(out, `${name}.import.xlsx`));
    const rowOfNumber = new Map<string, number>();
    for (let row = bodyStart(); row <= imported.lastRow; row++) rowOfNumber.set(imported.text('A', row), row);
    readyRows = new Map(
      sourceRows().flatMap((row) => {
        const ready = rowOfNumber.get(source.text('A', row));
        return source.text('A', row) === '' || ready === undefined ? [] : [[row, ready]];
      }),
    );
  }, 60_000);

  afterAll(() => rmSync(out, { recursive: true }));

  const bodyStart = (): number => (report.inputs[0]?.headerRow ?? 0) + 1;
  const rowsBelow = (headerRow: number, { lastRow }: ReturnType<typeof read>): number[] =>
    Array.from({ length: lastRow - headerRow }, (_, at) => headerRow + 1 + at);
  const sourceRows = (): number[] => rowsBelow(bodyStart() - 1, source);

  /** What each row of a sheet expects, and what was found there. */
  function compare(sheetFile: string, sheet: ReturnType<typeof read>, rows: readonly number[]) {
    const found: Record<number, string> = {};
    const expected: Record<number, string> = {};
    const column = sheet.columnOf('期望');
    const there = report.findings.filter(({ at }) => at[0].file === sheetFile);
    for (const row of rows) {
      const rules = there.filter(({ at }) => at[0].row === row).map(({ rule }) => rule);
      found[row] = [...new Set(rules)].sort().join(' ');
      expected[row] = sheet.text(column, row);
    }
    return { found, expected };
  }

  it('finds in every row what the row expects', () => {
    const { found, expected } = compare(file, source, sourceRows());
    expect(found).toEqual(expected);
    expect(report.summary.rows - report.summary.blank).toBe(shipped.people);
  });

  it.each(shipped.previous)('finds in every row of the earlier export %s what the row expects', (earlier) => {
    const sheet = read(fixture(earlier));
    const { found, expected } = compare(fixture(earlier), sheet, rowsBelow(sheet.headerRow, sheet));
    expect(found).toEqual(expected);
    expect(Object.values(expected)).toContain('control/disappeared');
  });

  it('has every rule flawed, and met more often than flawed', () => {
    const rules = report.rules.filter(
      ({ id }) => groups.some((group) => id.startsWith(group)) && !NOT_HERE.has(id),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ flawed }) => flawed === 0)).toEqual([]);
    expect(rules.filter(({ id, applied, flawed }) => applied <= flawed && id !== ALWAYS_SPEAKS)).toEqual([]);
  });

  it('accounts for every row', () => {
    const { rows, ready, held, blank } = report.summary;
    expect(rows).toBe(source.lastRow - bodyStart() + 1);
    expect(ready + held + blank).toBe(rows);
    expect(readyRows.size).toBe(ready);
    expect(blank).toBe(3);
  });

  it('shows nobody who exists', () => {
    const numbers = [source, ...shipped.previous.map((earlier) => read(fixture(earlier)))].flatMap(numbersIn);
    expect(numbers.length).toBeGreaterThan(shipped.people);
    expect(numbers.filter((number) => !/^(?:330399|1390000)/.test(number))).toEqual([]);
  });

  it('passes over the hidden code lists', () => {
    expect(source.hiddenSheets).toEqual(['代码表']);
  });

  it('leaves nothing to fix in the import sheet', () => {
    const again = check(join(out, `${name}.import.xlsx`), shipped, join(out, 'again'));
    expect(again.findings.filter(({ fix }) => fix?.applied || fix?.kind === 'certain')).toEqual([]);
    expect(again.summary).toMatchObject({
      rows: report.summary.ready,
      ready: report.summary.ready,
      errors: 0,
      fixed: 0,
    });
  });

  it('writes the ready rows with their certain fixes, and otherwise as they were', () => {
    const fixed = new Map<string, string>();
    for (const { at, fix } of report.findings) {
      for (const edit of fix?.applied ? fix.edits : []) {
        const place = at[edit.at ?? 0];
        if (place) fixed.set(`${place.column}${place.row}`, edit.to);
      }
    }
    expect([...fixed.keys()].length).toBeGreaterThan(30);
    for (const [row, readyRow] of readyRows) {
      const written = source.columns.map((column) => imported.text(column, readyRow));
      const wanted = source.columns.map((column) => fixed.get(`${column}${row}`) ?? source.text(column, row));
      expect(written, `row ${row}`).toEqual(wanted);
    }
  });

  it('carries unknown columns over with their values', () => {
    const unknown = source.unknownHeaders.map(({ header }) => header);
    expect(unknown).toEqual(expect.arrayContaining(['镇街自用', '网格', '期望']));
    expect(imported.unknownHeaders.map(({ header }) => header)).toEqual(unknown);
    for (const { column } of source.unknownHeaders) {
      for (const [row, readyRow] of readyRows) {
        expect(imported.cells[`${column}${readyRow}`]).toEqual(source.cells[`${column}${row}`]);
      }
    }
  });

  it('keeps document numbers as text, to the last digit', () => {
    const column = source.fields.find(({ field }) => field === 'documentNumber')?.column ?? '';
    for (const [row, readyRow] of readyRows) {
      const plain = source
        .text(column, row)
        .normalize('NFKC')
        .replace(/[\s\p{Cf}]/gu, '')
        .toUpperCase();
      expect(imported.cells[`${column}${readyRow}`]).toMatchObject({ type: 'text', value: plain });
    }
  });

  it('does not touch the input', () => {
    expect(sha256(file)).toBe(hash);
    expect(report.inputs[0]?.sha256).toBe(hash);
  });
});

describe('the shipped registers', () => {
  const registers = ['registers/control', 'registers/verification'].map(fixture);
  const people = [150, 200];
  const cases = fixture('registers/cases');
  let out: string;
  let report: Report & { readonly pairs: readonly { readonly confidence: string }[] };
  let sources: ReturnType<typeof read>[];

  const reconcile = (files: readonly string[], folder: string) =>
    run(
      'reconcile.js',
      ...[...files, '--cases', cases, '--as-of', '2020-04-27T16:10', '--out', folder],
      ...['--format', 'json', '--unmask'],
    ) as typeof report;

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'fixtures-'));
    report = reconcile(registers, out);
    sources = registers.map(read);
  }, 60_000);

  afterAll(() => rmSync(out, { recursive: true }));

  it.each([0, 1])('are found fault with in every row as the row expects: %i', (at) => {
    const [source, file] = [sources[at], registers[at]];
    if (!source) throw new Error('not read');
    const column = source.columnOf('期望');
    const rows = Array.from(
      { length: source.lastRow - source.headerRow },
      (_, n) => source.headerRow + 1 + n,
    );
    const here = report.findings.filter((finding) => finding.at[0].file === file);
    const found = rows.map((row) => {
      const rules = here.filter((finding) => finding.at[0].row === row).map(({ rule }) => rule);
      return `${row} ${[...new Set(rules)].sort().join(' ')}`;
    });
    expect(found).toEqual(rows.map((row) => `${row} ${source.text(column, row)}`));
    expect(rows.filter((row) => /^\d+$/.test(source.text('A', row))).length).toBe(people[at]);
  });

  it('have every rule about both met more often than flawed, and flawed', () => {
    const rules = report.rules.filter(
      ({ id }) => id.startsWith('reconcile/') || id === 'verification/health-behind-cases',
    );
    expect(rules.length).toBe(9);
    expect(rules.filter(({ applied, flawed }) => flawed === 0 || applied <= flawed)).toEqual([]);
  });

  it('account for every row', () => {
    const { rows, ready, held, blank } = report.summary;
    expect(rows).toBe(350 + 6);
    expect([ready + held + blank, blank]).toEqual([rows, 6]);
  });

  it('have pairs of every confidence', () => {
    expect(new Set(report.pairs.map(({ confidence }) => confidence))).toEqual(
      new Set(['certain', 'probable', 'possible']),
    );
  });

  it('leave nothing to fix once they are mended', () => {
    const mended = ['control', 'verification'].map((name) => join(out, `${name}.import.xlsx`));
    const again = reconcile(mended, join(out, 'again'));
    expect(again.findings.filter(({ fix }) => fix?.applied || fix?.kind === 'certain')).toEqual([]);
  });

  it('show nobody who exists', () => {
    const numbers = [...sources, read(cases)].flatMap(numbersIn);
    expect(numbers.length).toBeGreaterThan(350);
    expect(numbers.filter((number) => !/^(?:330399|1390000)/.test(number))).toEqual([]);
  });

  it('follow one person through both and the case list', () => {
    const listed = read(cases);
    const column = listed.fields.find(({ field }) => field === 'documentNumber')?.column ?? '';
    const number = listed.text(column, listed.headerRow + 1);
    const found = run(
      'inbound.js',
      ...['trace', number, ...registers, cases, '--as-of', '2020-04-27T16:10'],
      ...['--out', join(out, 'trace'), '--format', 'json'],
    ) as { readonly rows: readonly { readonly file: string }[] };
    expect(found.rows.map(({ file }) => file)).toEqual([...registers, cases]);
  });
});

describe('the shipped intake sheet', () => {
  const file = fixture('intake');
  let out: string;
  let report: Report;
  let source: ReturnType<typeof read>;

  const intake = (sheet: string, folder: string): Report =>
    run(
      'inbound.js',
      ...['control', 'intake', sheet, '--district', 'lucheng', '--as-of', '2020-04-27T10:30'],
      ...['--out', folder, '--format', 'json', '--unmask'],
    ) as Report;

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'fixtures-'));
    report = intake(file, out);
    source = read(file);
  }, 60_000);

  afterAll(() => rmSync(out, { recursive: true }));

  it('is found fault with in every row as the row expects', () => {
    const column = source.columnOf('期望');
    const rows = Array.from(
      { length: source.lastRow - source.headerRow },
      (_, n) => source.headerRow + 1 + n,
    );
    const found = rows.map((row) => {
      const rules = report.findings.filter(({ at }) => at[0].row === row).map(({ rule }) => rule);
      return `${row} ${[...new Set(rules)].sort().join(' ')}`;
    });
    expect(found).toEqual(rows.map((row) => `${row} ${source.text(column, row)}`));
    expect(report.summary).toMatchObject({ rows: 46, blank: 1 });
    expect(report.summary.ready + report.summary.held).toBe(45);
  });

  it('becomes an import sheet that the check of the register has nothing to mend in', () => {
    const checked = run(
      'inbound.js',
      ...['control', 'check', join(out, 'intake.import.xlsx'), '--as-of', '2020-04-27T10:30'],
      ...['--out', join(out, 'again'), '--format', 'json'],
    ) as Report;
    expect(checked.findings.filter(({ fix }) => fix)).toEqual([]);
    expect(checked.summary).toMatchObject({ rows: report.summary.ready, errors: 0 });
  });

  it('gives nobody a code that another has', () => {
    const imported = read(join(out, 'intake.import.xlsx'));
    const column = imported.fields.find(({ field }) => field === 'documentNumber')?.column ?? '';
    const numbers = Array.from({ length: report.summary.ready }, (_, n) => imported.text(column, n + 2));
    expect(numbers).not.toContain('');
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('shows nobody who exists', () => {
    const numbers = numbersIn(source);
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.filter((number) => !/^(?:330399|1390000)/.test(number))).toEqual([]);
  });
});

describe('the shipped charter day', () => {
  const file = (name: string): string => fixture(`charter/${name}`);
  /** The steps after the import: the rules whose findings the passengers' own column expects, and the list. */
  const STEPS = [
    {
      step: 'assign',
      rules: /^charter\/(?:roster|officer)|^control\//,
      list: 'roster',
      at: '2020-04-27T16:00',
    },
    { step: 'phones', rules: /^charter\/phone/, list: 'phones', at: '2020-04-28T10:30' },
    { step: 'transfer', rules: /^charter\/(?:not-in|region)/, list: 'roll-call', at: '2020-04-28T11:00' },
  ] as const;
  let out: string;
  let imported: Report;
  let steps: readonly { readonly report: Report; readonly batch: string }[];

  const charter = (...args: readonly string[]): Report =>
    run('charter.js', ...args, '--out', out, '--format', 'json', '--unmask', '--force') as Report;

  const importInto = (district: string): Report =>
    charter(
      ...['import', file('passengers'), '--district', district],
      ...['--control', file('control'), '--as-of', '2020-04-27T14:00'],
    );

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'fixtures-'));
    imported = importInto('lucheng');
    let batch = join(out, 'passengers.import.xlsx');
    steps = STEPS.map(({ step, list, at }) => {
      const lists = step === 'assign' ? ['--roster', file(list)] : [file(list)];
      const report = charter(step, batch, ...lists, '--as-of', at);
      const worked = { report, batch };
      batch = join(
        out,
        `passengers.${{ assign: 'assigned', phones: 'phones', transfer: 'transferred' }[step]}.import.xlsx`,
      );
      return worked;
    });
  }, 60_000);

  afterAll(() => rmSync(out, { recursive: true }));

  const rowsBelowHeader = ({ headerRow, lastRow }: ReturnType<typeof read>): number[] =>
    Array.from({ length: lastRow - headerRow }, (_, at) => headerRow + 1 + at);

  /** What each row of a sheet expects of some rules, and which of them name it; notices are not told of there. */
  function compare(report: Report, path: string, rules: RegExp) {
    const sheet = read(path);
    const column = sheet.columnOf('期望');
    const errors = report.findings.filter(
      ({ rule }) => rules.test(rule) && rule !== 'sheet/value-normalised' && rule !== 'sheet/header-unknown',
    );
    const rows = rowsBelowHeader(sheet);
    const found = rows.map((row) => {
      const named = errors.filter(({ at }) => at.some((cell) => cell.file === path && cell.row === row));
      return `${row} ${[...new Set(named.map(({ rule }) => rule))].sort().join(' ')}`;
    });
    const expected = rows.map((row) => {
      const all = sheet.text(column, row).split(' ');
      return `${row} ${all.filter((rule) => rules.test(rule)).join(' ')}`;
    });
    return { found, expected };
  }

  it('is imported as every passenger expects', () => {
    const { found, expected } = compare(
      imported,
      file('passengers'),
      /^sheet\/|^charter\/(?:passport|hotel|already)/,
    );
    expect(found).toEqual(expected);
    const { rows, ready, held, blank } = imported.summary;
    expect([rows, ready + held, blank]).toEqual([121, 120, 1]);
  });

  it.each(STEPS.map((step, at) => [step.step, step, at] as const))(
    'is worked on as every line and every passenger expects: %s',
    (_name, { rules, list }, at) => {
      const worked = steps[at];
      if (!worked) throw new Error('not worked');
      const ofList = compare(worked.report, file(list), /./);
      expect(ofList.found).toEqual(ofList.expected);
      const ofBatch = compare(worked.report, worked.batch, rules);
      expect(ofBatch.found).toEqual(ofBatch.expected);
    },
  );

  it('has every charter/ rule met more often than flawed, and flawed', () => {
    const reports = [imported, ...steps.map(({ report }) => report)];
    const rules = reports.flatMap((report) => report.rules.filter(({ id }) => id.startsWith('charter/')));
    const unusual = importInto('yueqing').rules.find(({ id }) => id === 'charter/district-unusual');
    expect(new Set(rules.map(({ id }) => id)).size).toBe(12);
    // One question an import: met here, flawed there.
    const once = rules.find(({ id }) => id === 'charter/district-unusual');
    expect([once?.applied, once?.flawed, unusual?.applied, unusual?.flawed]).toEqual([1, 0, 1, 1]);
    const others = rules.filter(({ id }) => id !== 'charter/district-unusual');
    expect(others.filter(({ applied, flawed }) => flawed === 0 || applied <= flawed)).toEqual([]);
  });

  it('loses nobody from the list to the last step', () => {
    const last = steps.at(-1)?.report.summary;
    const heldBefore =
      imported.summary.held + (steps[0]?.report.summary.held ?? 0) + (steps[1]?.report.summary.held ?? 0);
    expect((last?.ready ?? 0) + (last?.held ?? 0) + heldBefore).toBe(120);
  });

  it('shows nobody who exists', () => {
    const numbers = ['passengers', 'control', 'roster', 'phones', 'roll-call'].flatMap((name) =>
      numbersIn(read(file(name))),
    );
    expect(numbers.length).toBeGreaterThan(120);
    expect(numbers.filter((number) => !/^(?:330399|1390000)/.test(number))).toEqual([]);
  });
});
