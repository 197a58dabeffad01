import { nearest } from '../domain/nearest.js';
import { headerKey } from '../table/header.js';
import { fields } from './fields.js';
import { sheetKinds } from './index.js';
import type { KindName } from './sheet-kind.js';

/** The known header that an unknown one may have been meant for. */
export function nearestHeader(header: string, kind: KindName): string | null {
  const names = sheetKinds[kind].fields.flatMap((field) => [fields[field].header, ...fields[field].aliases]);
  // 备注栏 is 备注 rather than 备注1.
  const unnumbered = names.filter((name) => !/\d$/.test(name));
  return nearest(header, unnumbered, headerKey) ?? null;
}
