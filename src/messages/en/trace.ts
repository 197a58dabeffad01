import type { TraceTexts } from '../trace-texts.js';

export const trace: TraceTexts = {
  summary: "one person's rows and dates across sheets, as a timeline",
  person: 'a document number or a name (also as reports show it masked; pinyin is understood)',
  sheets:
    'the sheets to look in, one or several; every sheet of a known kind in a file is read (.xlsx, .xls, html saved as .xls, .csv)',
  examples: [
    {
      command: 'inbound trace 330399198305120012 control.xlsx verify.xlsx',
      does: 'find by document number; the timeline is written to ./out',
    },
    { command: 'inbound trace "LYU XIULAN" control.xlsx verify.xlsx cases.xlsx', does: 'find by name' },
    {
      command: 'inbound trace "3303**********0012" control.xlsx --format json',
      does: 'find by the number as a report masks it; print JSON',
    },
  ],
  noSheet: (file) => `${file} has no sheet of a known kind: look at it with inbound inspect ${file}`,
  notFound: (sheets, rows) =>
    `this person was not found (looked through ${sheets} sheets, ${rows} rows): check the number or the name; where numbers are damaged, look for the name`,
  several: (people) => `${people} people fit:`,
  more: (people) => `… and ${people} more`,
  which: (people) => `Which one? Type a number (1–${people}), or nothing to give up: `,
  chooseByNumber:
    'try again with the document number: as masked above will do; where several are masked alike, --unmask shows them whole',
  title: 'Timeline of one person',
  asOf: (time) => `as of ${time}`,
  foundIn: (rows, sheets) => `rows: ${rows}, in sheets: ${sheets}`,
  exportOf: (date) => `sheet of ${date}`,
  confidence: { certain: 'certain', probable: 'probably', possible: 'possibly' },
  uncertain: (by) => `by ${by}`,
  remark: 'remarks',
  columns: {
    date: 'Date',
    event: 'Event',
    details: 'Details',
    cells: 'Cells',
    field: 'Field',
    values: 'What the sheets say',
    row: 'Row',
    sureness: 'This person?',
  },
  line: 'Line of life',
  drawn: 'Drawn',
  drawnNote:
    'Filled: rows that are certainly this person’s; hollow: taken for theirs by name and other marks; ✖: contradicts another cell. A bar is a stretch whose start and end are known.',
  contradictions: 'Contradictions',
  noContradiction: 'No contradiction was found',
  differ: (fact, sides) => `${fact} differs: ${sides.join('; ')}`,
  order: (earlier, later) => `the wrong way round: ${earlier} is later than ${later}`,
  ahead: (earlier, today) => `${earlier} is later than today, ${today}`,
  arrival: (start, arrival) =>
    `whoever is transferred or came by charter is under control from the day of arrival on (V-1.4): ${start}, yet ${arrival}`,
  told: 'What the sheets say',
  rows: 'Rows',
  noEvents: 'No date could be read in these rows',
  lanes: {
    entry: 'Entry',
    quarantine: 'Quarantine',
    transfer: 'Transfer, arrival',
    medical: 'Medical care',
    control: 'Control',
    followUp: 'Follow-ups',
    registers: 'Registered, sent',
  },
  today: 'today',
  written: 'Written',
};
