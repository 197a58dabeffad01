import type { GroupTexts } from '../messages.js';
import { count, list } from './words.js';

export const charterRules: GroupTexts<'charter'> = {
  'charter/district-unusual': {
    title: 'Not a district that takes charter flights',
    flaw: ({ district, usual }) =>
      `Passengers of charter flights go to ${list(usual)}; this import says ${district}`,
    todo: () => 'Check --district; if that district does take them, leave it',
  },
  'charter/passport-missing': {
    title: 'No passport number',
    flaw: ({ hasResidentId }) =>
      hasResidentId ? 'Only a resident id, no passport number' : 'No passport number',
    todo: () => 'Ask the police for the passport number, then import',
  },
  'charter/passport-duplicate': {
    title: 'Passport number used twice',
    flaw: ({ rows }) => `This passport number stands on the list ${rows} times`,
    todo: () =>
      'Check the documents: one row a person, and for each (infants too) the number of their own passport',
  },
  'charter/hotel-missing': {
    title: 'Hotel not known',
    flaw: () => 'The list names no hotel, nor does --hotel or --rooms',
    todo: () => 'Ask for the hotel; give it by --hotel, or by --rooms or on the list where there are several',
  },
  'charter/already-registered': {
    title: 'In the control register already',
    flaw: ({ isCertain, row }) =>
      isCertain
        ? `Same document as row ${row} of the control register`
        : `Same name and one more mark as row ${row} of the control register, another document`,
    todo: ({ isCertain }) =>
      isCertain
        ? 'Do not import again: update the record that is there'
        : 'Check whether it is the same person; if so, do not import, update the record that is there',
  },
  'charter/roster-conflict': {
    title: 'The roster contradicts itself',
    flaw: ({ what, officers }) =>
      what === 'kept'
        ? `The sheet has ${officers[0] ?? ''}, the roster ${officers[1] ?? ''}: what was put in by hand stays`
        : `The roster names several officers for this ${what === 'room' ? 'room' : 'person'}: ${list(officers)}`,
    todo: ({ what }) =>
      what === 'kept'
        ? 'Check who it is; if the roster is right, accept the suggestion'
        : 'Leave one officer on the roster, then assign again',
  },
  'charter/officer-unavailable': {
    title: 'No officer to assign',
    flaw: ({ room, site }) => {
      const place = [site, room === null ? null : `room ${room}`].filter((part) => part !== null).join(', ');
      return `The roster has nobody for ${place === '' ? 'this person (neither room nor site is known)' : place}`;
    },
    todo: () => 'Put somebody for this room, floor or site on the roster, then assign again',
  },
  'charter/phone-unmatched': {
    title: 'Phone of nobody on board',
    flaw: ({ namesakes }) =>
      namesakes === 0
        ? 'The import sheet has nobody of this name or document'
        : `The import sheet does not have this document, but ${count(namesakes, 'person', 'people')} of the name`,
    todo: () => 'Check name and document; delete the line if it is of another flight',
  },
  'charter/phone-ambiguous': {
    title: 'Not certain whose phone',
    flaw: ({ why, candidates }) =>
      ({
        people: `May be any of ${Math.max(2, candidates)} people of the import sheet: not filled in`,
        name: 'The document is one passenger’s, the name is not: not filled in',
        numbers: 'The list has several numbers as this person’s own: not filled in',
        kept: 'The import sheet has another number: that one stays',
      })[why],
    todo: ({ why }) =>
      why === 'kept'
        ? 'Check which number is right; if the list is, accept the suggestion'
        : 'Check, put the document and the one number on the list, and fill in again',
  },
  'charter/not-in-hotel': {
    title: 'Not in the hotel',
    flaw: ({ region, kept }) => {
      if (region === null) return 'The roll-call says both: in the hotel, and not';
      return kept
        ? `Not in the hotel, gone to ${region}; but somebody has changed the sheet since: that stays`
        : `Not in the hotel, gone to ${region}`;
    },
    todo: ({ region, kept }) => {
      if (region === null) return 'Ask the hotel whether the person is there, and mend the roll-call';
      return kept
        ? 'Check; if the roll-call is right, accept the suggestion'
        : `Send back to ${region}, as moved to quarantine elsewhere`;
    },
  },
  'charter/region-unknown': {
    title: 'Not in the hotel, and sent nowhere',
    flaw: ({ written }) =>
      written === null ? 'The roll-call does not say where to' : `“${written}” is no region to send back to`,
    todo: () => 'Ask which county has taken the person, put that on the roll-call, then send back',
  },
  'charter/roll-call-stranger': {
    title: 'Roll-call names nobody on board',
    flaw: ({ candidates, isStrange, namesakes }) => {
      if (isStrange) return 'The document is one passenger’s, the name is not';
      if (namesakes > 0)
        return `The import sheet does not have this document, but ${count(namesakes, 'person', 'people')} of the name`;
      return candidates === 0
        ? 'The import sheet has nobody of this name or document'
        : `May be any of ${Math.max(2, candidates)} people of the import sheet`;
    },
    todo: () => 'Check name and document; if it is nobody of this flight, find out who it is',
  },
};
