'use client';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { Layer } from '../map/layer';
import { isRemoved, useMap } from '../map/map-context';
import { Source } from '../map/source';
import { annotationLayers, CLICKABLE } from '../styles/annotation-layers';
import { paletteOf } from '../styles/palette';
import { annotationFeatures } from './annotation-features';
import { useMarkImages } from './use-mark-images';

interface Props {
  annotations: readonly AnnotationView[];
  categories: readonly Category[];
  selectedId: string | null;
  /** Null while something is drawn: then a click belongs to the pen. */
  onSelect: ((id: string) => void) | null;
}

/** What people put on the map. */
export function AnnotationLayer({ annotations, categories, selectedId, onSelect }: Props) {
  const { theme } = useMap();
  const ready = useMarkImages(categories);
  const data = useMemo(() => annotationFeatures(annotations, categories), [annotations, categories]);
  const layers = useMemo(() => annotationLayers(paletteOf(theme), selectedId), [theme, selectedId]);
  useSelecting(onSelect);
  if (!ready) return null;
  return (
    <Source id="annotations" data={data}>
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} />
      ))}
    </Source>
  );
}

function useSelecting(onSelect: Props['onSelect']) {
  const { map } = useMap();
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    const click = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties.id;
      if (!select.current || typeof id !== 'string') return;
      event.preventDefault();
      select.current(id);
    };
    const pointAt = () => {
      if (select.current) map.getCanvas().style.cursor = 'pointer';
    };
    const pointAway = () => {
      if (select.current) map.getCanvas().style.cursor = '';
    };
    map.on('click', CLICKABLE, click);
    map.on('mouseenter', CLICKABLE, pointAt);
    map.on('mouseleave', CLICKABLE, pointAway);
    return () => {
      if (isRemoved(map)) return;
      map.off('click', CLICKABLE, click);
      map.off('mouseenter', CLICKABLE, pointAt);
      map.off('mouseleave', CLICKABLE, pointAway);
    };
  }, [map]);
}
