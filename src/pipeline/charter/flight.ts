import {
  type FlightImport,
  flightNumber,
  type Lodging,
  landingDate,
  type Registered,
  travelDocument,
} from '../../rules/charter/flight-import.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { Locator } from '../locate.js';
import { matchPeople } from '../match-people.js';
import { fitsOf, linesByPassenger } from './fits.js';

/** Where a list of rooms puts the passengers. */
export function lodgingsOf(passengers: AnyTable, rooms: AnyTable): FlightImport['lodgingOf'] {
  const found = new Map<number, Lodging>();
  for (const [{ row }, lines] of linesByPassenger(fitsOf(rooms, passengers))) {
    const hotels = new Set(lines.flatMap(({ values }) => values.quarantineSite || []));
    const ofPerson = new Set(lines.flatMap(({ values }) => values.room || []));
    const [hotel] = hotels;
    const [room] = ofPerson;
    // Two rooms for one passenger are none.
    found.set(row.number, {
      hotel: hotels.size === 1 ? hotel : undefined,
      room: ofPerson.size === 1 ? room : undefined,
    });
  }
  return ({ row }) => found.get(row.number);
}

/** Where the control register has passengers already: by their document, else by the name and a mark of their own. */
export function registeredAs(
  passengers: AnyTable,
  register: AnyTable,
  flight: Pick<FlightImport, 'flight' | 'flightDate'>,
): FlightImport['registeredAs'] {
  const locator = new Locator(register);
  const byKey = new Map<string, AnyRecord>();
  for (const record of register.records) {
    const { documentNumber, passportNumber } = record.values;
    for (const document of [documentNumber, passportNumber])
      if (document && !byKey.has(document.key)) byKey.set(document.key, record);
  }
  const found = new Map<number, Registered>();
  const enter = (passenger: AnyRecord, record: AnyRecord, isCertain: boolean): void => {
    const { documentNumber, passportNumber } = record.values;
    const field = documentNumber || !passportNumber ? 'documentNumber' : 'passportNumber';
    found.set(passenger.row.number, { at: locator.locate(field, record), isCertain });
  };
  const others: AnyRecord[] = [];
  for (const passenger of passengers.records) {
    const { documentNumber } = passenger.values;
    const keys = [travelDocument(passenger.values).document?.key, documentNumber?.key];
    const record = keys.map((key) => (key === undefined ? undefined : byKey.get(key))).find(Boolean);
    if (record) enter(passenger, record, true);
    else {
      const { values } = passenger;
      const [entryDate, transportNumber] = [landingDate(values, flight), flightNumber(values, flight)];
      others.push({ ...passenger, values: { ...values, entryDate, transportNumber } });
    }
  }
  const { pairs } = matchPeople({ ...passengers, records: others }, register);
  for (const { one, other, confidence } of pairs) if (confidence !== 'possible') enter(one, other, false);
  return ({ row }) => found.get(row.number);
}
