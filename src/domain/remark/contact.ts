import type { Claims } from './claims.js';
import type { Clause } from './clauses.js';
import { CUE } from './cues.js';
import { isParticle, type Span, type Token, type TokenOf } from './tokens.js';

const speaksOfContact = ({ clause }: { readonly clause: Clause }): boolean =>
  (clause.cues & CUE.contact) !== 0;

/** Whether somebody can be reached, and on whose number. The last word on it counts: 已联系上 ends 无法接通. */
export function claimContact(clauses: readonly { readonly clause: Clause }[], claims: Claims): void {
  if (!clauses.some(speaksOfContact)) return;
  let unreachable: Span | undefined;
  let noPhone: Span | undefined;
  const phones: TokenOf<'phone'>[] = [];
  for (const { clause } of clauses) {
    const { tokens, label } = clause;
    tokens.forEach((token, i) => {
      if (isParticle(token, 'unreachable')) unreachable = token;
      if (isParticle(token, 'reached')) unreachable = undefined;
      if (isParticle(token, 'noPhone')) noPhone = token;
      if (token.kind === 'phone' && !belongsToOther(tokens, i, label)) phones.push(token);
    });
  }
  if (unreachable) claims.add('unreachable', true, unreachable);
  if (noPhone) claims.add('noPhone', true, noPhone);
  const [first] = phones;
  const last = phones.at(-1);
  if (first && last) {
    const numbers = [...new Set(phones.map(({ value }) => value))];
    claims.add('contactPhones', numbers, { start: first.start, end: last.end });
  }
}

/** The traveller's own number, and that of whoever is responsible for them, are no contact's. */
function belongsToOther(tokens: readonly Token[], at: number, label: TokenOf<'label'> | undefined): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  const related = before.some((token) => token.kind === 'person');
  return (
    !related &&
    label === undefined &&
    before.some((token) => isParticle(token, 'own') || isParticle(token, 'officer'))
  );
}
