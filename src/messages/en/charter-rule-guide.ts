import type { Policy } from '../../domain/policy.js';
import type { GroupGuides } from '../catalogue-texts.js';
import { list } from './words.js';

const NEVER = 'Not fixed by itself.';
const HELD = 'The row is not imported but held.';
const WHO =
  'A person is found by the document (or passport) number, else by the name, in characters or Latin letters; by the name alone only where one person on the import sheet and among the held rows is called so, and of namesakes the room decides';

/** The rules of the charter day explained, by the numbers of a desk. */
export const charterGuides = (policy: Policy): GroupGuides<'charter'> => ({
  'charter/district-unusual': {
    looksAt: 'The district that --district names.',
    applies: `Once an import. Where it is none of ${list(policy.charterDistricts)}; the districts can be configured.`,
    mend: 'Check the district; import again if it is wrong.',
    fixing: NEVER,
  },
  'charter/passport-missing': {
    looksAt: 'The passport number; without such a column the document number.',
    applies: `Everybody on the list. No passport number, or a resident id only. A number that cannot be read has rules of its own and is not missing. ${HELD}`,
    mend: 'Ask the police for the passport number.',
    fixing: NEVER,
  },
  'charter/passport-duplicate': {
    looksAt: 'The passport number; without such a column the document number.',
    applies: `Everybody with a passport number. One number on several rows: each of them is told, with the others. ${HELD}`,
    mend: 'One row a person; to each, infants too, the number of their own passport.',
    fixing: NEVER,
  },
  'charter/hotel-missing': {
    looksAt: 'The quarantine site; the list of rooms (--rooms); --hotel.',
    applies: `Everybody on the list. None of the three says in which hotel. ${HELD}`,
    mend: 'Ask for the hotel, then import again.',
    fixing: NEVER,
  },
  'charter/already-registered': {
    looksAt:
      'Passport or document number, name, birth date and others; the export of the control register given by --control (for people found locally, the day’s earlier import sheets too).',
    applies: `Everybody on the list or the intake sheet, with --control. The same document is an error. ${HELD} The same name and one more mark (birth date, phone, flight and entry date) with another document is a warning, and the row is imported.`,
    mend: 'Update the record that is there instead of importing again.',
    fixing: NEVER,
  },
  'charter/roster-conflict': {
    looksAt: 'Room, site, name and document on the roster; room and officer on the import sheet.',
    applies:
      'Everybody who is to have an officer. Several lines about the room or the person name different officers: nobody is assigned, the row is held. Several officers of one floor or site are no conflict, they share it evenly. An officer whom somebody has put into the sheet against the roster is a warning and stays.',
    mend: 'Mend the roster, then assign again.',
    fixing:
      'For an officer put in by hand the roster’s is suggested; applied only with --accept-suggestions.',
  },
  'charter/officer-unavailable': {
    looksAt: 'Room, site and district on the import sheet; the roster.',
    applies:
      'People waiting for assignment, under control or in medical care who have no officer. The roster has nobody for the room, the floor or the site, nor anybody for all. The row is held.',
    mend: 'Complete the roster, then assign again.',
    fixing: NEVER,
  },
  'charter/phone-unmatched': {
    looksAt: 'Name, document and passport on the list of phones; the import sheet.',
    applies: `Each line with a number whose person the import sheet does not have. ${WHO}.`,
    mend: 'Check name and document.',
    fixing: NEVER,
  },
  'charter/phone-ambiguous': {
    looksAt: 'Name, document and phone on the list; name, document and phone on the import sheet.',
    applies: `Each line of the list. It may mean several people; document and name mean different people; several lines have different numbers as one person’s own: none is filled in. Where the import sheet has another real number that no earlier list has put there, that one stays. ${WHO}.`,
    mend: 'Check, put the document on the list, and fill in again.',
    fixing:
      'Where the sheet has another number, the list’s is suggested; applied only with --accept-suggestions.',
  },
  'charter/not-in-hotel': {
    looksAt:
      'Whether in the hotel, and where to, on the roll-call; status, kind and note of sending back on the import sheet.',
    applies:
      'Everybody on the roll-call. Who is not in the hotel is sent back to the region that it names; where it says both, the row is held. Cells that somebody has changed since an earlier roll-call stay, as a warning.',
    mend: 'Send back to the region, as moved to quarantine elsewhere.',
    fixing:
      'Status, kind and region are filled in; where somebody has changed them they are only suggested (--accept-suggestions).',
  },
  'charter/region-unknown': {
    looksAt: 'Whether in the hotel, and where to, on the roll-call.',
    applies:
      'People waiting for assignment or under control who stand on the roll-call. It calls them absent, and does not say where to or names no known region. The row is held.',
    mend: 'Ask who has taken the person, put it on the roll-call, then send back.',
    fixing: NEVER,
  },
  'charter/roll-call-stranger': {
    looksAt: 'Name and document on the roll-call; the import sheet.',
    applies: `Each line of the roll-call. The import sheet has no such person, or several who may be meant. ${WHO}.`,
    mend: 'Check name and document.',
    fixing: NEVER,
  },
});
