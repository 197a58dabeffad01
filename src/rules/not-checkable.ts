import type { Clause } from '../domain/clauses.js';

/** Clauses that no rule or command can check, and why. A test holds that every clause is here or somewhere in force. */
export const notCheckable: { readonly [C in Clause]?: string } = {
  'C-0': 'Says what the register is for; asks nothing of a row.',
  'C-3.1': 'How the police hand over the passenger list happens outside the sheets.',
};
