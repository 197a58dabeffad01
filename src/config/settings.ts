import { normaliseDocument, personKey } from '../domain/document-number.js';
import { type Gazetteer, gazetteerWith } from '../domain/gazetteer.js';
import { maskDocument } from '../domain/masking.js';
import { defaultPolicy, type Policy } from '../domain/policy.js';
import type { Severities } from '../pipeline/check.js';
import type { Exception } from '../pipeline/exceptions.js';
import { fieldNamed } from '../records/fields.js';
import type { SheetKinds } from '../records/sheet-kind.js';
import { ownKinds } from './own-kinds.js';
import { type Config, hashOf } from './schema.js';

/** All that a desk may have of its own, ready for use. */
export interface Settings {
  readonly policy: Policy;
  readonly kinds: SheetKinds;
  readonly places: Gazetteer;
  readonly severities: Severities;
  readonly exceptions: readonly Exception[];
  /** The headers of the import sheet of a charter flight, where a city has its own. */
  readonly charterTemplate: readonly string[] | undefined;
  /** What stands for a phone number that is not known yet, where a city has its own. */
  readonly placeholder: string | undefined;
  /** Defaults of options, by their names. */
  readonly options: NonNullable<Config['options']>;
}

/** The hash of a text in UTF-8, in small hexadecimal figures: SHA-256, FIPS 180-4. */
export type Sha256 = (text: string) => string;

/**
 * Whom an exception is about: the holder of a document that is written in full or hashed. Of a hash nothing is shown:
 * with what a mask leaves of the number, part of it would be enough to find the rest.
 */
function person(
  written: string,
  number: number,
  sha256: Sha256,
): Pick<Exception, 'about' | 'person' | 'hash'> {
  const hash = hashOf(written);
  if (hash !== undefined) return { about: `sha256 (${number})`, person: [hash], hash: sha256 };
  const document = normaliseDocument(written);
  return { about: maskDocument(document), person: [...new Set([document, personKey(document)])] };
}

type WrittenException = NonNullable<Config['exceptions']>[number];

function exceptionOf(
  { rule, document, column, reason, expires }: WrittenException,
  position: number,
  sha256: Sha256,
): Exception {
  if (document !== undefined) return { rule, ...person(document, position + 1, sha256), reason, expires };
  const about = column ?? '';
  return { rule, about, column: fieldNamed(about) ?? about, reason, expires };
}

/** What a configuration sets; an empty one sets what holds without any. */
export function settingsOf(config: Config, sha256: Sha256): Settings {
  const { contact, deadlines, quarantineDays, dayOne, sharedPhonePeople, charterDistricts } = config;
  return {
    policy: {
      contact: contact ?? defaultPolicy.contact,
      taskDue: deadlines?.tasks ?? defaultPolicy.taskDue,
      verificationDue: deadlines?.verification ?? defaultPolicy.verificationDue,
      charterImportDue: deadlines?.charterImport ?? defaultPolicy.charterImportDue,
      assignmentDue: deadlines?.assignment ?? defaultPolicy.assignmentDue,
      phoneDue: deadlines?.phone ?? defaultPolicy.phoneDue,
      quarantineDays: quarantineDays ?? defaultPolicy.quarantineDays,
      dayOne: dayOne ?? defaultPolicy.dayOne,
      charterDistricts: charterDistricts?.map(({ name }) => name) ?? defaultPolicy.charterDistricts,
      sharedPhonePeople: sharedPhonePeople ?? defaultPolicy.sharedPhonePeople,
    },
    kinds: ownKinds(config),
    places: gazetteerWith(new Map(Object.entries(config.places ?? {}))),
    severities: config.severities ?? {},
    exceptions: (config.exceptions ?? []).map((exception, position) =>
      exceptionOf(exception, position, sha256),
    ),
    charterTemplate: config.charterTemplate,
    placeholder: config.phonePlaceholder,
    options: config.options ?? {},
  };
}
