'use client';
import type { Polygon } from 'geojson';
import { Marker } from 'maplibre-gl';
import { useEffect } from 'react';
import type { LayerView } from '@/lib/layers/model/layer';
import { AreaLayer } from './layers/area-layer';
import { PlanLayers } from './layers/plan-layer';
import { boundsAround, boundsOfPlans } from './map/bounds';
import { type Bounds, MapCanvas } from './map/map-canvas';
import { isRemoved, useMap } from './map/map-context';

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

function PlaceMark({ at: [lon, lat] }: { at: [number, number] }) {
  const { map } = useMap();
  useEffect(() => {
    const element = document.createElement('span');
    element.className = 'place-mark';
    element.ariaHidden = 'true';
    const marker = new Marker({ element, anchor: 'bottom' }).setLngLat([lon, lat]).addTo(map);
    // MapLibre makes a button of every marker; this one does nothing.
    element.removeAttribute('role');
    element.removeAttribute('tabindex');
    return () => {
      if (!isRemoved(map)) marker.remove();
    };
  }, [map, lon, lat]);
  return null;
}

/** A fifth of the town around a place: enough to recognise it. */
function nearby([lon, lat]: [number, number], [west, south, east, north]: Bounds): Bounds {
  const [width, height] = [(east - west) / 10, (north - south) / 10];
  return [lon - width, lat - height, lon + width, lat + height];
}
