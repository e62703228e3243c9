import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import type { Use } from './uses';

/** How a plan draws something. GeoJSON, EPSG:4326; holes kept, curves as lines that stay within a centimetre of them. */
export type PlanGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;

/** One thing that a plan file holds, in the order of the file. */
export interface PlanFeature {
  /** What the file calls it: `BP_BaugebietsTeilFlaeche` in XPlanGML, else the name of the file's layer or table. */
  kind: string;
  /** Decides its colours and where it lies. */
  use: Use;
  /** A name of its own in the file's words; null where it has none. */
  title: string | null;
  /** Its measures and rules: the file's term and value, codes of a list as they stand. Texts say what a term is. */
  facts: { term: string; value: string }[];
  /** Regulations in words. */
  regulations: string[];
  /** Colours that the file brings, as GeoJSON’s simplestyle does. */
  colours?: { fill?: string; fillOpacity?: number; stroke?: string; strokeWidth?: number };
  /** Null where it has none, as a text has none: it counts and can be read, but is not drawn. */
  geometry: PlanGeometry | null;
  /** Of areas, in square metres, measured in the file’s own reference system; null for all else and for degrees. */
  areaM2: number | null;
}

/** What a plan file says of itself. */
export interface PlanFacts {
  format: 'xplan' | 'geojson' | 'geopackage' | 'shapefile';
  /** Of the format: `6.0`. */
  version: string | null;
  /** The reference system that the file names, as `EPSG:25832`. */
  crs: string;
  name: string | null;
  number: string | null;
  /** Codes of the file’s lists, or its words. */
  planKind: string | null;
  legalState: string | null;
  /** ISO 8601, a day. */
  date: string | null;
  /** How many features of each kind the file holds, with and without geometry. */
  counts: Record<string, number>;
}

/** Of formats that have no words for what a plan is. */
export const NOTHING_SAID = {
  version: null,
  name: null,
  number: null,
  planKind: null,
  legalState: null,
  date: null,
} satisfies Partial<PlanFacts>;

/** What a reader is given beside the file. */
export interface Reading {
  /** Called with each feature, in the order of the file. */
  take: (feature: PlanFeature) => void;
  /** Called now and then with the share that is read, 0 to 1. */
  progress: (share: number) => void;
}

/**
 * Reads one file from its path, without holding all of it where the format allows that. Throws a `Refusal` of the kind
 * `Invalid` for a file that is broken or hostile: a code of `plan.…` with the facts `file` (its name), `line` where
 * there is one, and what else its sentence needs. What was taken before that counts for nothing.
 */
export type PlanReader = (file: { path: string; name: string }, reading: Reading) => Promise<PlanFacts>;

/** How large a plan may be once it is unpacked, in bytes. */
export const PLAN_BYTES_LIMIT = 50 * 1024 * 1024;
/** How many things one plan may draw. */
export const PLAN_FEATURES_LIMIT = 200_000;
