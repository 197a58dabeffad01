import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.js';
import { isOpen } from '../../src/pipeline/check.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import { day, residentId } from '../rules/checked.js';
import type { TestRow } from '../support/memory-sheet.js';
import { pairFindings, reconcile, type TestRegisters, told } from '../support/registers.js';

/* Two registers as they stand at 2020-04-27 15:30. All people are invented. */

const dated = fc.integer({ min: 0, max: 30 }).map((offset) => addDays(day('2020-04-02'), offset));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 4, nil: null });
const REMARKS = [
  '4月13日浦东入境即隔离，4月25日转运至鹿城继续隔离',
  '4月13日浦东入境，4月20日由专车接回温州继续隔离，转运原因：需家人照顾',
  '偷渡入境',
];
const name = (who: number) =>
  fc.constantFrom(`某${'甲乙丙丁戊己'.charAt(who)}`, `MOU ${'甲乙丙丁戊己'.charCodeAt(who)}`);
const documentOf = (who: number) =>
  fc.constantFrom(residentId('1990-01-01', 100 + who), `E1000000${who}`, `E2000000${who}`);

const common = (who: number) => ({
  name: name(who),
  documentNumber: documentOf(who),
  phone: fc.constantFrom(`1390000110${who}`, '11111111111'),
  entryDate: maybe(dated),
  pointOfEntry: maybe(fc.constantFrom('上海浦东', '广州白云', '温州龙湾')),
  remarks: maybe(fc.constantFrom(...REMARKS)),
});
const controlled = (who: number): fc.Arbitrary<TestRow> =>
  fc.record({
    ...common(who),
    controlStatus: fc.constantFrom('待分配', '纳入管控', '纳入管控', '转医学处理', '结束管控'),
    controlStartDate: maybe(dated),
    registeredDate: maybe(dated),
  });
const verified = (who: number): fc.Arbitrary<TestRow> =>
  fc.record({
    ...common(who),
    zhejiangArrivalDate: maybe(dated),
    quarantinedAtEntry: maybe(fc.constantFrom('是', '否')),
    healthStatus: maybe(fc.constantFrom('健康', '疑似', '确诊')),
  });

const rowsOf = (of: (who: number) => fc.Arbitrary<TestRow>): fc.Arbitrary<TestRow[]> =>
  fc.array(fc.integer({ min: 0, max: 5 }).chain(of), { minLength: 1, maxLength: 8 });
const registers: fc.Arbitrary<TestRegisters> = fc.record({
  control: rowsOf(controlled),
  verification: rowsOf(verified),
  cases: rowsOf((who) =>
    fc.record({
      name: name(who),
      documentNumber: documentOf(who),
      caseType: fc.constantFrom('确诊', '疑似'),
    }),
  ),
});

/** The rows of an import sheet as a test writes them, held ones too. */
function mendedRows({ rows, table }: CheckedSheet): TestRow[] {
  return rows.map(({ mended }) =>
    Object.fromEntries(table.layout.columns.map(({ field, index }) => [field, mended.row.cells[index]])),
  );
}

const summary = (findings: ReturnType<typeof pairFindings>): string[] =>
  findings.map((finding) => JSON.stringify({ ...told(finding), at: finding.at.length })).sort();

describe('two registers', () => {
  it('of one truth give no finding about both', () => {
    const truth = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 }).chain((who) =>
      fc.tuple(
        ...who.map((at) =>
          fc
            .record({ start: fc.integer({ min: 14, max: 24 }), isIn: fc.boolean() })
            .map(({ start, isIn }) => {
              const person = {
                name: `某${String.fromCharCode(0x7532 + at)}`,
                documentNumber: residentId('1990-01-01', 100 + at),
                entryDate: '2020-04-13',
                pointOfEntry: '上海浦东',
              };
              const arrival = `2020-04-${start}`;
              return {
                control: {
                  ...person,
                  controlStatus: isIn ? '转医学处理' : '纳入管控',
                  controlStartDate: arrival,
                  registeredDate: arrival,
                  outOfProvinceQuarantineStart: '2020-04-13',
                },
                verification: {
                  ...person,
                  zhejiangArrivalDate: arrival,
                  quarantinedAtEntry: '否',
                  healthStatus: isIn ? '确诊' : '健康',
                },
              };
            }),
        ),
      ),
    );
    fc.assert(
      fc.property(truth, (people) => {
        const run = reconcile({
          control: people.map(({ control }) => control),
          verification: people.map(({ verification }) => verification),
        });
        expect(pairFindings(run)).toEqual([]);
        expect(run.matching.pairs.length).toBe(people.length);
      }),
    );
  });

  it('add up, each of them, and every finding stands at a row of its own register', () => {
    fc.assert(
      fc.property(registers, fc.boolean(), (sheets, suggestions) => {
        const run = reconcile(sheets, { accepted: { suggestions, decisions: false } });
        for (const [checked, rows] of [
          [run.control, sheets.control],
          [run.verification, sheets.verification],
        ] as const) {
          const { counts, table, findings } = checked;
          expect(counts.rows).toBe(rows.length);
          expect(counts.ready + counts.held + counts.blank).toBe(counts.rows);
          expect(findings.filter(({ at }) => at[0]?.file !== table.file)).toEqual([]);
        }
      }),
    );
  });

  it('say the same in whatever order their rows stand', () => {
    fc.assert(
      fc.property(registers, (sheets) => {
        const turned = {
          ...sheets,
          control: sheets.control.toReversed(),
          verification: sheets.verification.toReversed(),
        };
        const normal = (run: ReturnType<typeof reconcile>) =>
          summary(pairFindings(run).filter(({ rule }) => rule !== 'reconcile/person-duplicated'));
        expect(normal(reconcile(turned))).toEqual(normal(reconcile(sheets)));
      }),
    );
  });

  it('show no more of what was fixed once the fixes are applied', () => {
    fc.assert(
      fc.property(registers, fc.boolean(), (sheets, suggestions) => {
        const accepted = { suggestions, decisions: false };
        const once = reconcile(sheets, { accepted });
        const again = reconcile(
          { ...sheets, control: mendedRows(once.control), verification: mendedRows(once.verification) },
          { accepted },
        );
        const applied = [...again.control.findings, ...again.verification.findings].filter(
          (finding) => finding.applied,
        );
        expect(applied).toEqual([]);
        // What was open stays open, and nothing else comes up.
        const open = (run: typeof once) => summary(pairFindings(run).filter(isOpen));
        expect(open(again)).toEqual(open(once));
      }),
    );
  });

  it('are never changed where only names say who is who', () => {
    fc.assert(
      fc.property(registers, (sheets) => {
        const run = reconcile(sheets, { accepted: { suggestions: true, decisions: false } });
        const certain = new Set(
          run.matching.pairs
            .filter(({ confidence }) => confidence === 'certain')
            .map(({ one }) => one.row.number),
        );
        const changed = run.control.findings.filter(
          ({ rule, applied }) => rule === 'reconcile/start-date-mismatch' && applied,
        );
        expect(changed.filter(({ at }) => !certain.has(at[0]?.row ?? 0))).toEqual([]);
      }),
    );
  });
});
