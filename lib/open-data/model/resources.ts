import type { ParameterName } from './parameters';

/** One address of the API: what its definition says, and what its route takes. */
export interface Resource {
  /** Below the API's root; what stands in braces differs. */
  path: string;
  operationId: string;
  accepts: readonly ParameterName[];
  /** The media type of what it answers, and the name of its schema. */
  type: string;
  schema: string;
}

const JSON_TYPE = 'application/json';
export const GEOJSON = 'application/geo+json';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';
export const PROBLEM = 'application/problem+json';

/** All resources of OGC API – Features, Part 1: Core (17-069r4), with the reference systems of Part 2 (18-058r1). */
export const resources = {
  landing: { path: '/', operationId: 'landingPage', accepts: ['f'], type: JSON_TYPE, schema: 'LandingPage' },
  definition: { path: '/api', operationId: 'definition', accepts: ['f'], type: OPENAPI, schema: 'Definition' },
  conformance: {
    path: '/conformance',
    operationId: 'conformance',
    accepts: ['f'],
    type: JSON_TYPE,
    schema: 'Conformance',
  },
  collections: {
    path: '/collections',
    operationId: 'collections',
    accepts: ['f'],
    type: JSON_TYPE,
    schema: 'Collections',
  },
  collection: {
    path: '/collections/{collectionId}',
    operationId: 'collection',
    accepts: ['f'],
    type: JSON_TYPE,
    schema: 'Collection',
  },
  items: {
    path: '/collections/{collectionId}/items',
    operationId: 'items',
    accepts: ['limit', 'bbox', 'bbox-crs', 'crs', 'datetime', 'category', 'after', 'f'],
    type: GEOJSON,
    schema: 'FeatureCollection',
  },
  item: {
    path: '/collections/{collectionId}/items/{featureId}',
    operationId: 'item',
    accepts: ['crs', 'f'],
    type: GEOJSON,
    schema: 'Feature',
  },
} as const satisfies Record<string, Resource>;

/** What a map can be downloaded as, whole: the last part of the address, and the media type. */
export const downloads = {
  geojson: { type: GEOJSON, name: 'GeoJSON', ending: 'geojson' },
  csv: { type: 'text/csv;charset=utf-8;header=present', name: 'CSV', ending: 'csv' },
  geopackage: { type: 'application/geopackage+sqlite3', name: 'GeoPackage', ending: 'gpkg' },
} as const;
export type DownloadKind = keyof typeof downloads;
export const downloadKinds = Object.keys(downloads) as DownloadKind[];

export const CONFORMS_TO = ['1/1.0/conf/core', '1/1.0/conf/oas30', '1/1.0/conf/geojson', '2/1.0/conf/crs'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-${name}`,
);

export interface Link {
  href: string;
  rel: string;
  type: string;
  title?: string;
}
