import { type Flaw, rowRule, type Subject } from '../rule.js';
import { travelDocument } from './flight-import.js';

/** Nobody is imported, or registered, twice. By the name and a mark alone it may be somebody else: that is only told. */
export const alreadyRegistered = rowRule<Subject>()({
  id: 'charter/already-registered',
  clause: 'C-3.2',
  severity: 'error',
  skip: ({ flight, intake }) => ((flight ?? intake)?.isCompared ? undefined : { input: 'control' }),
  appliesTo: () => true,
  check: ({ record, values }, { flight, intake }): Flaw<{ isCertain: boolean; row: number }>[] => {
    const registered = (flight ?? intake)?.registeredAs(record);
    if (!registered) return [];
    const { at, isCertain } = registered;
    return [
      {
        at: [travelDocument(values).field, { cell: at }],
        says: { isCertain, row: at.row },
        severity: isCertain ? undefined : 'warning',
      },
    ];
  },
  examples: {
    flawed: {
      rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }],
      importedBy: { registered: [{ name: '吕秀兰', documentNumber: 'E12345678' }] },
    },
    clean: {
      rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }],
      importedBy: { registered: [{ name: '陈建军', documentNumber: 'E12345687' }] },
    },
  },
});
