/** Metres on the ground per degree of latitude. */
const PER_DEGREE = 111_320;

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/**
 * The demo's towns are drawn in metres east and north of their centre. Out: the position in degrees, EPSG:4326. Good
 * for some ten kilometres around the centre.
 */
export const metresFrom =
  ([lon, lat]: readonly [number, number]) =>
  (east: number, north: number): [number, number] => [
    rounded(lon + east / (PER_DEGREE * Math.cos((lat * Math.PI) / 180))),
    rounded(lat + north / PER_DEGREE),
  ];

/** A closed ring of corners in metres as a polygon in degrees. */
export const areaFrom =
  (centre: readonly [number, number]) =>
  (...corners: readonly (readonly [number, number])[]): { type: 'Polygon'; coordinates: [number, number][][] } => {
    const at = metresFrom(centre);
    const ring = corners.map(([east, north]) => at(east, north));
    return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? at(0, 0)]] };
  };
