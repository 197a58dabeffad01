import type { Particle, Token } from './tokens.js';

/**
 * Words that a whole pass over a remark looks for. Most remarks hold hardly any of them, so that each clause knows
 * which it holds: a pass that would find nothing is not made.
 */
export const CUE = {
  /** 张某, 母亲, 分别: there may be more people than one. */
  people: 1,
  /** 拟, 预计. */
  plan: 2,
  /** 目前, 目前情况:. */
  now: 4,
  /** 常年. */
  always: 8,
  /** 因, 转移原因:, 未要求. */
  reason: 16,
  /** A telephone number, or that nobody answers it. */
  contact: 32,
  /** 体温正常, 待…. */
  state: 64,
} as const;

const OF_PARTICLE: ReadonlyMap<Particle, number> = new Map<Particle, number>([
  ['each', CUE.people],
  ['plan', CUE.plan],
  ['now', CUE.now],
  ['always', CUE.always],
  ['because', CUE.reason],
  ['reason', CUE.reason],
  ['notRequired', CUE.reason],
  ['missed', CUE.reason],
  ['not', CUE.reason],
  ['unasked', CUE.reason],
  ['so', CUE.reason],
  ['unreachable', CUE.contact],
  ['reached', CUE.contact],
  ['noPhone', CUE.contact],
  ['state', CUE.state],
  ['pending', CUE.state],
]);

/** The cue that a token is; 0 for most. */
export function cueOf(token: Token): number {
  switch (token.kind) {
    case 'particle':
      return OF_PARTICLE.get(token.value) ?? 0;
    case 'person':
      return CUE.people;
    case 'phone':
      return CUE.contact;
    case 'label':
      if (token.value.wants === 'situation' || token.value.wants === 'whereabouts') return CUE.now;
      return token.value.wants.endsWith('Reason') ? CUE.reason : 0;
    default:
      return 0;
  }
}

/** The cues in all clauses together. */
export function cuesIn(clauses: readonly { readonly cues: number }[]): number {
  let cues = 0;
  for (const clause of clauses) cues |= clause.cues;
  return cues;
}
