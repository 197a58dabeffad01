import { parseCalendarDate } from '../domain/calendar-date.js';
import { dateOf, type LocalTime } from '../domain/local-time.js';
import { DEFAULT_PLACEHOLDER } from '../domain/phone.js';
import { findDistrict } from '../domain/places.js';
import { defaultPolicy } from '../domain/policy.js';
import { type FieldName, fields, isFieldName } from '../records/fields.js';
import type { KindName } from '../records/sheet-kind.js';
import type { ExampleRow, ExampleSheet } from '../rules/example.js';
import { charterRulesOf, groupOf, type RuleGroup, type RuleId } from '../rules/index.js';
import type { Cell, Sheet } from '../table/sheet.js';
import { importPassengers, workIn } from './charter/steps.js';
import { listKinds, type RegisterName, type StepName, stepNames } from './desk.js';
import { recogniseAll } from './recognise.js';
import { type CheckedSheet, checkSheet, type RunOptions, readTable, reconcileRegisters } from './run.js';

/** The clock of all examples. */
export const EXAMPLE_NOW = '2020-04-27T15:30:00' as LocalTime;

const RUN: RunOptions = {
  now: EXAMPLE_NOW,
  policy: defaultPolicy,
  accepted: { suggestions: false, decisions: false },
};

/** As what kind of sheet the examples of a group are checked: rules about any sheet as the one that asks for least. */
const KIND_OF_GROUP: { readonly [G in RuleGroup]: RegisterName | 'control-tasks' } = {
  sheet: 'verification',
  tasks: 'control-tasks',
  control: 'control-register',
  charter: 'control-register',
  verification: 'verification',
  reconcile: 'control-register',
};

/** As what kind of sheet the examples of a rule are checked. */
const kindOf = (rule: RuleId): RegisterName | 'control-tasks' =>
  rule === 'reconcile/control-missing' ? 'verification' : KIND_OF_GROUP[groupOf(rule)];

/** The step of the charter day that a rule belongs to, with the kind of its list; `undefined`: to none. */
const stepOf = (rule: RuleId): StepName | undefined =>
  stepNames.find((step) => charterRulesOf[step].some(({ id }) => id === rule));

/** What stands in the columns that a kind cannot do without, where an example does not say. */
const FRAMES: { readonly [K in KindName]?: ExampleRow } = {
  'control-tasks': { name: '吕秀兰', documentNumber: '330399199001011226', controlStatus: '' },
  'control-register': { name: '吕秀兰', documentNumber: '330399199001011226', controlStatus: '纳入管控' },
  verification: { name: '吕秀兰', documentNumber: '330399199001011226', verificationStatus: '结束核查' },
  'case-list': { name: '吕秀兰' },
  'passenger-list': { name: '吕秀兰', documentNumber: 'E12345678' },
};

const fieldsOf = (row: ExampleRow): FieldName[] => Object.keys(row).filter(isFieldName);

/** What an import sheet shows after the import: the steps of the charter day write into these columns. */
const IMPORTED: ExampleRow = {
  controlStatus: '待分配',
  phone: DEFAULT_PLACEHOLDER,
  responsibleOfficer: '',
  responsibleOfficerPhone: '',
  controlStartDate: '',
  registeredDate: dateOf(EXAMPLE_NOW),
  sendBackReason: '',
  sendBackNote: '',
  remarks: '',
};

/** A column of an example, and the cells below its header. */
export interface ExampleColumn {
  readonly field: FieldName | null;
  readonly header: string;
  readonly cells: readonly (string | number)[];
}

/** The columns that an example itself speaks of, with the cells of its rows or of others. */
export function exampleColumns(example: ExampleSheet, rows = example.rows): ExampleColumn[] {
  const { also = {}, earlier, other = [], cases = [], list = [], importedBy } = example;
  const registered = importedBy?.registered ?? [];
  const named = [...example.rows, ...(earlier?.rows ?? []), ...other, ...cases, ...registered, ...list];
  const own = [...new Set(named.flatMap(fieldsOf))].map((field) => ({
    field,
    header: fields[field].header,
    cells: rows.map((row) => row[field] ?? ''),
  }));
  return [...own, ...Object.entries(also).map(([header, cell]) => ({ field: null, header, cells: [cell] }))];
}

function exampleCell(value: string | number | undefined): Cell | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { type: 'number', value, shown: String(value) };
  return { type: parseCalendarDate(value) ? 'date' : 'text', value, shown: value };
}

/** An example as a sheet, with a header in row 1 and what its kind asks for filled in. */
function exampleSheet(kind: KindName, example: ExampleSheet): Sheet {
  const rows = example.rows.map((row) => ({ ...FRAMES[kind], ...row }));
  // A sheet without people has a header all the same.
  const headed = { ...example, rows: [FRAMES[kind] ?? {}, ...rows] };
  const columns = exampleColumns(headed, rows).filter(({ field }) => field !== example.without);
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((_, at) => columns.map(({ cells }) => cells[at])),
  ];
  const filled = lines.map((cells, at) => ({ number: at + 1, cells: cells.map(exampleCell) }));
  return {
    name: 'Sheet1',
    hidden: false,
    merges: [],
    columnLayouts: [],
    dateSystem: 1900,
    rows: () => filled,
  };
}

function exampleTable<K extends KindName>(file: string, kind: K, example: ExampleSheet) {
  const sheet = exampleSheet(kind, example);
  const [recognition] = recogniseAll(sheet, { today: dateOf(EXAMPLE_NOW), kind });
  if (!recognition) throw new Error('an example has no known header');
  return { file, sheet, recognition: { ...recognition, kind } };
}

/** Checks a register's example beside what the other register and the case list show. */
function reconciled(kind: RegisterName, { other = [], cases, ...example }: ExampleSheet): CheckedSheet {
  const sheets = { here: example, there: { rows: other } };
  const [control, verification] =
    kind === 'verification' ? [sheets.there, sheets.here] : [sheets.here, sheets.there];
  const today = dateOf(EXAMPLE_NOW);
  const run = reconcileRegisters(
    {
      control: exampleTable(
        kind === 'verification' ? 'other.xlsx' : 'example.xlsx',
        'control-register',
        control,
      ),
      verification: exampleTable(
        kind === 'verification' ? 'example.xlsx' : 'other.xlsx',
        'verification',
        verification,
      ),
    },
    {
      ...RUN,
      all: false,
      cases: cases && readTable(exampleTable('cases.xlsx', 'case-list', { rows: cases }), today),
    },
  );
  return kind === 'verification' ? run.verification : run.control;
}

/** Checks an example as the passenger list of an import. */
function imported({ importedBy = {}, ...example }: ExampleSheet): CheckedSheet {
  const { district = '鹿城区', registered } = importedBy;
  const found = findDistrict(district);
  if (!found) throw new Error(`no district: ${district}`);
  const today = dateOf(EXAMPLE_NOW);
  const register =
    registered && readTable(exampleTable('register.xlsx', 'control-register', { rows: registered }), today);
  const given = { district: found, hotel: undefined, flight: undefined, flightDate: undefined, register };
  return importPassengers(exampleTable('example.xlsx', 'passenger-list', example), given, RUN).checked;
}

/** Checks an example as an import sheet into which a list is worked. */
function workedIn(step: StepName, { list = [], ...example }: ExampleSheet): CheckedSheet {
  const rows = example.rows.map((row) => ({ ...IMPORTED, ...row }));
  const batch = exampleTable('example.xlsx', 'control-register', { ...example, rows });
  const listed = exampleTable('list.xlsx', listKinds[step], { rows: list });
  return workIn(step, { batch, sheets: [batch.sheet], list: listed }, RUN).batch;
}

/** Checks an example as a sheet of its rule, at {@link EXAMPLE_NOW} and with the default settings. */
export function checkExample(rule: RuleId, example: ExampleSheet): CheckedSheet {
  const step = stepOf(rule);
  if (step) return workedIn(step, example);
  if (groupOf(rule) === 'charter') return imported(example);
  const kind = kindOf(rule);
  if (kind !== 'control-tasks' && (example.other || example.cases)) return reconciled(kind, example);
  const { earlier, ...sheet } = example;
  const date = parseCalendarDate(earlier?.date ?? '');
  const exports =
    earlier && date ? [{ date, table: readTable(exampleTable('earlier.xlsx', kind, earlier), date) }] : [];
  return checkSheet(exampleTable('example.xlsx', kind, sheet), { ...RUN, earlier: exports });
}
