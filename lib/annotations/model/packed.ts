/** How the database packs annotations for the tiles: so many bytes for number, id, longitude, latitude and kind. */
export const PACKED_BYTES = 30;
/** Degrees are told in so many steps, about a centimetre each. */
export const DEGREE_STEPS = 1e7;
/** Stands for the longitude and latitude of a place that is given in words. */
export const NOWHERE = -(2 ** 31);
