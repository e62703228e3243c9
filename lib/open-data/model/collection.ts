import type { LineString, Point, Polygon } from 'geojson';

/** A published map as open data: what people put on it, as anybody may read it. */
export interface Collection {
  /** `offer.part`, the two names in the address of the map's page; neither has a dot. */
  id: string;
  title: string;
  description: string;
  /** The path of the map's page. */
  path: string;
  /** The map's thread, and how many annotations are visible in it. */
  threadId: string;
  offerFormatId: string;
  head: number;
  count: number;
  /** The categories' labels by key. */
  labels: Readonly<Record<string, string>>;
}

/**
 * What anybody may know of one visible annotation: built field by field, with a pseudonym and no member's id. Times are
 * ISO 8601 in UTC, places degrees (EPSG:4326).
 */
export interface OpenAnnotation {
  id: string;
  /** Its number on the map, from 1; what is gone leaves a gap. */
  number: number;
  category: string;
  categoryLabel: string;
  text: string;
  /** The number of the netiquette's rule where moderators cover the text with a warning; null where they do not. */
  warning: number | null;
  place: string | null;
  geometry: Point | LineString | Polygon | null;
  lon: number | null;
  lat: number | null;
  posted: string;
  edited: string | null;
  author: string;
  /** Whether somebody with a role in the municipality wrote it. */
  official: boolean;
  /** Visible comments below it, and how many of these answer no other. */
  comments: number;
  topComments: number;
  /** Votes on these comments. An annotation itself is not voted on. */
  agrees: number;
  disagrees: number;
  /** The municipality's newest comment that answers the annotation itself, and when it was written. */
  answer: string | null;
  answered: string | null;
  /** The path at which it is read and talked about. */
  path: string;
}

/** What all its visible annotations cover: [west, south, east, north] in degrees, and the first and last posting. */
export interface Extent {
  box: [number, number, number, number] | null;
  posted: [string, string];
}

/** How many annotations are read from the database, and sent, at once. */
export const CHUNK = 1_000;

/** A GeoPackage is put together in memory, about a kilobyte for each annotation; so it has an end. */
export const GEOPACKAGE_LIMIT = 100_000;
