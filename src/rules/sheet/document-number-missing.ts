import type { Fact } from '../../domain/decision.js';
import { surrogateNumber } from '../../domain/document-number.js';
import { findDistrict } from '../../domain/places.js';
import { type AnyTable, type Flaw, type RuleContext, type Subject, sheetRule } from '../rule.js';
import { columnOrRemark } from '../stated.js';

/** Crossed the border outside a port, by a column or the remark: such people often have no document (C-2.1). */
export function irregularEntry({ values, remark }: Subject, context: RuleContext): Fact<string> | undefined {
  const mode = columnOrRemark('entryMode', values, remark, context);
  return mode?.value === '偷渡' ? mode : undefined;
}

/** Gives out codes that nobody has: the district's code, the day, a running number. */
function surrogates(
  table: AnyTable,
  { today, places, intake }: RuleContext,
): (district: string | null | undefined) => string | undefined {
  let taken: ReadonlySet<string | undefined> | undefined;
  let sequence = 0;
  return (district) => {
    const unit = district ? findDistrict(district, places.resolve) : intake?.district;
    if (!unit) return undefined;
    // Most sheets ask for none.
    taken ??= new Set([
      ...table.records.map(({ values }) => values.documentNumber?.number),
      ...(intake?.takenCodes ?? []),
    ]);
    for (;;) {
      const code = surrogateNumber(unit.code, today, ++sequence);
      if (code === undefined || !taken.has(code)) return code;
    }
  };
}

export const documentNumberMissing = sheetRule({
  id: 'sheet/document-number-missing',
  clause: 'C-2.1',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['documentNumber'],
  check: (table, context, subjectOf) => {
    const nextCode = surrogates(table, context);
    const flaws = table.records
      .filter(({ values }) => values.documentNumber === null)
      .map((record): Flaw<{ irregular: boolean }, 'certain' | 'suggested'> => {
        const { values } = record;
        const entry = irregularEntry(subjectOf(record), context);
        const irregular = entry !== undefined;
        // Registering somebody gives a code to whoever crossed outside a port; anyone else had a document there.
        const isIntake = context.intake !== undefined;
        const code = irregular || isIntake ? nextCode(values.district) : undefined;
        const place = { record, field: 'documentNumber' } as const;
        // A column that says otherwise than the remark proves nothing.
        const said = subjectOf(record).remark.facts.entryMode;
        const isDisputed = Boolean(said && values.entryMode && said !== values.entryMode);
        // A code is no identity card: its type goes with it.
        const type = { record, field: 'documentType' } as const;
        const withType = isIntake && values.documentType !== '其他';
        if (code === undefined) return { at: [place], says: { irregular } };
        const shownBy = entry?.from[0] === 'remarks' ? 'remarks' : 'entryMode';
        return {
          at: withType ? [place, type] : [place],
          says: { irregular },
          expected: code,
          fix: {
            kind: irregular && isIntake && !isDisputed ? 'certain' : 'suggested',
            edits: [
              { field: 'documentNumber', to: code },
              ...(withType ? [{ field: 'documentType', to: '其他', at: 1 } as const] : []),
            ],
            evidence: [
              ...(entry ? [{ record, field: shownBy } as const] : []),
              ...(values.district ? [{ record, field: 'district' } as const] : []),
            ],
          },
        };
      });
    return { applied: table.records.length, flaws };
  },
  examples: {
    flawed: { rows: [{ documentNumber: '', entryMode: '偷渡', district: '乐清市' }] },
    clean: { rows: [{ documentNumber: '33038220200427001', entryMode: '偷渡', district: '乐清市' }] },
  },
});
