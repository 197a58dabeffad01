import { normalisedPlace, type Place, resolvePlace, samePlace } from './places.js';
import type { Meaning } from './remark/vocabulary.js';
import { placeWords } from './remark/vocabulary.js';
import type { WordTrie } from './remark/word-trie.js';

/** How a desk resolves names of places: as everybody does, and by names of its own. */
export interface Gazetteer {
  /** As {@link resolvePlace}. */
  readonly resolve: (text: string) => Place | undefined;
  /** Its own names as the remark reader looks them up. */
  readonly words: WordTrie<Meaning> | undefined;
}

/** Without names of its own. */
export const commonGazetteer: Gazetteer = { resolve: resolvePlace, words: undefined };

/**
 * Adds a city's own names (三垟, 云栈酒店) and where each lies, as a place of the table. In a cell the longest own name
 * counts, unless words before it name a place that it cannot be in; the name itself stays in what is left of the text,
 * as the name of a site does.
 */
export function gazetteerWith(own: ReadonlyMap<string, Place>): Gazetteer {
  if (own.size === 0) return commonGazetteer;
  const longestFirst = [...own]
    .map(([name, place]) => [normalisedPlace(name), place] as const)
    .sort(([a], [b]) => b.length - a.length);
  return {
    resolve: (written) => {
      const known = resolvePlace(written);
      const text = normalisedPlace(written);
      const found = longestFirst.find(([name]) => text.includes(name));
      if (!found) return known;
      const [name, place] = found;
      const at = text.indexOf(name);
      if (at > 0 && known && !samePlace(known, place)) return known;
      return { ...place, rest: text.slice(at) };
    },
    words: placeWords(own),
  };
}
