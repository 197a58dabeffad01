import type { TemplateTexts } from '../template-texts.js';
import { list } from './words.js';

export const template: TemplateTexts = {
  formats: {
    text: 'Text',
    'free-text': 'Free text, as many sentences as it needs',
    integer: 'Whole number',
    date: 'Date with year, month and day, such as 2020-04-27',
    document: 'Text, to the last character; never let Excel take it for a number',
    phone: 'Text: a mobile number of 11 digits, or a landline with its area code; one number a cell',
    place: 'Place or address that tells which city or county it is in',
    choice: 'One item of the drop-down list',
  },
  headers: {
    column: 'Header',
    required: 'Required',
    meaning: 'Meaning',
    format: 'Format',
    choices: 'Permitted values',
    clauses: 'Clauses',
    example: 'Example',
  },
  required: {
    always: 'Required: do not delete this column',
    oneOf: (headers) => `At least one of these columns is required: ${list(headers)}`,
    no: 'No',
  },
  further: 'A column that the configuration of this desk adds.',
  exampleRow:
    'This row is an example. Left as it is, it is never taken for a person, and never imported. Begin in the row below; you may also delete the whole row.',
  otherwise: {
    choice: 'Please choose from the drop-down list; leave the cell empty if you do not know.',
    date: 'This does not look like a date. Please give year, month and day, such as 2020-04-27; leave the cell empty if you do not know.',
  },
  guide: {
    sheet: 'How to fill in',
    title: (kind) => `${kind}: how to fill in the sheet`,
    lines: ({ sheet, firstRow, command }) => [
      `1. Fill in the sheet “${sheet}”, one person a row, from row ${firstRow} on. The example row, left as it is, is never taken for a person and never imported; you may also delete it.`,
      '2. Columns with a dark header are required and must stay. Of the others, leave empty what you do not know, and delete the columns you do not need. Do not change the headers. Point at a header to see what its column is for.',
      '3. Columns of document and phone numbers are set to text, columns of dates to dates. When you paste from elsewhere, paste values only, or the formats and drop-down lists are lost.',
      `4. Save the sheet, then check it: ${command}`,
    ],
  },
};
