import type { FieldGuideTexts } from '../template-texts.js';

export const fieldGuide: FieldGuideTexts = {
  sequence: 'The number of the row, for finding it again; a row that says 示例 is not counted.',
  taskId: 'The number that the province gave this task; copy it, never make one up.',
  name: 'The Chinese name on the document; if there is none, the name in the document’s own letters.',
  latinName: 'The name in Latin letters on the passport, surname first.',
  latinSurname: 'The surname on the passport, in capitals.',
  latinGivenName: 'The given name on the passport, in capitals, without the surname.',
  sex: 'The sex on the document; it must agree with a resident id.',
  birthDate: 'The date of birth on the document; it must agree with a resident id.',
  nationality: 'The nationality of the document held, as the name of a country.',
  documentType:
    'Which kind of document the document number belongs to; 其他 (other) for a code of your own that is no document.',
  documentNumber:
    'What a person is known by: one each, never the same twice. For someone without a valid document (an irregular entry) a unique code of your own; for charter passengers the passport number.',
  passportNumber: 'The passport number, where the document number is that of another document.',
  phone:
    'The mobile number that the person uses. Keep the placeholder of the register while no number is verified, or if the person has no phone; the numbers of relatives do not belong here.',
  contactPhone: 'Another number in China that reaches the person, such as that of a relative or friend.',
  personCategory: 'By nationality and standing: Chinese citizen, Chinese living abroad, foreigner and so on.',
  householdAddress: 'The address in the household register; empty for foreigners.',
  address: 'Where the person lives now; for someone in centralised quarantine, the address of the site.',
  destinationCity: 'The city in Zhejiang that the person is coming to.',
  district: 'The district or county that is responsible for the person, by its full name.',
  township: 'The township or subdistrict that is responsible for the person, by its full name.',
  departureCountry: 'The country or region in which this journey began.',
  transitCountry: 'Countries or regions of a change or stay on the way; several are separated by commas.',
  entryDate:
    'The day the person crossed the border: not the day of arrival in Zhejiang or Wenzhou, and never later than those.',
  pointOfEntry: 'Where the border was crossed: the place of the airport, harbour or land crossing.',
  entryMode: 'How the border was crossed; how the person then came to Wenzhou has a column of its own.',
  transportNumber: 'The flight, train or ship by which the person entered.',
  flightDate: 'The day the charter flight took off.',
  seat: 'The seat on the charter flight.',
  departurePort: 'The airport or city where the charter flight took off.',
  wenzhouArrivalDate:
    'The day of arrival in Wenzhou; for someone transferred from quarantine elsewhere, the day of the transfer.',
  wenzhouArrivalMode: 'How the person came to Wenzhou from the place of entry or from elsewhere in China.',
  wenzhouArrivalTransport: 'The flight or train, inside China, by which the person came to Zhejiang.',
  zhejiangArrivalDate:
    'The day of arrival in Zhejiang, or the planned day if it is still to come. For someone transferred to Wenzhou to go on with quarantine, the same day as the control start date in the control register.',
  quarantineSite:
    'The hotel or site of centralised quarantine in Wenzhou; one out of province has its own column.',
  room: 'The room at the quarantine site.',
  controlStartDate:
    'For someone under control, the day control began in Wenzhou; for someone whose control has ended after a complete quarantine out of province, the day that quarantine began. After medical care it stays the day of the first control.',
  controlEndDate: 'The day control ended; while it lasts, the planned day or nothing.',
  controlStatus:
    'What is finally done about the person. A task must say 纳入管控 (under control), 结束管控 (control ended), 退回 (sent back) or 转医学处理 (medical care) by its deadline.',
  verificationStatus:
    'How far the verification is. It cannot be closed before the person arrives in Zhejiang, and must be closed once they have.',
  quarantinedAtEntry:
    'Whether the person completed quarantine where they entered. 否 (no) for someone who came to Wenzhou before it was over; then say why.',
  notQuarantinedAtEntryReason:
    'Why quarantine was not completed at the place of entry: the reason that was found out.',
  healthStatus:
    'The present state of health; change it the day it changes, and keep it in line with the case list of the health commission.',
  healthCode: 'The present colour of the person’s health code.',
  nucleicAcidTest: 'Whether there was a nucleic acid test; if so, its date and result.',
  sendBackNote:
    'What is really the case. For someone out of province, the city and the hotel of their quarantine; for someone who cannot be reached, what happens when they are called.',
  sendBackReason:
    'The kind of send-back; only with the status 退回 (sent back), and with the facts in the send-back note.',
  responsibleOfficer: 'The officer whom the district has made responsible for the person.',
  responsibleOfficerPhone: 'The mobile number of the responsible officer.',
  source: 'Where this row comes from, such as the province, the police or a local search.',
  remarks:
    'The whole story: when, where and how the person entered; when and where they were quarantined; when and how they came to Wenzhou (for a transfer, why); how they are now. For medical care: the days of entry, quarantine, transfer to care and end of care.',
  registeredDate:
    'The day the person was entered in the control register: it should be the day control began.',
  dispatchedDate: 'The day the province sent this task; the deadline follows from it.',
  whereabouts:
    'Where the person is now, down to the city, district or county; also if it is out of province or abroad.',
  quarantineStatus:
    'The present state of quarantine. 未隔离 for someone who never was in quarantine; 不在隔离 for someone who is not in it now, if the past is not known.',
  outOfProvinceQuarantineStart:
    'The day quarantine outside Zhejiang began after entry; the days of quarantine are counted from it.',
  outOfProvinceQuarantineEnd:
    'The day quarantine outside Zhejiang ended; if it has not, the planned day or nothing.',
  outOfProvinceQuarantineSite: 'The city and the hotel of quarantine outside Zhejiang.',
  lastFollowUpDate:
    'The last day the person was reached and asked; follow-up is daily while verification is open.',
  reachability: 'Whether the person can be reached by phone or at home.',
  confirmedDate: 'The day of the diagnosis: confirmed, suspected or without symptoms.',
  caseType: 'The kind of case, as the health commission has it.',
  destinationRegion:
    'The city or county that someone who is not in the hotel went to: where they are sent back to.',
  inHotel: 'Whether the person was really in quarantine in the hotel when it was checked.',
  relationship: 'What the owner of the number is to the person; 本人 for their own.',
};
