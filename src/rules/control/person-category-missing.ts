import { mustBeFilledRule } from './must-be-filled.js';

/** Of everybody under control it is said what kind of traveller they are. */
export const personCategoryMissing = mustBeFilledRule(
  'control/person-category-missing',
  'personCategory',
  '中国人',
);
