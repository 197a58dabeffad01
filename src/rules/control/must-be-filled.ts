import type { ControlledPerson } from '../../records/control-register.js';
import type { FieldName } from '../../records/fields.js';
import { rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';
import { isUnderControl } from './history.js';

/** Of everybody under control a column must be filled (C-3.3); `example`: how it may be. */
export const mustBeFilledRule = <const Id extends string>(
  id: Id,
  field: FieldName & keyof ControlledPerson['values'],
  example: string,
) =>
  rowRule<ControlSubject>()({
    id,
    clause: 'C-3.3',
    severity: 'error',
    needs: ['controlStatus', field],
    appliesTo: ({ values }) => isUnderControl(values.controlStatus) && values[field] !== undefined,
    check: ({ values }) => (values[field] === null ? [{ at: [field], says: {}, actual: '' }] : []),
    examples: {
      flawed: { rows: [{ controlStatus: '纳入管控', [field]: '' }] },
      clean: { rows: [{ controlStatus: '纳入管控', [field]: example }] },
    },
  });
