import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepName } from '../../../src/pipeline/desk.js';
import type { Sheet } from '../../../src/table/sheet.js';
import { again, importRows, passengerName, readBack, type Worked, work } from '../../support/charter.js';
import { sheetOf, type TestRow } from '../../support/memory-sheet.js';

/*
 * The charter day as a whole: made flights, rosters, lists of phones and roll-calls, with slips of all kinds, worked in
 * in any order that makes sense.
 */

const PLACEHOLDER = '11111111111';
const DOCUMENT = (number: number): string => `E1234${String(number).padStart(4, '0')}`;
const own = (number: number): string => `1390000${String(number).padStart(4, '0')}`;
const relative = (number: number): string => `1380000${String(number).padStart(4, '0')}`;

const slip = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );

/** A passenger of the police's list, numbered. */
const listed = (number: number): fc.Arbitrary<TestRow> =>
  fc.record({
    // A few people share a name.
    name: slip(passengerName(String(number)), '陈建军', ''),
    latinName: slip('', `PASSENGER/${'ABCDEFGHIJKLMNOP'.charAt(number)}`),
    passportNumber: slip(DOCUMENT(number), '', DOCUMENT(1), 'E12*****'),
    room: slip(`5${String(number).padStart(2, '0')}`, '', '601'),
    phone: slip('', own(number)),
    householdAddress: slip('', '丽水市青田县鹤城街道1号'),
    remarks: slip('', '孕妇', `${passengerName('1')}之女`),
    quarantineSite: slip('云栈酒店', '海棠酒店'),
  });

const flight = fc
  .integer({ min: 1, max: 14 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => listed(at))));

const roster = fc.uniqueArray(
  fc.record({
    responsibleOfficer: fc.constantFrom('王海燕', '李建国', '赵敏'),
    room: slip('', '5楼', '501-505', '502'),
    quarantineSite: slip('', '云栈酒店'),
    remarks: slip('', '转医学处理', '4月27日转医学处理'),
  }),
  { minLength: 1, maxLength: 4, selector: (line) => JSON.stringify(line) },
);

/** Whom a line of a list names: a passenger, by document, name or both, or nobody on board. */
const person = fc.integer({ min: 0, max: 15 }).chain((number) =>
  fc.record({
    number: fc.constant(number),
    name: slip(passengerName(String(number)), '', '陈建军'),
    documentNumber: slip(DOCUMENT(number), ''),
  }),
);

const phoneLine = fc
  .record({
    person,
    phone: fc.constantFrom('own', '', '无', 'relative', 'shared'),
    contact: slip(false, true),
    relationship: slip('', '女儿', '本人'),
  })
  .map(({ person: { number, ...who }, phone, contact, relationship }): TestRow => {
    const numbers: Record<string, string> = {
      own: own(number),
      relative: relative(number),
      shared: '13700000000',
    };
    return {
      ...who,
      // A relative's number stands under its relationship.
      relationship: phone === 'relative' ? '女儿' : relationship,
      phone: numbers[phone] ?? phone,
      contactPhone: contact ? relative(number) : '',
    };
  });

const rollLine = fc
  .record({
    person,
    inHotel: fc.constantFrom('是', '否', ''),
    destinationRegion: slip('', '青田', '上海', '老家'),
  })
  .map(({ person: { number: _, ...who }, ...said }): TestRow => ({ ...who, ...said }));

const lists = fc.record({
  assign: roster,
  phones: fc.array(phoneLine, { minLength: 1, maxLength: 10 }),
  transfer: fc.array(rollLine, { minLength: 1, maxLength: 10 }),
});

const order = fc.shuffledSubarray<StepName>(['assign', 'phones', 'transfer'], { minLength: 3 });

/** Everybody on an import workbook, ready or held, with the cells that steps write. */
function everybody(
  sheets: readonly Sheet[],
): { document: string; name: string; phone: string; remarks: string; status: string; officer: string }[] {
  const [main, pending] = sheets;
  return [main, pending].flatMap((sheet) => {
    const [header, ...rows] = sheet?.rows() ?? [];
    const at = (title: string): number => header?.cells.findIndex((cell) => cell?.shown === title) ?? -1;
    return rows.map(({ cells }) => {
      const shown = (title: string): string => cells[at(title)]?.shown ?? '';
      return {
        document: shown('证件号码'),
        name: shown('姓名'),
        phone: shown('联系电话'),
        remarks: shown('备注'),
        status: shown('管控状态'),
        officer: shown('责任人'),
      };
    });
  });
}

const identity = ({ document, name }: { readonly document: string; readonly name: string }): string =>
  `${document} ${name}`;

/** The import workbook of a flight, as it is read back. */
function imported(passengers: readonly TestRow[]): Sheet[] {
  return importRows(sheetOf(passengers), {}).sheets.map(readBack);
}

type Given = { readonly [S in StepName]: readonly TestRow[] };

interface Step {
  readonly name: StepName;
  readonly before: readonly Sheet[];
  readonly worked: Worked;
  readonly after: readonly Sheet[];
}

/** A day: the import, then the lists in some order. */
function day(passengers: readonly TestRow[], given: Given, steps: readonly StepName[]): Step[] {
  let sheets = imported(passengers);
  return steps.map((name) => {
    const before = sheets;
    const worked = work(name, before, given[name]);
    sheets = again(worked);
    return { name, before, worked, after: sheets };
  });
}

const holds = (check: (steps: readonly Step[], given: Given) => void): void => {
  fc.assert(
    fc.property(flight, lists, order, (passengers, given, steps) => {
      check(day(passengers, given, steps), given);
    }),
    { numRuns: 150 },
  );
};

describe('the charter day', () => {
  it('imports, holds or finds blank every passenger of the list', () => {
    fc.assert(
      fc.property(flight, (passengers) => {
        const { checked, sheets } = importRows(sheetOf(passengers), {});
        const people = everybody(sheets.map(readBack));
        expect(people).toHaveLength(checked.counts.ready + checked.counts.held);
        expect(checked.counts.rows).toBe(checked.counts.ready + checked.counts.held + checked.counts.blank);
        // Nobody is ready without a passport of their own.
        const ready = everybody(sheets.slice(0, 1).map(readBack)).map(({ document }) => document);
        expect(new Set(ready).size).toBe(ready.length);
        expect(ready.every((document) => /^E\d{8}$/.test(document))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('loses nobody and doubles nobody, whatever the lists say and in whatever order they come', () => {
    holds((steps) => {
      for (const { before, after } of steps)
        expect(everybody(after).map(identity).toSorted()).toEqual(everybody(before).map(identity).toSorted());
    });
  });

  it('puts no number into a phone cell without a line of the list behind it', () => {
    holds((steps) => {
      for (const { name, before, worked, after } of steps) {
        const had = new Map(everybody(before).map((one) => [one.document, one.phone]));
        for (const { document, phone } of everybody(after)) {
          if (document === '' || phone === had.get(document)) continue;
          expect(name).toBe('phones');
          const row = worked.batch.rows.find(
            ({ source }) => source.values.documentNumber?.number === document,
          );
          const [cell] = row?.filled?.fix.evidence ?? [];
          expect(cell?.file).toBe('phone-list.xlsx');
          const line = worked.list.table.records.find(({ row: { number } }) => number === cell?.row);
          expect(line?.values.phone?.number).toBe(phone);
          // Under a relationship it is their own only beside the relative's.
          if (line?.values.relationship === '女儿') expect(line.values.contactPhone?.number).not.toBe(phone);
        }
      }
    });
  });

  it('never puts the number of a relative into a phone cell, and keeps it in the remark', () => {
    holds((steps) => {
      for (const { after } of steps)
        for (const { phone } of everybody(after))
          expect(phone === PLACEHOLDER || !phone.startsWith('138')).toBe(true);
    });
  });

  it('changes only what its list is about', () => {
    holds((steps) => {
      for (const { name, before, after } of steps) {
        const had = new Map(everybody(before).map((one) => [identity(one), one]));
        const people = everybody(after).map(identity);
        for (const now of everybody(after)) {
          const was = had.get(identity(now));
          // Two rows of one person are held, and not told apart here.
          if (!was || people.indexOf(identity(now)) !== people.lastIndexOf(identity(now))) continue;
          if (name !== 'assign') expect(now.officer).toBe(was.officer);
          if (name !== 'phones') expect(now.phone).toBe(was.phone);
          if (name === 'transfer') expect(now.remarks).toBe(was.remarks);
          if (name === 'phones') expect(now.status).toBe(was.status);
        }
      }
    });
  });

  it('changes nothing when the same list is worked in once more', () => {
    holds((steps, given) => {
      for (const { name, after } of steps) {
        const second = work(name, after, given[name]);
        expect(second.batch.rows.filter(({ filled }) => filled)).toEqual([]);
        expect(second.batch.findings.filter(({ applied }) => applied)).toEqual([]);
        expect(everybody(again(second)).map(identity).toSorted()).toEqual(
          everybody(after).map(identity).toSorted(),
        );
      }
    });
  });

  it('gives the same to a list in any order of its lines, but for who of equals goes to whom', () => {
    fc.assert(
      fc.property(flight, lists, (passengers, given) => {
        for (const name of ['phones', 'transfer'] as const) {
          const sheets = imported(passengers);
          const one = everybody(again(work(name, sheets, given[name])));
          const other = everybody(again(work(name, sheets, given[name].toReversed())));
          expect(other.map(({ remarks: _, ...rest }) => rest)).toEqual(
            one.map(({ remarks: _, ...rest }) => rest),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives officers who take everybody the same number of people, to within one', () => {
    const names = ['王海燕', '李建国', '赵敏', '钱多'];
    fc.assert(
      fc.property(flight, fc.integer({ min: 1, max: 4 }), (passengers, count) => {
        const officers = names
          .slice(0, count)
          .map((responsibleOfficer) => ({ responsibleOfficer, room: '' }));
        const ready = everybody(again(work('assign', imported(passengers), officers)).slice(0, 1));
        const loads = officers.map(
          ({ responsibleOfficer }) => ready.filter(({ officer }) => officer === responsibleOfficer).length,
        );
        expect(loads.reduce((sum, one) => sum + one, 0)).toBe(ready.length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        expect(ready.every(({ status }) => status === '纳入管控')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
