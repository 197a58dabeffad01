import type { RuleContext, Subject } from '../rule.js';
import { changeOf } from './filled-before.js';
import { type FilledField, type Filling, fillingOf } from './filling.js';
import { withPieces } from './remark-pieces.js';

/** The columns that assigning officers cannot do without. */
export const ASSIGNED_FIELDS = [
  'responsibleOfficer',
  'responsibleOfficerPhone',
  'controlStatus',
  'controlStartDate',
  'registeredDate',
] as const;

/**
 * The officer of a passenger, the status, and the start of control, which is the day of registration (C-3.3). Whom a
 * list marks for medical care gets that status instead, and the remark the day that the list tells.
 */
export function fillOfficer({ record, values, remark }: Subject, context: RuleContext): Filling | undefined {
  const assigned = context.assignments?.of(record);
  if (!assigned || !ASSIGNED_FIELDS.every((field) => context.has(field))) return undefined;
  const { officer, at, care } = assigned;
  const cells: FilledField[] = [];
  const write = (
    field: (typeof ASSIGNED_FIELDS)[number],
    shown: string,
    to: string,
    isOpen = shown === '',
  ): void => {
    if (changeOf(record, field, { shown, to, isOpen }, context) === 'set') cells.push({ field, to });
  };
  if (officer) {
    write('responsibleOfficer', values.responsibleOfficer ?? '', officer.name);
    if (officer.phone !== undefined)
      write('responsibleOfficerPhone', values.responsibleOfficerPhone?.number ?? '', officer.phone);
  }
  const status = values.controlStatus;
  const isOpen = status === null || status === '待分配';
  const { medicalTransferDate, medicalCareEndDate } = remark.facts;
  const isInCare = medicalTransferDate !== undefined && medicalCareEndDate === undefined;
  // Care marked by a list also follows a control that has begun; the remark is older than that.
  if (isInCare && isOpen) write('controlStatus', status ?? '', '转医学处理', true);
  else if (care) write('controlStatus', status ?? '', '转医学处理', isOpen || status === '纳入管控');
  else if (isOpen) write('controlStatus', status ?? '', '纳入管控', true);
  if (values.controlStartDate === null && values.registeredDate)
    cells.push({ field: 'controlStartDate', to: values.registeredDate });
  if (care?.remark && context.has('remarks')) {
    const remarks = withPieces(values.remarks ?? '', [care.remark]);
    if (remarks !== (values.remarks ?? '')) cells.push({ field: 'remarks', to: remarks });
  }
  return fillingOf(cells, [
    ...(at ? [{ cell: at }] : []),
    ...(care ? [{ cell: care.at }] : []),
    'registeredDate',
  ]);
}
