import { caseList } from './case-list.js';
import { controlRegister } from './control-register.js';
import { controlTasks } from './control-tasks.js';
import { intake } from './intake.js';
import { passengerList } from './passenger-list.js';
import { phoneList } from './phone-list.js';
import { rollCall } from './roll-call.js';
import { roster } from './roster.js';
import type { KindName, SheetKinds } from './sheet-kind.js';
import { verification } from './verification.js';

/** Every kind of sheet, as declared. Where two fit equally well and nothing else decides, the earlier one wins. */
export const sheetKinds: SheetKinds = {
  'control-tasks': controlTasks,
  'control-register': controlRegister,
  verification,
  'passenger-list': passengerList,
  roster,
  'phone-list': phoneList,
  'roll-call': rollCall,
  'case-list': caseList,
  intake,
};

export const kindNames = Object.keys(sheetKinds) as readonly KindName[];

export type { CellFault, ColumnType } from '../table/column.js';
export type { BlankRows, FaultyCell, MappedColumn, RowRecord, Table, UntidyCell } from '../table/table.js';
