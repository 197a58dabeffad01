import { type Place, type Port, placeNames, portNames } from '../places.js';
import { foldText } from './folded-text.js';
import type { Deed, Facility, Particle, TokenKind, TokenValues } from './tokens.js';
import { WordTrie } from './word-trie.js';
import { DEEDS } from './words/deeds.js';
import { LABELS } from './words/labels.js';
import { LOOK_ALIKES } from './words/look-alikes.js';
import { PARTICLES } from './words/particles.js';
import { kinByWord, RELATIVE_DAYS, THERE, WENZHOU_BY_DESK, WENZHOU_TOWNS } from './words/people-and-days.js';
import { FACILITIES, VEHICLES } from './words/travel.js';
import { words } from './words/word-list.js';

/** What a word means: the kind and the value of the token that it becomes. */
export interface Meaning {
  readonly kind: TokenKind;
  readonly value: TokenValues[TokenKind];
}

const WENZHOU = placeNames.get('温州');

function vocabulary(): WordTrie<Meaning> {
  const all: [string, Meaning][] = [];
  const add = <K extends TokenKind>(list: readonly string[], kind: K, value: TokenValues[K]): void => {
    const meaning: Meaning = { kind, value };
    for (const word of list) all.push([word, meaning]);
  };
  for (const [label, list] of LABELS) add(list, 'label', label);
  add(LOOK_ALIKES, 'opaque', undefined);
  for (const [deed, list] of Object.entries(DEEDS) as [Deed, string][]) {
    add(words(list), 'deed', deed);
  }
  for (const [particle, list] of Object.entries(PARTICLES) as [Particle, string][]) {
    add(words(list), 'particle', particle);
  }
  for (const [vehicle, list] of VEHICLES) {
    add(words(list), 'vehicle', vehicle);
  }
  for (const [facility, list] of Object.entries(FACILITIES) as [Facility, string][]) {
    add(words(list), 'facility', facility);
  }
  // One-letter kin words are far too common outside brackets.
  for (const [word, person] of kinByWord) {
    if (word.length > 1) add([word], 'person', person);
  }
  const addPlace = (list: readonly string[], place: Place, port: Port | undefined, there: boolean): void => {
    add(list, 'place', { place, port, there });
  };
  for (const [name, port] of portNames) addPlace([name], port.place, port, false);
  for (const [name, place] of placeNames) addPlace([name], place, undefined, false);
  for (const [form, list] of RELATIVE_DAYS) {
    add(words(list), 'date', form);
  }
  if (WENZHOU) addPlace(words(`${WENZHOU_BY_DESK} ${WENZHOU_TOWNS}`), WENZHOU, undefined, false);
  addPlace(words(THERE), { rest: '' }, undefined, true);
  return new WordTrie(all);
}

/** A city's own names of places, as words of a remark. */
export const placeWords = (names: ReadonlyMap<string, Place>): WordTrie<Meaning> =>
  new WordTrie(
    Array.from(names, ([name, place]): [string, Meaning] => [
      foldText(name).text,
      { kind: 'place', value: { place, port: undefined, there: false } },
    ]),
  );

/** Everything the remark reader knows by its word. */
export const VOCABULARY: WordTrie<Meaning> = vocabulary();
