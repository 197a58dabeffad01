import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy.js';
import { messagesFor } from '../../src/messages/index.js';
import { reconcileRegisters } from '../../src/pipeline/run.js';
import { Privacy } from '../../src/report/privacy.js';
import { reconcileTable } from '../../src/report/reconcile-tables.js';
import { allTables, type Report } from '../../src/report/report.js';
import { memorySheet } from '../support/memory-sheet.js';
import { inputOf, NOW } from '../support/registers.js';

describe('the tables about both registers', () => {
  it('show the cell that counts where a field has two columns', () => {
    const control = memorySheet([
      ['姓名', '证件号码', '管控状态', '开始管控时间', '纳入管控时间'],
      ['吕秀兰', 'E12345678', '纳入管控', null, '2020-04-26'],
    ]);
    const verification = memorySheet([
      ['姓名', '证件号码', '核查状态', '返浙日期', '拟到浙时间'],
      ['吕秀兰', 'E12345678', '结束核查', null, '2020-04-25'],
    ]);
    const reconciled = reconcileRegisters(
      { control: inputOf('control-register', control), verification: inputOf('verification', verification) },
      { now: NOW, policy: defaultPolicy, accepted: { suggestions: false, decisions: false }, all: false },
    );
    const report: Report = {
      program: { name: 'inbound', version: '0' },
      command: 'reconcile',
      asOf: NOW,
      inputs: [reconciled.control, reconciled.verification].map((checked) => ({ checked, sha256: '' })),
      previous: [],
      matching: reconciled.matching,
      outputs: [],
    };
    const privacy = new Privacy(allTables(report), false);
    const { rows } = reconcileTable('explain', report, messagesFor('zh'), privacy);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['吕*兰', 2, 2, '纳入管控', '2020-04-26', '2020-04-25', ''],
    ]);
  });
});
