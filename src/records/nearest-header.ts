import leven from 'leven';
import { headerKey } from '../table/header.js';
import { fields } from './fields.js';
import { sheetKinds } from './index.js';
import type { KindName } from './sheet-kind.js';

/** The known header that an unknown one may have been meant for: at most a third of its characters differ. */
export function nearestHeader(header: string, kind: KindName): string | null {
  const key = headerKey(header);
  const names = sheetKinds[kind].fields.flatMap((field) => [fields[field].header, ...fields[field].aliases]);
  const [nearest] = names
    // 备注栏 is 备注 rather than 备注1.
    .filter((name) => !/\d$/.test(name))
    .map((name) => ({
      name,
      distance: leven(key, headerKey(name)),
      lengths: Math.abs(key.length - name.length),
    }))
    .filter(({ name, distance }) => distance * 3 <= Math.max(key.length, name.length))
    .sort((a, b) => a.distance - b.distance || a.lengths - b.lengths);
  return nearest?.name ?? null;
}
