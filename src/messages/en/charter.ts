import type { CharterTexts } from '../charter-texts.js';
import { span } from './time.js';
import { count } from './words.js';

const people = (number: number): string => count(number, 'person', 'people');

export const charter: CharterTexts = {
  group:
    'The charter day: import the passengers, assign officers, fill in phones, send back who is not in the hotel',
  batch:
    'Import sheet: the .import.xlsx that charter import or a later step has written, changed by hand or not',
  import: {
    summary: 'Turn the passenger list of the police into an import sheet of the control register',
    passengers: 'Passenger list (.xlsx, .xls, a web page saved as .xls, .csv; - is standard input)',
    district: 'District that takes them: by name, pinyin or code (lucheng, 330302)',
    hotel: 'Quarantine hotel of those whose row names none',
    flight: 'Flight number of those whose row names none',
    flightDate: 'Flight date of those whose row gives none',
    control: 'Export of the control register: who is there already is not imported again',
    rooms: 'List of rooms (name, passport number, site, room): hotels and rooms are taken from it',
    withoutDate: (number) =>
      `The flight date of ${people(number)} is not known, so that entry and arrival are empty: give it by --flight-date`,
    examples: [
      {
        command: 'charter import passengers.xlsx --district lucheng',
        does: 'Import a list that names the hotels',
      },
      {
        command:
          'charter import passengers.xlsx --district lucheng --hotel "Yunzhan Hotel" --flight-date 2020-04-27',
        does: 'Give hotel and date where the list does not',
      },
      {
        command: 'charter import passengers.xlsx --district 330302 --control control.xlsx',
        does: 'Import nobody who is in the control register already',
      },
    ],
  },
  assign: {
    summary: 'Assign officers by a roster; the status becomes under control (or medical care)',
    roster:
      'Roster: officers, their phones, and the rooms, floors or sites they take; evenly where it names none',
    masked: 'Names and numbers on the sheets of the officers are masked: to print them whole, add --unmask',
    examples: [
      {
        command: 'charter assign passengers.import.xlsx --roster roster.xlsx',
        does: 'Assign officers, and write a printable sheet for each',
      },
    ],
  },
  phones: {
    summary: 'Fill verified phones into the import sheet; numbers of relatives go into the remark',
    phones: 'List of verified phones',
    examples: [
      {
        command: 'charter phones passengers.assigned.import.xlsx phones.xlsx',
        does: 'Fill in phones; may be run again with a newer list',
      },
    ],
  },
  transfer: {
    summary: 'Send back who is not in the hotel by its roll-call, to the region that has taken them',
    rollCall: 'Roll-call of the hotel',
    examples: [
      {
        command: 'charter transfer passengers.phones.import.xlsx roll-call.xlsx',
        does: 'Send back who is not in the hotel; may be run again with a newer list',
      },
    ],
  },
  status: {
    summary:
      'Where a flight stands against its deadlines: imported, assigned, completed, phones, not in the hotel',
    title: 'Charter flight',
    day: ({ registered, people: number }) => `Registered ${registered}, ${people(number)}`,
    undated: (number) => `${people(number)} without a day of registration: no deadline`,
    imported: 'Imported',
    held: (number) => `${people(number)} on the sheet of held rows not imported yet`,
    stages: {
      assigned: 'Officer and status assigned',
      completed: 'Category of person filled in',
      phonesVerified: 'Phone verified',
    },
    open: { assigned: 'officer, status', completed: 'category of person', phonesVerified: 'phone' },
    notInHotel: 'Not in the hotel, sent back',
    withoutPhone: (number) => ` (${number} of them without a phone)`,
    done: (done, of) => `${done}/${of}`,
    headers: {
      stage: 'Stage',
      done: 'Done',
      due: 'Due',
      time: 'Time',
    },
    inTime: 'done',
    timeLeft: (minutes) => `${span(minutes)} left`,
    late: (minutes) => `${span(minutes)} late`,
    leftByOfficer: 'Who is left, by officer',
    noOfficer: '(no officer)',
    nobodyLeft: 'Every stage is done',
    more: (number) => `… and ${people(number)} more`,
    examples: [
      {
        command: 'inbound charter status passengers.phones.import.xlsx',
        does: 'Where the flight stands, and who is left by officer',
      },
      {
        command: 'inbound charter status passengers.phones.import.xlsx --as-of "2020-04-28 11:00"',
        does: 'As of some other time',
      },
    ],
  },
  officerTitle: ({ name, phone, people: number }) =>
    `Officer ${name}${phone === '' ? '' : ` (${phone})`}: ${people(number)}`,
  toAsk: 'To ask',
  answer: 'Notes',
  ownPhone: 'own phone (else a relative’s)',
};
