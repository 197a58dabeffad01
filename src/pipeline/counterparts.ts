import type { ColumnName } from '../records/fields.js';
import type { Counterpart, OtherRegister, Partner } from '../rules/reconcile/counterpart.js';
import type { AnyRecord, AnyTable, Subject } from '../rules/rule.js';
import type { Locator } from './locate.js';
import type { Doubles, Matching } from './match-people.js';

type Link = Omit<Partner, 'subject'> & { readonly row: number };

const NOBODY: readonly never[] = [];

/** What the other register shows of the people of one, by the numbers of their rows: as read, and once mended. */
export class Counterparts implements OtherRegister {
  readonly #locator: Locator;
  readonly #links = new Map<number, Link>();
  readonly #candidates = new Map<number, readonly AnyRecord[]>();
  readonly #doubles = new Map<number, Doubles>();
  /** The rows of the other register as they stand now. */
  readonly #shown = new Map<number, Subject>();

  /** `other`: the locator of the other register. */
  constructor({ records }: AnyTable, other: Locator, { pairs, candidates, doubles }: Matching) {
    this.#locator = other;
    const own = new Set(records);
    for (const pair of pairs) {
      const { confidence, by } = pair;
      const [here, there] = own.has(pair.one) ? [pair.one, pair.other] : [pair.other, pair.one];
      this.#links.set(here.row.number, { row: there.row.number, confidence, by });
    }
    for (const [record, rows] of candidates)
      if (own.has(record)) this.#candidates.set(record.row.number, rows);
    for (const [record, found] of doubles) if (own.has(record)) this.#doubles.set(record.row.number, found);
  }

  readonly has = (field: ColumnName): boolean => this.#locator.has(field);

  /** Takes a row of the other register as it stands now. */
  show(subject: Subject): void {
    this.#shown.set(subject.record.row.number, subject);
  }

  readonly of = ({ row: { number } }: AnyRecord): Counterpart => {
    const link = this.#links.get(number);
    const subject = link && this.#shown.get(link.row);
    const doubles = this.#doubles.get(number);
    return {
      partner: link && subject && { subject, confidence: link.confidence, by: link.by },
      candidates: this.#candidates.get(number) ?? NOBODY,
      doubles: doubles?.rows ?? NOBODY,
      areDoublesCertain: doubles?.areCertain ?? false,
    };
  };
}
