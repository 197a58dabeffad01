import { portName } from '../places.js';
import type { Clause } from './clauses.js';
import type { EventKind, Remarked } from './events.js';
import type { Phrase, PlacePhrase } from './phrases.js';
import { newToken, type TokenOf } from './tokens.js';

// 无, 不详, 见前: the label is there and its value is not.
const NO_VALUE =
  /^(?:无|不详|不明|未知|暂无|待定|待查|待核实|待核查|未定|见前|见上|同上|同前|空|\/|-|—|—{2}|\?)*$/;
const VALUE = /^([\s:为是系应-]*)([^\s([,;]{1,40})/;

/** What a bare 方式: is the manner of, by what was told before it. */
const MODE_OF: ReadonlyMap<EventKind | undefined, 'entryMode' | 'arrivalMode'> = new Map([
  ['entry', 'entryMode'],
  ['landing', 'entryMode'],
  ['journey', 'arrivalMode'],
]);

/** What a label says whose value is a port, a way to travel, or a place. */
export function labelledValue(
  clause: Clause,
  phrases: readonly Phrase[],
  text: string,
  { person, before }: { readonly person: string | undefined; readonly before: EventKind | undefined },
): Remarked | undefined {
  const { label } = clause;
  const wants = label?.value.wants === 'mode' ? MODE_OF.get(before) : label?.value.wants;
  if (!label || wants === undefined) return undefined;
  const { start, end } = clause;
  if (wants === 'entryMode' || wants === 'arrivalMode') {
    const vehicle = phrases.find((phrase) => phrase.kind === 'vehicle') ?? unnamedVehicle(phrases, text);
    return vehicle && { what: wants, vehicle, start, end, clause, person };
  }
  if (wants !== 'portOfEntry' && wants !== 'outsidePlace' && wants !== 'quarantinePlace') return undefined;
  const place = writtenPlace(label.end, clause, phrases, text);
  if (!place || (wants === 'quarantinePlace' && place.place?.region !== 'outside')) return undefined;
  const what = wants === 'portOfEntry' ? wants : 'outsidePlace';
  return { what, place, start, end, clause, person };
}

/** 来温方式:转运 or 其他, 入境方式:偷渡: a value of the column, and no vehicle. */
function unnamedVehicle(phrases: readonly Phrase[], text: string): TokenOf<'vehicle'> | undefined {
  for (const { value, start, end } of phrases.filter((phrase) => phrase.kind === 'deed')) {
    if (value === 'convey') return newToken('vehicle', { arrival: '专车转运' }, start, end);
    if (value === 'irregularEntry') return newToken('vehicle', { entry: '偷渡' }, start, end);
  }
  const other = phrases.find(({ start, end }) => text.slice(start, end) === '其他');
  return other && newToken('vehicle', { arrival: '其他' }, other.start, other.end);
}

function writtenPlace(
  from: number,
  clause: Clause,
  phrases: readonly Phrase[],
  text: string,
): PlacePhrase | undefined {
  const match = VALUE.exec(text.slice(from, clause.end));
  const [whole = '', joint = '', value = ''] = match ?? [];
  if (NO_VALUE.test(value) || portName(value) === '') return undefined;
  const start = from + whole.length - value.length;
  const place = phrases.find((phrase) => phrase.kind === 'place');
  // 入境地不要求隔离, 口岸检测阴性: words right behind the label are its value only where they name a place.
  if (joint === '' && !place) return undefined;
  return {
    kind: 'place',
    start,
    end: start + value.length,
    place: place?.place,
    port: place?.port,
    facility: place?.facility,
    there: false,
  };
}
