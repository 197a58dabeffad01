import type { GroupTexts } from '../messages.js';
import { late, left } from './deadline.js';
import { contactName, count, items, list, listAnd } from './words.js';

const itemNames = (names: readonly (keyof typeof items)[]): string => list(names.map((name) => items[name]));

export const controlRules: GroupTexts<'control'> = {
  'control/registered-late': {
    title: 'Registered after control began',
    flaw: ({ start, registered }) => `Control began on ${start}, but was registered only on ${registered}`,
    todo: () =>
      'Verify the control start date; if it is right, be ready to explain the delay. Register on the same day',
  },
  'control/remarks-incomplete': {
    title: 'Remarks incomplete',
    flaw: ({ missing, onlyInColumns }) =>
      [
        ...(missing.length > 0 ? [`Neither remarks nor columns give: ${itemNames(missing)}`] : []),
        ...(onlyInColumns.length > 0
          ? [`The columns give, but not the remarks: ${itemNames(onlyInColumns)}`]
          : []),
      ].join('; '),
    todo: ({ missing }) =>
      missing.length > 0
        ? `Find out and write into the remarks: ${itemNames(missing)}`
        : 'Complete the remarks: they are what the province reads',
  },
  'control/start-date-not-wenzhou': {
    title: 'Control start date is not the one in Wenzhou',
    flaw: ({ arrival, isOutside }) => {
      const what = isOutside
        ? 'The control start date is the start of quarantine out of province'
        : 'The control start date is before the arrival in Wenzhou';
      return arrival ? `${what}; the transfer to Wenzhou was on ${arrival}` : what;
    },
    todo: ({ arrival }) =>
      arrival ? `Change it to ${arrival}` : 'Find out the day of the transfer to Wenzhou and fill it in',
  },
  'control/needs-alert': {
    title: 'Newly under control: contact must be told',
    flaw: ({ contact }) => `Under control from today: ${contactName(contact)} must be told`,
    todo: ({ contact }) => `Tell ${contactName(contact)}`,
  },
  'control/medical-transfer-undocumented': {
    title: 'Transfer to medical care not documented',
    flaw: ({ missing }) => `In medical care, and the remarks do not give: ${itemNames(missing)}`,
    todo: ({ missing }) => `Write into the remarks: ${listAnd(missing.map((item) => items[item]))}`,
  },
  'control/resumed-undocumented': {
    title: 'Return from medical care not documented',
    flaw: ({ missing }) =>
      `Under control again after medical care, and the remarks do not give: ${itemNames(missing)}`,
    todo: ({ missing }) => `Write into the remarks: ${listAnd(missing.map((item) => items[item]))}`,
  },
  'control/resumed-start-reset': {
    title: 'Control start date reset after medical care',
    flaw: ({ first }) => `The control start date should be the first one, ${first}`,
    todo: ({ first }) => `Change it back to ${first}, or the province counts one person too many`,
  },
  'control/status-jump': {
    title: 'Status changed out of order',
    flaw: ({ before, now, date }) => `The export of ${date} shows “${before}”, which cannot become “${now}”`,
    todo: () => 'Find out what happened; correct the status, or enter the step that is missing',
  },
  'control/disappeared': {
    title: 'Person under control has disappeared',
    flaw: ({ date, status }) =>
      `The export of ${date} shows “${status}”; the person is not in the present sheet`,
    todo: () => 'Find out why: left out of the export, deleted, or entered under another document number',
  },
  'control/end-overdue': {
    title: 'Days complete, control not ended',
    flaw: ({ start, days, required }) =>
      `${count(days, 'day')} since ${start}; ${required} are complete and the status is still 纳入管控`,
    todo: () => 'Update the status of those released; find out why others are still under control',
  },
  'control/ended-too-early': {
    title: 'Control ended too early',
    flaw: ({ days, required, start }) =>
      `Only ${count(days, 'day')} since ${start}, fewer than the required ${required}`,
    todo: ({ isNearly }) =>
      isNearly
        ? 'Ask whether the first day was counted as day 1; if not, control cannot be ended yet'
        : 'Verify the start and the end; if the days are incomplete, control cannot be ended yet',
  },
  'control/unassigned-overdue': {
    title: 'Assignment overdue',
    flaw: (says) => `Nobody is assigned yet; ${late(says)}`,
    todo: () => 'Assign an officer now, change the status and complete the row',
  },
  'control/unassigned': {
    title: 'Assignment pending',
    flaw: (says) => `Nobody is assigned yet; ${left(says)}`,
    todo: () => 'Assign an officer in time, change the status and complete the row',
  },
  'control/officer-missing': {
    title: 'No responsible officer',
    flaw: () => 'Under control, and nobody answers for the person',
    todo: () => 'Assign an officer',
  },
  'control/person-category-missing': {
    title: 'No person category',
    flaw: () => 'Under control, and the person category is empty',
    todo: () => 'Fill in the person category',
  },
  'control/phone-placeholder-overdue': {
    title: 'Phone number not verified in time',
    flaw: (says) => `Still the placeholder; ${late(says)}`,
    todo: () => 'Verify the number now; if the person has no phone, say so in the remarks',
  },
  'control/phone-placeholder': {
    title: 'Phone number to be verified',
    flaw: (says) => `Still the placeholder; ${left(says)}`,
    todo: () => 'Verify the number in time; if the person has no phone, say so in the remarks',
  },
};
