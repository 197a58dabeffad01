import type { Claims } from './claims.js';
import type { Clause } from './clauses.js';
import type { Span, Token, TokenOf } from './tokens.js';

/** Whether somebody can be reached, and on whose number. The last word on it counts: 已联系上 ends 无法接通. */
export function claimContact(clauses: readonly Clause[], claims: Claims): void {
  let unreachable: Span | undefined;
  let noPhone: Span | undefined;
  const phones: TokenOf<'phone'>[] = [];
  for (const { tokens, label } of clauses) {
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
    const numbers = [...new Set(phones.map(({ digits }) => digits))];
    claims.add('contactPhones', numbers, { start: first.start, end: last.end });
  }
}

const isParticle = (token: Token | undefined, particle: string): boolean =>
  token?.kind === 'particle' && token.particle === particle;

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
