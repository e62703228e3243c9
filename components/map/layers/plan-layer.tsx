'use client';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { Popup } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { Layer } from '../map/layer';
import { isRemoved, useMap } from '../map/map-context';
import { Source } from '../map/source';
import { UNDER_NAMES } from '../styles/labels';
import { planLayers } from '../styles/plan-layers';
import { annotationAt } from './use-selecting';

/** What the plan draws under the annotations. `url` is the address of its GeoJSON. */
export interface PlanLayer {
  id: string;
  name: string;
  url: string;
  colour: string;
}

/** A plan drawing on the map. `named`: a click on one of its features tells its name. */
export function PlanLayerOnMap({ plan, named = true }: { plan: PlanLayer; named?: boolean }) {
  const id = `plan-${plan.id}`;
  const layers = useMemo(() => planLayers(id, plan.colour), [id, plan.colour]);
  return (
    <Source id={id} data={plan.url}>
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} below={UNDER_NAMES} />
      ))}
      {named && <NameOnClick layers={layers.map((layer) => layer.id)} />}
    </Source>
  );
}

function NameOnClick({ layers }: { layers: string[] }) {
  const { map } = useMap();
  const joined = layers.join(' ');
  useEffect(() => {
    const ids = joined.split(' ');
    let popup = new Popup();
    const tell = (event: MapLayerMouseEvent) => {
      const name = event.features?.[0]?.properties.name;
      // What people put on the map lies above the plan.
      if (typeof name !== 'string' || annotationAt(map, event.point)) return;
      popup.remove();
      popup = new Popup({ maxWidth: '16rem', closeButton: true }).setLngLat(event.lngLat).setText(name).addTo(map);
    };
    map.on('click', ids, tell);
    return () => {
      if (isRemoved(map)) return;
      map.off('click', ids, tell);
      popup.remove();
    };
  }, [map, joined]);
  return null;
}
