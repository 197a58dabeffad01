import leven from 'leven';

/**
 * The word of a list that another may have been meant for: at most a third of its characters differ, and two that are
 * swapped, the commonest slip of the fingers, count as one. `as` says in what form words are compared. Of equally near
 * words the one of the nearest length is taken, then the first.
 */
export function nearest(
  word: string,
  words: Iterable<string>,
  as: (word: string) => string = (one) => one.toLowerCase(),
): string | undefined {
  const wanted = as(word);
  const [found] = [...words]
    .map((one) => {
      const key = as(one);
      const lengths = Math.abs(wanted.length - key.length);
      return { one, key, lengths, most: Math.max(wanted.length, key.length) / 3 };
    })
    // A whole text in place of a word is not worth comparing.
    .filter(({ lengths, most }) => lengths <= most)
    .map((candidate) => ({ ...candidate, distance: distanceOf(wanted, candidate.key) }))
    .filter(({ distance, most }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || a.lengths - b.lengths);
  return found?.one;
}

function distanceOf(one: string, other: string): number {
  const at = [...one].findIndex((_, index) => one.charAt(index) !== other.charAt(index));
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return at >= 0 && swapped === other ? 1 : leven(one, other);
}
