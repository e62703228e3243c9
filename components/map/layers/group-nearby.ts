interface Pixel {
  x: number;
  y: number;
}

export interface Group<T> {
  members: T[];
  /** The middle of the group on the screen. */
  at: [number, number];
}

/** Half the room that a mark with its title takes on the screen, in pixels. */
const ROOM = { x: 110, y: 46 };

/** Puts together what would lie over each other on the screen, in the order given. */
export function groupsOf<T>(items: readonly T[], onScreen: (item: T) => Pixel): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const item of items) {
    const { x, y } = onScreen(item);
    const near = groups.find(({ at }) => Math.abs(at[0] - x) < ROOM.x && Math.abs(at[1] - y) < ROOM.y);
    if (near) join(near, item, { x, y });
    else groups.push({ members: [item], at: [x, y] });
  }
  return groups;
}

function join<T>(group: Group<T>, item: T, { x, y }: Pixel) {
  const count = group.members.push(item);
  group.at = [group.at[0] + (x - group.at[0]) / count, group.at[1] + (y - group.at[1]) / count];
}
