import { type FieldName, fields } from '../records/fields.js';
import type { Sheet } from '../table/sheet.js';
import type { MappedColumn } from '../table/table.js';
import type { Recognition } from './recognise.js';

/**
 * A sheet read as if it had further columns, to the right of all that stands in it: those of some fields that it lacks.
 * Their cells are empty, and can be judged and filled in like any other.
 */
export function withColumns<R extends Recognition>(
  recognition: R,
  sheet: Sheet,
  wanted: readonly FieldName[],
): R {
  const { layout, sheetKind } = recognition;
  const present = new Set<string>(layout.columns.map(({ field }) => field));
  let next = 0;
  for (const { cells } of sheet.rows()) next = Math.max(next, cells.length);
  const added = wanted
    .filter((field) => !present.has(field))
    .map((field): MappedColumn<FieldName> => {
      const column = sheetKind.columns.find((known) => known.field === field)?.column ?? fields[field];
      return { field, column, header: column.header, index: next++, isAdded: true };
    });
  return { ...recognition, layout: { ...layout, columns: [...layout.columns, ...added] } };
}
