import type { Clause } from '../domain/clauses.js';
import type { RequiredItem } from './stated.js';

/** The items of information that the guidance asks remarks for, each declared once. */
const ENTRY_DATE: RequiredItem = { item: 'entryDate', columns: ['entryDate'] };
const POINT_OF_ENTRY: RequiredItem = { item: 'pointOfEntry', columns: ['pointOfEntry'] };
const ENTRY_MODE: RequiredItem = { item: 'entryMode', columns: ['entryMode'] };
const ARRIVAL_DATE: RequiredItem = { item: 'wenzhouArrivalDate', columns: ['wenzhouArrivalDate'] };
export const ARRIVAL_MODE: RequiredItem = { item: 'wenzhouArrivalMode', columns: ['wenzhouArrivalMode'] };
const SITUATION: RequiredItem = {
  item: 'situation',
  columns: ['whereabouts', 'quarantineStatus', 'healthStatus'],
};
export const NOT_QUARANTINED_REASON: RequiredItem = {
  item: 'notQuarantinedReason',
  columns: ['notQuarantinedAtEntryReason'],
};

/** What a remark is written for, and so what it must tell. */
export interface Purpose {
  readonly clause: Clause;
  readonly items: readonly RequiredItem[];
}

/** The purposes that the guidance names, in the order of its clauses on them. */
export const remarkPurposes = {
  daily: {
    clause: 'C-2.2a',
    items: [ENTRY_DATE, POINT_OF_ENTRY, ENTRY_MODE, ARRIVAL_DATE, ARRIVAL_MODE, SITUATION],
  },
  transfer: {
    clause: 'C-2.2b',
    items: [
      ENTRY_DATE,
      POINT_OF_ENTRY,
      ENTRY_MODE,
      { item: 'outOfProvinceQuarantineStart', columns: ['outOfProvinceQuarantineStart'] },
      // Who is transferred arrives that day: one column holds both.
      { item: 'transferDate', columns: ['wenzhouArrivalDate'] },
      { item: 'transferReason', columns: [] },
      SITUATION,
    ],
  },
  medical: {
    clause: 'C-4.1',
    items: [
      ENTRY_DATE,
      {
        item: 'quarantineStart',
        metBy: ['transferDate', 'resumedQuarantineStart', 'outOfProvinceQuarantineStart'],
        columns: ['controlStartDate'],
      },
      { item: 'medicalTransferDate', columns: [] },
    ],
  },
  resumed: {
    clause: 'C-4.2a',
    items: [
      { item: 'medicalCareEndDate', columns: [] },
      { item: 'resumedQuarantineStart', columns: [] },
    ],
  },
  'not-quarantined': {
    clause: 'V-1.3',
    items: [NOT_QUARANTINED_REASON, ARRIVAL_DATE, ARRIVAL_MODE, SITUATION],
  },
  'missed-report': { clause: 'C-1.1b', items: [{ item: 'missedReason', columns: [] }] },
} as const satisfies Readonly<Record<string, Purpose>>;

export type RemarkPurpose = keyof typeof remarkPurposes;

export const purposeNames = Object.keys(remarkPurposes) as readonly RemarkPurpose[];
