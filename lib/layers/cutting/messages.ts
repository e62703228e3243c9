import type { Facts } from '@/lib/errors';
import type { Bounds } from '../model/extent';
import type { NamedColours } from '../model/layer';
import type { PlanFacts } from '../model/plan';
import type { Use } from '../model/uses';
import type { NumberedFeature, PlanTile } from './cut-tiles';

/** What the thread that reads is begun with. */
export interface Task {
  file: { path: string; name: string };
  /** An empty folder of its own, for what it unpacks. */
  directory: string;
}

/** What a plan is as a whole. */
export interface PlanSummary {
  facts: PlanFacts;
  bounds: Bounds;
  uses: Use[];
  names: NamedColours[];
}

/** One part of a plan, of a size that can be stored at once. */
export type Batch = { features: NumberedFeature[] } | { tiles: PlanTile[] };

/** What the thread says. After `summary` it waits to be asked for each batch. */
export type Said =
  | { said: 'progress'; share: number }
  | { said: 'summary'; summary: PlanSummary }
  | { said: 'batch'; batch: Batch }
  | { said: 'end' }
  | { said: 'refused'; kind: 'Invalid'; code: string; facts: Facts };
