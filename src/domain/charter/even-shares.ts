/** A group of people that shall stay together, by their places in a list. */
export type Group = readonly number[];

/** So many choices are taken back before a household is split: enough for a flight, little for a register. */
const MOST_STEPS_BACK = 20_000;

/**
 * How many people each officer takes so that in the end nobody has more than one more than another, as far as what they
 * have already allows: `least` each, and one more for so many of those who are `mayTakeMore`.
 */
interface EvenShares {
  readonly least: readonly number[];
  readonly mayTakeMore: readonly boolean[];
  readonly more: number;
}

function evenLevels(people: number, loads: readonly number[]): EvenShares {
  const least = loads.map(() => 0);
  const mayTakeMore = loads.map(() => false);
  const order = loads.map((_, at) => at).sort((a, b) => (loads[a] ?? 0) - (loads[b] ?? 0));
  let left = people;
  // Fills up the least loaded to the level of the next one, then all of them further.
  for (let filled = 1; left > 0 && filled <= order.length; filled++) {
    const level = loads[order[filled - 1] ?? 0] ?? 0;
    const next = filled < order.length ? (loads[order[filled] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
    const given = Math.min(left, (next - level) * filled);
    const lowest = order.slice(0, filled);
    for (const officer of lowest) least[officer] = (least[officer] ?? 0) + Math.floor(given / filled);
    left -= given;
    const more = given % filled;
    if (more === 0) continue;
    for (const officer of lowest) mayTakeMore[officer] = true;
    return { least, mayTakeMore, more };
  }
  return { least, mayTakeMore, more: 0 };
}

/** The same as numbers; of equal officers the first in order take one more. */
export function evenShares(people: number, loads: readonly number[]): number[] {
  const { least, mayTakeMore, more } = evenLevels(people, loads);
  let left = more;
  return least.map((share, officer) => (mayTakeMore[officer] && left-- > 0 ? share + 1 : share));
}

/** Where a group was placed, and whether the officer took one more for it. */
interface Placed {
  readonly officer: number;
  readonly isMore: boolean;
}

/** Officers being filled up with groups. */
class Shares {
  readonly room: number[];
  readonly #mayTakeMore: boolean[];
  #more: number;

  constructor({ least, mayTakeMore, more }: EvenShares) {
    this.room = [...least];
    this.#mayTakeMore = [...mayTakeMore];
    this.#more = more;
  }

  /** Where a group of a size can go, the best place last: where it just fits; officers as good as each other once. */
  placesFor(size: number): Placed[] {
    const seen = new Set<string>();
    const places: Placed[] = [];
    this.room.forEach((room, officer) => {
      const isMore = room === size - 1;
      if (room < size && !(isMore && this.#more > 0 && this.#mayTakeMore[officer])) return;
      const key = `${room} ${this.#mayTakeMore[officer]}`;
      if (seen.has(key)) return;
      seen.add(key);
      places.push({ officer, isMore });
    });
    const left = ({ officer, isMore }: Placed): number =>
      isMore ? Number.MAX_VALUE : (this.room[officer] ?? 0);
    return places.sort((a, b) => left(b) - left(a));
  }

  take(size: number, { officer, isMore }: Placed): void {
    this.room[officer] = (this.room[officer] ?? 0) - size + (isMore ? 1 : 0);
    if (!isMore) return;
    this.#more--;
    this.#mayTakeMore[officer] = false;
  }

  giveBack(size: number, { officer, isMore }: Placed): void {
    this.room[officer] = (this.room[officer] ?? 0) + size - (isMore ? 1 : 0);
    if (!isMore) return;
    this.#more++;
    this.#mayTakeMore[officer] = true;
  }

  /** Gives what may be taken more, and was not yet, to the first in order. */
  settle(): number[] {
    for (let officer = 0; this.#more > 0 && officer < this.room.length; officer++) {
      if (!this.#mayTakeMore[officer]) continue;
      this.room[officer] = (this.room[officer] ?? 0) + 1;
      this.#more--;
    }
    return this.room;
  }
}

/** Places groups whole, in their order; `undefined` where that is not found to be possible. */
function placedWhole(sizes: readonly number[], shares: Shares): readonly Placed[] | undefined {
  const placed: Placed[] = [];
  // For each group placed so far, the places that are still to be tried.
  const untried: Placed[][] = [];
  let stepsBack = 0;
  while (placed.length < sizes.length) {
    const size = sizes[placed.length] ?? 0;
    const choices = untried[placed.length] ?? shares.placesFor(size);
    untried[placed.length] = choices;
    const place = choices.pop();
    if (place) {
      shares.take(size, place);
      placed.push(place);
      continue;
    }
    untried.length = placed.length;
    const last = placed.pop();
    if (!last || ++stepsBack > MOST_STEPS_BACK) return undefined;
    shares.giveBack(sizes[placed.length] ?? 0, last);
  }
  return placed;
}

/**
 * Shares people out evenly among officers who have `loads` people already: to within one, as far as those allow. Groups
 * stay together where that is possible; where it is not, as few as possible are split, the rest of each going to one
 * officer as far as it fits. Returns the officer of each person.
 */
export function shareOut(groups: readonly Group[], loads: readonly number[]): ReadonlyMap<number, number> {
  const people = groups.reduce((sum, group) => sum + group.length, 0);
  const officerOf = new Map<number, number>();
  if (loads.length === 0) return officerOf;
  const levels = evenLevels(people, loads);
  const shares = new Shares(levels);
  const households = groups.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length);
  const whole = placedWhole(
    households.map(({ length }) => length),
    shares,
  );
  const room = (whole ? shares : new Shares(levels)).settle();
  households.forEach((group, at) => {
    const officer = whole?.[at]?.officer;
    if (officer === undefined) takeApart(group, room, officerOf);
    else for (const member of group) officerOf.set(member, officer);
  });
  // Single people fill up what is left, in their order: neighbours go to one officer.
  let officer = 0;
  for (const [member, ...others] of groups) {
    if (member === undefined || others.length > 0) continue;
    while ((room[officer] ?? 0) === 0) officer++;
    officerOf.set(member, officer);
    room[officer] = (room[officer] ?? 0) - 1;
  }
  return officerOf;
}

/** Where no place for all groups was found: this one goes where it just fits, else as much as possible of it where most room is. */
function takeApart(group: Group, room: number[], officerOf: Map<number, number>): void {
  let left = group;
  while (left.length > 0) {
    let tightest: number | undefined;
    let widest = 0;
    room.forEach((here, officer) => {
      if (here >= left.length && (tightest === undefined || here < (room[tightest] ?? 0))) tightest = officer;
      if (here > (room[widest] ?? 0)) widest = officer;
    });
    const officer = tightest ?? widest;
    const members = left.slice(0, room[officer]);
    for (const member of members) officerOf.set(member, officer);
    room[officer] = (room[officer] ?? 0) - members.length;
    left = left.slice(members.length);
  }
}
