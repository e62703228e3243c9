import type { Point } from '../shapes/points';
import { type Edge, extentOf, gap, overlap, type Ring } from '../shapes/rings';

/** Where something stands already, found by squares of ground. */
export class Taken {
  readonly #areas = new Map<string, Ring[]>();
  readonly #ways = new Map<string, { edge: Edge; clear: number }[]>();

  addArea(ring: Ring): void {
    for (const key of squaresOf(ring)) put(this.#areas, key, ring);
  }

  /** Keeps `clear` metres free on both sides of a line. */
  addWay(line: readonly Point[], clear: number): void {
    for (const [index, end] of line.slice(1).entries()) {
      const edge: Edge = [line[index] ?? end, end];
      for (const key of squaresOf(edge, clear)) put(this.#ways, key, { edge, clear });
    }
  }

  isFree(ring: Ring): boolean {
    return squaresOf(ring).every(
      (key) =>
        !(this.#areas.get(key) ?? []).some((area) => overlap(area, ring)) &&
        !(this.#ways.get(key) ?? []).some(({ edge, clear }) => gap(ring, edge) < clear),
    );
  }
}

const SQUARE = 60;

function squaresOf(points: Ring, margin = 0): string[] {
  const [west, south, east, north] = extentOf(points);
  const keys: string[] = [];
  for (let column = Math.floor((west - margin) / SQUARE); column <= Math.floor((east + margin) / SQUARE); column++) {
    for (let row = Math.floor((south - margin) / SQUARE); row <= Math.floor((north + margin) / SQUARE); row++) {
      keys.push(`${column} ${row}`);
    }
  }
  return keys;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
