import type { Messages } from '../messages.js';

/** What each clause asks for, in the program's own words. */
export const clauses: Messages['clauses'] = {
  'C-0':
    'The control register holds two groups of inbound travellers: those under control, and those whose control has ended. The health code draws on it.',
  'C-1.0':
    'The province sends a batch of tasks every day. They are due at 17:00 on the day they are sent; whatever is open after that is late.',
  'C-1.1':
    'A task may end as “under control” (纳入管控): the person is in Wenzhou and was not quarantined, not for long enough, or is in quarantine without having been reported. The reason must be given.',
  'C-1.1a':
    'Someone who entered at a port in another province and came to Wenzhou without quarantine is put into centralised quarantine for 14 days. They should have been quarantined where they entered, so how they came and why that was missed must be found out.',
  'C-1.1b':
    'Someone who is already in centralised quarantine in Wenzhou, but is unknown to the province: taken under control, with the reason why nobody reported them.',
  'C-1.2':
    'Someone who came to Wenzhou after 14 full days of quarantine in another province: the task ends as “control ended” (结束管控). The control start date is the first day of that quarantine, not the day of arrival.',
  'C-1.3':
    'Where the person is not in Wenzhou or cannot be found, the task is sent back (退回) with a reason, so that the province knows whom to turn to.',
  'C-1.3a':
    'The person is still in quarantine in another province: choose “outside the province” (人在省外) and name the city and the hotel.',
  'C-1.3b':
    'Any other case (no answer, abroad, elsewhere in Zhejiang …): give the reason as it is. Repeating the option that was chosen is no reason.',
  'C-1.4': 'As soon as a task ends as “under control”, the appointed contact is told.',
  'C-2.0':
    'Inbound travellers whom the city finds itself and puts into centralised quarantine (brought over from a quarantine site elsewhere, or entered irregularly) are registered on the very day their control begins.',
  'C-2.1':
    'Someone without a valid document (an irregular entry) is registered under a number made up for them. It must be unique; it need not be a document number.',
  'C-2.2':
    'People added locally are reported to the province every day, and the province reads the remarks: so these must be complete.',
  'C-2.2a':
    'In general the remarks answer six questions: when, where and how the person entered; when and how they came to Wenzhou; how they are now.',
  'C-2.2b':
    'For someone moved to Wenzhou in the middle of a quarantine elsewhere: when, where and how they entered; when that quarantine began; when and why they were moved; how they are now.',
  'C-2.3':
    'The control start date is the first day of control in Wenzhou. For someone who began quarantine in another province and goes on with it here, it is the day they were moved. The province compares it with the registration date to see whether anybody was slow.',
  'C-2.4': 'When someone is added locally, the appointed contact is told as well.',
  'C-3.0':
    'One charter flight a week comes from Italy; its passengers are quarantined in Lucheng, Longwan or Ouhai.',
  'C-3.1': 'Who was on board is taken from the list that the police hand over.',
  'C-3.2':
    'The city imports that list as one batch at about 14:00: status “pending assignment” (待分配), the passport as document number, an 11-digit placeholder as phone so that wrong numbers raise no false alarm, the quarantine hotel as address.',
  'C-3.3':
    'By 17:00 of that day the district gives everybody a responsible officer, sets the status (纳入管控 or 转医学处理) and completes person category and the rest. The province grades this.',
  'C-3.4':
    'By 12:00 of the next day the placeholder gives way to a phone number that has been verified. Someone without a phone keeps the placeholder; a number of family or friends goes into the remarks only.',
  'C-3.5':
    'The hotels call the roll. Someone who was moved elsewhere to be quarantined (mostly to Qingtian in Lishui) is sent back to that place.',
  'C-4.1':
    'When control ends or someone goes into medical care, the status in the register follows. For medical care the remarks give three days: of entry, of quarantine and of the transfer.',
  'C-4.2':
    'When someone comes back from medical care into centralised quarantine, the status changes back, and remarks and control start date with it.',
  'C-4.2a': 'The remarks get two more days: when medical care ended and when quarantine was resumed.',
  'C-4.2b':
    'On the way back to “under control” the system fills in today as the start. It must be set to the day the person first came under control, or the statistics show one new person too many.',
  'C-1.1–3':
    'Which of the three ends a task has (under control, control ended, sent back) follows from the facts: where the person is, whether and for how many days they were quarantined, and whether they can be reached.',
  'V-0':
    'The verification register shows how inbound travellers to Zhejiang are: their health, the day they arrive, and so on.',
  'V-1.0': 'Verification tasks are sent every day as well, and are due at 12:00 on the day after.',
  'V-1.1': 'What is filled in must be true, and its parts must not contradict each other.',
  'V-1.1a': 'One contradiction: the person has not arrived in Zhejiang yet, but verification is closed.',
  'V-1.1b': 'Another: the person has arrived in Zhejiang, but verification was never closed.',
  'V-1.1c':
    'A third: the register says 14 days were spent in quarantine where the person entered, but by the dates they came to Wenzhou earlier.',
  'V-1.2':
    'Follow up every day, and correct the health status as soon as it changes. A person on the health commission’s case list who still reads “healthy” here costs points.',
  'V-1.3':
    'Special cases are explained in the remarks. For someone who was not quarantined where they entered: why not, when and how they came to Wenzhou, and how they are now.',
  'V-1.4':
    'For someone brought over from another province to finish quarantine here the registers agree: the day of the move is both the date of arrival in Zhejiang in the one and the control start date in the other, and they are registered that same day.',
};
