import type { Feature, LineString, Point, Polygon } from 'geojson';
import type { Category } from '@/lib/annotations/model/settings';
import type { StyleLayer } from '../drawing/style';
import type { PictureColours } from './palette';
import type { Bounds } from './view';

/** Features, and how a live map's style draws them. */
export interface Drawn {
  features: readonly Feature[];
  style: readonly StyleLayer[];
}

/** One annotation as a picture shows it. Only what everybody may see gets here. */
export interface PictureEntry {
  id: string;
  /** By which it is named in pictures and lists; it stays the same whatever else is hidden or withdrawn. */
  number: number;
  category: string;
  /** EPSG:4326. */
  geometry: Point | LineString | Polygon;
}

/** All that can be seen in a picture of a plan. */
export interface Scene {
  bounds: Bounds;
  /** The town's own drawing; null: a quiet empty ground. */
  base: Drawn | null;
  /** What the plan draws, from the lowest layer to the topmost. */
  plans: readonly Drawn[];
  /** Where annotations may lie; what lies outside is dimmed. */
  area: Polygon | null;
  entries: readonly PictureEntry[];
  categories: readonly Category[];
  /** How lines and areas of annotations are drawn. */
  entryStyle: readonly StyleLayer[];
  /** Drawn larger than the others, and never in a group. */
  selectedId: string | null;
  colours: PictureColours;
}

/** How the live map draws what pictures show, too. */
export interface SceneStyle {
  colours: PictureColours;
  base: Drawn['style'];
  plan: Drawn['style'];
  entries: Drawn['style'];
}
