/** The clauses of the guidance that rules and commands refer to: C for the control register, V for the verification register. */
export const clauses = [
  'C-0',
  'C-1.0', 'C-1.1', 'C-1.1a', 'C-1.1b', 'C-1.2', 'C-1.3', 'C-1.3a', 'C-1.3b', 'C-1.4',
  'C-2.0', 'C-2.1', 'C-2.2', 'C-2.2a', 'C-2.2b', 'C-2.3', 'C-2.4',
  'C-3.0', 'C-3.1', 'C-3.2', 'C-3.3', 'C-3.4', 'C-3.5',
  'C-4.1', 'C-4.2', 'C-4.2a', 'C-4.2b',
  'V-0',
  'V-1.0', 'V-1.1', 'V-1.1a', 'V-1.1b', 'V-1.1c', 'V-1.2', 'V-1.3', 'V-1.4',
] as const;

/** `C-1.1–3` is how the specification names the three clauses of the decision together. */
export type Clause = (typeof clauses)[number] | 'C-1.1–3';
