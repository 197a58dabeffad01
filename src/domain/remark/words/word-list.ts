/** The words of a list that is written with spaces between them. */
export const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

/** Every combination of one word from each list, joined: 来温时间, 来温日期, 返温时间 … */
export function combined(...lists: readonly string[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (heads, list) => heads.flatMap((head) => list.split(' ').map((tail) => head + tail)),
    [''],
  );
}
