import type { Because } from '../../domain/decision.js';
import type { Region } from '../../domain/places.js';
import { factName, list } from './words.js';

const regions: { readonly [R in Region]: string } = {
  wenzhou: '人在温州',
  zhejiang: '人在省内其他地市',
  outside: '人在省外',
  abroad: '人在境外',
};

const isRegion = (value: unknown): value is Region =>
  typeof value === 'string' && Object.hasOwn(regions, value);

/** A place as the sheet has it, or, where only the region is known, that. */
export const placeOrRegion = (place: string): string => (isRegion(place) ? regions[place] : place);

function fact({ fact: name, value }: Because): string {
  switch (name) {
    case 'region':
      return isRegion(value) ? regions[value] : '所在地';
    case 'inCentralizedQuarantine':
      return '正在集中隔离';
    case 'neverQuarantined':
      return '未曾隔离';
    case 'saidComplete':
      return '隔离情况写明已满14天';
    case 'quarantineDays':
      return `省外隔离 ${value} 天`;
    case 'inMedicalCare':
      return '正在医学处理';
    case 'unreachable':
      return value === null ? '联系不上' : `联系不上（${value}）`;
    case 'outOfProvinceQuarantineStart':
      return `省外 ${value} 开始隔离`;
    case 'quarantineStart':
      return `在温 ${value} 开始隔离`;
    case 'sendBackPlace':
      return value === null ? '隔离地点' : String(value);
    default:
      return String(value);
  }
}

/** 人在温州（目前所在地）. */
export function because(reason: Because): string {
  const from = reason.from.map(factName);
  return from.length > 0 ? `${fact(reason)}（${list(from)}）` : fact(reason);
}
