import { areaOf, lengthOf } from '@/lib/annotations/model/measure';
import type { Sketch } from './sketch';

/** A measure as it is read: a number with the key of its unit, `m`, `km`, `m2` or `ha`. */
export interface Measure {
  of: 'length' | 'area' | 'around';
  value: number;
  unit: 'm' | 'km' | 'm2' | 'ha';
  /** How many decimals are worth telling. */
  decimals: number;
}

/** What can be measured of a drawing so far: the length of a line, or of an area its size and the way around it. */
export function measuresOf({ tool, corners, holes }: Pick<Sketch, 'tool' | 'corners' | 'holes'>): Measure[] {
  const at = corners.map((corner) => corner.at);
  if (tool === 'point' || at.length < 2) return [];
  if (tool === 'line' || at.length < 3) return [inMetres('length', lengthOf(at))];
  const square = areaOf(at) - holes.reduce((sum, hole) => sum + areaOf(hole), 0);
  return [inSquareMetres(square), inMetres('around', lengthOf([...at, ...at.slice(0, 1)]))];
}

const inMetres = (of: 'length' | 'around', metres: number): Measure =>
  metres < 1000
    ? { of, value: metres, unit: 'm', decimals: metres < 10 ? 1 : 0 }
    : { of, value: metres / 1000, unit: 'km', decimals: 2 };

const HECTARE = 10_000;

const inSquareMetres = (square: number): Measure =>
  square < HECTARE
    ? { of: 'area', value: square, unit: 'm2', decimals: 0 }
    : { of: 'area', value: square / HECTARE, unit: 'ha', decimals: 2 };
