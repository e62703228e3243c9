import type { Feature, LineString, Point, Polygon } from 'geojson';
import type { Category } from '@/lib/annotations/model/settings';
import type { Corners } from '@/lib/layers/model/picture';
import type { StyleLayer } from '../drawing/style';
import type { PictureColours } from './palette';
import type { Bounds } from './view';

/** Features, and how a live map's style draws them. */
export interface Drawn {
  features: readonly Feature[];
  style: readonly StyleLayer[];
}

/** One layer that lies under the annotations, as the live map shows it when it opens. */
export type Plan = PlanLook & (({ kind: 'features' } & Drawn) | PlacedPicture);

/** How a layer is shown: its name for the legend, 0 to 1, and the live map's zoom from which on it is (null: always). */
export interface PlanLook {
  title: string;
  opacity: number;
  fromZoom: number | null;
}

/** A picture whose corners somebody placed, or a section of another host's map. */
export interface PlacedPicture {
  kind: 'picture';
  bytes: Uint8Array;
  corners: Corners;
}

/** One annotation as a picture shows it. Only what everybody may see gets here. */
export interface PictureEntry {
  id: string;
  /** By which it is named in pictures and lists; it stays the same whatever else is hidden or withdrawn. */
  number: number;
  category: string;
  /** Whether the municipality answered it. */
  answered: boolean;
  /** EPSG:4326. */
  geometry: Point | LineString | Polygon;
}

/** All that can be seen in a picture of a plan. */
export interface Scene {
  bounds: Bounds;
  /** The town's own drawing; null: a quiet empty ground. */
  base: Drawn | null;
  /** What lies under the annotations, from the lowest layer to the topmost. */
  plans: readonly Plan[];
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
