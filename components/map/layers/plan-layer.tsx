'use client';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { Popup } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { Layer } from '../map/layer';
import { isRemoved, useMap } from '../map/map-context';
import { Source } from '../map/source';
import { UNDER_NAMES } from '../styles/labels';
import { planLayers } from '../styles/plan-layers';

/** What the plan draws under the annotations. `url` is the address of its GeoJSON. */
export interface PlanLayer {
  id: string;
  name: string;
  url: string;
  colour: string;
}

/** A plan drawing on the map; a click on one of its features tells its name. */
export function PlanLayerOnMap({ plan }: { plan: PlanLayer }) {
  const id = `plan-${plan.id}`;
  const layers = useMemo(() => planLayers(id, plan.colour), [id, plan.colour]);
  return (
    <Source id={id} data={plan.url}>
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} below={UNDER_NAMES} />
      ))}
      <NameOnClick layers={layers.map((layer) => layer.id)} />
    </Source>
  );
}

function NameOnClick({ layers }: { layers: string[] }) {
  const { map } = useMap();
  const joined = layers.join(' ');
  useEffect(() => {
    const ids = joined.split(' ');
    const tell = (event: MapLayerMouseEvent) => {
      const name = event.features?.[0]?.properties.name;
      if (typeof name !== 'string' || isTaken(event)) return;
      new Popup({ maxWidth: '16rem', closeButton: true }).setLngLat(event.lngLat).setText(name).addTo(map);
    };
    map.on('click', ids, tell);
    return () => {
      if (!isRemoved(map)) map.off('click', ids, tell);
    };
  }, [map, joined]);
  return null;
}

/** Something above the plan took the click: a remark, or the pen. */
const isTaken = (event: MapLayerMouseEvent) => event.defaultPrevented;
