'use client';
import type { ReactNode } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import type { LayerView } from '@/lib/layers/model/layer';
import { Drawing } from './drawing/drawing';
import type { Tool } from './drawing/sketch';
import { type NumberedPlace, NumberedPlaces } from './layers/numbered-places';
import { PlanLayers } from './layers/plan-layer';
import { boundsOfPlans } from './map/bounds';
import { GoTo } from './map/go-to';
import { type Bounds, MapCanvas } from './map/map-canvas';

export interface MarkingMapProps {
  basemap: string | null;
  /** What it shows at first, unless a plan says more. Degrees, EPSG:4326. */
  bounds: Bounds;
  /** What lies under the places, the topmost first, and the address below which it is served. */
  layers: readonly LayerView[];
  layersAt: string;
  /** The places that are marked, but the one that is drawn now. */
  places: readonly NumberedPlace[];
  /** What is drawn with now, or null, among what. */
  tool: Tool | null;
  tools: readonly Tool[];
  onTool: (tool: Tool) => void;
  /** What was drawn before and is to be reshaped. */
  start: Geometry | null;
  /** What is to be brought into view; while something is drawn, its next corner. */
  found: Geometry | null;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
  /** The name of the map for those who hear it. */
  label: string;
  /** Shown where this browser draws no map. */
  instead: ReactNode;
}

/** It lies within a page that one scrolls: one finger moves the page, two the map. */
export function MarkingMapCanvas({
  basemap,
  bounds,
  layers,
  layersAt,
  places,
  label,
  instead,
  ...props
}: MarkingMapProps) {
  const { tool, tools, onTool, start, found, onDrawn, onCancel } = props;
  return (
    <MapCanvas basemap={basemap} bounds={boundsOfPlans(layers) ?? bounds} label={label} instead={instead} calm>
      <PlanLayers layers={layers.filter(({ shown }) => shown)} at={layersAt} asked={!tool} />
      <NumberedPlaces places={places} />
      {tool && (
        <Drawing
          key={tool}
          {...{ tool, tools, start, found, onDrawn, onCancel }}
          onTool={tools.length > 1 ? onTool : undefined}
        />
      )}
      <GoTo geometry={start ?? found} stays={false} />
    </MapCanvas>
  );
}
