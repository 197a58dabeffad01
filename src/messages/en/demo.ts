import type { DemoTexts } from '../demo-texts.js';

export const demo: DemoTexts = {
  summary: 'A demonstration: a whole day on invented data that is shipped with the program, into ./demo',
  examples: [
    { command: 'inbound demo', does: 'The whole day, into ./demo' },
    { command: 'inbound demo --out training --lang zh', does: 'Into another folder, told in Chinese' },
  ],
  title: 'A day at the desk (everybody is invented)',
  moments: {
    tasks: {
      title: 'The province sends tasks of the control register',
      why: 'Everybody needs a final status by 17:00. Whoever was quarantined in another province for 14 days is ended, with that quarantine’s first day as control start; whoever was not, or was missed, comes under control, with the reason; whoever is elsewhere is sent back, with city and hotel.',
    },
    intake: {
      title: 'The streets report people newly in centralised quarantine',
      why: 'They are registered the same day. For people transferred here: why, and the day in Wenzhou as control start; people who crossed the border outside a port have no document and get a code that nobody else has. An item that the remark lacks is left to a person.',
    },
    import: {
      title: 'The police send the passenger list of a charter flight',
      why: 'Imported at about 14:00: not yet assigned, passport as document number, a placeholder for the phone, the hotel as address. Who has no passport number or is in the register already is not imported.',
    },
    assign: {
      title: 'The district names its officers',
      why: 'By 17:00 everybody has an officer and is under control: by the rooms, floors or sites of the roster, families with one officer where possible.',
    },
    reconcile: {
      title: 'Both registers are compared',
      why: 'One person, one story: of somebody transferred here the day of arrival in Zhejiang is the control start, and the day of registration; whoever is on the case list has the new health status at once.',
    },
    transferred: {
      title: 'One person who was transferred to Wenzhou',
      why: 'He came from Shanghai. The control register has the first day of quarantine there; the verification register has the day he came to Wenzhou: they disagree, and the province will ask.',
    },
    control: {
      title: 'The control register is checked against the exports of two weeks',
      why: 'Jumps of status, people under control who are gone, control starts that the system has reset to today after medical care: only earlier exports show them.',
    },
    discharged: {
      title: 'One person who was discharged',
      why: 'Under control since 12 April, ended after 14 days: three exports agree, nothing contradicts.',
    },
    verification: {
      title: 'The verification tasks that the province sent yesterday',
      why: 'Done by 12:00: closed once the day of arrival has come, not before; a follow-up every day; the reason where somebody was not quarantined for 14 days where they entered.',
    },
    phones: {
      title: 'The phone numbers are verified',
      why: 'Filled in by 12:00. Who has no phone keeps the placeholder; a relative’s number goes into the remark, never into the phone cell.',
    },
    rollCall: {
      title: 'The hotel’s roll-call arrives',
      why: 'Who is not in the hotel is sent back to the region that has taken them; of whom nobody can say where they went is left to a person.',
    },
    status: {
      title: 'What is left to do for this flight',
      why: 'Who is left at each of the three deadlines: import at 14:00, officers at 17:00, phones at 12:00 the next day.',
    },
  },
  mended: ({ row, field, from, to, message }) =>
    `Put right: ${row}, ${field}: ${from || '(empty)'} → ${to || '(empty)'}. ${message}`,
  left: ({ row, message }) => `For a person: ${row}: ${message}`,
  clause: (clause, text) => `By ${clause}: ${text}`,
  see: (files) => `See: ${files.join('  ')}`,
  end: (folder) =>
    `Sheets, import sheets and reports are in ${folder}. Open them, change some cells, and run the commands above in that folder yourself (with --force behind them).`,
};
