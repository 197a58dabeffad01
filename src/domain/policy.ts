import type { TimeOfDay } from './local-time.js';

/** The settings that a city may have its own of. */
export interface Policy {
  /** Days of quarantine that are complete (C-1.1a). One fewer is a warning: some places count the arrival day as day 1. */
  readonly quarantineDays: number;
  /** What the day on which quarantine begins counts as: 0, or 1 where it is the first of those days. */
  readonly dayOne: 0 | 1;
  /** When a control task is due on the day it was sent (C-1.0). */
  readonly taskDue: TimeOfDay;
  /** When a verification task is due on the day after it was sent (V-1.0). */
  readonly verificationDue: TimeOfDay;
  /** When the passengers of a charter flight must be imported, on the day it lands (C-3.2). */
  readonly charterImportDue: TimeOfDay;
  /** When a newly registered person must have an officer and a status, on the day of registration (C-3.3). */
  readonly assignmentDue: TimeOfDay;
  /** When a phone number must be verified, on the day after registration (C-3.4). */
  readonly phoneDue: TimeOfDay;
  /** From this many people on, a shared phone number is questioned (C-3.4). */
  readonly sharedPhonePeople: number;
  /** The districts that take the passengers of charter flights (C-3.0), by their full names. */
  readonly charterDistricts: readonly string[];
  /** Who is told of newly controlled people (C-1.4). */
  readonly contact: string;
}

export const defaultPolicy: Policy = {
  quarantineDays: 14,
  dayOne: 0,
  taskDue: '17:00',
  verificationDue: '12:00',
  charterImportDue: '14:00',
  assignmentDue: '17:00',
  phoneDue: '12:00',
  sharedPhonePeople: 4,
  charterDistricts: ['鹿城区', '龙湾区', '瓯海区'],
  contact: '联系人',
};
