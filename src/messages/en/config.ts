import type { ConfigProblem } from '../../config/read-config.js';
import { type Expectation, optionNames, ownColumnTypes } from '../../config/schema.js';
import { fields } from '../../records/fields.js';
import { kindNames } from '../../records/index.js';
import type { ConfigTexts } from '../config-texts.js';
import { count, inText, kinds, list, nameOf } from './words.js';

const expected: { readonly [E in Expectation]: string } = {
  text: 'must be a text in quotation marks, not an empty one',
  object: 'must be items between braces { }',
  list: 'must be one item or more between brackets [ ]',
  yesOrNo: 'must be true or false, without quotation marks',
  days: 'must be a whole number of days from 1 to 60',
  people: 'must be a whole number of people, 2 or more',
  time: 'must be a time such as "17:00"',
  date: 'must be a date such as "2020-05-31"',
  placeholder: 'must be 11 figures that can be nobody’s number, such as "11111111111"',
  place: 'must be a place that is known, such as "温州市鹿城区" or "上海市"',
  district: 'must be a county-level unit of Wenzhou by name, pinyin or code, such as "lucheng"',
  columnType: `must be one of ${list(ownColumnTypes.map((type) => `"${type}"`))}, or a list of values such as ["visited", "phoned"]`,
  newHeader: 'this header is known already; to change what it means, put it under headers',
  document: 'must be a document number, or "sha256:" with 64 small hexadecimal figures behind it',
  documentOrColumn: 'give either a document number (document) or a column (column), and not both',
  newWord: 'the program knows this word already, and it means something else',
  alike: 'is read as the same as another one (blanks, width and case do not count): keep one of them',
  placeName: 'must have two characters or more, or it would be found in other names',
  newPlace: 'the program knows this place already; name something more special',
  errorAlways: 'can only be "error": nothing can be imported until it is dealt with',
  neverExcepted: 'there can be no exception from this rule',
  pattern: 'must be a file name or a pattern such as "inbox/tasks*.xlsx", with / between folders',
  inputs:
    'must be file names or patterns, with / between folders, one for each argument of the command, such as ["inbox/control*.xlsx", "inbox/verify*.xlsx"]',
  newJob: 'another job has this name already',
  setByBatch: 'is set by batch run itself: take it out (the output folder is the job’s own out)',
};

const some = (values: readonly string[]): string =>
  values.length > 20 ? `${list(values.slice(0, 20))} …` : list(values);

function problemText(problem: ConfigProblem): string {
  switch (problem.what) {
    case 'syntax':
      return problem.fullWidth === null
        ? 'cannot be read; check quotation marks, commas, colons and brackets on this line and the one above (none of them full-width)'
        : `cannot be read: “${problem.fullWidth}” is a full-width mark; write the plain one`;
    case 'empty':
      return 'there is nothing in the file; write one with inbound init --force';
    case 'empty-batch':
      return 'there is nothing in the file; the sample fixtures/batch/batch.jsonc shows how it is written';
    case 'twice':
      return 'this key stands twice; put both together, or take one out';
    case 'unknown-key': {
      const { nearest, known } = problem;
      return `there is no such key${nearest === null ? `; permitted are ${some(known)}` : ` (did you mean ${nearest}?)`}`;
    }
    case 'missing':
      return 'is missing';
    case 'not-permitted': {
      const { value, permitted, nearest } = problem;
      return `cannot be “${value}”${nearest === null ? `; permitted are ${some(permitted)}` : ` (did you mean ${nearest}?)`}`;
    }
    case 'wrong':
      return expected[problem.expected];
  }
}

export const config: ConfigTexts = {
  title: [
    'Configuration of inbound. The program looks for inbound.config.jsonc in the working folder and the',
    'folders above it; --config names another file. It is JSON with comments: whatever follows // is one.',
    'What is wrong in it is told with its line by any command.',
  ],
  keys: {
    contact: 'Who is to be told at once when somebody comes under control (C-1.4).',
    deadlines:
      'Due times: tasks, of control tasks on the day they are sent (C-1.0); verification, of verification tasks on the day after (V-1.0); charterImport, of passengers to be imported on the day of their flight (C-3.2); assignment, of people still 待分配 on the day they are registered (C-3.3); phone, of placeholder numbers on the day after registration (C-3.4).',
    quarantineDays: 'Days of quarantine that are complete (C-1.1a).',
    dayOne:
      'What the day on which quarantine begins counts as: 0 (counting starts the day after; one day short is questioned) or 1 (it is the first day).',
    sharedPhonePeople: 'From this many people on, a shared phone number is questioned (C-3.4).',
    phonePlaceholder:
      'The number written where a phone is not known: 11 figures that can be nobody’s number (C-3.2).',
    charterDistricts:
      'The districts that take the passengers of charter flights (C-3.0); an import into another one is questioned.',
    charterTemplate:
      'The headers of the import sheet of a charter flight, in order; without this item all columns under their standard headers. An unknown header is written as it stands, over an empty column.',
    headers: `Headers of your own: by kind of sheet, which field each header means (by its standard header or its name). Kinds of sheet: ${list(kindNames)}.`,
    synonyms:
      'Words of your own for choices: by field, which standard value each word means; import sheets get the standard value.',
    columns: `Columns of your own: by kind of sheet, header and type (${list(ownColumnTypes)}), or the list of permitted values. Their cells are checked by type; documents and phones are masked in reports.`,
    places:
      'Local names of places, hotels and quarantine sites: where each of them is; used to tell where somebody is.',
    severities:
      'Levels of rules: error (cannot be imported), warning, notice. See inbound rules for their ids.',
    options: `Other defaults of options: ${list(optionNames)} (out is seen from the folder where the command is run). The command line goes first; --no-annotate and --no-quiet take back what is true here.`,
    exceptions:
      'Exceptions: a rule no longer counts for a person (document: the number, or "sha256:" with the SHA-256 of the number, its letters capital and without blanks) or a column (column: header or field), with a reason and the last day on which that holds (expires). The report still shows it; an expired one counts again.',
  },
  proposed: ({ like, filled, fitting }) =>
    like === null
      ? `by its cells alone: ${fitting} of ${filled} fit`
      : filled === 0
        ? `like “${like}”, but the column is empty`
        : `like “${like}”, and ${fitting} of ${filled} cells fit`,
  option: 'Configuration file (default: inbound.config.jsonc in this folder or one above it)',
  wrong: (file) => `the configuration ${file} is wrong:`,
  problem: (problem) =>
    `line ${problem.line}${problem.key === '' ? '' : ` ${problem.key}`}: ${problemText(problem)}`,
  more: (problems) => `and ${problems} more, to be told once these are mended`,
  init: {
    summary: 'Write a configuration file with comments, inbound.config.jsonc, into this folder',
    from: 'Look at a real sheet and propose which fields its headers mean',
    force: 'Overwrite a configuration file that exists',
    examples: [
      {
        command: 'inbound init',
        does: 'Write a configuration in which everything is as it would be without',
      },
      {
        command: 'inbound init --from tasks.xlsx',
        does: 'Also propose which fields the unknown headers of this sheet mean',
      },
    ],
    above: (file) => `Note: ${file}, in a folder above, no longer counts in this folder`,
    exists: (file) => `${file} exists: overwrite it with --force, or rename it first`,
    written: (file) => `Wrote ${file}: every item is explained, change what you need`,
    read: ({ sheet, kind, headerRow }) =>
      `Proposed for the headers of “${sheet}” (${inText(kinds[kind])}, header in row ${headerRow}):`,
    proposal: ({ header, field, like, filled, fitting, isSure }) =>
      `${header} → ${fields[field].header} (${inText(nameOf(field))}; ${like === null ? '' : `like “${like}”, `}${fitting} of ${count(filled, 'cell')} fit)${isSure ? '' : ', as a comment: take away the // once it is verified'}`,
    nothingToPropose: 'No header to propose anything for',
    unlike: (headers) =>
      `Headers that are like nothing known; their columns are carried over as they are: ${list(headers)}`,
    missing: (columns) => `Required columns still missing: ${list(columns)}`,
  },
};
