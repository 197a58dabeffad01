import { z } from 'zod';
import { dateOfDayNumber, parseCalendarDate } from '../domain/calendar-date.js';
import { severities } from '../domain/finding.js';
import { langs } from '../domain/lang.js';
import { isTimeOfDay } from '../domain/local-time.js';
import { readPhone } from '../domain/phone.js';
import { findDistrict, normalisedPlace, resolvePlace } from '../domain/places.js';
import { ALWAYS_ERRORS, NEVER_EXCEPTED } from '../pipeline/exceptions.js';
import { type FieldName, fieldNamed, fieldNames, fields } from '../records/fields.js';
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
  'district',
  'columnType',
  'newHeader',
  'document',
  'documentOrColumn',
  'newWord',
  'alike',
  'placeName',
  'newPlace',
  'errorAlways',
  'neverExcepted',
  'pattern',
  'inputs',
  'newJob',
  'setByBatch',
] as const;

export type Expectation = (typeof expectations)[number];

const expects = (expectation: Expectation): Expectation => expectation;

const text = z.string(expects('text')).trim().min(1, expects('text'));
/** A key that somebody makes up. */
const key = z.string().regex(/\S/, expects('text'));
const yesOrNo = z.boolean(expects('yesOrNo'));

/** A text that is read as something; not every text can be. */
const read = <T>(meaning: (written: string) => T | undefined, expectation: Expectation) =>
  z
    .string(expectation)
    .trim()
    .transform((written, context) => {
      const value = meaning(written);
      if (value === undefined) context.addIssue({ code: 'custom', message: expectation });
      return value ?? z.NEVER;
    });

const choiceFields = fieldNames.filter((field) => fields[field].choices !== undefined);

/** What fields may be called: by their names, or by their standard headers. */
const namesOf = (some: readonly FieldName[]): string[] =>
  some.flatMap((field) => [field, fields[field].header]);

const field = z.enum(namesOf(fieldNames)).transform((name) => fieldNamed(name) ?? z.NEVER);
const choiceField = z.enum(namesOf(choiceFields));
const kind = z.enum(kindNames);
const rule = z.enum(ruleIds);

/** The types that a further column may have; a list of words is a choice among them. */
export const ownColumnTypes = ['text', 'free-text', 'integer', 'date', 'document', 'phone', 'place'] as const;
const columnType = z.union(
  [z.enum(ownColumnTypes), z.array(text).min(1, expects('columnType'))],
  expects('columnType'),
);

/** A word of a choice is read alike whatever stands beside it. */
const NO_CONTEXT = { today: dateOfDayNumber(0), dateSystem: 1900, other: () => undefined } as const;

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

const district = read((written) => findDistrict(written), 'district');

const HASHED = /^sha256:([0-9a-f]{64})$/i;

/** The hash that is written in place of a document number; `undefined`: it is a number. */
export const hashOf = (written: string): string | undefined => HASHED.exec(written)?.[1]?.toLowerCase();

const document = read(
  (written) => (/^sha256:/i.test(written) && !HASHED.test(written) ? undefined : written),
  'document',
);

const days = z.int(expects('days')).min(1, expects('days')).max(60, expects('days'));
const people = z.int(expects('people')).min(2, expects('people'));

/** Headers, words or names that are looked up alike: only one of them could count. */
function refuseAlike(
  written: object,
  path: readonly string[],
  context: z.core.$RefinementCtx,
  keyOf: (written: string) => string = headerKey,
  seen = new Set<string>(),
): void {
  for (const header of Object.keys(written)) {
    const key = keyOf(header);
    if (seen.has(key))
      context.addIssue({ code: 'custom', message: expects('alike'), path: [...path, header] });
    seen.add(key);
  }
}

/** A header of a template that stands there before. */
function refuseTwice(written: readonly string[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  written.forEach((header, at) => {
    if (seen.has(headerKey(header)))
      context.addIssue({ code: 'custom', message: expects('alike'), path: [at] });
    seen.add(headerKey(header));
  });
}

const headers = z
  .partialRecord(kind, z.record(key, field, expects('object')), expects('object'))
  .superRefine((written, context) => {
    for (const [name, own] of Object.entries(written)) refuseAlike(own ?? {}, [name], context);
  });

/** What a word means to a choice as it is declared. */
function declaredMeaning(name: string, word: string): unknown {
  const known = fieldNamed(name);
  const reading = known && fields[known].read({ type: 'text', value: word, shown: word }, NO_CONTEXT);
  return reading?.state === 'value' ? reading.value : undefined;
}

const synonyms = z
  .partialRecord(choiceField, z.record(key, text, expects('object')), expects('object'))
  .superRefine((written, context) => {
    const ofField = new Map<string, Set<string>>();
    for (const [name, words] of Object.entries(written)) {
      // A field may be called by its name here and by its header there.
      const seen = ofField.get(fieldNamed(name) ?? name) ?? new Set();
      ofField.set(fieldNamed(name) ?? name, seen);
      refuseAlike(words ?? {}, [name], context, headerKey, seen);
      const known = fieldNamed(name);
      const values = [...((known && fields[known].choices) ?? [])];
      for (const [word, value] of Object.entries(words ?? {})) {
        const path = [name, word];
        const declared = declaredMeaning(name, word);
        if (!values.includes(value)) context.addIssue({ code: 'invalid_value', values, input: value, path });
        else if (declared !== undefined && declared !== value)
          context.addIssue({ code: 'custom', message: expects('newWord'), path });
      }
    }
  });

const columns = z
  .partialRecord(kind, z.record(key, columnType, expects('object')), expects('object'))
  .superRefine((written, context) => {
    for (const name of kindNames) {
      const own = written[name] ?? {};
      refuseAlike(own, [name], context);
      for (const header of Object.keys(own)) {
        if (sheetKinds[name].columnOfHeader.has(headerKey(header)))
          context.addIssue({ code: 'custom', message: expects('newHeader'), path: [name, header] });
      }
    }
  });

/** A place that the program knows already: naming it would move it. */
const isKnownPlace = (name: string): boolean => resolvePlace(name)?.rest === '';

/** One character is part of too many other names. */
const placeName = z.string(expects('placeName')).trim().min(2, expects('placeName'));

const places = z.record(placeName, place, expects('object')).superRefine((written, context) => {
  refuseAlike(written, [], context, normalisedPlace);
  for (const name of Object.keys(written).filter(isKnownPlace))
    context.addIssue({ code: 'custom', message: expects('newPlace'), path: [name] });
});

const ownSeverities = z
  .partialRecord(rule, z.enum(severities), expects('object'))
  .superRefine((written, context) => {
    // An invalid number is no key: as a warning it could be imported twice.
    for (const always of [...ALWAYS_ERRORS, 'sheet/document-number-invalid'] as const) {
      if ((written[always] ?? 'error') !== 'error')
        context.addIssue({ code: 'custom', message: expects('errorAlways'), path: [always] });
    }
  });

/** What a command can print. */
export const outputFormats = ['text', 'json'] as const;
/** Files that a report can be written to. */
export const reportFormats = ['xlsx', 'html', 'json'] as const;
/** Severities that can make a run fail, or none of them. */
export const failLevels = ['error', 'warning', 'never'] as const;

const report = z.array(z.enum(reportFormats), expects('list')).min(1, expects('list'));

/** Options that may have another default: none that decides what is accepted, overwritten or shown in full. */
const options = z.strictObject(
  {
    lang: z.enum(langs).optional(),
    format: z.enum(outputFormats).optional(),
    out: text.optional(),
    report: report.optional(),
    annotate: yesOrNo.optional(),
    failOn: z.enum(failLevels).optional(),
    quiet: yesOrNo.optional(),
  },
  expects('object'),
);

/** The options that a configuration can set, by their names. */
export const optionNames = Object.keys(options.shape);

const exception = z
  .strictObject(
    { rule, document: document.optional(), column: text.optional(), reason: text, expires: date },
    expects('object'),
  )
  .superRefine((written, context) => {
    if ((written.document === undefined) === (written.column === undefined))
      context.addIssue({ code: 'custom', message: expects('documentOrColumn') });
    if (NEVER_EXCEPTED.includes(written.rule))
      context.addIssue({ code: 'custom', message: expects('neverExcepted'), path: ['rule'] });
  });

export const configSchema = z
  .strictObject(
    {
      $schema: z.string().optional(),
      contact: text.optional(),
      deadlines: z
        .strictObject(
          {
            tasks: time.optional(),
            verification: time.optional(),
            charterImport: time.optional(),
            assignment: time.optional(),
            phone: time.optional(),
          },
          expects('object'),
        )
        .optional(),
      quarantineDays: days.optional(),
      dayOne: z.literal([0, 1]).optional(),
      sharedPhonePeople: people.optional(),
      phonePlaceholder: placeholder.optional(),
      charterDistricts: z.array(district, expects('list')).min(1, expects('list')).optional(),
      charterTemplate: z
        .array(text, expects('list'))
        .min(1, expects('list'))
        .superRefine(refuseTwice)
        .optional(),
      headers: headers.optional(),
      synonyms: synonyms.optional(),
      columns: columns.optional(),
      places: places.optional(),
      severities: ownSeverities.optional(),
      options: options.optional(),
      exceptions: z.array(exception, expects('list')).optional(),
    },
    expects('object'),
  )
  .superRefine(({ headers: named = {}, columns: further = {} }, context) => {
    for (const name of kindNames) {
      const keys = new Set(Object.keys(named[name] ?? {}).map(headerKey));
      for (const header of Object.keys(further[name] ?? {})) {
        if (keys.has(headerKey(header)))
          context.addIssue({ code: 'custom', message: expects('alike'), path: ['columns', name, header] });
      }
    }
  });

/** A configuration, checked and read. */
export type Config = z.output<typeof configSchema>;

/** The keys of a configuration file, in the order in which it is best read. */
export type ConfigKey = Exclude<keyof Config, '$schema'>;
