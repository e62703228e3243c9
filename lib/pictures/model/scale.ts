/**
 * The ellipsoid of WGS 84: EPSG:3857 draws its degrees on a sphere of its larger radius. A plan's scale has to count
 * what lies on the ground, so both are needed.
 */
const RADIUS = 6_378_137;
const ECCENTRICITY = 0.006_694_379_990_14;
/** The side of a live map's world at zoom 0, in pixels. */
const WORLD = 512;
/** Of a CSS pixel, in metres: 96 to the inch. */
export const PIXEL_METRES = 0.0254 / 96;

/** How many metres of ground a pixel stands for at a latitude in degrees and a live map's zoom. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (groundShare(latitude) * 2 * Math.PI * RADIUS) / (WORLD * 2 ** zoom);

/** The live map's zoom at which a picture, printed at 96 pixels to the inch, has the scale 1 : `scale`. */
export const zoomAtScale = (scale: number, latitude: number): number =>
  Math.log2((groundShare(latitude) * 2 * Math.PI * RADIUS) / (WORLD * scale * PIXEL_METRES));

/** The scale that a picture has at a zoom: the n of 1 : n. */
export const scaleAtZoom = (latitude: number, zoom: number): number => metresPerPixel(latitude, zoom) / PIXEL_METRES;

/** The next round scale at which no less is seen: 1 : 500, 750, 1 000, 1 500, 2 000, 2 500 and so on. */
export function roundScale(needed: number): number {
  let ten = 100;
  for (;;) {
    for (const step of STEPS) if (step * ten >= needed * ALMOST) return step * ten;
    ten *= 10;
  }
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5];
/** So that rounding errors do not lead to the next scale. */
const ALMOST = 1 - 1e-6;

/** A bar that a scale is read off. */
export interface ScaleBar {
  metres: number;
  pixels: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is no longer than `most` pixels. */
export function scaleBar(metresEachPixel: number, most: number): ScaleBar {
  const room = metresEachPixel * most;
  const ten = 10 ** Math.floor(Math.log10(room));
  const metres = ([5, 2, 1].find((step) => step * ten <= room) ?? 1) * ten;
  return { metres, pixels: metres / metresEachPixel };
}

/** How much of its length on the map a short way has on the ground: the mean of going east and going north. */
function groundShare(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  const flattened = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  const east = Math.cos(radians) / Math.sqrt(flattened);
  const north = (Math.cos(radians) * (1 - ECCENTRICITY)) / flattened ** 1.5;
  return (east + north) / 2;
}
