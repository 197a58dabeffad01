import { type FilledField, type Filling, fillingOf } from '../filling.js';
import type { RuleContext, Subject } from '../rule.js';
import { piecesBefore, withPieces } from './remark-pieces.js';
import { phoneChange } from './verified-phones.js';

/** The columns that verified phones cannot do without. */
export const PHONE_FIELDS = ['phone', 'remarks'] as const;

/** A piece of a remark that gives somebody else's number. */
const NUMBER = /\d{7,}(?:-\d+)?$/;

/**
 * The verified number of a passenger (C-3.4). Of one without a phone the placeholder stays, and the remark says so;
 * a number of somebody else goes into the remark, with whose it is.
 */
export function fillPhone({ record, values, remark }: Subject, context: RuleContext): Filling | undefined {
  const said = context.verifiedPhones?.of(record);
  if (!said || !PHONE_FIELDS.every((field) => context.has(field))) return undefined;
  const cells: FilledField[] = [];
  const changed = phoneChange(record, values, said, context);
  if (changed?.change === 'set') cells.push({ field: 'phone', to: changed.to });
  const text = values.remarks ?? '';
  const known = said.remarks.filter((piece) => {
    const [number] = NUMBER.exec(piece) ?? [];
    return number === undefined
      ? !remark.facts.noPhone || text.includes(piece)
      : !hasElsewhere(text, number, piece);
  });
  const remarks =
    values.remarks === undefined ? text : withPieces(text, known, piecesBefore(record, context));
  if (remarks !== text) cells.push({ field: 'remarks', to: remarks });
  return fillingOf(
    cells,
    said.at.map((cell) => ({ cell })),
  );
}

/** Whether a remark gives a number already, in words of its own. */
const hasElsewhere = (text: string, number: string, piece: string): boolean =>
  !text.includes(piece) && text.replace(/[\s-]/g, '').includes(number);
