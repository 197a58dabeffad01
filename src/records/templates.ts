import type { FieldName } from './fields.js';
import type { KindName } from './sheet-kind.js';

/** What the example row of a template says otherwise than the example of the field; `null`: it leaves the cell empty. */
type ExampleRow = { readonly [F in FieldName]?: string | null };

/** Of somebody who was not sent back, and whose quarantine is over. */
const SETTLED: ExampleRow = {
  quarantineSite: null,
  notQuarantinedAtEntryReason: null,
  sendBackNote: null,
  sendBackReason: null,
};

/** Of somebody whom the case list names: what it says is the case type. */
const LISTED: ExampleRow = { healthStatus: null };

/** Of somebody whose lines hide nothing. */
const WHOLE: ExampleRow = {};

/** Of somebody transferred from another province today: the status and the rest of the remark are filled in for them. */
const TRANSFERRED: ExampleRow = {
  controlStatus: null,
  controlStartDate: null,
  registeredDate: null,
};

/** Of a passenger, before the flight has landed and the hotel has given rooms. */
const ON_BOARD: ExampleRow = {
  entryDate: null,
  pointOfEntry: null,
  entryMode: null,
  room: null,
  destinationRegion: null,
};

/** The example row of each kind's template. */
export const exampleRows = {
  'control-tasks': SETTLED,
  'control-register': SETTLED,
  verification: SETTLED,
  'case-list': LISTED,
  'passenger-list': ON_BOARD,
  roster: WHOLE,
  'phone-list': WHOLE,
  'roll-call': WHOLE,
  intake: TRANSFERRED,
} as const satisfies { readonly [K in KindName]: ExampleRow };
