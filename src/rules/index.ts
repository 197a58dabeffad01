import { alreadyRegistered } from './charter/already-registered.js';
import { districtUnusual } from './charter/district-unusual.js';
import { hotelMissing } from './charter/hotel-missing.js';
import { notInHotel } from './charter/not-in-hotel.js';
import { officerUnavailable } from './charter/officer-unavailable.js';
import { passportDuplicate } from './charter/passport-duplicate.js';
import { passportMissing } from './charter/passport-missing.js';
import { phoneAmbiguous } from './charter/phone-ambiguous.js';
import { phoneUnmatched } from './charter/phone-unmatched.js';
import { regionUnknown } from './charter/region-unknown.js';
import { rollCallStranger } from './charter/roll-call-stranger.js';
import { rosterConflict } from './charter/roster-conflict.js';
import { disappeared } from './control/disappeared.js';
import { endOverdue } from './control/end-overdue.js';
import { endedTooEarly as controlEndedTooEarly } from './control/ended-too-early.js';
import { medicalTransferUndocumented } from './control/medical-transfer-undocumented.js';
import { needsAlert } from './control/needs-alert.js';
import { officerMissing } from './control/officer-missing.js';
import { personCategoryMissing } from './control/person-category-missing.js';
import { phonePlaceholder } from './control/phone-placeholder.js';
import { phonePlaceholderOverdue } from './control/phone-placeholder-overdue.js';
import { registeredLate } from './control/registered-late.js';
import { remarksIncomplete } from './control/remarks-incomplete.js';
import { resumedStartReset } from './control/resumed-start-reset.js';
import { resumedUndocumented } from './control/resumed-undocumented.js';
import { startDateNotWenzhou } from './control/start-date-not-wenzhou.js';
import { statusJump } from './control/status-jump.js';
import { unassigned } from './control/unassigned.js';
import { unassignedOverdue } from './control/unassigned-overdue.js';
import { controlMissing } from './reconcile/control-missing.js';
import { entryMismatch } from './reconcile/entry-mismatch.js';
import { healthMismatch } from './reconcile/health-mismatch.js';
import { identityUncertain } from './reconcile/identity-uncertain.js';
import { personDuplicated } from './reconcile/person-duplicated.js';
import { registeredLate as pairRegisteredLate } from './reconcile/registered-late.js';
import { startDateMismatch } from './reconcile/start-date-mismatch.js';
import { verificationMissing } from './reconcile/verification-missing.js';
import { birthDateContradictsId } from './sheet/birth-date-contradicts-id.js';
import { columnMissing } from './sheet/column-missing.js';
import { columnsDisagree } from './sheet/columns-disagree.js';
import { dateAmbiguous } from './sheet/date-ambiguous.js';
import { datesOutOfOrder } from './sheet/dates-out-of-order.js';
import { documentNumberDamaged } from './sheet/document-number-damaged.js';
import { documentNumberDuplicate } from './sheet/document-number-duplicate.js';
import { documentNumberInvalid } from './sheet/document-number-invalid.js';
import { documentNumberMissing } from './sheet/document-number-missing.js';
import { headerUnknown } from './sheet/header-unknown.js';
import { nameMissing, passengerNameMissing } from './sheet/name-missing.js';
import { passengerPhoneInvalid, phoneInvalid } from './sheet/phone-invalid.js';
import { phoneShared } from './sheet/phone-shared.js';
import { remarkContradictsColumn } from './sheet/remark-contradicts-column.js';
import { sexContradictsId } from './sheet/sex-contradicts-id.js';
import { valueNormalised } from './sheet/value-normalised.js';
import { valueUnreadable } from './sheet/value-unreadable.js';
import { controlNeedsAlert } from './tasks/control-needs-alert.js';
import { controlStartDate } from './tasks/control-start-date.js';
import { controlUnexplained } from './tasks/control-unexplained.js';
import { endedStartDate } from './tasks/ended-start-date.js';
import { endedTooEarly as tasksEndedTooEarly } from './tasks/ended-too-early.js';
import { factsInsufficient } from './tasks/facts-insufficient.js';
import { overdue as tasksOverdue } from './tasks/overdue.js';
import { pending as tasksPending } from './tasks/pending.js';
import { sentBackReasonMissing } from './tasks/sent-back-reason-missing.js';
import { sentBackSiteMissing } from './tasks/sent-back-site-missing.js';
import { sentBackVague } from './tasks/sent-back-vague.js';
import { statusContradictsFacts } from './tasks/status-contradicts-facts.js';
import { arrivedBefore14Days } from './verification/arrived-before-14-days.js';
import { closedBeforeArrival } from './verification/closed-before-arrival.js';
import { followUpDue } from './verification/follow-up-due.js';
import { followUpMissing } from './verification/follow-up-missing.js';
import { healthBehindCases } from './verification/health-behind-cases.js';
import { notQuarantinedUnexplained } from './verification/not-quarantined-unexplained.js';
import { openAfterArrival } from './verification/open-after-arrival.js';
import { overdue as verificationOverdue } from './verification/overdue.js';
import { pending as verificationPending } from './verification/pending.js';

/*
 * Every rule, by group, in the order in which a row's findings are told: what cannot be read, then what is wrong,
 * then what is merely untidy. A new rule is its own file and a line here.
 */

export const sheetRules = [
  columnMissing,
  headerUnknown,
  nameMissing,
  documentNumberMissing,
  documentNumberDamaged,
  documentNumberInvalid,
  documentNumberDuplicate,
  valueUnreadable,
  dateAmbiguous,
  columnsDisagree,
  datesOutOfOrder,
  phoneInvalid,
  phoneShared,
  birthDateContradictsId,
  sexContradictsId,
  remarkContradictsColumn,
  valueNormalised,
] as const;

export const taskRules = [
  tasksOverdue,
  tasksPending,
  statusContradictsFacts,
  factsInsufficient,
  controlUnexplained,
  controlStartDate,
  controlNeedsAlert,
  tasksEndedTooEarly,
  endedStartDate,
  sentBackReasonMissing,
  sentBackSiteMissing,
  sentBackVague,
] as const;

export const controlRules = [
  unassignedOverdue,
  unassigned,
  statusJump,
  registeredLate,
  startDateNotWenzhou,
  resumedStartReset,
  controlEndedTooEarly,
  endOverdue,
  remarksIncomplete,
  medicalTransferUndocumented,
  resumedUndocumented,
  officerMissing,
  personCategoryMissing,
  phonePlaceholderOverdue,
  phonePlaceholder,
  needsAlert,
  disappeared,
] as const;

/** Rules about the control register that ask what an earlier export shows of it: people who are new stand in none. */
const NOT_OF_INTAKE = new Set<string>(['control/status-jump', 'control/disappeared']);
/** Rules about people who are registered from an intake sheet. */
export const intakeRules = [
  ...sheetRules,
  alreadyRegistered,
  ...controlRules.filter(({ id }) => !NOT_OF_INTAKE.has(id)),
];

/** Rules of the charter day by its steps: the import of the passengers, then the lists that are worked into it. */
export const charterRulesOf = {
  import: [districtUnusual, passportMissing, passportDuplicate, hotelMissing, alreadyRegistered],
  assign: [rosterConflict, officerUnavailable],
  phones: [phoneUnmatched, phoneAmbiguous],
  transfer: [notInHotel, regionUnknown, rollCallStranger],
} as const;

export const charterRules = [
  ...charterRulesOf.import,
  ...charterRulesOf.assign,
  ...charterRulesOf.phones,
  ...charterRulesOf.transfer,
] as const;

/**
 * Rules about any sheet, as they are asked of lists: nothing of a list is written again, a line may name its person
 * either way, and of a passenger list's documents the rules of the import speak.
 */
const NOT_OF_LISTS = new Set<string>([
  'sheet/value-normalised',
  'sheet/name-missing',
  'sheet/document-number-missing',
]);
const NOT_OF_PASSENGERS = new Set<string>([
  'sheet/document-number-missing',
  'sheet/document-number-duplicate',
]);
/** Rules that ask less of a passenger list than of a register. */
const PASSENGERS_OWN = [passengerNameMissing, passengerPhoneInvalid] as const;
export const listRules = sheetRules.filter(({ id }) => !NOT_OF_LISTS.has(id));
export const passengerRules = sheetRules
  .filter(({ id }) => !NOT_OF_PASSENGERS.has(id))
  .map((rule) => PASSENGERS_OWN.find(({ id }) => id === rule.id) ?? rule);

export const verificationRules = [
  verificationOverdue,
  verificationPending,
  closedBeforeArrival,
  openAfterArrival,
  arrivedBefore14Days,
  followUpMissing,
  followUpDue,
  healthBehindCases,
  notQuarantinedUnexplained,
] as const;

/** About both registers: rules that look at a row of the control register and what stands beside it. */
const atControl = [
  startDateMismatch,
  pairRegisteredLate,
  healthMismatch,
  entryMismatch,
  identityUncertain,
  verificationMissing,
] as const;

/** Rules about both registers by the register whose rows they look at; the last looks at either's. */
export const reconcileRulesAt = {
  'control-register': [...atControl, personDuplicated],
  verification: [controlMissing, personDuplicated],
} as const;

/** The groups of rules, in the order in which they are told. */
export const ruleGroups = {
  sheet: sheetRules,
  tasks: taskRules,
  control: controlRules,
  charter: charterRules,
  verification: verificationRules,
  reconcile: [...atControl, controlMissing, personDuplicated],
} as const;

export type RuleGroup = keyof typeof ruleGroups;

export const groupNames = Object.keys(ruleGroups) as readonly RuleGroup[];

type AnyRule = (typeof ruleGroups)[RuleGroup][number];

export type RuleId = AnyRule['id'];

/** The ids of a group's rules. */
export type RuleIdOf<G extends RuleGroup> = (typeof ruleGroups)[G][number]['id'];

/** The ids of all rules, in their order. */
export const ruleIds: readonly RuleId[] = groupNames.flatMap((group) =>
  ruleGroups[group].map(({ id }) => id),
);

const groupNamed = new Map<string, RuleGroup>(groupNames.map((group) => [group, group]));

/** The group of a rule. */
export function groupOf(id: RuleId): RuleGroup {
  const group = groupNamed.get(id.slice(0, id.indexOf('/')));
  if (!group) throw new Error(`no group for ${id}`);
  return group;
}

type FlawsOf<R> = R extends {
  readonly subject: 'row';
  readonly check: (...args: never[]) => readonly (infer F)[];
}
  ? F
  : R extends { readonly check: (...args: never[]) => { readonly flaws: readonly (infer F)[] } }
    ? F
    : never;

/** The data that each rule's message is made of. */
export type RuleSays = {
  readonly [R in AnyRule as R['id']]: FlawsOf<R> extends { readonly says: infer Says } ? Says : never;
};
