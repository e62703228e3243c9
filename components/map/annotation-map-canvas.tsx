'use client';
import type { Polygon } from 'geojson';
import type { ReactNode } from 'react';
import type { MapView } from '@/lib/annotations/model/map-view';
import type { Geometry } from '@/lib/annotations/model/place';
import type { Category } from '@/lib/annotations/model/settings';
import type { LayerView } from '@/lib/layers/model/layer';
import type { AnnotationView } from '@/lib/realtime/model';
import { AllowedArea } from './drawing/allowed-area';
import { Drawing } from './drawing/drawing';
import type { Tool } from './drawing/sketch';
import { AnnotationLayer } from './layers/annotation-layer';
import type { MapTiles } from './layers/annotation-tiles';
import { AreaLayer } from './layers/area-layer';
import { DraftLayer } from './layers/draft-layer';
import { PlanLayers } from './layers/plan-layer';
import { boundsAround, boundsOfPlans } from './map/bounds';
import { GoTo } from './map/go-to';
import { type Bounds, MapCanvas } from './map/map-canvas';
import { type OnView, TellView } from './map/tell-view';
import { PlaceSearchOnMap } from './place-search-on-map';
import type { Density } from './styles/density-layer';

export interface AnnotationMapProps {
  basemap: string | null;
  bounds: Bounds;
  /** What the address says that the map shows at first, or null. */
  first: MapView | null;
  area?: Polygon | undefined;
  /** What lies under the annotations, the topmost first, and the address below which it is served. */
  layers: readonly LayerView[];
  layersAt: string;
  categories: readonly Category[];
  annotations: readonly AnnotationView[];
  /** Where the others come from that are on the map; null where these are all. */
  tiles: MapTiles | null;
  /** How many there are, where the map shows how dense they lie instead of each; else null. */
  density: Density | null;
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** What is being drawn now, or null. */
  tool: Tool | null;
  onTool: (tool: Tool) => void;
  /** What was drawn before and is to be reshaped. */
  start: Geometry | null;
  /** What was drawn and is not posted yet. */
  draft: Geometry | null;
  /** What was chosen by its name, to be brought into view. */
  found: Geometry | null;
  /** The address at which streets and places are looked for; null where none are known. */
  searchAt: string | null;
  /** Whether a place was just refused since it lies outside of the area. */
  isOutside: boolean;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
  label: string;
  onView: OnView;
  /** Shown where this browser draws no map. */
  instead: ReactNode;
}

export function AnnotationMapCanvas(props: AnnotationMapProps) {
  const { basemap, area, layers, layersAt, label, tool, onTool, draft, onDrawn, onCancel, onSelect } = props;
  const { annotations, categories, selectedId, start } = props;
  const selected = annotations.find((annotation) => annotation.id === selectedId);
  return (
    <MapCanvas basemap={basemap} bounds={shownAtFirst(props)} first={props.first} label={label} instead={props.instead}>
      <TellView onView={props.onView} />
      <PlanLayers layers={layers} at={layersAt} asked={!tool} />
      {area && <AreaLayer area={area} />}
      <AnnotationLayer
        annotations={annotations}
        tiles={props.tiles}
        density={props.density}
        categories={categories}
        selectedId={selectedId}
        onSelect={tool ? null : onSelect}
      />
      {draft && !tool && <DraftLayer geometry={draft} />}
      {area && props.isOutside && !tool && <AllowedArea area={area} />}
      {tool && <Drawing key={tool} {...{ tool, start, area, onTool, onDrawn, onCancel }} found={props.found} />}
      <GoTo geometry={selected?.geometry ?? null} stays={props.first !== null} />
      <GoTo geometry={props.found} stays={false} />
      {props.searchAt && !tool && <PlaceSearchOnMap at={props.searchAt} />}
    </MapCanvas>
  );
}

/** The area that may be annotated, else the plans, else the town. */
const shownAtFirst = ({ area, layers, bounds }: AnnotationMapProps): Bounds =>
  area ? boundsAround(area) : (boundsOfPlans(layers) ?? bounds);
