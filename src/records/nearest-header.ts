import { nearest } from '../domain/nearest.js';
import { headerKey } from '../table/header.js';
import type { SheetKind } from './sheet-kind.js';

/** The known header that an unknown one may have been meant for. */
export function nearestHeader(header: string, { columns }: SheetKind): string | null {
  const names = columns.flatMap(({ column }) => [column.header, ...column.aliases]);
  // 备注栏 is 备注 rather than 备注1.
  const unnumbered = names.filter((name) => !/\d$/.test(name));
  return nearest(header, unnumbered, headerKey) ?? null;
}
