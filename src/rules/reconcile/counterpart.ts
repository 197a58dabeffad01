import type { ColumnName, FieldName } from '../../records/fields.js';
import type { AnyRecord, Given, SkipReason, Subject } from '../rule.js';

/**
 * How sure it is that two rows are one person: by a document or a person's own decision; by the name and a mark of
 * their own; by name and entry date alone.
 */
export type Confidence = 'certain' | 'probable' | 'possible';

/** What two rows agree in; `identities`: somebody decided that they are one person. */
export type Mark = FieldName | 'identities';

/** The row of the other register that shows the same person. */
export interface Partner {
  readonly subject: Subject;
  readonly confidence: Confidence;
  readonly by: readonly Mark[];
}

/** What is known of the person of a row beside that row. */
export interface Counterpart {
  readonly partner: Partner | undefined;
  /** Rows of the other register of which more than one could be the partner, so that none is. */
  readonly candidates: readonly AnyRecord[];
  /** Other rows of the same register with the same person. */
  readonly doubles: readonly AnyRecord[];
  /** Whether the doubles rest on a document or a decision, not on a name and other marks. */
  readonly areDoublesCertain: boolean;
}

/** The other of two registers that are reconciled. */
export interface OtherRegister {
  readonly has: (field: ColumnName) => boolean;
  readonly of: (record: AnyRecord) => Counterpart;
}

/** Nothing can be compared where only one sheet is looked at. */
export const withoutOther = ({ other }: Given): SkipReason | undefined =>
  other ? undefined : { input: 'other' };

/** As {@link withoutOther}; and the other register must have some columns. */
export const withoutOthersColumns =
  (...needed: readonly FieldName[]) =>
  ({ other }: Given): SkipReason | undefined => {
    if (!other) return { input: 'other' };
    const otherColumns = needed.filter((field) => !other.has(field));
    return otherColumns.length > 0 ? { otherColumns } : undefined;
  };
