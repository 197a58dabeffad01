/** A group of people that shall stay together, by their places in a list. */
export type Group = readonly number[];

/** So many choices are taken back before a household is split: enough for a flight, little for a register. */
const MOST_STEPS_BACK = 20_000;

/**
 * How many of `people` each officer takes so that in the end nobody has more than one more than another, as far as what
 * they have already allows; of equal ones the first in order takes more.
 */
export function evenShares(people: number, loads: readonly number[]): number[] {
  const order = loads.map((_, at) => at).sort((a, b) => (loads[a] ?? 0) - (loads[b] ?? 0) || a - b);
  const shares = loads.map(() => 0);
  let left = people;
  // Fills up the least loaded to the level of the next one, then all of them further.
  for (let filled = 1; left > 0 && filled <= order.length; filled++) {
    const level = loads[order[filled - 1] ?? 0] ?? 0;
    const next = filled < order.length ? (loads[order[filled] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
    const wanted = (next - level) * filled;
    const given = Math.min(left, wanted);
    const lowest = order.slice(0, filled).sort((a, b) => a - b);
    lowest.forEach((officer, place) => {
      shares[officer] =
        (shares[officer] ?? 0) + Math.floor(given / filled) + (place < given % filled ? 1 : 0);
    });
    left -= given;
  }
  return shares;
}

/**
 * Places groups whole into shares, the largest first, each where the least room is left; `undefined` where that is not
 * found to be possible.
 */
function placedWhole(sizes: readonly number[], shares: readonly number[]): number[] | undefined {
  const room = [...shares];
  const placed: number[] = [];
  // For each group placed so far, the officers that are still to be tried.
  const untried: number[][] = [];
  const fitting = (size: number): number[] => {
    const seen = new Set<number>();
    return room
      .map((_, officer) => officer)
      .filter((officer) => (room[officer] ?? 0) >= size)
      .sort((a, b) => (room[a] ?? 0) - (room[b] ?? 0) || a - b)
      .filter((officer) => {
        // Officers with equal room are as good as each other.
        const left = room[officer] ?? 0;
        return seen.has(left) ? false : seen.add(left);
      })
      .reverse();
  };
  let stepsBack = 0;
  while (placed.length < sizes.length) {
    const size = sizes[placed.length] ?? 0;
    const choices = untried[placed.length] ?? fitting(size);
    untried[placed.length] = choices;
    const officer = choices.pop();
    if (officer !== undefined) {
      room[officer] = (room[officer] ?? 0) - size;
      placed.push(officer);
      continue;
    }
    untried.length = placed.length;
    const last = placed.pop();
    if (last === undefined || ++stepsBack > MOST_STEPS_BACK) return undefined;
    room[last] = (room[last] ?? 0) + (sizes[placed.length] ?? 0);
  }
  return placed;
}

/**
 * Shares people out evenly among officers who have `loads` people already: to within one. Groups stay together where
 * that is possible; where it is not, as few as possible are split, the rest of each going to one officer as far as it
 * fits. Returns the officer of each person.
 */
export function shareOut(groups: readonly Group[], loads: readonly number[]): ReadonlyMap<number, number> {
  const people = groups.reduce((sum, group) => sum + group.length, 0);
  const officerOf = new Map<number, number>();
  if (loads.length === 0) return officerOf;
  const room = evenShares(people, loads);
  const take = (members: Group, officer: number): void => {
    for (const member of members) officerOf.set(member, officer);
    room[officer] = (room[officer] ?? 0) - members.length;
  };
  const households = groups.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length);
  const whole = placedWhole(
    households.map(({ length }) => length),
    room,
  );
  households.forEach((group, at) => {
    const officer = whole?.[at];
    if (officer !== undefined) take(group, officer);
    else takeApart(group, room, take);
  });
  // Single people fill up what is left, in their order: neighbours go to one officer.
  let officer = 0;
  for (const group of groups) {
    if (group.length !== 1) continue;
    while ((room[officer] ?? 0) === 0) officer++;
    take(group, officer);
  }
  return officerOf;
}

/** Where no place for all groups was found: this one goes where it just fits, else as much as possible of it where most room is. */
function takeApart(
  group: Group,
  room: readonly number[],
  take: (members: Group, officer: number) => void,
): void {
  let left = group;
  while (left.length > 0) {
    const officers = room.map((_, officer) => officer).filter((officer) => (room[officer] ?? 0) > 0);
    const [tightest] = officers
      .filter((officer) => (room[officer] ?? 0) >= left.length)
      .sort((a, b) => (room[a] ?? 0) - (room[b] ?? 0));
    const [widest = 0] = officers.toSorted((a, b) => (room[b] ?? 0) - (room[a] ?? 0));
    const officer = tightest ?? widest;
    const members = left.slice(0, room[officer]);
    left = left.slice(members.length);
    take(members, officer);
  }
}
