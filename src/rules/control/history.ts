import type { CalendarDate } from '../../domain/calendar-date.js';
import type { CellLocation } from '../../domain/finding.js';
import type { ControlledPerson } from '../../records/control-register.js';
import type { AnyRecord } from '../rule.js';

type ControlValues = ControlledPerson['values'];

/** A person's row in an earlier export of the control register. */
export interface Appearance {
  /** The day whose state the export shows. */
  readonly date: CalendarDate;
  readonly record: AnyRecord;
  readonly status: ControlValues['controlStatus'];
  readonly startDate: ControlValues['controlStartDate'];
  /** Where the export shows the person, the status and the start. */
  readonly at: {
    readonly person: CellLocation;
    readonly status: CellLocation;
    readonly startDate: CellLocation;
  };
}

/** What earlier exports show of everybody: by person key, the earliest export first. */
export type History = ReadonlyMap<string, readonly Appearance[]>;

/** 在管: under control, in a quarantine site or in medical care. */
export const isUnderControl = (status: ControlValues['controlStatus']): boolean =>
  status === '纳入管控' || status === '转医学处理';

/** A person's rows in the latest export that shows them at all; several where it shows them twice. */
export function latestAppearances(appearances: readonly Appearance[]): readonly Appearance[] {
  const last = appearances.at(-1);
  return appearances.filter(({ date }) => date === last?.date);
}
