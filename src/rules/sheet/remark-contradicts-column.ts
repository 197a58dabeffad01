import type { Gazetteer } from '../../domain/gazetteer.js';
import { portName, samePlace } from '../../domain/places.js';
import type { RemarkFacts } from '../../domain/remark/facts.js';
import type { FieldName } from '../../records/fields.js';
import { type AnyValues, rowRule, type Subject } from '../rule.js';

interface Contradiction {
  readonly field: FieldName;
  readonly column: string;
  /** What the remark says; of a whereabouts without a place, its region. */
  readonly remark: string;
}

/** Two names for points of entry may be one: 浦东机场 and 上海浦东, or 上海 for either of its airports. */
function differentPort(column: string, remark: string, places: Gazetteer): boolean {
  if (column === remark || portName(column) === remark) return false;
  const [a, b] = [places.resolve(column), places.resolve(remark)];
  return a && b ? !samePlace(a, b) : portName(column) !== portName(remark);
}

function differentWhereabouts(
  column: string,
  { region, place }: NonNullable<RemarkFacts['whereabouts']>,
  places: Gazetteer,
): boolean {
  const here = places.resolve(column);
  if (!here?.region) return false;
  if (here.region !== region) return true;
  const there = place === undefined ? undefined : places.resolve(place);
  return there !== undefined && !samePlace(here, there);
}

type Text = string | null | undefined;

function contradictions(values: AnyValues, facts: RemarkFacts, places: Gazetteer): Contradiction[] {
  const found: Contradiction[] = [];
  /** Compares letter by letter. */
  const same = (field: FieldName, column: Text, remark: Text): void => {
    if (column && remark && column !== remark) found.push({ field, column, remark });
  };
  same('entryDate', values.entryDate, facts.entryDate);
  same('entryMode', values.entryMode, facts.entryMode);
  same('wenzhouArrivalDate', values.wenzhouArrivalDate, facts.wenzhouArrivalDate);
  same('wenzhouArrivalMode', values.wenzhouArrivalMode, facts.wenzhouArrivalMode);
  const { outOfProvinceQuarantineStart, outOfProvinceQuarantineEnd } = values;
  same('outOfProvinceQuarantineStart', outOfProvinceQuarantineStart, facts.outOfProvinceQuarantineStart);
  same('outOfProvinceQuarantineEnd', outOfProvinceQuarantineEnd, facts.outOfProvinceQuarantineEnd);
  const { pointOfEntry, whereabouts } = values;
  if (pointOfEntry && facts.pointOfEntry && differentPort(pointOfEntry, facts.pointOfEntry, places)) {
    found.push({ field: 'pointOfEntry', column: pointOfEntry, remark: facts.pointOfEntry });
  }
  if (whereabouts && facts.whereabouts && differentWhereabouts(whereabouts, facts.whereabouts, places)) {
    const { place, region } = facts.whereabouts;
    found.push({ field: 'whereabouts', column: whereabouts, remark: place ?? region });
  }
  return found;
}

/** The column counts; the remark, which the province reads, says something else. */
export const remarkContradictsColumn = rowRule<Subject>()({
  id: 'sheet/remark-contradicts-column',
  clause: 'V-1.1',
  severity: 'warning',
  needs: ['remarks'],
  appliesTo: ({ values }) => Boolean(values.remarks),
  check: ({ values, remark }, { places }) =>
    contradictions(values, remark.facts, places).map((contradiction) => ({
      at: [contradiction.field, 'remarks'] as const,
      says: contradiction,
      actual: contradiction.column,
      // A region without a place is no text that a cell could have.
      expected:
        contradiction.field === 'whereabouts' ? remark.facts.whereabouts?.place : contradiction.remark,
    })),
  examples: {
    flawed: { rows: [{ entryDate: '2020-04-10', remarks: '4月12日从上海浦东入境，现居家' }] },
    clean: { rows: [{ entryDate: '2020-04-12', remarks: '4月12日从上海浦东入境，现居家' }] },
  },
});
