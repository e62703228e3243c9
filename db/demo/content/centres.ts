import type { TenantSlug } from './model';

/** Where the fictional places lie, EPSG:4326: somewhere in the hills where no such town is. */
export const centres: Record<TenantSlug, [number, number]> = {
  lindenfurt: [8.905, 51.595],
  erlenstedt: [9.062, 51.668],
  haselrode: [8.774, 51.682],
  mittelland: [8.91, 51.63],
};
