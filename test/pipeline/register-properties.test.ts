import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.js';
import { isOpen } from '../../src/pipeline/check.js';
import type { EarlierExport } from '../../src/pipeline/history.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import { day, residentId } from '../rules/checked.js';
import { exportOf } from '../rules/control/register.js';
import { checkAs, sheetOf, type TestRow } from '../support/memory-sheet.js';

/* Registers as they stand at 2020-04-27 15:30, and exports of the weeks before. All people are invented. */

const dated = fc.integer({ min: 0, max: 25 }).map((offset) => addDays(day('2020-04-02'), offset));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 6, nil: null });
const status = fc.constantFrom('待分配', '纳入管控', '纳入管控', '转医学处理', '结束管控', '退回');

const REMARKS = [
  '4月10日浦东入境，4月11日乘高铁来温，目前集中隔离',
  '4月10日浦东入境，当日起在上海市云栈酒店隔离，4月20日由专车接回温州继续隔离，转运原因：需家人照顾，现无异常',
  '4月8日意大利包机抵温，4月8日隔离，4月12日转医学处理，4月20日转医结束，当日恢复集中隔离',
  '4月12日转市六院',
  '同上',
];

/** One of so many people, so that rows and exports meet. */
const PEOPLE = 6;
const documentOf = (who: number): string => residentId('1990-01-01', 100 + who);

const person = (who: number): fc.Arbitrary<TestRow> =>
  fc.record({
    name: fc.constant(`某${'甲乙丙丁戊己'.charAt(who)}`),
    documentNumber: fc.constant(documentOf(who)),
    phone: fc.constantFrom(`1390000110${who}`, '11111111111'),
    controlStatus: status,
    controlStartDate: maybe(dated),
    controlEndDate: maybe(dated),
    registeredDate: maybe(dated),
    wenzhouArrivalDate: maybe(dated),
    entryDate: maybe(dated),
    outOfProvinceQuarantineStart: fc.option(dated, { freq: 1, nil: null }),
    responsibleOfficer: maybe(fc.constant('林网格')),
    personCategory: maybe(fc.constant('中国人')),
    healthStatus: maybe(fc.constant('健康')),
    remarks: maybe(fc.constantFrom(...REMARKS)),
  });

const people = fc
  .uniqueArray(fc.integer({ min: 0, max: PEOPLE - 1 }), { minLength: 1 })
  .chain((who) => fc.tuple(...who.map(person)));

/** Exports of different days. */
const exportsOf = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 })
  .chain((days) =>
    fc.tuple(
      ...days.map((back) => people.map((rows) => exportOf(addDays(day('2020-04-27'), -back), ...rows))),
    ),
  );

const check = (
  rows: readonly TestRow[],
  earlier: readonly EarlierExport[],
  suggestions = false,
): CheckedSheet =>
  checkAs('control-register', sheetOf(rows), { earlier, accepted: { suggestions, decisions: false } });

/** What was found, by whom it is about instead of by row, in no order. */
function foundBy({ findings, table }: CheckedSheet): string[] {
  const nameOf = (row: number): unknown =>
    table.records.find((record) => record.row.number === row)?.values.name ?? row;
  return findings
    .map(({ rule, severity, at, actual, expected, fix, applied, says }) => {
      const cells = at.map(({ file, row, field }) => [file, file === table.file ? nameOf(row) : row, field]);
      return JSON.stringify({
        rule,
        severity,
        cells,
        actual,
        expected,
        fix: fix?.edits.map(({ to }) => to),
        applied,
        says,
      });
    })
    .sort();
}

const holds = (property: (rows: readonly TestRow[], earlier: readonly EarlierExport[]) => void): void => {
  fc.assert(
    fc.property(people, exportsOf, (rows, earlier) => property(rows, earlier)),
    { numRuns: 150 },
  );
};

describe('a register with earlier exports', () => {
  it('is judged alike in any order of its rows', () => {
    holds((rows, earlier) => {
      expect(foundBy(check(rows.toReversed(), earlier))).toEqual(foundBy(check(rows, earlier)));
    });
  });

  it('is judged alike in any order of the exports', () => {
    holds((rows, earlier) => {
      expect(foundBy(check(rows, earlier.toReversed()))).toEqual(foundBy(check(rows, earlier)));
    });
  });

  it('compared with itself shows no jump and nobody who disappeared', () => {
    holds((rows) => {
      const same = exportOf('2020-04-26', ...rows);
      const found = check(rows, [same]).findings.map(({ rule }) => rule);
      expect(found).not.toContain('control/status-jump');
      expect(found).not.toContain('control/disappeared');
    });
  });

  it('once mended has nothing more to mend', () => {
    holds((rows, earlier) => {
      const mended = check(rows, earlier, true).rows.map(({ mended: { values } }): TestRow => {
        const { documentNumber, phone, ...rest } = values;
        return {
          ...rest,
          documentNumber: documentNumber?.key ?? null,
          phone: phone?.number ?? null,
        } as TestRow;
      });
      const again = check(mended, earlier);
      expect(again.findings.filter(({ fix, applied }) => applied || fix?.kind === 'certain')).toEqual([]);
    });
  });

  it('a completed remark that is suggested leaves nothing that the rule asks for', () => {
    holds((rows, earlier) => {
      const before = check(rows, earlier);
      const suggested = before.findings.filter(
        ({ rule, fix }) => fix?.kind === 'suggested' && /remarks-incomplete|transfer-undocumented/.test(rule),
      );
      for (const { rule, expected, at } of suggested) {
        const changed = rows.map((row, i) =>
          i + 2 === at[0]?.row ? { ...row, remarks: expected ?? '' } : row,
        );
        const left = check(changed, earlier).findings.filter(
          (one) => one.rule === rule && one.at[0]?.row === at[0]?.row,
        );
        expect(left).toEqual([]);
      }
    });
  });

  it('adds up, and a finding in an export holds no row', () => {
    holds((rows, earlier) => {
      const { counts, rows: settled, findings } = check(rows, earlier);
      expect(counts.ready + counts.held + counts.blank).toBe(rows.length);
      for (const { source, holds: reasons } of settled) {
        const open = findings.filter(
          ({ at, severity }) =>
            at[0]?.file === 'test.xlsx' && at[0].row === source.row.number && severity === 'error',
        );
        expect(reasons.length > 0).toBe(open.some(isOpen));
      }
    });
  });
});
