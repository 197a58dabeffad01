import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.js';
import { checkAs, person, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import { task, tellsOf } from './told.js';

const RULE = 'tasks/control-needs-alert';
const tells = tellsOf(RULE);

describe(RULE, () => {
  it.each(['纳入管控', '在管', '隔离中', '管控中', ' 纳入管控 '])('tells of %s', (controlStatus) => {
    expect(tells({ controlStatus })).toEqual([{ severity: 'notice', at: ['controlStatus'], applied: false }]);
  });

  it.each([null, '待分配', '结束管控', '退回', '转医学处理', '已解除', '再说'])(
    'has nothing to tell of %s',
    (controlStatus) => {
      expect(tells({ controlStatus })).toEqual([]);
    },
  );

  it('knows whom to tell, in which case and since when', () => {
    const row: TestRow = {
      controlStatus: '纳入管控',
      whereabouts: '瑞安市',
      quarantineStatus: '集中隔离中',
      controlStartDate: '2020-04-26',
    };
    const says = task(row, { policy: { ...defaultPolicy, contact: '值班室' } }).findings.flatMap((finding) =>
      finding.rule === RULE ? [finding.says] : [],
    );
    expect(says).toEqual([{ contact: '值班室', case: 'missed-report', controlStartDate: '2020-04-26' }]);
  });

  it('holds no row back', () => {
    const row: TestRow = {
      controlStatus: '纳入管控',
      whereabouts: '瑞安市',
      quarantineStatus: '集中隔离中',
      controlStartDate: '2020-04-26',
      remarks: '漏报原因：登记时护照号录错一位。',
    };
    expect(task(row).counts).toMatchObject({ ready: 1, held: 0, errors: 0, notices: 1 });
  });

  it('is skipped without a status column', () => {
    const { rules } = checkAs('control-tasks', sheetOf([person]));
    expect(rules.find(({ id }) => id === RULE)?.skipped).toEqual({ columns: ['controlStatus'] });
  });
});
