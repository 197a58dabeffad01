import type { Stage } from '../pipeline/charter/flight-status.js';
import type { Example } from './command-texts.js';

/** Of a command of the charter day: what it does, its arguments and options, examples. */
interface StepTexts {
  readonly summary: string;
  readonly examples: readonly Example[];
}

/** Of the charter day. */
export interface CharterTexts {
  readonly group: string;
  /** The import sheet, as the argument of the steps after the import. */
  readonly batch: string;
  readonly import: StepTexts & {
    readonly passengers: string;
    readonly district: string;
    readonly hotel: string;
    readonly flight: string;
    readonly flightDate: string;
    readonly control: string;
    readonly rooms: string;
    /** Passengers of whom nobody knows when they landed. */
    readonly withoutDate: (people: number) => string;
  };
  readonly assign: StepTexts & { readonly roster: string; readonly masked: string };
  readonly phones: StepTexts & { readonly phones: string };
  readonly transfer: StepTexts & { readonly rollCall: string };
  readonly status: StepTexts & {
    readonly title: string;
    readonly day: (day: { registered: string; people: number }) => string;
    readonly undated: (people: number) => string;
    readonly imported: string;
    /** Rows on the sheet of held rows. */
    readonly held: (people: number) => string;
    readonly stages: { readonly [S in Stage]: string };
    /** What is missing of somebody who is left. */
    readonly open: { readonly [S in Stage]: string };
    readonly notInHotel: string;
    readonly withoutPhone: (people: number) => string;
    readonly done: (done: number, of: number) => string;
    readonly headers: {
      readonly stage: string;
      readonly done: string;
      readonly due: string;
      readonly time: string;
    };
    readonly inTime: string;
    readonly timeLeft: (minutes: number) => string;
    readonly late: (minutes: number) => string;
    readonly leftByOfficer: string;
    readonly noOfficer: string;
    readonly nobodyLeft: string;
    readonly more: (people: number) => string;
  };
  /** Of the sheets of officers. */
  readonly officerTitle: (officer: { name: string; phone: string; people: number }) => string;
  readonly toAsk: string;
  readonly answer: string;
  readonly ownPhone: string;
}
