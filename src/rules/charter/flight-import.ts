import type { CalendarDate } from '../../domain/calendar-date.js';
import { isResidentIdShape } from '../../domain/document-number.js';
import type { CellLocation } from '../../domain/finding.js';
import type { District } from '../../domain/places.js';
import type { AnyRecord, AnyValues, RuleContext } from '../rule.js';

/** What a passenger is imported with beside what the list says of them (C-3.2). */
export interface FlightImport extends Comparison {
  /** That takes the passengers. */
  readonly district: District;
  /** Of all passengers whose row names none. */
  readonly hotel: string | undefined;
  readonly flight: string | undefined;
  readonly flightDate: CalendarDate | undefined;
  /** Where a list of rooms puts the passenger. */
  readonly lodgingOf: (record: AnyRecord) => Lodging | undefined;
}

/** A line of a list of rooms. */
export interface Lodging {
  readonly hotel: string | undefined;
  readonly room: string | undefined;
}

/** People who are new, compared with the control register. */
export interface Comparison {
  /** Whether the control register was given, to look them up in. */
  readonly isCompared: boolean;
  /** Where the control register has somebody already. */
  readonly registeredAs: (record: AnyRecord) => Registered | undefined;
}

/** A row of the control register that shows a passenger. */
export interface Registered {
  readonly at: CellLocation;
  /** By the document; else by the name and a mark of their own. */
  readonly isCertain: boolean;
}

type DocumentValue = NonNullable<AnyValues['documentNumber']>;

/** A resident id is no document to travel on. */
export const isResidentId = ({ number, birthDate }: DocumentValue): boolean =>
  birthDate !== undefined && isResidentIdShape(number);

/**
 * The document that a passenger travels on: a passport in a column of its own, else the document, which a resident id is
 * not. `null`: none is given; `undefined`: what stands there cannot be read.
 */
export function travelDocument({ passportNumber, documentNumber }: AnyValues): {
  readonly document: DocumentValue | null | undefined;
  readonly field: 'passportNumber' | 'documentNumber';
} {
  if (passportNumber) return { document: passportNumber, field: 'passportNumber' };
  if (documentNumber && !isResidentId(documentNumber))
    return { document: documentNumber, field: 'documentNumber' };
  return { document: documentNumber ? null : documentNumber, field: 'documentNumber' };
}

/** The hotel of a passenger: of the row, else of the list of rooms, else of all. `undefined`: nobody knows. */
export const hotelOf = (record: AnyRecord, { flight }: Pick<RuleContext, 'flight'>): string | undefined =>
  record.values.quarantineSite || flight?.lodgingOf(record)?.hotel || flight?.hotel || undefined;

/** The day on which a passenger lands: of the row, else of all. */
export const landingDate = (
  { flightDate, entryDate }: AnyValues,
  flight: Pick<FlightImport, 'flightDate'>,
): CalendarDate | undefined => flightDate ?? entryDate ?? flight.flightDate;

/** The flight of a passenger: of the row, else of all. */
export const flightNumber = (
  { transportNumber }: AnyValues,
  { flight }: Pick<FlightImport, 'flight'>,
): string | undefined => transportNumber || flight;
