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

/** Of a passenger, before the flight has landed and the hotel has given rooms. */
const ON_BOARD: ExampleRow = {
  entryDate: null,
  pointOfEntry: null,
  entryMode: null,
  room: null,
  destinationRegion: null,
};

/** The kinds of sheet that have a template. */
export const exampleRows = {
  'control-tasks': SETTLED,
  'control-register': SETTLED,
  verification: SETTLED,
  'case-list': LISTED,
  'passenger-list': ON_BOARD,
  roster: WHOLE,
  'phone-list': WHOLE,
  'roll-call': WHOLE,
} as const satisfies { readonly [K in KindName]?: ExampleRow };

export type TemplateKind = keyof typeof exampleRows;
/** The kinds that have a template. */
export const templateKinds = Object.keys(exampleRows) as readonly TemplateKind[];
/** Whether a kind has a template. */
export const hasTemplate = (kind: KindName): kind is TemplateKind => Object.hasOwn(exampleRows, kind);
