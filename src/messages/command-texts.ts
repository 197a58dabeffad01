import type { IdentityProblem } from '../pipeline/identities.js';
import type { FieldName } from '../records/fields.js';
import type { KindName } from '../records/sheet-kind.js';

/** Help, hints and errors of the command line. */
export interface CommandTexts {
  readonly program: string;
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
  };
  readonly usage: { readonly command: string; readonly options: string };
  readonly defaultValue: (value: string) => string;
  readonly choices: (values: readonly string[]) => string;
  readonly help: string;
  readonly version: string;
  readonly triage: string;
  readonly triageCheck: {
    readonly summary: string;
    readonly sheet: string;
    readonly examples: readonly Example[];
  };
  readonly control: string;
  readonly controlIntake: {
    readonly summary: string;
    readonly sheet: string;
    readonly district: string;
    readonly control: string;
    readonly codesUnchecked: (people: number) => string;
    readonly examples: readonly Example[];
  };
  readonly controlCheck: {
    readonly summary: string;
    readonly sheet: string;
    readonly previous: string;
    readonly examples: readonly Example[];
  };
  readonly reconcile: {
    readonly summary: string;
    readonly control: string;
    readonly verification: string;
    readonly cases: string;
    readonly all: string;
    readonly identities: string;
    readonly noIdentities: (file: string) => string;
    readonly identityProblems: {
      readonly [W in IdentityProblem['why']]: (file: string, row: number) => string;
    };
    readonly unusedIdentities: (rows: readonly number[]) => string;
    /** That the registers were given the other way round. */
    readonly swapped: (control: string, verification: string) => string;
    readonly examples: readonly Example[];
  };
  /** Of earlier exports. */
  readonly previous: {
    readonly undated: (file: string) => string;
    readonly ahead: (file: string, date: string, today: string) => string;
    readonly assumedBefore: (file: string) => string;
  };
  readonly inspect: {
    readonly summary: string;
    readonly sheet: string;
    readonly cells: string;
    readonly unmask: string;
    readonly examples: readonly Example[];
  };
  readonly template: {
    readonly summary: string;
    readonly kind: string;
    readonly written: (template: { file: string; kind: KindName; columns: number }) => string;
    /** What to do next; `command`: how the filled sheet is checked. */
    readonly next: (command: string) => string;
    readonly unknownKind: (kind: string, kinds: readonly string[]) => string;
    readonly examples: readonly Example[];
  };
  readonly examples: readonly Example[];
  readonly options: {
    readonly asOf: string;
    readonly dispatched: string;
    readonly out: string;
    readonly force: string;
    readonly format: string;
    readonly report: string;
    readonly annotate: string;
    readonly kind: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly acceptDecisions: string;
    readonly acceptSuggestions: string;
    readonly failOn: string;
    readonly lang: string;
    readonly unmask: string;
    readonly quiet: string;
    readonly noColor: string;
    readonly noProgress: string;
  };
  readonly stages: {
    readonly reading: (file: string) => string;
    readonly checking: string;
    readonly writing: string;
  };
  readonly errors: {
    readonly prefix: string;
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly didYouMean: (names: readonly string[]) => string;
    readonly missingArgument: (argument: string) => string;
    readonly missingValue: (option: string) => string;
    readonly missingOption: (option: string) => string;
    readonly conflict: (option: string, other: string) => string;
    readonly excessArguments: string;
    readonly badUsage: string;
    /** How an option and an argument are called in {@link badValue}. */
    readonly option: (option: string) => string;
    readonly argument: (argument: string) => string;
    readonly badValue: (place: string, value: string, expected: string) => string;
    readonly seeHelp: (command: string) => string;
    readonly expected: {
      readonly dateTime: string;
      readonly date: string;
      readonly rowNumber: string;
      readonly oneOf: (values: readonly string[]) => string;
    };
    readonly input: {
      readonly [R in
        | 'not-found'
        | 'is-folder'
        | 'not-text'
        | 'no-permission'
        | 'empty'
        | 'not-a-spreadsheet'
        | 'not-a-configuration'
        | 'truncated'
        | 'password-protected'
        | 'too-large']: (file: string) => string;
    };
    readonly output: {
      readonly [R in 'exists' | 'is-input' | 'cannot-write' | 'disk-full']: (file: string) => string;
    };
    readonly noSuchSheet: (file: string, sheet: string, sheets: readonly string[]) => string;
    readonly noKnownHeader: (file: string) => string;
    readonly noHeaderIn: (file: string, row: number) => string;
    readonly nearestKind: (nearest: {
      sheet: string;
      kind: KindName;
      missing: readonly (readonly FieldName[])[];
    }) => string;
    readonly severalSheets: (file: string, sheets: readonly string[]) => string;
    readonly onlyHidden: (file: string, sheets: readonly string[]) => string;
    readonly wrongKind: (problem: { file: string; sheet: string; kind: KindName; command: string }) => string;
    /** Behind {@link wrongKind}, where the user may say what the sheet is. */
    readonly nameKind: string;
    readonly internal: (message: string) => string;
    readonly resultLost: string;
  };
  readonly inspection: {
    readonly format: (file: string, format: string) => string;
    readonly chosen: (sheet: string) => string;
    readonly noneChosen: string;
    readonly sheet: (sheet: { name: string; hidden: boolean; rows: number; columns: number }) => string;
    readonly kind: (reading: { kind: KindName; score: number; headerRow: number }) => string;
    readonly noKind: string;
    /** What a sheet would be, had it the columns that it lacks. */
    readonly almost: (almost: { kind: KindName; missing: readonly (readonly FieldName[])[] }) => string;
    readonly column: string;
    readonly header: string;
    readonly field: string;
    readonly type: string;
    readonly unknown: (nearest: string | null) => string;
    readonly damaged: (count: number) => string;
    readonly types: {
      readonly [T in
        | 'text'
        | 'free-text'
        | 'integer'
        | 'date'
        | 'document'
        | 'phone'
        | 'place'
        | 'choice']: string;
    };
  };
}

/** A command line that works as typed, and what it does. */
export interface Example {
  readonly command: string;
  readonly does: string;
}
