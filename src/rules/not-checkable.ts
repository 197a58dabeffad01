import type { Clause } from '../domain/clauses.js';

/** Clauses that no rule or command can check, and why. A test holds that every clause is here or somewhere in force. */
export const notCheckable: { readonly [C in Clause]?: string } = {
  'C-0': 'Says what the register is for; asks nothing of a row.',
  'C-3.1': 'How the police hand over the passenger list happens outside the sheets.',
};

/** Clauses whose command is still to come. */
export const notYetChecked: { readonly [C in Clause]?: string } = {
  'C-3.0': 'charter import: the districts that take charter flights.',
  'C-3.2': 'charter import: the batch as it must be imported.',
  'C-3.5': 'charter transfer: those who are not in the hotel.',
};
