import { describe, expect, it } from 'vitest';
import { exportOf, skippedOf, tellsOf, was } from './register.js';

const RULE = 'control/status-jump';
const tells = tellsOf(RULE);

const STATUSES = ['待分配', '纳入管控', '转医学处理', '结束管控', '退回'];
/** C-4.1, C-3.3: what each status may become. */
const ALLOWED = new Set([
  ...['待分配→纳入管控', '待分配→转医学处理', '待分配→退回'],
  ...['纳入管控→结束管控', '纳入管控→转医学处理', '纳入管控→退回'],
  ...['转医学处理→纳入管控', '转医学处理→结束管控'],
]);
const EVERY = STATUSES.flatMap((before) => STATUSES.map((now) => [before, now] as const));

describe(RULE, () => {
  it.each(EVERY)('%s → %s', (before, now) => {
    const isFine = before === now || ALLOWED.has(`${before}→${now}`);
    const found = tells({ controlStatus: now }, { earlier: [was('2020-04-26', before, null)] });
    expect(found).toMatchObject(
      isFine
        ? []
        : [{ severity: 'error', at: ['controlStatus', 'controlStatus'], actual: now, fix: undefined }],
    );
  });

  it('compares with the latest export that shows the person, in whatever order they are given', () => {
    const earlier = [was('2020-04-13', '结束管控', null), was('2020-04-20', '转医学处理', null)];
    expect(tells({}, { earlier })).toEqual([]);
    expect(tells({}, { earlier: earlier.toReversed() })).toEqual([]);
    const other = exportOf('2020-04-26', { documentNumber: 'E12345678', controlStatus: '结束管控' });
    expect(tells({}, { earlier: [...earlier, other] })).toEqual([]);
  });

  it('an export that shows two statuses is wrong only if both are', () => {
    const two = (one: string, another: string) => [
      exportOf('2020-04-26', { controlStatus: one }, { controlStatus: another }),
    ];
    expect(tells({}, { earlier: two('结束管控', '转医学处理') })).toEqual([]);
    expect(tells({}, { earlier: two('结束管控', '退回') })).toHaveLength(1);
  });

  it('an empty status, then or now, is no jump', () => {
    expect(tells({ controlStatus: null }, { earlier: [was('2020-04-26', '结束管控', null)] })).toEqual([]);
    expect(tells({}, { earlier: [was('2020-04-26', null, null)] })).toEqual([]);
  });

  it('is skipped, not passed, without an earlier export', () => {
    expect(skippedOf(RULE, {})).toEqual({ input: 'previous' });
    expect(skippedOf(RULE, {}, { earlier: [was('2020-04-26', null, null)] })).toBeNull();
  });
});
