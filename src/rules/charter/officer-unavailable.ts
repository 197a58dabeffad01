import { rowRule, type Subject } from '../rule.js';

/** The roster has nobody for where the passenger lives: the row waits for one. */
export const officerUnavailable = rowRule<Subject>()({
  id: 'charter/officer-unavailable',
  clause: 'C-3.3',
  severity: 'error',
  skip: ({ assignments }) => (assignments ? undefined : { input: 'roster' }),
  appliesTo: () => true,
  check: ({ record, values }, { assignments }) =>
    assignments?.isWithoutOfficer(record)
      ? [
          {
            at: ['responsibleOfficer', 'room', 'quarantineSite'],
            says: { room: values.room ?? null, site: values.quarantineSite ?? null },
          },
        ]
      : [],
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', room: '612', responsibleOfficer: '' }],
      list: [{ responsibleOfficer: '王海燕', room: '501-520' }],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', room: '512', responsibleOfficer: '' }],
      list: [{ responsibleOfficer: '王海燕', room: '501-520' }],
    },
  },
});
