import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenShares, type Group, shareOut } from '../../../src/domain/charter/even-shares.js';

/** Groups of these sizes, numbered through. */
function groupsOf(sizes: readonly number[]): Group[] {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}

const countOf = (shares: ReadonlyMap<number, number>, officers: number): number[] =>
  Array.from(
    { length: officers },
    (_, officer) => [...shares.values()].filter((one) => one === officer).length,
  );

const split = (groups: readonly Group[], shares: ReadonlyMap<number, number>): number =>
  groups.filter((group) => new Set(group.map((member) => shares.get(member))).size > 1).length;

describe('even shares', () => {
  it.each([
    [7, [0, 0, 0], [3, 2, 2]],
    [2, [0, 0, 0], [1, 1, 0]],
    [0, [0, 0], [0, 0]],
    [5, [3, 0, 1], [0, 3, 2]],
    [1, [2, 2, 1], [0, 0, 1]],
    [4, [9, 0], [0, 4]],
    [10, [9, 0], [1, 9]],
    [12, [9, 0], [2, 10]],
  ] as const)('%i people over %j are %j', (people, loads, shares) => {
    expect(evenShares(people, loads)).toEqual(shares);
  });

  it('come as near to each other as what people have already allows', () => {
    const loads = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(60), loads, (people, had) => {
        const shares = evenShares(people, had);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(people);
        const totals = had.map((load, at) => load + (shares[at] ?? 0));
        // Nobody was given anyone while another had two fewer.
        const least = Math.min(...totals);
        totals.forEach((total, at) => {
          if ((shares[at] ?? 0) > 0) expect(total).toBeLessThanOrEqual(least + 1);
        });
      }),
    );
  });
});

describe('sharing people out', () => {
  it.each([
    { sizes: [3, 3, 2, 2, 2], officers: 2 },
    { sizes: [5, 4, 3, 3, 3], officers: 2 },
    { sizes: [6, 5, 5, 4, 4, 3, 3], officers: 3 },
    { sizes: [4, 4, 3, 3, 2], officers: 2 },
    { sizes: [2, 2, 2, 2, 1, 1], officers: 3 },
    { sizes: [1, 1, 1, 4], officers: 2 },
  ])('keeps households whole where that is possible: $sizes over $officers', ({ sizes, officers }) => {
    const groups = groupsOf(sizes);
    const shares = shareOut(groups, new Array(officers).fill(0));
    expect(split(groups, shares)).toBe(0);
    const counts = countOf(shares, officers);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('splits one household where two officers must share an odd lot of couples', () => {
    const groups = groupsOf([2, 2, 2]);
    const shares = shareOut(groups, [0, 0]);
    expect(countOf(shares, 2)).toEqual([3, 3]);
    expect(split(groups, shares)).toBe(1);
  });

  it('gives neighbours on the list to one officer', () => {
    expect([...shareOut(groupsOf([1, 1, 1, 1]), [0, 0]).values()]).toEqual([0, 0, 1, 1]);
  });

  it('lets whom a household fits have one more', () => {
    const groups = groupsOf([3, 1]);
    const shares = shareOut(groups, [1, 0]);
    expect(split(groups, shares)).toBe(0);
    expect(countOf(shares, 2)).toEqual([1, 3]);
  });

  it('gives nobody to nobody', () => {
    expect(shareOut(groupsOf([2, 1]), []).size).toBe(0);
    expect(shareOut([], [0, 0]).size).toBe(0);
  });

  const households = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });
  const officers = fc.integer({ min: 1, max: 6 });

  it('is even to within one, and everybody has an officer', () => {
    fc.assert(
      fc.property(households, officers, (sizes, count) => {
        const groups = groupsOf(sizes);
        const shares = shareOut(groups, new Array(count).fill(0));
        expect(shares.size).toBe(groups.flat().length);
        const counts = countOf(shares, count);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  /** Whether whole households can make loads as even as they can be, by trying everything; single people go anywhere. */
  function canStayWhole(sizes: readonly number[], loads: readonly number[], even: string): boolean {
    const [size, ...rest] = sizes;
    if (size === undefined) return loads.toSorted((a, b) => a - b).join() === even;
    return loads.some((_, at) =>
      canStayWhole(
        rest,
        loads.map((one, other) => (other === at ? one + size : one)),
        even,
      ),
    );
  }

  it('splits nobody where trying everything finds a way, whatever the officers have already', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 7 }),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
        (sizes, loads) => {
          const groups = groupsOf(sizes);
          const shares = evenShares(groups.flat().length, loads);
          const even = loads
            .map((load, at) => load + (shares[at] ?? 0))
            .toSorted((a, b) => a - b)
            .join();
          const shared = shareOut(groups, loads);
          const totals = countOf(shared, loads.length).map((count, at) => count + (loads[at] ?? 0));
          expect(totals.toSorted((a, b) => a - b).join()).toBe(even);
          if (canStayWhole(sizes, loads, even)) expect(split(groups, shared)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
