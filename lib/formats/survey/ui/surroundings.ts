'use client';
import { createContext, useContext } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import type { LayerView } from '@/lib/layers/model/layer';

/** Where a survey is asked: what some fields need beside their question. */
export interface Surroundings {
  tenantSlug: string;
  basemap: string | null;
  /** The town's; degrees, EPSG:4326. */
  bounds: Bounds;
  /** What the offer's maps draw, the topmost first. */
  layers: readonly LayerView[];
  /** Whether streets and places can be looked for. */
  hasPlaces: boolean;
  /** Whether nobody is to know who answers. */
  anonymous?: true | undefined;
}

/** With the survey's own id; null where an editor tries it out, and nothing is sent. */
export const SurroundingsContext = createContext<(Surroundings & { formatId: string | null }) | null>(null);

/** Where the survey around this field is asked. */
export function useSurroundings(): Surroundings & { formatId: string | null } {
  const around = useContext(SurroundingsContext);
  if (!around) throw new Error('A field of a survey stands outside of its form.');
  return around;
}
