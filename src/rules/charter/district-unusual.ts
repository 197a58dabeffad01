import { sheetRule } from '../rule.js';

/** Passengers of charter flights go to a few districts; another one is rather a slip. */
export const districtUnusual = sheetRule({
  id: 'charter/district-unusual',
  clause: 'C-3.0',
  severity: 'warning',
  check: (_table, { flight, policy }) => {
    const district = flight?.district.name;
    if (district === undefined) return { applied: 0, flaws: [] };
    const usual = policy.charterDistricts;
    return {
      applied: 1,
      flaws: usual.includes(district)
        ? []
        : [{ at: [{ missing: 'district' }], says: { district, usual }, actual: district }],
    };
  },
  examples: {
    flawed: {
      rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }],
      importedBy: { district: '乐清市' },
    },
    clean: { rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }] },
  },
});
