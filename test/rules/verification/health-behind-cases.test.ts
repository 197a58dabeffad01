import { describe, expect, it } from 'vitest';
import { checkAs, sheetOf } from '../../support/memory-sheet.js';
import { found, skipped, verified } from '../checked.js';

const RULE = 'verification/health-behind-cases';

/** The harness has no case list to give; only what holds without `--cases` is held here. */
describe(RULE, () => {
  it.each(['健康', '确诊', null])(
    'is skipped, not passed, without a case list (健康状况 %s)',
    (healthStatus) => {
      const checked = checkAs('verification', sheetOf([{ ...verified, healthStatus }]));
      expect(found(checked, RULE)).toEqual([]);
      expect(skipped(checked, RULE)).toEqual({ input: 'cases' });
    },
  );

  it('is skipped without the column', () => {
    expect(skipped(checkAs('verification', sheetOf([verified])), RULE)).toEqual({
      columns: ['healthStatus'],
    });
  });
});
