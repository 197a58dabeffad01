/** The settings that a city may have its own of. */
export interface Policy {
  /** Days of quarantine that are complete (C-1.1a). One fewer is a warning: some places count the arrival day as day 1. */
  readonly quarantineDays: number;
  /** The hour (0–23) by which a control task is due on the day it was sent (C-1.0). */
  readonly taskDueHour: number;
  /** The hour (0–23) by which a verification task is due on the day after it was sent (V-1.0). */
  readonly verificationDueHour: number;
  /** From this many people on, a shared phone number is questioned (C-3.4). */
  readonly sharedPhonePeople: number;
  /** Who is told of newly controlled people (C-1.4). */
  readonly contact: string;
}

export const defaultPolicy: Policy = {
  quarantineDays: 14,
  taskDueHour: 17,
  verificationDueHour: 12,
  sharedPhonePeople: 4,
  contact: '联系人',
};
