import { acrossWorld, downWorld } from '@/lib/layers/model/web-mercator';
import { DEGREE_STEPS } from '../model/packed';

/** The width of the world in steps (EPSG:3857): below four centimetres each, and small enough for 32-bit integers. */
export const WORLD = 2 ** 30;

/** From parts of the world to steps from its middle. */
export const step = (part: number): number => Math.round((part - 0.5) * WORLD);

/** From steps of a degree, as places come from the database, to steps of the world from its middle. */
export const stepX = (degreeSteps: number): number => step(acrossWorld(degreeSteps / DEGREE_STEPS));
export const stepY = (degreeSteps: number): number => step(downWorld(degreeSteps / DEGREE_STEPS));
