/** WGS 84 with longitude first: the reference system of the standard, and of GeoJSON. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
