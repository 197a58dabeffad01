import type { Clause } from '../domain/clauses.js';

/** Clauses that no rule or command can check, and why. A test holds that every clause is here or somewhere in force. */
export const notCheckable: { readonly [C in Clause]?: string } = {
  'C-0': 'Says what the register is for; asks nothing of a row.',
  'C-3.1': 'How the police hand over the passenger list happens outside the sheets.',
};

/** Clauses whose command is still to come. */
export const notYetChecked: { readonly [C in Clause]?: string } = {
  'C-2.0': 'control check: registration on the day control begins.',
  'C-2.2': 'control check: what a remark must hold.',
  'C-2.2a': 'control check: what a remark must hold.',
  'C-2.2b': 'control check: what the remark of a transferred person must hold.',
  'C-2.4': 'control check: the alert for newly registered people.',
  'C-3.0': 'charter import: the districts that take charter flights.',
  'C-3.2': 'charter import: the batch as it must be imported.',
  'C-3.3': 'charter assign: officers and statuses by 17:00.',
  'C-3.5': 'charter transfer: those who are not in the hotel.',
  'C-4.1': 'control check: changes of status.',
  'C-4.2': 'control check: the return from medical care.',
  'C-4.2a': 'control check: the return from medical care.',
  'C-4.2b': 'control check: the start date after medical care.',
  'V-0': 'reconcile: people who are in one register only.',
  'V-1.4': 'reconcile: both registers show the same day.',
};
