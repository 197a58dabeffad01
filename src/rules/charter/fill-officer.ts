import type { FieldName } from '../../records/fields.js';
import { type FilledField, type Filling, fillingOf } from '../filling.js';
import type { AnyRecord, RuleContext, Subject } from '../rule.js';
import type { Assignment } from './assignment.js';
import { type CellChange, changeOf } from './filled-before.js';
import { piecesBefore, withPieces } from './remark-pieces.js';

/** The columns that assigning officers cannot do without. */
export const ASSIGNED_FIELDS = [
  'responsibleOfficer',
  'responsibleOfficerPhone',
  'controlStatus',
  'controlStartDate',
  'registeredDate',
] as const satisfies readonly FieldName[];

export interface AssignedCell extends FilledField {
  readonly field: (typeof ASSIGNED_FIELDS)[number];
  /** What stands there now. */
  readonly shown: string;
  readonly change: CellChange;
}

const isOpenStatus = (status: string | null | undefined): boolean => status === null || status === '待分配';

/** What an assignment does to the cells of a passenger; `isInCare`: the remark says so. */
export function assignedCells(
  record: AnyRecord,
  { officer, care }: Assignment,
  isInCare: boolean,
  context: Pick<RuleContext, 'filledBefore'>,
): AssignedCell[] {
  const { values } = record;
  const cells: AssignedCell[] = [];
  const cell = (
    field: AssignedCell['field'],
    shown: string,
    to: string,
    isOpen = shown === '',
  ): CellChange => {
    const change = changeOf(record, field, { shown, to, isOpen }, context);
    cells.push({ field, shown, to, change });
    return change;
  };
  if (officer) {
    const shown = values.responsibleOfficer ?? '';
    const change = cell('responsibleOfficer', shown, officer.name);
    const phone = values.responsibleOfficerPhone?.number ?? '';
    const to = officer.phone ?? '';
    // The number of an officer who was there before is not the new one's, whoever has put it there.
    if (change === 'set' && shown !== '') {
      if (phone !== to) cells.push({ field: 'responsibleOfficerPhone', shown: phone, to, change: 'set' });
    } else if (to !== '' && values.responsibleOfficerPhone !== undefined)
      cell('responsibleOfficerPhone', phone, to);
  }
  const status = values.controlStatus;
  const isOpen = isOpenStatus(status);
  // Care marked by a list also follows a control that has begun; the remark is older than that.
  if (isInCare && isOpen) cell('controlStatus', status ?? '', '转医学处理', true);
  else if (care) cell('controlStatus', status ?? '', '转医学处理', isOpen || status === '纳入管控');
  else if (isOpen) cell('controlStatus', status ?? '', '纳入管控', true);
  if (values.controlStartDate === null && values.registeredDate)
    cells.push({ field: 'controlStartDate', shown: '', to: values.registeredDate, change: 'set' });
  return cells;
}

/**
 * The officer of a passenger, the status, and the start of control, which is the day of registration (C-3.3). Whom a
 * list marks for medical care gets that status instead, and the remark the day that the list tells.
 */
export function fillOfficer({ record, values, remark }: Subject, context: RuleContext): Filling | undefined {
  const assigned = context.assignments?.of(record);
  if (!assigned || !ASSIGNED_FIELDS.every((field) => context.has(field))) return undefined;
  const { at, care } = assigned;
  const { medicalTransferDate, medicalCareEndDate } = remark.facts;
  const isInCare = medicalTransferDate !== undefined && medicalCareEndDate === undefined;
  const known = assignedCells(record, assigned, isInCare, context);
  const cells: FilledField[] = known
    .filter(({ change }) => change === 'set')
    .map(({ field, to }) => ({ field, to }));
  const isKept = known.some(({ field, change }) => field === 'controlStatus' && change === 'kept');
  // A remark that cannot be read is nobody's to write into.
  if (care?.remark && !isKept && values.remarks !== undefined) {
    const remarks = withPieces(values.remarks ?? '', [care.remark], piecesBefore(record, context));
    if (remarks !== (values.remarks ?? '')) cells.push({ field: 'remarks', to: remarks });
  }
  return fillingOf(cells, [
    ...(at ? [{ cell: at }] : []),
    ...(care ? [{ cell: care.at }] : []),
    'registeredDate',
  ]);
}
