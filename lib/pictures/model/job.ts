import type { Drawn, PlacedPicture, PlanLook, Scene } from './scene';
import type { ListedEntry, Orientation, Paper, SheetWords } from './sheet';

/** Features as the text of a GeoJSON collection: it is read where it is drawn, away from the requests. */
export interface Packed {
  json: string;
  style: Drawn['style'];
}

/** A layer under the annotations, as it is sent to where it is drawn. */
export type PackedPlan = PlanLook & (({ kind: 'features' } & Packed) | PlacedPicture);

/** All that it takes to draw one picture. Can be sent to another thread. */
export interface PictureJob {
  format: 'png' | 'svg' | 'pdf';
  scene: Omit<Scene, 'base' | 'plans'> & { base: Packed | null; plans: readonly PackedPlan[] };
  /** Pixels, for a screen. */
  size: { width: number; height: number };
  /** In place of `size`: a sheet with title and legend. */
  sheet: { paper: Paper; orientation?: Orientation | undefined } | null;
  words: SheetWords;
  /** What a PDF writes out after its sheet. */
  listed: readonly ListedEntry[];
}
