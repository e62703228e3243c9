/** East and north, in metres. */
export type Pair = [number, number];

/**
 * The middles of all cells that a line goes through, on a grid of this width in metres; null for more than `most`. A
 * cell that is touched at a corner alone may be left out.
 */
export function cellsAlong(line: readonly Pair[], width: number, most: number): Pair[] | null {
  const found: Pair[] = [];
  for (const [index, start] of line.entries()) {
    const way = stepsBetween(start, line[index + 1] ?? start, width, most - found.length);
    if (!way) return null;
    found.push(...way);
  }
  return found;
}

/** The middles of all cells whose middle lies in an area, its first ring without the others; null for more than `most`. */
export function cellsWithin(rings: readonly (readonly Pair[])[], width: number, most: number): Pair[] | null {
  const corners = rings[0] ?? [];
  const [easts, norths] = [corners.map(([east]) => east), corners.map(([, north]) => north)];
  const [west, east] = [Math.floor(Math.min(...easts) / width), Math.floor(Math.max(...easts) / width)];
  const [south, north] = [Math.floor(Math.min(...norths) / width), Math.floor(Math.max(...norths) / width)];
  // A long thin area has a large box around it, but not so large a one.
  if (!((east - west + 1) * (north - south + 1) <= most * BOX)) return null;
  const found: Pair[] = [];
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) {
      const middle: Pair = [(column + 0.5) * width, (row + 0.5) * width];
      if (isWithin(rings, middle)) found.push(middle);
    }
  }
  return found.length > most ? null : found;
}

const BOX = 20;

/** From cell to cell, always over the border that comes first (Amanatides and Woo 1987). */
function stepsBetween(start: Pair, end: Pair, width: number, most: number): Pair[] | null {
  const axes = [axisOf(start[0], end[0], width), axisOf(start[1], end[1], width)] as const;
  const [across, along] = axes;
  const steps = across.steps + along.steps;
  if (!(steps < most)) return null;
  const found: Pair[] = [];
  for (let step = 0; ; step++) {
    found.push([(across.cell + 0.5) * width, (along.cell + 0.5) * width]);
    if (step === steps) return found;
    const next = across.border <= along.border ? across : along;
    next.cell += next.sign;
    next.border += next.between;
  }
}

/** How a line moves on one axis: its cell, how many borders it crosses, and at which part of its way it comes to the next. */
function axisOf(from: number, to: number, width: number) {
  const cell = Math.floor(from / width);
  const sign = to >= from ? 1 : -1;
  const between = width / Math.abs(to - from);
  const first = (sign > 0 ? (cell + 1) * width - from : from - cell * width) / Math.abs(to - from);
  const steps = Math.abs(Math.floor(to / width) - cell);
  return { cell, sign, between, border: steps === 0 ? Number.POSITIVE_INFINITY : first, steps };
}

const isWithin = (rings: readonly (readonly Pair[])[], [east, north]: Pair): boolean =>
  rings.reduce((sum, ring) => sum + crossingsRightOf(ring, east, north), 0) % 2 === 1;

function crossingsRightOf(ring: readonly Pair[], east: number, north: number): number {
  let count = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    if (y > north !== nextY > north && x + ((north - y) / (nextY - y)) * (nextX - x) > east) count += 1;
  }
  return count;
}
