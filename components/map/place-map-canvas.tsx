'use client';
import type { Polygon } from 'geojson';
import type { LayerView } from '@/lib/layers/model/layer';
import { AreaLayer } from './layers/area-layer';
import { PlaceMark } from './layers/place-mark';
import { PlanLayers } from './layers/plan-layer';
import { boundsAround, boundsOfPlans } from './map/bounds';
import { type Bounds, MapCanvas } from './map/map-canvas';

export interface PlaceMapProps {
  basemap: string | null;
  /** The town's; used where the offer has no area. Degrees, EPSG:4326. */
  bounds: Bounds;
  centre: [number, number];
  area?: Polygon | undefined;
  /** What lies under it, the topmost first, and the address below which it is served. */
  layers?: readonly LayerView[];
  layersAt?: string;
  /** The name of the map for those who hear it. */
  label: string;
}

export function PlaceMapCanvas({ basemap, bounds, centre, area, layers = [], layersAt = '', label }: PlaceMapProps) {
  const shown = area ? boundsAround(area) : (boundsOfPlans(layers) ?? nearby(centre, bounds));
  return (
    <MapCanvas basemap={basemap} bounds={shown} label={label} calm>
      {area ? <AreaLayer area={area} /> : <PlaceMark at={centre} />}
      <PlanLayers layers={layers.filter(({ shown }) => shown)} at={layersAt} />
    </MapCanvas>
  );
}

/** A fifth of the town around a place: enough to recognise it. */
function nearby([lon, lat]: [number, number], [west, south, east, north]: Bounds): Bounds {
  const [width, height] = [(east - west) / 10, (north - south) / 10];
  return [lon - width, lat - height, lon + width, lat + height];
}
