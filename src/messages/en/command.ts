import type { CommandTexts } from '../command-texts.js';
import { columnName, count, inText, kinds, list } from './words.js';

const kindInText = (kind: keyof typeof kinds): string => inText(kinds[kind]);

const quoted = (names: readonly string[]): string => list(names.map((name) => `“${name}”`));

export const command: CommandTexts = {
  program:
    'Checks and corrects sheets of the control and verification registers of inbound travellers, and writes sheets ready to import and an anomaly report',
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
  },
  usage: { command: '<command>', options: '[options]' },
  // Both follow the description of an option.
  defaultValue: (value) => ` (default: ${value})`,
  choices: (values) => ` (${values.join(' | ')})`,
  help: 'Show help',
  version: 'Show the version number',
  triage: 'Tasks sent by the province: check, correct, write the import sheet',
  triageCheck: {
    summary: 'Check a task sheet of the control register or the verification register',
    sheet:
      'Task sheet (.xlsx, .xls, web page saved as .xls, .csv; - for standard input); its headers tell which register it is for',
    examples: [
      { command: 'triage check tasks.xlsx', does: 'Check the task sheet, with the results in ./out' },
      {
        command: 'triage check tasks.xlsx --as-of "2020-04-27 15:30" --dispatched 2020-04-27',
        does: 'Check as of a given time, for tasks sent on a given date',
      },
      {
        command: 'triage check tasks.xlsx --accept-decisions --force',
        does: 'Fill in the proposed statuses, and overwrite the last results',
      },
      {
        command: 'triage check tasks.xlsx --format json --report json',
        does: 'Print JSON for other programs to use',
      },
    ],
  },
  control: 'The control register: register people found locally; check and correct an export',
  controlIntake: {
    summary:
      'Register people found locally: codes, full remarks and dates, as an import sheet of people to be added under control',
    sheet:
      'The intake sheet of people newly in centralised quarantine (.xlsx, .xls, web page saved as .xls, .csv; - for standard input)',
    district:
      'The district that registers them: name, pinyin or code, such as lucheng or 330302; a district in the sheet goes before it',
    control:
      'An export of the control register, and import sheets written earlier that day, any number: codes in them are not given again, people in them are told',
    codesUnchecked: (people) =>
      `${count(people, 'person was given a code', 'people were given codes')}, but without --control nobody knows whether they are taken: run again with --control and an export of the register (and the import sheets written earlier today)`,
    examples: [
      {
        command: 'inbound control intake intake.xlsx --district lucheng',
        does: 'Register them; import sheet and report go to ./out',
      },
      {
        command:
          'inbound control intake intake.xlsx --district 330302 --control control.xlsx out/morning.import.xlsx',
        does: 'No code that the register or the import sheet of the morning has',
      },
    ],
  },
  controlCheck: {
    summary: 'Check an export of the control register',
    sheet: 'the export (.xlsx, .xls, a web page saved as .xls, .csv; - for standard input)',
    previous:
      'earlier exports, as many as there are and in any order; the day of each is taken from its file name or title, or typed as 2020-04-20=file. They show forbidden changes of status, people who have disappeared, and first control start dates',
    examples: [
      { command: 'inbound control check control.xlsx', does: 'Check the export; results go to ./out' },
      {
        command: 'inbound control check control.xlsx --previous control-20200413.xlsx control-20200420.xlsx',
        does: 'Compare it with two earlier ones',
      },
      {
        command: 'inbound control check control.xlsx --previous 2020-04-26=old.xlsx --accept-suggestions',
        does: 'Say of which day the other one is, and accept suggestions',
      },
    ],
  },
  reconcile: {
    summary: 'Compare the control register with the verification register, person by person',
    control:
      'an export of the control register (.xlsx, .xls, a web page saved as .xls, .csv; - for standard input)',
    verification: 'tasks or an export of the verification register (the same formats)',
    cases: 'the case list of the health commission: health status is updated from it',
    all: 'check the rules of each register too',
    identities:
      'the sheet of identities: who is the same person and who is not, as people decided (the report has such a sheet to complete)',
    noIdentities: (file) =>
      `${file} is no sheet of identities: it needs the columns “Document in the control register”, “Document in the verification register” and “Same person?” (the report has such a sheet)`,
    identityProblems: {
      verdict: (file, row) => `${file}, row ${row}: “Same person?” must be same or different`,
      number: (file, row) => `${file}, row ${row}: both document numbers must be filled in`,
      contradiction: (file, row) =>
        `${file}, row ${row}: the same two documents were decided otherwise above`,
    },
    unusedIdentities: (rows) =>
      `Row ${rows.join(', ')} of the sheet of identities decided nothing: the masked numbers fit nobody in question, or several; whole numbers (a report with --unmask) make it clear`,
    swapped: (control, verification) =>
      `The two sheets were given the other way round: ${control} is read as the control register, ${verification} as the verification register`,
    examples: [
      {
        command: 'reconcile control.xlsx verify.xlsx',
        does: 'Compare both registers; an import sheet of each goes to ./out',
      },
      {
        command: 'reconcile control.xlsx verify.xlsx --cases cases.xlsx',
        does: 'Compare with the case list too',
      },
      {
        command: 'reconcile control.xlsx verify.xlsx --all --dispatched 2020-04-27',
        does: 'Check the rules of each register too',
      },
    ],
  },
  previous: {
    undated: (file) =>
      `it is not known of which day the export ${file} is (neither its name nor its title holds one single date): type --previous 2020-04-20=${file}`,
    ahead: (file, date, today) =>
      `the export ${file} is of ${date}, after the day of the check, ${today}: verify the date, or say with --as-of when it is`,
    assumedBefore: (file) => `${file} has no date: taken as the state before today`,
  },
  inspect: {
    summary: 'Show how a sheet is read: its kind, its header row, the field of each column, unknown columns',
    sheet: 'Sheet to look at',
    cells: 'List the cells too, always in full (of the first rows, if a number is given; JSON only)',
    unmask: 'Accepted as in other commands: cells are always listed in full',
    examples: [
      { command: 'inbound inspect tasks.xlsx', does: 'List what each column is taken for' },
      {
        command: 'inbound inspect tasks.xlsx --format json --cells 5',
        does: 'Print that as JSON, with the cells of the first 5 rows',
      },
    ],
  },
  template: {
    summary:
      'Write an empty sheet with drop-down lists, cell formats, notes on its headers, an example row and a how-to sheet',
    kind: 'Kind of sheet',
    written: ({ file, kind, columns }) =>
      `${file}  empty sheet: ${kindInText(kind)}, ${count(columns, 'column')}`,
    next: (name) => `When it is filled in, check it: ${name}`,
    unknownKind: (kind, available) => `there is no kind of sheet ${kind}; there are ${list(available)}`,
    examples: [
      {
        command: 'inbound template control-tasks',
        does: 'Write an empty sheet of control register tasks to ./out',
      },
      {
        command: 'inbound template verification --out forms --force',
        does: 'Write an empty sheet of the verification register to the folder forms, over the last one',
      },
    ],
  },
  examples: [
    { command: 'inbound demo', does: 'See a whole day on invented data' },
    { command: 'inbound triage check tasks.xlsx', does: 'Check the task sheet sent by the province' },
    {
      command: 'inbound control intake intake.xlsx --district lucheng',
      does: 'Register people found locally',
    },
    { command: 'inbound control check control.xlsx', does: 'Check an export of the control register' },
    { command: 'reconcile control.xlsx verify.xlsx', does: 'Compare both registers, person by person' },
    {
      command: 'charter import passengers.xlsx --district lucheng',
      does: 'Turn the passenger list of a charter flight into an import sheet',
    },
    { command: 'inbound remark "4月12日浦东入境，26日高铁回温"', does: 'Show what a remark says' },
    { command: 'inbound inspect tasks.xlsx', does: 'Show how the sheet is read' },
    { command: 'inbound template control-tasks', does: 'Write an empty sheet' },
    { command: 'inbound rules tasks/overdue', does: 'Look up a rule: what it checks, when, how to mend it' },
  ],
  options: {
    asOf: 'Take this time as now; Beijing time unless it has a zone, 00:00 if it is only a date',
    dispatched: 'Date on which the tasks were sent, where the sheet does not say',
    out: 'Output folder',
    force: 'Overwrite output files that exist (an input file is never overwritten)',
    format: 'Format of standard output',
    report: 'Report files to write, several separated by commas',
    annotate: 'Also save a copy of the input sheet with notes',
    kind: 'Kind of sheet, instead of recognising it',
    sheet: 'Sheet to read, by name',
    headerRow: 'Row number of the header',
    acceptDecisions: 'Fill in the proposed status, where it is firm, in rows without a final status',
    acceptSuggestions: 'Apply the suggested fixes',
    failOn: 'Exit with 1 if a finding of this level or above is left',
    lang: 'Language',
    unmask: 'Show names, document numbers and phone numbers in full in reports',
    quiet: 'Print the result only (of a check: one line of summary), without hints',
    noColor: 'No colour',
    noProgress: 'No progress display',
  },
  stages: { reading: (file) => `Reading ${file} …`, checking: 'Checking …', writing: 'Writing …' },
  errors: {
    prefix: 'Error: ',
    unknownOption: (option) => `there is no option ${option}`,
    unknownCommand: (name) => `there is no command ${name}`,
    didYouMean: (names) => ` (did you mean ${names.join(' or ')}?)`,
    missingArgument: (argument) => `the argument <${argument}> is missing`,
    missingValue: (option) => `the option ${option} needs a value`,
    missingOption: (option) => `the option ${option} is missing`,
    conflict: (option, other) => `the options ${option} and ${other} cannot be used together`,
    excessArguments: 'too many arguments (a file name with spaces needs quotation marks)',
    badUsage: 'the command line cannot be understood',
    option: (option) => `the option ${option}`,
    argument: (argument) => `the argument <${argument}>`,
    badValue: (place, value, expected) => `“${value}” does not fit ${place}; it takes ${expected}`,
    seeHelp: (name) => `; for usage, run ${name} --help`,
    expected: {
      dateTime: 'a date or a date and time, such as 2020-04-27 or "2020-04-27 15:30"',
      date: 'a date, such as 2020-04-27',
      rowNumber: 'a row number, from 1',
      oneOf: (values) =>
        values.length > 1 ? `${list(values.slice(0, -1))} or ${values.at(-1)}` : list(values),
    },
    input: {
      'not-found': (file) => `cannot find ${file}; check the file name and its folder`,
      'is-folder': (file) => `${file} is a folder; name a sheet in it`,
      'no-permission': (file) =>
        `no permission to read ${file}; check its permissions, or close the program that uses it`,
      empty: (file) => `${file} is an empty file; export it again`,
      'not-text': (file) =>
        `${file === '-' ? 'standard input' : file} is no text; save it as a text file in UTF-8 or GB18030, a remark a line`,
      'not-a-spreadsheet': (file) => `${file} is not a spreadsheet; save it as .xlsx and try again`,
      'not-a-configuration': (file) => `${file} is no configuration: that is UTF-8 text of at most 1 MB`,
      truncated: (file) => `${file} is incomplete or damaged; export or download it again`,
      'password-protected': (file) => `${file} is protected by a password; remove it in Excel and try again`,
      'too-large': (file) =>
        `${file} is too large when unpacked, so reading was stopped; check where it comes from, or split it into several sheets`,
    },
    output: {
      exists: (file) =>
        `the output file ${file} exists; overwrite it with --force, or choose another folder with --out`,
      'is-input': (file) =>
        `the output file ${file} is an input file, which is never overwritten; choose another folder with --out`,
      'cannot-write': (file) =>
        `cannot write ${file}; check that its folder is one and may be written into, or close the program that has the file open`,
      'disk-full': (file) => `the disk is full, cannot write ${file}; free some space and try again`,
    },
    noSuchSheet: (file, sheet, sheets) => `${file} has no sheet “${sheet}”; it has ${quoted(sheets)}`,
    noKnownHeader: (file) =>
      `no known header in ${file}; check the header (within the first 20 rows), or set --kind or --header-row`,
    noHeaderIn: (file, row) =>
      `row ${row} of ${file} has no known header; check --header-row, or leave it out and let the program look`,
    nearestKind: ({ sheet, kind, missing }) =>
      `; the sheet “${sheet}” comes nearest to: ${kindInText(kind)}, but lacks the columns ${list(missing.map((group) => group.map(columnName).join(' or ')))}`,
    severalSheets: (file, sheets) =>
      `${file} has several sheets that could be meant: ${quoted(sheets)}; choose one with --sheet`,
    onlyHidden: (file, sheets) =>
      `the only sheets in ${file} that can be worked on are hidden: ${quoted(sheets)}; unhide them, or name one with --sheet`,
    wrongKind: ({ file, sheet, kind, command: name }) =>
      `the sheet “${sheet}” of ${file} is of the kind “${kindInText(kind)}”, which this command does not take; use ${name}`,
    nameKind: '; if that is wrong, say by --kind what it is',
    internal: (message) =>
      `fault inside the program (${message}); no file was written, please send this line to the developers`,
    resultLost:
      'the result could not be shown (standard output is full or cannot be written); the output files are written',
  },
  inspection: {
    format: (file, format) => `${file} (${format})`,
    chosen: (sheet) => `Sheet that would be processed: ${sheet}`,
    noneChosen: 'No single sheet to process',
    sheet: ({ name, hidden, rows, columns }) =>
      `Sheet “${name}”${hidden ? ' (hidden)' : ''}: ${count(rows, 'row')}, ${count(columns, 'column')}`,
    kind: ({ kind, score, headerRow }) =>
      `Read as: ${kindInText(kind)} (${kind}, match ${score}), header in row ${headerRow}`,
    noKind: 'Not a known kind of sheet',
    almost: ({ kind, missing }) =>
      `Comes nearest to: ${kindInText(kind)} (${kind}), but lacks the columns ${list(missing.map((group) => group.map(columnName).join(' or ')))}`,
    column: 'Column',
    header: 'Header',
    field: 'Field',
    type: 'Type',
    unknown: (nearest) => (nearest === null ? '(unknown)' : `(unknown, nearest: “${nearest}”)`),
    damaged: (number) =>
      number === 1
        ? '1 document number was stored as a number and is damaged'
        : `${number} document numbers were stored as numbers and are damaged`,
    types: {
      text: 'Text',
      'free-text': 'Free text',
      integer: 'Whole number',
      date: 'Date',
      document: 'Document number',
      phone: 'Phone number',
      place: 'Place',
      choice: 'Choice',
    },
  },
};
