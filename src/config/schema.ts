import { z } from 'zod';
import { parseCalendarDate } from '../domain/calendar-date.js';
import { severities } from '../domain/finding.js';
import { isTimeOfDay } from '../domain/local-time.js';
import { readPhone } from '../domain/phone.js';
import { resolvePlace } from '../domain/places.js';
import { NEVER_EXCEPTED } from '../pipeline/exceptions.js';
import { type FieldName, fields, isFieldName } from '../records/fields.js';
import { kindNames, sheetKinds } from '../records/index.js';
import { ruleIds } from '../rules/index.js';
import { headerKey } from '../table/header.js';

/*
 * What a configuration file may say. The message of each part is a word for what would be right there: its text in the
 * user's language is in messages/. The JSON Schema for editors is made of this too.
 */

/** What would be right in some place, where the permitted values cannot simply be listed. */
export const expectations = [
  'text',
  'object',
  'list',
  'yesOrNo',
  'days',
  'people',
  'time',
  'date',
  'placeholder',
  'place',
  'columnType',
  'newHeader',
  'document',
  'documentOrColumn',
  'errorAlways',
  'neverExcepted',
] as const;

export type Expectation = (typeof expectations)[number];

const expects = (expectation: Expectation): Expectation => expectation;

const text = z.string(expects('text')).trim().min(1, expects('text'));
const yesOrNo = z.boolean(expects('yesOrNo'));

/** A text that is read as something; not every text can be. */
const read = <T>(meaning: (written: string) => T | undefined, expectation: Expectation) =>
  text.transform((written, context) => {
    const value = meaning(written);
    if (value === undefined) context.addIssue({ code: 'custom', message: expectation });
    return value ?? z.NEVER;
  });

const allFields = Object.keys(fields).filter(isFieldName);
const choiceFields = allFields.filter((field) => fields[field].choices !== undefined);
const fieldByHeader = new Map(allFields.map((field) => [fields[field].header, field]));

/** A field by its name or by its standard header. */
export const fieldNamed = (name: string): FieldName | undefined =>
  isFieldName(name) ? name : fieldByHeader.get(name);

/** What fields may be called: by their names, or by their standard headers. */
const namesOf = (some: readonly FieldName[]): string[] =>
  some.flatMap((field) => [field, fields[field].header]);

const field = z.enum(namesOf(allFields)).transform((name) => fieldNamed(name) ?? z.NEVER);
const choiceField = z.enum(namesOf(choiceFields));
const kind = z.enum(kindNames);
const rule = z.enum(ruleIds);

/** The types that a further column may have; a list of words is a choice among them. */
export const ownColumnTypes = ['text', 'free-text', 'integer', 'date', 'document', 'phone', 'place'] as const;
const columnType = z.union([z.enum(ownColumnTypes), z.array(text).min(1)], expects('columnType'));

/** Eleven figures that are nobody's number. */
const isPlaceholder = (number: string): boolean =>
  /^\d{11}$/.test(number) && !['mobile', 'landline'].includes(readPhone(number).state);

const placeholder = read((number) => (isPlaceholder(number) ? number : undefined), 'placeholder');
const time = read((written) => (isTimeOfDay(written) ? written : undefined), 'time');
const date = read(parseCalendarDate, 'date');
const place = read((written) => {
  const found = resolvePlace(written);
  return found?.region === undefined ? undefined : found;
}, 'place');

const HASHED = /^sha256:[0-9a-f]{64}$/;
const document = read(
  (written) => (written.startsWith('sha256:') && !HASHED.test(written) ? undefined : written),
  'document',
);

const days = z.int(expects('days')).min(1, expects('days')).max(60, expects('days'));
const people = z.int(expects('people')).min(2, expects('people'));

const headers = z.partialRecord(kind, z.record(text, field, expects('object')), expects('object'));

const synonyms = z
  .partialRecord(choiceField, z.record(text, text, expects('object')), expects('object'))
  .superRefine((written, context) => {
    for (const [name, words] of Object.entries(written)) {
      const known = fieldNamed(name);
      const values = [...((known && fields[known].choices) ?? [])];
      for (const [word, value] of Object.entries(words ?? {})) {
        if (!values.includes(value))
          context.addIssue({ code: 'invalid_value', values, input: value, path: [name, word] });
      }
    }
  });

const columns = z
  .partialRecord(kind, z.record(text, columnType, expects('object')), expects('object'))
  .superRefine((written, context) => {
    for (const name of kindNames) {
      for (const header of Object.keys(written[name] ?? {})) {
        if (sheetKinds[name].columnOfHeader.has(headerKey(header)))
          context.addIssue({ code: 'custom', message: expects('newHeader'), path: [name, header] });
      }
    }
  });

const ownSeverities = z
  .partialRecord(rule, z.enum(severities), expects('object'))
  .superRefine((written, context) => {
    if ((written[NEVER_EXCEPTED] ?? 'error') !== 'error')
      context.addIssue({ code: 'custom', message: expects('errorAlways'), path: [NEVER_EXCEPTED] });
  });

/** Options that may have another default: none that decides what is accepted or shown in full. */
const options = z.strictObject(
  {
    lang: z.enum(['zh', 'en']).optional(),
    format: z.enum(['text', 'json']).optional(),
    out: text.optional(),
    force: yesOrNo.optional(),
    report: z.array(z.enum(['xlsx', 'html', 'json']), expects('list')).optional(),
    annotate: yesOrNo.optional(),
    failOn: z.enum(['error', 'warning', 'never']).optional(),
    quiet: yesOrNo.optional(),
  },
  expects('object'),
);

const exception = z
  .strictObject(
    { rule, document: document.optional(), column: text.optional(), reason: text, expires: date },
    expects('object'),
  )
  .superRefine((written, context) => {
    if ((written.document === undefined) === (written.column === undefined))
      context.addIssue({ code: 'custom', message: expects('documentOrColumn') });
    if (written.rule === NEVER_EXCEPTED)
      context.addIssue({ code: 'custom', message: expects('neverExcepted'), path: ['rule'] });
  });

export const configSchema = z.strictObject(
  {
    $schema: z.string().optional(),
    contact: text.optional(),
    deadlines: z
      .strictObject({ tasks: time.optional(), verification: time.optional() }, expects('object'))
      .optional(),
    quarantineDays: days.optional(),
    dayOne: z.literal([0, 1]).optional(),
    sharedPhonePeople: people.optional(),
    phonePlaceholder: placeholder.optional(),
    headers: headers.optional(),
    synonyms: synonyms.optional(),
    columns: columns.optional(),
    places: z.record(text, place, expects('object')).optional(),
    severities: ownSeverities.optional(),
    options: options.optional(),
    exceptions: z.array(exception, expects('list')).optional(),
  },
  expects('object'),
);

/** A configuration, checked and read. */
export type Config = z.output<typeof configSchema>;

/** The keys of a configuration file, in the order in which it is best read. */
export type ConfigKey = Exclude<keyof Config, '$schema'>;
