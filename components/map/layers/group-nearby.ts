interface Pixel {
  x: number;
  y: number;
}

export interface Group<T> {
  members: T[];
  /** The middle of the group on the screen. */
  at: [number, number];
}

/** What a mark takes on the screen above its place, in pixels: one with its title, and one that tells how many. */
const ROOM = { one: { width: 212, height: 72 }, several: { width: 108, height: 56 } };

/** Puts together what would lie over each other on the screen, in the order given. */
export function groupsOf<T>(items: readonly T[], onScreen: (item: T) => Pixel): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const item of items) {
    const { x, y } = onScreen(item);
    add(groups, { members: [item], at: [x, y] });
  }
  return groups;
}

/** A group that has grown or moved may lie over others by then. */
function add<T>(groups: Group<T>[], added: Group<T>): void {
  const covered = groups.findIndex((group) => liesOver(group, added));
  if (covered < 0) groups.push(added);
  else add(groups, joined(...(groups.splice(covered, 1) as [Group<T>]), added));
}

function liesOver<T>(one: Group<T>, other: Group<T>): boolean {
  const [room, beside] = [roomOf(one), roomOf(other)];
  const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
  return Math.abs(dx) < (room.width + beside.width) / 2 && (dy > 0 ? dy < beside.height : -dy < room.height);
}

const roomOf = <T>({ members }: Group<T>) => (members.length > 1 ? ROOM.several : ROOM.one);

function joined<T>(one: Group<T>, other: Group<T>): Group<T> {
  const share = other.members.length / (one.members.length + other.members.length);
  const between = (from: number, to: number) => from + (to - from) * share;
  for (const member of other.members) one.members.push(member);
  return { members: one.members, at: [between(one.at[0], other.at[0]), between(one.at[1], other.at[1])] };
}
