/** How wide a mark is, in pixels, and from where its sign counts; live map and pictures draw the same. */
export const MARK_WIDTH = 36;
const RADIUS = 15;

/** Path data of a mark's edge: a pin stands with its tip on a point, a disc lies with its middle on a line or an area. */
export const markOutline = {
  pin: 'M18 44C16 39 3 29 3 18a15 15 0 1 1 30 0c0 11-13 21-15 26z',
  disc: `M${MARK_WIDTH / 2 - RADIUS} ${MARK_WIDTH / 2}a${RADIUS} ${RADIUS} 0 1 1 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 1 ${-2 * RADIUS} 0z`,
} as const;

/** Where in its outline a mark points at the place that it stands for. */
export const markFoot = { pin: [18, 44], disc: [18, 18] } as const;

/** A mark that the municipality answered has a tick on its upper right edge: a shape, so that nobody needs the colour. */
export const TICK_AT = [28, 8] as const;
export const TICK_RADIUS = 7;
export const TICK = 'm24.5 8.2 2.4 2.4 4.5-5';

/** The sign, drawn in a field of 24 by 24, is this large in a mark, in its middle. */
export const SIGN_SCALE = 18 / 24;
export const SIGN_AT = [MARK_WIDTH / 2 - 9, MARK_WIDTH / 2 - 9] as const;
export const SIGN_STROKE = 2.2;
