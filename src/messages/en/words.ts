import { defaultPolicy } from '../../domain/policy.js';
import { type ColumnName, type FieldName, fields } from '../../records/fields.js';
import { columnLabel } from '../column-label.js';
import type { Messages } from '../messages.js';

/** Labels, in sentence case. None starts with a proper noun, so that {@link inText} holds for all of them. */
export const fieldNames: Messages['fields'] = {
  sequence: 'Sequence number',
  taskId: 'Task number',
  name: 'Name',
  latinName: 'Name in Latin letters',
  latinSurname: 'Surname in Latin letters',
  latinGivenName: 'Given name in Latin letters',
  sex: 'Sex',
  birthDate: 'Date of birth',
  nationality: 'Nationality',
  documentType: 'Document type',
  documentNumber: 'Document number',
  passportNumber: 'Passport number',
  phone: 'Phone number',
  contactPhone: 'Other contact phone',
  personCategory: 'Person category',
  householdAddress: 'Registered household address',
  address: 'Home or quarantine address',
  destinationCity: 'Destination city',
  district: 'District or county',
  township: 'Township or subdistrict',
  departureCountry: 'Country of departure',
  transitCountry: 'Country of transit',
  entryDate: 'Entry date',
  pointOfEntry: 'Point of entry',
  entryMode: 'Mode of entry',
  transportNumber: 'Flight number',
  flightDate: 'Flight date',
  seat: 'Seat number',
  departurePort: 'Airport of departure',
  wenzhouArrivalDate: 'Date of arrival in Wenzhou',
  wenzhouArrivalMode: 'Mode of arrival in Wenzhou',
  wenzhouArrivalTransport: 'Flight or train number to Zhejiang',
  zhejiangArrivalDate: 'Date of arrival in Zhejiang',
  quarantineSite: 'Quarantine site',
  room: 'Room number',
  controlStartDate: 'Control start date',
  controlEndDate: 'Control end date',
  controlStatus: 'Control status',
  verificationStatus: 'Verification status',
  quarantinedAtEntry: 'Quarantined for 14 days where they entered',
  notQuarantinedAtEntryReason: 'Reason for no quarantine where they entered',
  healthStatus: 'Health status',
  healthCode: 'Health code',
  nucleicAcidTest: 'Nucleic acid test',
  sendBackNote: 'Send-back note',
  sendBackReason: 'Send-back reason',
  responsibleOfficer: 'Responsible officer',
  responsibleOfficerPhone: 'Phone of the responsible officer',
  source: 'Data source',
  remarks: 'Remarks',
  registeredDate: 'Registration date',
  dispatchedDate: 'Dispatch date',
  whereabouts: 'Present whereabouts',
  quarantineStatus: 'Quarantine status',
  outOfProvinceQuarantineStart: 'Start of quarantine out of province',
  outOfProvinceQuarantineEnd: 'End of quarantine out of province',
  outOfProvinceQuarantineSite: 'Quarantine site out of province',
  lastFollowUpDate: 'Date of the last follow-up',
  reachability: 'Result of contacting',
  confirmedDate: 'Date of confirmation',
  caseType: 'Case type',
  destinationRegion: 'Region moved on to',
  inHotel: 'In the hotel',
  relationship: 'Relationship',
};

/** A column, be it a field or a further one. */
export const nameOf = (name: ColumnName): string => columnLabel(name, fieldNames);

/** A label inside a sentence. */
export const inText = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/** A sentence begins with a capital. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A column that the sheet lacks, with the header that it must get. */
export const columnName = (field: FieldName): string =>
  `${inText(fieldNames[field])} (${fields[field].header})`;

/** A field, an item of the remarks, or a name that is neither, inside a sentence. */
export function factName(name: string): string {
  const label = fieldNames[name as FieldName] ?? items[name as keyof typeof items];
  return label === undefined ? name : inText(label);
}

/** entry date, point of entry. */
export const list = (words: readonly string[]): string => words.join(', ');

/** entry date, point of entry and mode of entry. */
export function listAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${list(words.slice(0, -1))} and ${last}` : last;
}

/** 1 row, 2 rows. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Who is told: by the name in the configuration, if there is one. */
export const contactName = (contact: string): string =>
  contact === defaultPolicy.contact ? 'the contact' : contact;

export const kinds: Messages['kinds'] = {
  'control-tasks': 'Control register tasks',
  'control-register': 'Control register export',
  verification: 'Verification register',
  'passenger-list': 'Charter passenger list',
  roster: 'Roster of responsible officers',
  'phone-list': 'List of verified phone numbers',
  'roll-call': 'Hotel roll-call',
  'case-list': 'Case list',
  intake: 'Local intake',
};

export const items: Messages['items'] = {
  entryDate: 'Entry date',
  pointOfEntry: 'Point of entry',
  entryMode: 'Mode of entry',
  charterFlight: 'Charter flight',
  wenzhouArrivalDate: 'Date of arrival in Wenzhou',
  wenzhouArrivalMode: 'Mode of arrival in Wenzhou',
  outOfProvinceQuarantineStart: 'Start of quarantine out of province',
  outOfProvinceQuarantineEnd: 'End of quarantine out of province',
  outOfProvinceQuarantinePlace: 'Place of quarantine out of province',
  transferDate: 'Date of transfer to quarantine in Wenzhou',
  transferReason: 'Reason for the transfer',
  quarantineStart: 'Start of quarantine in Wenzhou',
  medicalTransferDate: 'Date of transfer to medical care',
  medicalCareEndDate: 'End of medical care',
  resumedQuarantineStart: 'Date quarantine resumed',
  situation: 'Present situation',
  whereabouts: 'Present whereabouts',
  notQuarantinedReason: 'Reason for no quarantine where they entered',
  missedReason: 'Reason for the missed report',
  noPhone: 'No phone of their own',
  contactPhones: 'Contact phones',
  unreachable: 'Cannot be reached',
  sendBackPlace: 'Region to send back to',
};

export const severities: Messages['severities'] = { error: 'Error', warning: 'Warning', notice: 'Notice' };

export const cases: Messages['cases'] = {
  'missed-report': 'In centralised quarantine, but never reported',
  'not-quarantined': 'Came to Wenzhou without quarantine, or before it was complete',
};
