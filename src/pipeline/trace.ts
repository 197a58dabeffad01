import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { CellLocation } from '../domain/finding.js';
import type { Gazetteer } from '../domain/gazetteer.js';
import { namesAgree, personName } from '../domain/person-name.js';
import type { RemarkFact } from '../domain/remark/facts.js';
import type { FieldName } from '../records/fields.js';
import { isCharterImported, isTransferred } from '../rules/control/control.js';
import { isUnderControl } from '../rules/control/history.js';
import { portsDiffer } from '../rules/reconcile/entry-mismatch.js';
import type { Subject } from '../rules/rule.js';
import { DATE_ORDER } from '../rules/sheet/dates-out-of-order.js';
import { readSubject } from './desk.js';
import type { PersonRow } from './find-person.js';
import { Locator } from './locate.js';

interface FactHead {
  /** It happens once in a journey: two days of it cannot both be right. */
  readonly once?: true;
  /** What belongs to the day, told in the same row. */
  readonly details?: readonly FieldName[];
}

/** What is known of a life by the day, in the order of a journey: columns, and facts that only remarks tell. */
const LIFE_FACTS = {
  flightDate: { once: true, details: ['transportNumber'] },
  entryDate: { once: true, details: ['pointOfEntry', 'entryMode', 'transportNumber'] },
  outOfProvinceQuarantineStart: { once: true, details: ['outOfProvinceQuarantineSite'] },
  outOfProvinceQuarantineEnd: { once: true },
  zhejiangArrivalDate: { once: true },
  transferDate: { once: true },
  wenzhouArrivalDate: { once: true, details: ['wenzhouArrivalMode', 'wenzhouArrivalTransport'] },
  quarantineStart: { once: true },
  controlStartDate: { once: true, details: ['quarantineSite'] },
  controlEndDate: { once: true },
  confirmedDate: { details: ['caseType', 'healthStatus'] },
  medicalTransferDate: {},
  medicalCareEndDate: {},
  resumedQuarantineStart: {},
  lastFollowUpDate: { details: ['healthStatus'] },
  dispatchedDate: {},
  registeredDate: {},
  // What a sheet shows on its own day.
  controlStatus: { details: ['controlStatus', 'sendBackNote'] },
  verificationStatus: { details: ['verificationStatus'] },
} as const satisfies { readonly [F in FieldName | RemarkFact]?: FactHead };

export type LifeFact = keyof typeof LIFE_FACTS;

const LIFE = Object.entries(LIFE_FACTS) as readonly (readonly [LifeFact, FactHead])[];

/** A row that shows the person, read, with where its cells stand. */
export interface TracedRow extends PersonRow {
  readonly subject: Subject;
  readonly locator: Locator;
}

/** One cell that says something. */
export interface Statement {
  readonly row: TracedRow;
  readonly at: CellLocation;
  /** As the cell or the remark was read: a date, a choice in its usual word. */
  readonly text: string;
  readonly isInRemark: boolean;
}

/** Something that happened on a day, and the cells that say so. */
export interface LifeEvent {
  readonly date: CalendarDate;
  readonly fact: LifeFact;
  readonly statements: readonly Statement[];
  /** Whether it stands against another cell. */
  readonly isContradicted: boolean;
  /** Whether a row tells it that is certainly this person's. */
  readonly isCertain: boolean;
}

/** What stands in the cells of one field: each text once, with the cells that show it. */
export interface ToldField {
  readonly field: FieldName;
  readonly values: readonly { readonly text: string; readonly statements: readonly Statement[] }[];
  readonly isContradicted: boolean;
}

/** One side of a contradiction. */
export interface Side {
  readonly fact: LifeFact | FieldName;
  /** `null`: today. */
  readonly statements: readonly Statement[] | null;
}

/**
 * Cells that cannot all be right: several days or values of one thing (`differ`), a day behind one that it must come
 * before (`order`), or the two days that V-1.4 wants to be one (`arrival`).
 */
export interface Contradiction {
  readonly kind: 'differ' | 'order' | 'arrival';
  readonly sides: readonly Side[];
}

/** One person through all sheets. */
export interface Trace {
  readonly rows: readonly TracedRow[];
  /** The earliest first. */
  readonly events: readonly LifeEvent[];
  readonly told: readonly ToldField[];
  readonly contradictions: readonly Contradiction[];
}

/** Fields that say who the person is and how things stand, without a day of their own. */
const TOLD_FIELDS = [
  'name',
  'latinName',
  'sex',
  'birthDate',
  'nationality',
  'documentType',
  'documentNumber',
  'passportNumber',
  'phone',
  'personCategory',
  'pointOfEntry',
  'entryMode',
  'district',
  'address',
  'quarantineSite',
  'room',
  'controlStatus',
  'verificationStatus',
  'healthStatus',
  'caseType',
  'whereabouts',
  'responsibleOfficer',
] as const satisfies readonly FieldName[];

/** The facts that a remark tells beside the columns. */
const isRemarkFact = (fact: string, { remark }: Subject): fact is RemarkFact =>
  Object.hasOwn(remark.facts, fact);

function statementsOf(fact: LifeFact | FieldName, row: TracedRow): Statement[] {
  const { record, subject, locator } = row;
  const statements: Statement[] = [];
  const field = fact as FieldName;
  const value = record.values[field];
  if (value !== null && value !== undefined)
    statements.push({
      row,
      at: locator.locate(field, record),
      text: typeof value === 'string' ? value : locator.shown(field, record),
      isInRemark: false,
    });
  const told = isRemarkFact(fact, subject) ? subject.remark.facts[fact] : undefined;
  if (typeof told === 'string')
    statements.push({ row, at: locator.locate('remarks', record), text: told, isInRemark: true });
  return statements;
}

const isDay = (text: string): text is CalendarDate => /^\d{4}-\d\d-\d\d$/.test(text);

const isCertain = ({ row }: Statement): boolean => row.confidence === 'certain';

/** The days of a fact, each with the cells that tell it. */
function daysOf(fact: LifeFact, rows: readonly TracedRow[]): Map<CalendarDate, Statement[]> {
  const days = new Map<CalendarDate, Statement[]>();
  for (const row of rows) {
    if (fact === 'controlStatus' || fact === 'verificationStatus') {
      const { date } = row.sheet;
      if (date) for (const statement of statementsOf(fact, row)) append(days, date, statement);
    } else
      for (const statement of statementsOf(fact, row))
        if (isDay(statement.text)) append(days, statement.text, statement);
  }
  return days;
}

/** Days in the order in which the rule of the sheets wants them, and those of remarks, which are told in one row. */
const ORDER: readonly (readonly [LifeFact, LifeFact | null])[] = [
  ...(DATE_ORDER as readonly (readonly [LifeFact, LifeFact | null])[]),
  ['entryDate', 'quarantineStart'],
  ['entryDate', 'transferDate'],
  ['entryDate', 'controlStartDate'],
];
const ORDER_IN_ROW: readonly (readonly [LifeFact, LifeFact])[] = [
  ['medicalTransferDate', 'medicalCareEndDate'],
  ['medicalCareEndDate', 'resumedQuarantineStart'],
];

type Days = ReadonlyMap<CalendarDate, readonly Statement[]>;

const certainStatements = (days: Days): (readonly [CalendarDate, Statement])[] =>
  [...days].flatMap(([date, statements]) => statements.filter(isCertain).map((one) => [date, one] as const));

function outOfOrder(
  [earlier, later]: readonly [LifeFact, LifeFact | null],
  days: (fact: LifeFact) => Days,
  today: CalendarDate,
  areComparable: (a: Statement, b: Statement) => boolean,
): Contradiction[] {
  const first = certainStatements(days(earlier));
  if (later === null) {
    const ahead = first.filter(([date]) => date > today).map(([, statement]) => statement);
    if (ahead.length === 0) return [];
    return [
      {
        kind: 'order',
        sides: [
          { fact: earlier, statements: ahead },
          { fact: earlier, statements: null },
        ],
      },
    ];
  }
  const second = certainStatements(days(later));
  const wrong = first.flatMap(([date, a]) =>
    second.filter(([other, b]) => date > other && areComparable(a, b)).map(([, b]) => [a, b] as const),
  );
  if (wrong.length === 0) return [];
  const side = (fact: LifeFact, at: 0 | 1): Side => ({
    fact,
    statements: [...new Set(wrong.map((pair) => pair[at]))],
  });
  return [{ kind: 'order', sides: [side(earlier, 0), side(later, 1)] }];
}

/** V-1.4: who is transferred or lands on a charter flight is under control from the day of the arrival on. */
function arrivalApart(
  rows: readonly TracedRow[],
  days: (fact: LifeFact) => Days,
  places: Gazetteer,
): Contradiction[] {
  const certain = rows.filter(({ confidence }) => confidence === 'certain');
  const comesIntoControl = certain.some(({ subject, locator }) => {
    const context = { places, has: locator.has.bind(locator) };
    return isTransferred(subject, context) || isCharterImported(subject, context);
  });
  if (!comesIntoControl) return [];
  const starts = certainStatements(days('controlStartDate')).filter(
    ([, { row, isInRemark }]) => !isInRemark && isUnderControl(row.subject.values.controlStatus),
  );
  const arrivals = certainStatements(days('zhejiangArrivalDate'));
  const wrong = starts.filter(([start]) => arrivals.some(([arrival]) => arrival !== start));
  if (wrong.length === 0) return [];
  return [
    {
      kind: 'arrival',
      sides: [
        { fact: 'controlStartDate', statements: wrong.map(([, statement]) => statement) },
        { fact: 'zhejiangArrivalDate', statements: arrivals.map(([, statement]) => statement) },
      ],
    },
  ];
}

/** Whether two texts of a field cannot both be right; a field that may change in time contradicts nothing. */
function textsDiffer(field: FieldName, one: string, other: string, places: Gazetteer): boolean {
  switch (field) {
    case 'name':
      return !namesAgree(personName([one]), personName([other]));
    case 'pointOfEntry':
      return portsDiffer(one, other, { places });
    case 'sex':
    case 'birthDate':
    case 'entryMode':
      return one !== other;
    default:
      return false;
  }
}

function toldField(field: FieldName, rows: readonly TracedRow[], places: Gazetteer): ToldField | undefined {
  const texts = new Map<string, Statement[]>();
  for (const row of rows)
    for (const statement of statementsOf(field, row))
      if (statement.text !== '') append(texts, statement.text, statement);
  if (texts.size === 0) return undefined;
  const values = [...texts].map(([text, statements]) => ({ text, statements }));
  const certain = values.filter(({ statements }) => statements.some(isCertain));
  const isContradicted = certain.some(({ text }, at) =>
    certain.slice(at + 1).some((other) => textsDiffer(field, text, other.text, places)),
  );
  return { field, values, isContradicted };
}

/** What belongs to an event, as the rows that tell it show it: texts by field, each once. */
export function detailsOf({
  fact,
  statements,
}: LifeEvent): { readonly field: FieldName; readonly text: string; readonly row: TracedRow }[] {
  const seen = new Set<string>();
  const { details = [] }: FactHead = LIFE_FACTS[fact];
  return details.flatMap((field) =>
    statements.flatMap(({ row }) =>
      statementsOf(field, row).flatMap(({ text }) => {
        if (text === '' || seen.has(text)) return [];
        seen.add(text);
        return [{ field, text, row }];
      }),
    ),
  );
}

/**
 * Draws a person's rows together into one line of life. Only rows that are certainly the person's contradict each
 * other; what a name and other marks suggest is told beside them.
 */
export function tracePerson(
  found: readonly PersonRow[],
  { today, places }: { readonly today: CalendarDate; readonly places: Gazetteer },
): Trace {
  const locators = new Map(found.map(({ sheet: { table } }) => [table, new Locator(table)]));
  const rows = found.flatMap((row): TracedRow[] => {
    const locator = locators.get(row.sheet.table);
    // A remark was written, at the latest, on the day whose state its sheet shows.
    const subject = readSubject(row.record, { today: row.sheet.date ?? today, places });
    return locator ? [{ ...row, subject, locator }] : [];
  });
  const known = new Map(LIFE.map(([fact]) => [fact, daysOf(fact, rows)] as const));
  const days = (fact: LifeFact): Days => known.get(fact) ?? new Map();

  const told = TOLD_FIELDS.flatMap((field) => toldField(field, rows, places) ?? []);
  const differing = LIFE.flatMap(([fact, { once }]): Contradiction[] => {
    const certain = [...days(fact)].map(([, statements]) => statements.filter(isCertain));
    const sides = certain.filter((statements) => statements.length > 0);
    if (!once || sides.length < 2) return [];
    return [{ kind: 'differ', sides: sides.map((statements) => ({ fact, statements })) }];
  });
  const contradictions: Contradiction[] = [
    ...differing,
    ...told
      .filter(({ isContradicted }) => isContradicted)
      .map(
        ({ field, values }): Contradiction => ({
          kind: 'differ',
          sides: values
            .map(({ statements }) => ({ fact: field, statements: statements.filter(isCertain) }))
            .filter(({ statements }) => statements.length > 0),
        }),
      ),
    ...ORDER.flatMap((pair) => outOfOrder(pair, days, today, () => true)),
    ...ORDER_IN_ROW.flatMap((pair) => outOfOrder(pair, days, today, (a, b) => a.row === b.row)),
    ...arrivalApart(rows, days, places),
  ];
  const contested = new Set(
    contradictions.flatMap(({ sides }) => sides.flatMap(({ statements }) => statements ?? [])),
  );
  const events = [...known].flatMap(([fact, dates]) =>
    [...dates].map(
      ([date, statements]): LifeEvent => ({
        date,
        fact,
        statements,
        isContradicted: statements.some((one) => contested.has(one)),
        isCertain: statements.some(isCertain),
      }),
    ),
  );
  return {
    rows,
    // Equal days stay in the order in which a journey goes.
    events: events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    told,
    contradictions,
  };
}
