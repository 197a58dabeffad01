import { maskDocument } from '../domain/masking.js';
import type { Messages } from '../messages/messages.js';
import { isOpen } from '../pipeline/check.js';
import { Locator } from '../pipeline/locate.js';
import type { Matching, Pair } from '../pipeline/match-people.js';
import { shownDocument } from '../pipeline/person-marks.js';
import type { FieldName } from '../records/fields.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import type { Privacy } from './privacy.js';
import { allFindings, type Report, type RowAddress, rowKey } from './report.js';
import type { ReportTable, SectionId } from './tables.js';
import { flawText, todoText } from './wording.js';

/** Two registers and who is who in them. */
interface Registers {
  readonly control: AnyTable;
  readonly verification: AnyTable;
  readonly matching: Matching;
  /** What the cell that counts for a field shows in a row, hidden as far as must be. */
  readonly shown: (field: FieldName, record: AnyRecord, table: AnyTable) => string;
}

function registersOf({ inputs, matching }: Report, privacy: Privacy): Registers | undefined {
  const [control, verification] = inputs.map(({ checked }) => checked.table);
  if (!control || !verification || !matching) return undefined;
  const locators = new Map([control, verification].map((table) => [table, new Locator(table)]));
  const shown = (field: FieldName, record: AnyRecord, table: AnyTable): string =>
    privacy.value(field, locators.get(table)?.shown(field, record) ?? '', [at(table, record)]);
  return { control, verification, matching, shown };
}

type TableOf = (
  registers: Registers,
  report: Report,
  messages: Messages,
  privacy: Privacy,
) => Omit<ReportTable, 'id' | 'title'>;

const at = ({ file, sheet }: AnyTable, { row }: AnyRecord): RowAddress => ({ file, sheet, row: row.number });

const byText = (
  { confidence, by }: Pick<Pair, 'confidence' | 'by'>,
  { reconcile, fields, listJoint }: Messages,
): string =>
  `${reconcile.confidence[confidence]}: ${by.map((mark) => (mark === 'identities' ? reconcile.decided : fields[mark])).join(listJoint)}`;

/** Findings that no pair is needed to explain to the province: they ask who somebody is. */
const ABOUT_IDENTITY = ['reconcile/identity-uncertain', 'reconcile/person-duplicated'];

/** What the province will ask to have explained, by person. */
const explain: TableOf = ({ control, verification, matching, shown }, report, messages, privacy) => {
  const { headers } = messages.report;
  const { reconcile } = messages;
  const partnerOf = new Map(matching.pairs.map(({ one, other }) => [one.row.number, other]));
  const controlOf = new Map(matching.pairs.map(({ one, other }) => [other.row.number, one]));
  const recordAt = new Map(
    [control, verification].flatMap((table) =>
      table.records.map((record) => [rowKey(at(table, record)), record] as const),
    ),
  );
  const people = new Map<
    string,
    { control?: AnyRecord; verification?: AnyRecord; why: string[]; todo: string[] }
  >();
  for (const finding of allFindings(report)) {
    const { rule, at: cells } = finding;
    const [first] = cells;
    const isOurs = rule.startsWith('reconcile/') || rule === 'verification/health-behind-cases';
    const record = first && recordAt.get(rowKey(first));
    if (!isOurs || ABOUT_IDENTITY.includes(rule) || !isOpen(finding) || !record) continue;
    const isControl = first.file === control.file && first.sheet === control.sheet;
    const here = isControl ? record : controlOf.get(record.row.number);
    const there = isControl ? partnerOf.get(record.row.number) : record;
    const key = `${here?.row.number ?? ''} ${there?.row.number ?? ''}`;
    const person = people.get(key) ?? {
      ...(here ? { control: here } : {}),
      ...(there ? { verification: there } : {}),
      why: [],
      todo: [],
    };
    person.why.push(privacy.text(flawText(finding, messages), cells));
    person.todo.push(todoText(finding, messages));
    people.set(key, person);
  }
  return {
    columns: [
      { header: headers.person, width: 10 },
      { header: reconcile.controlRow, width: 8 },
      { header: reconcile.verificationRow, width: 8 },
      { header: messages.fields.controlStatus, width: 12 },
      { header: messages.fields.controlStartDate, width: 12 },
      { header: messages.fields.zhejiangArrivalDate, width: 12 },
      { header: messages.fields.healthStatus, width: 12 },
      { header: headers.message, width: 56 },
      { header: headers.todo, width: 48 },
    ],
    rows: [...people.values()].map(({ control: here, verification: there, why, todo }) => [
      here ? privacy.person(at(control, here)) : there ? privacy.person(at(verification, there)) : '',
      here?.row.number ?? '',
      there?.row.number ?? '',
      here ? shown('controlStatus', here, control) : '',
      here ? shown('controlStartDate', here, control) : '',
      there ? shown('zhejiangArrivalDate', there, verification) : '',
      there ? shown('healthStatus', there, verification) : '',
      why.join('\n'),
      [...new Set(todo)].join('\n'),
    ]),
  };
};

/** Columns that people compare to tell whether two rows are one person. */
const COMPARED = [
  'birthDate',
  'phone',
  'entryDate',
  'transportNumber',
] as const satisfies readonly FieldName[];

/** So many candidates of one row stand in the form. */
const MOST_CANDIDATES = 20;

/** The form of identities: who is uncertain, side by side; what people decide there is read back. */
const identities: TableOf = ({ control, verification, matching, shown }, _, messages, privacy) => {
  const { reconcile, fields } = messages;
  const own = new Set(control.records);
  const uncertain = [
    ...matching.pairs
      .filter(({ confidence }) => confidence !== 'certain')
      .map(({ one, other, ...pair }) => ({ one, other, by: byText(pair, messages) })),
    ...[...matching.candidates].flatMap(([one, rows]) =>
      own.has(one) && !matching.doubles.has(one)
        ? rows.slice(0, MOST_CANDIDATES).map((other) => ({ one, other, by: reconcile.equalCandidate }))
        : [],
    ),
  ];
  const document = (record: AnyRecord, table: AnyTable): string => {
    const number = shownDocument(record, table);
    return privacy.isMasking ? maskDocument(number) : number;
  };
  return {
    columns: [
      { header: reconcile.identityHeaders.first, width: 22 },
      { header: reconcile.identityHeaders.second, width: 22 },
      { header: reconcile.identityHeaders.verdict, width: 12 },
      { header: reconcile.identityHeaders.reason, width: 20 },
      { header: reconcile.why, width: 28 },
      { header: reconcile.controlRow, width: 8 },
      { header: reconcile.verificationRow, width: 8 },
      ...(['name', ...COMPARED] as const).flatMap((field) => [
        { header: reconcile.ofControl(fields[field]), width: 14 },
        { header: reconcile.ofVerification(fields[field]), width: 14 },
      ]),
    ],
    rows: uncertain.map(({ one, other, by }) => [
      document(one, control),
      document(other, verification),
      '',
      '',
      by,
      one.row.number,
      other.row.number,
      privacy.person(at(control, one)),
      privacy.person(at(verification, other)),
      ...COMPARED.flatMap((field) => [shown(field, one, control), shown(field, other, verification)]),
    ]),
  };
};

/** Everybody who was found in both registers. */
const pairs: TableOf = ({ control, verification, matching, shown }, _, messages, privacy) => {
  const { reconcile, fields } = messages;
  return {
    columns: [
      { header: reconcile.controlRow, width: 8 },
      { header: reconcile.verificationRow, width: 8 },
      { header: reconcile.ofControl(fields.name), width: 16 },
      { header: reconcile.ofVerification(fields.name), width: 16 },
      { header: reconcile.why, width: 32 },
      { header: fields.controlStatus, width: 12 },
      { header: fields.verificationStatus, width: 12 },
    ],
    rows: matching.pairs.map(({ one, other, ...pair }) => [
      one.row.number,
      other.row.number,
      privacy.person(at(control, one)),
      privacy.person(at(verification, other)),
      byText(pair, messages),
      shown('controlStatus', one, control),
      shown('verificationStatus', other, verification),
    ]),
  };
};

/** People whom one register alone shows. */
const alone: TableOf = ({ control, verification, matching, shown }, report, messages, privacy) => {
  const { reconcile, fields, report: texts } = messages;
  const paired = new Set(matching.pairs.flatMap(({ one, other }) => [one, other]));
  const rows = report.inputs.slice(0, 2).flatMap(({ checked: { kind, table } }) =>
    table.records
      .filter((record) => !paired.has(record))
      .map((record) => {
        const candidates = matching.candidates.get(record)?.length ?? 0;
        const doubles = matching.doubles.get(record)?.rows.length ?? 0;
        return [
          texts.sheetMarks[kind],
          record.row.number,
          privacy.person(at(table, record)),
          shown(table === control ? 'controlStatus' : 'verificationStatus', record, table),
          shown(table === verification ? 'zhejiangArrivalDate' : 'controlStartDate', record, table),
          doubles > 0 ? reconcile.isDoubled : candidates > 0 ? reconcile.equalCandidate : reconcile.isAlone,
        ];
      }),
  );
  return {
    columns: [
      { header: reconcile.register, width: 8 },
      { header: texts.headers.row, width: 6 },
      { header: texts.headers.person, width: 12 },
      { header: `${fields.controlStatus} / ${fields.verificationStatus}`, width: 14 },
      { header: `${fields.controlStartDate} / ${fields.zhejiangArrivalDate}`, width: 16 },
      { header: texts.headers.outcome, width: 40 },
    ],
    rows,
  };
};

const TABLES = { explain, identities, pairs, alone } as const;

export type ReconcileSection = keyof typeof TABLES;

/** A part of the report about both registers; without rows where only one sheet was checked. */
export function reconcileTable(
  id: ReconcileSection & SectionId,
  report: Report,
  messages: Messages,
  privacy: Privacy,
): ReportTable {
  const registers = registersOf(report, privacy);
  const table = registers ? TABLES[id](registers, report, messages, privacy) : { columns: [], rows: [] };
  return { id, title: messages.report.sections[id], ...table };
}
