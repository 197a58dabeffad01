import leven from 'leven';

/**
 * The word of a list that another may have been meant for: at most a third of its characters differ. `as` says in what
 * form words are compared. Of equally near words the one of the nearest length is taken, then the first.
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
      return {
        one,
        distance: leven(wanted, key),
        lengths: Math.abs(wanted.length - key.length),
        longer: Math.max(wanted.length, key.length),
      };
    })
    .filter(({ distance, longer }) => distance * 3 <= longer)
    .sort((a, b) => a.distance - b.distance || a.lengths - b.lengths);
  return found?.one;
}
