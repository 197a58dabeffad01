import { append } from '../../domain/append.js';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { realNumber } from '../../domain/phone.js';
import type { Messages } from '../../messages/messages.js';
import { hasNoPhone } from '../../pipeline/charter/no-phone.js';
import type { CheckedSheet } from '../../pipeline/run.js';
import type { FieldName } from '../../records/fields.js';
import type { AnyValues } from '../../rules/rule.js';
import type { OutputSheet } from '../../table/output-sheet.js';
import type { Privacy } from '../privacy.js';
import { bodyRow, headerRow } from '../xlsx.js';

/** What is still to be asked of a passenger, besides the phone: C-3.3 wants the category, the rest tells who they are. */
const TO_ASK = [
  'personCategory',
  'sex',
  'birthDate',
  'nationality',
  'documentType',
  'room',
] as const satisfies readonly FieldName[];

/** What an officer has to ask of a passenger, in words; `isPhoneKnown`: verified, or known to be missing. */
function questionsFor(values: AnyValues, isPhoneKnown: boolean, { fields, charter }: Messages): string[] {
  const missing = TO_ASK.filter((field) => values[field] === null).map((field) => fields[field]);
  return [...(isPhoneKnown ? [] : [charter.ownPhone]), ...missing];
}

/** 512 before 1203. */
const byRoom = new Intl.Collator('en', { numeric: true }).compare;

/** Excel allows 31 characters in the name of a sheet, and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 26);

/** The rows of those who have an officer and are in the officer's care. */
export const withOfficers = ({ rows }: CheckedSheet): CheckedSheet['rows'] =>
  rows.filter(({ mended: { values } }) => {
    const { responsibleOfficer, controlStatus } = values;
    return responsibleOfficer && controlStatus !== '退回' && controlStatus !== '结束管控';
  });

/** A sheet for each officer, to be printed: their passengers by room, and what to ask them. */
export function officerSheets(
  checked: CheckedSheet,
  today: CalendarDate,
  messages: Messages,
  privacy: Privacy,
): OutputSheet[] {
  const { charter, fields } = messages;
  const { places } = checked;
  const people = new Map<string, CheckedSheet['rows'][number][]>();
  for (const row of withOfficers(checked)) {
    const { responsibleOfficer, responsibleOfficerPhone } = row.mended.values;
    append(people, `${responsibleOfficer}\n${responsibleOfficerPhone?.number ?? ''}`, row);
  }
  return [...people].map(([key, own], at) => {
    const [name = '', officerPhone = ''] = key.split('\n');
    const columns = [
      { header: fields.room, width: 8 },
      { header: fields.name, width: 16 },
      { header: fields.sex, width: 5 },
      { header: fields.documentNumber, width: 18 },
      { header: fields.phone, width: 14 },
      { header: fields.controlStatus, width: 11 },
      { header: charter.toAsk, width: 26 },
      { header: charter.answer, width: 30 },
    ];
    const inOrder = own.toSorted((a, b) => byRoom(a.mended.values.room ?? '', b.mended.values.room ?? ''));
    const lines = inOrder.map(({ mended }) => {
      const { values } = mended;
      const phone = realNumber(values.phone) ?? '';
      return [
        values.room ?? '',
        privacy.only('name', values.name ?? ''),
        values.sex ?? '',
        privacy.only('documentNumber', values.documentNumber?.number ?? ''),
        privacy.only('phone', phone),
        values.controlStatus ?? '',
        questionsFor(values, phone !== '' || hasNoPhone(mended, { today, places }), messages).join(
          messages.listJoint,
        ),
        '',
      ];
    });
    const shownName = privacy.only('responsibleOfficer', name);
    const shownPhone = privacy.only('responsibleOfficerPhone', officerPhone);
    return {
      name: `${at + 1} ${sheetName(shownName)}`,
      columns: columns.map(({ width }) => ({ width })),
      rows: [
        bodyRow(
          [charter.officerTitle({ name: shownName, phone: shownPhone, people: own.length })],
          [{ width: 100 }],
        ),
        headerRow(columns),
        ...lines.map((line) => bodyRow(line, columns)),
      ],
      merges: [{ top: 1, left: 0, bottom: 1, right: columns.length - 1 }],
      frozenRows: 2,
      printsWide: true,
    };
  });
}
