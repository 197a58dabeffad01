import { nearestHeader } from '../../records/nearest-header.js';
import { sheetRule } from '../rule.js';

/** A column that the program does not know passes through untouched; the clerk should know that nobody checked it. */
export const headerUnknown = sheetRule({
  id: 'sheet/header-unknown',
  clause: null,
  severity: 'notice',
  check: ({ layout, kind }) => ({
    applied: layout.columns.length + layout.unknown.length,
    flaws: layout.unknown.map(({ index, header }) => ({
      at: [{ header: index }],
      says: { header, nearest: nearestHeader(header, kind) },
      actual: header,
    })),
  }),
  examples: {
    flawed: { rows: [{}], also: { 镇街自用: '已电话联系' } },
    clean: { rows: [{}], also: { 手机号: '13900001111' } },
  },
});
