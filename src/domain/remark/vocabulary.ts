import { type Place, type Port, placeNames, portNames } from '../places.js';
import type { Deed, Facility, Particle, Token } from './tokens.js';
import { WordTrie } from './word-trie.js';
import { DEEDS } from './words/deeds.js';
import { LABELS } from './words/labels.js';
import { LOOK_ALIKES } from './words/look-alikes.js';
import { PARTICLES } from './words/particles.js';
import { kinByWord, RELATIVE_DAYS, THERE, WENZHOU_BY_DESK } from './words/people-and-days.js';
import { FACILITIES, VEHICLES } from './words/travel.js';
import { words } from './words/word-list.js';

/** What a word means: the token that it becomes at its place in the text. */
export interface Meaning {
  readonly kind: Token['kind'];
  /** Object literals of one shape a kind: the lexer makes many, and copying them field by field costs the most. */
  readonly at: (start: number, end: number) => Token;
}

const WENZHOU = placeNames.get('温州');

function vocabulary(): WordTrie<Meaning> {
  const all: [string, Meaning][] = [];
  const add = (list: readonly string[], kind: Token['kind'], at: Meaning['at']): void => {
    const meaning = { kind, at };
    for (const word of list) all.push([word, meaning]);
  };
  for (const [label, list] of LABELS)
    add(list, 'label', (start, end) => ({ kind: 'label', label, start, end }));
  add(LOOK_ALIKES, 'opaque', (start, end) => ({ kind: 'opaque', start, end }));
  for (const [deed, list] of Object.entries(DEEDS) as [Deed, string][]) {
    add(words(list), 'deed', (start, end) => ({ kind: 'deed', deed, start, end }));
  }
  for (const [particle, list] of Object.entries(PARTICLES) as [Particle, string][]) {
    add(words(list), 'particle', (start, end) => ({ kind: 'particle', particle, start, end }));
  }
  for (const [vehicle, list] of VEHICLES) {
    add(words(list), 'vehicle', (start, end) => ({ kind: 'vehicle', vehicle, start, end }));
  }
  for (const [facility, list] of Object.entries(FACILITIES) as [Facility, string][]) {
    add(words(list), 'facility', (start, end) => ({ kind: 'facility', facility, start, end }));
  }
  // One-letter kin words are far too common outside brackets.
  for (const [word, person] of kinByWord) {
    if (word.length > 1) add([word], 'person', (start, end) => ({ kind: 'person', person, start, end }));
  }
  const addPlace = (list: readonly string[], place: Place, port: Port | undefined, there: boolean): void => {
    add(list, 'place', (start, end) => ({ kind: 'place', place, port, there, start, end }));
  };
  for (const [name, port] of portNames) addPlace([name], port.place, port, false);
  for (const [name, place] of placeNames) addPlace([name], place, undefined, false);
  for (const [form, list] of RELATIVE_DAYS) {
    add(words(list), 'date', (start, end) => ({ kind: 'date', form, start, end }));
  }
  if (WENZHOU) addPlace(words(WENZHOU_BY_DESK), WENZHOU, undefined, false);
  addPlace(words(THERE), { rest: '' }, undefined, true);
  return new WordTrie(all);
}

/** Everything the remark reader knows by its word. */
export const VOCABULARY: WordTrie<Meaning> = vocabulary();
