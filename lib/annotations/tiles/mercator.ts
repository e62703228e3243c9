import { DEGREE_STEPS } from '../model/packed';

/** The width of the world in steps (EPSG:3857): below four centimetres each, and small enough for 32-bit integers. */
export const WORLD = 2 ** 30;

/** From degrees to parts of the world's width, from the west. */
export const xOf = (lon: number): number => lon / 360 + 0.5;

/** From degrees to parts of the world's height, from the north. */
export function yOf(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.min(1, Math.max(0, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI));
}

/** From parts of the world to steps from its middle. */
export const step = (part: number): number => Math.round((part - 0.5) * WORLD);

/** From steps of a degree, as places come from the database, to steps of the world from its middle. */
export const stepX = (degreeSteps: number): number => step(xOf(degreeSteps / DEGREE_STEPS));
export const stepY = (degreeSteps: number): number => step(yOf(degreeSteps / DEGREE_STEPS));
