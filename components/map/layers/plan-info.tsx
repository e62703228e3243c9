'use client';
import { type MapGeoJSONFeature, type MapMouseEvent, Popup } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LayerView } from '@/lib/layers/model/layer';
import { planColours } from '@/lib/layers/model/plan-colours';
import type { Use } from '@/lib/layers/model/uses';
import { isRemoved, useMap } from '../map/map-context';
import { PlanAnswer } from './plan-answer';
import { planSource } from './plan-source';
import { annotationAt } from './use-selecting';

interface Props {
  layers: readonly LayerView[];
  at: string;
}

interface Asked {
  /** Which layer's feature, and what the tile says of it. */
  address: string;
  title: string | null;
  lngLat: MapMouseEvent['lngLat'];
}

/** Tells what an area or line of a plan is, where it is clicked. */
export function PlanInfo({ layers, at }: Props) {
  const { map } = useMap();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ids = layers.map(({ id }) => id).join(' ');
  useEffect(() => {
    const sources = new Map(ids.split(' ').map((id) => [planSource(id), id]));
    const ask = (event: MapMouseEvent) => {
      const found = map
        .queryRenderedFeatures(event.point)
        .find((feature) => sources.has(feature.source) && isSeen(feature));
      // What people put on the map lies above the plan.
      if (!found || annotationAt(map, event.point)) return setAsked(null);
      setAsked({ ...whatOf(found, `${at}/${sources.get(found.source)}`), lngLat: event.lngLat });
    };
    map.on('click', ask);
    return () => {
      if (!isRemoved(map)) map.off('click', ask);
    };
  }, [map, at, ids]);
  return asked && <Answer key={asked.address} asked={asked} onClose={() => setAsked(null)} />;
}

/** An area that only has an outline lies over what is inside of it, and nobody means it who clicks there. */
const isSeen = ({ layer, properties }: MapGeoJSONFeature) =>
  properties.number !== undefined &&
  (layer.type !== 'fill' || properties.fill !== undefined || planColours[properties.use as Use]?.fill !== null);

const whatOf = ({ properties }: MapGeoJSONFeature, address: string) => ({
  address: `${address}/features/${properties.number}`,
  title: typeof properties.title === 'string' ? properties.title : null,
});

function Answer({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { map } = useMap();
  const [place] = useState(() => document.createElement('div'));
  useEffect(() => {
    const popup = new Popup({ maxWidth: '20rem', className: 'plan-popup' })
      .setLngLat(asked.lngLat)
      .setDOMContent(place)
      .addTo(map);
    popup.on('close', onClose);
    return () => {
      popup.off('close', onClose);
      if (!isRemoved(map)) popup.remove();
    };
  }, [map, asked, place, onClose]);
  return createPortal(<PlanAnswer address={asked.address} title={asked.title} />, place);
}
