import type { ReconcileTexts } from '../reconcile-texts.js';

export const reconcile: ReconcileTexts = {
  register: '库',
  controlRow: '管控库行',
  verificationRow: '核查库行',
  ofControl: (field) => `${field}（管控库）`,
  ofVerification: (field) => `${field}（核查库）`,
  confidence: { certain: '确定', probable: '很可能', possible: '可能' },
  decided: '人工确认',
  why: '依据',
  equalCandidate: '几行同样合适，没有配对',
  isDoubled: '本库有几行，没有配对',
  isAlone: '另一库没有此人',
  identityHeaders: {
    first: '管控库证件号码',
    second: '核查库证件号码',
    verdict: '是否同一人',
    reason: '理由',
  },
};
