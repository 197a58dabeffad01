import { PERSON, sheetKind } from './sheet-kind.js';

/** 确诊/无症状/疑似病例名单: from the health commission (V-1.2). */
export const caseList = sheetKind({
  kind: 'case-list',
  required: [PERSON, ['caseType', 'healthStatus']],
  fields: [
    'sequence',
    'name',
    'sex',
    'birthDate',
    'documentType',
    'documentNumber',
    'phone',
    'healthStatus',
    'remarks',
    'confirmedDate',
    'caseType',
  ],
});
