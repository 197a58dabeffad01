import type { Because } from '../../domain/decision.js';
import type { Region } from '../../domain/places.js';
import { count, factName, list } from './words.js';

const regions: { readonly [R in Region]: string } = {
  wenzhou: 'in Wenzhou',
  zhejiang: 'elsewhere in Zhejiang',
  outside: 'outside the province',
  abroad: 'abroad',
};

const isRegion = (value: unknown): value is Region =>
  typeof value === 'string' && Object.hasOwn(regions, value);

/** A place as the sheet has it, or, where only the region is known, that. */
export const placeOrRegion = (place: string): string => (isRegion(place) ? regions[place] : place);

function fact({ fact: name, value }: Because): string {
  switch (name) {
    case 'region':
      return isRegion(value) ? regions[value] : 'whereabouts';
    case 'inCentralizedQuarantine':
      return 'in centralised quarantine now';
    case 'neverQuarantined':
      return 'never quarantined';
    case 'saidComplete':
      return '14 days complete by the quarantine status';
    case 'quarantineDays':
      return `${typeof value === 'number' ? count(value, 'day') : value} of quarantine out of province`;
    case 'inMedicalCare':
      return 'in medical care now';
    case 'unreachable':
      return value === null ? 'cannot be reached' : `cannot be reached: ${value}`;
    case 'outOfProvinceQuarantineStart':
      return `quarantine out of province began ${value}`;
    case 'quarantineStart':
      return `quarantine in Wenzhou began ${value}`;
    case 'sendBackPlace':
      return value === null ? 'place of quarantine' : String(value);
    default:
      return String(value);
  }
}

/** in Wenzhou (present whereabouts). */
export function because(reason: Because): string {
  const from = reason.from.map(factName);
  return from.length > 0 ? `${fact(reason)} (${list(from)})` : fact(reason);
}
