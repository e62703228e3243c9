'use client';
import type { Polygon } from 'geojson';
import { useEffect, useRef } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { Drawing } from './drawing/drawing';
import type { Tool } from './drawing/pen';
import { AnnotationLayer } from './layers/annotation-layer';
import { AreaLayer } from './layers/area-layer';
import { DraftLayer } from './layers/draft-layer';
import { type PlanLayer, PlanLayerOnMap } from './layers/plan-layer';
import { boundsAround } from './map/bounds';
import { type Bounds, MapCanvas, reducedMotion } from './map/map-canvas';
import { useMap } from './map/map-context';

export interface AnnotationMapProps {
  basemap: string | null;
  bounds: Bounds;
  area?: Polygon | undefined;
  plans: readonly PlanLayer[];
  categories: readonly Category[];
  annotations: readonly AnnotationView[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** What is being drawn now, or null. */
  tool: Tool | null;
  /** What was drawn and is not posted yet. */
  draft: Geometry | null;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
  label: string;
}

export function AnnotationMapCanvas(props: AnnotationMapProps) {
  const { basemap, bounds, area, plans, label, tool, draft, onDrawn, onCancel, onSelect } = props;
  const { annotations, categories, selectedId } = props;
  const selected = annotations.find((annotation) => annotation.id === selectedId);
  return (
    <MapCanvas basemap={basemap} bounds={area ? boundsAround(area) : bounds} label={label}>
      {plans.map((plan) => (
        <PlanLayerOnMap key={plan.id} plan={plan} />
      ))}
      {area && <AreaLayer area={area} />}
      <AnnotationLayer
        annotations={annotations}
        categories={categories}
        selectedId={selectedId}
        onSelect={tool ? null : onSelect}
      />
      {draft && !tool && <DraftLayer geometry={draft} />}
      {tool && <Drawing key={tool} tool={tool} onDrawn={onDrawn} onCancel={onCancel} />}
      <GoTo geometry={selected?.geometry ?? null} />
    </MapCanvas>
  );
}

/** Brings what was selected in the list into view. */
function GoTo({ geometry }: { geometry: Geometry | null }) {
  const { map } = useMap();
  const shown = useRef<Geometry | null>(null);
  useEffect(() => {
    if (!geometry || geometry === shown.current) return;
    shown.current = geometry;
    const [west, south, east, north] = boundsAround(geometry);
    const inView = map.getBounds();
    if (inView.contains([west, south]) && inView.contains([east, north])) return;
    map.fitBounds([west, south, east, north], { padding: 64, maxZoom: 17, animate: !reducedMotion() });
  }, [map, geometry]);
  return null;
}
