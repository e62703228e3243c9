'use client';
import { useMemo } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { Layer } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { drawnLayers, markLayers, selectedLayers } from '../styles/annotation-layers';
import { paletteOf } from '../styles/palette';
import { annotationFeatures } from './annotation-features';
import { useMarkImages } from './use-mark-images';
import { useSelecting } from './use-selecting';

interface Props {
  annotations: readonly AnnotationView[];
  categories: readonly Category[];
  selectedId: string | null;
  /** Null while something is drawn: then a click belongs to the pen. */
  onSelect: ((id: string) => void) | null;
}

/** Marks nearer than this on the screen, in pixels, are one group, up to this zoom. */
const GROUPED = { cluster: true, clusterRadius: 38, clusterMaxZoom: 18, maxzoom: 20 };

/** What people put on the map. */
export function AnnotationLayer({ annotations, categories, selectedId, onSelect }: Props) {
  const { theme } = useMap();
  const ready = useMarkImages(categories);
  const { drawn, marks, selected } = useMemo(
    () => annotationFeatures(annotations, categories, selectedId),
    [annotations, categories, selectedId],
  );
  const edges = useMemo(() => drawnLayers(paletteOf(theme), selectedId), [theme, selectedId]);
  useSelecting(onSelect);
  if (!ready) return null;
  return (
    <>
      <Source id="annotations" data={drawn}>
        {edges.map((layer) => (
          <Layer key={layer.id} layer={layer} below={MARKS} />
        ))}
      </Source>
      <Source id="annotation-marks" data={marks} options={GROUPED}>
        {markLayers.map((layer) => (
          <Layer key={layer.id} layer={layer} below={SELECTED} />
        ))}
      </Source>
      <Source id="annotation-selected" data={selected}>
        {selectedLayers.map((layer) => (
          <Layer key={layer.id} layer={layer} />
        ))}
      </Source>
    </>
  );
}

const MARKS = markLayers.map((layer) => layer.id);
const SELECTED = selectedLayers.map((layer) => layer.id);
