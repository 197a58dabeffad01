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

/**
 * Of somebody who was brought from a quarantine in another province into one here. The program fills in the status, its
 * dates, and all of the remark but the reason, which no column has.
 */
const TRANSFERRED: ExampleRow = {
  address: '浙江省温州市鹿城区云栈酒店',
  entryDate: '2020-04-16',
  wenzhouArrivalMode: '专车转运',
  wenzhouArrivalTransport: null,
  controlStartDate: null,
  controlStatus: null,
  source: '街道排查',
  remarks: '因上海隔离点容量不足转运回温',
  registeredDate: null,
  quarantineStatus: '集中隔离中',
  outOfProvinceQuarantineStart: '2020-04-16',
  outOfProvinceQuarantineEnd: null,
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
