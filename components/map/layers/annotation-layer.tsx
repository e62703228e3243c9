'use client';
import { useMemo, useState } from 'react';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { Layer } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { drawnLayers, type Look, markLayers, selectedLayers } from '../styles/annotation-layers';
import { type Density, whenNear } from '../styles/density-layer';
import { paletteOf } from '../styles/palette';
import { annotationFeatures, UNKNOWN } from './annotation-features';
import { AnnotationTiles, type MapTiles } from './annotation-tiles';
import { DensityLayer } from './density-layer';
import { useMarkImages } from './use-mark-images';
import { useSelecting } from './use-selecting';

interface Props {
  annotations: readonly AnnotationView[];
  /** Where the others come from; null where these are all. */
  tiles: MapTiles | null;
  /** How many there are, where one sees how dense they lie instead of each; else null. */
  density: Density | null;
  categories: readonly Category[];
  selectedId: string | null;
  /** Null while something is drawn: then a click belongs to the pen. */
  onSelect: ((id: string) => void) | null;
}

/** Marks nearer than this on the screen, in pixels, are one group, up to this zoom. */
const GROUPED = { cluster: true, clusterRadius: 38, clusterMaxZoom: 18, maxzoom: 20 };

/** What people put on the map. */
export function AnnotationLayer({ annotations, tiles, density, categories, selectedId, onSelect }: Props) {
  const ready = useMarkImages(categories);
  const look = useLook(categories);
  const { shown, left, onLoaded } = useOverTiles(annotations, tiles, selectedId);
  const { drawn, marks, selected } = useMemo(
    () => annotationFeatures(shown, categories, selectedId),
    [shown, categories, selectedId],
  );
  const isDense = density !== null;
  const edges = useMemo(
    () => drawnLayers(look.palette, selectedId).map((layer) => whenNear(layer, isDense)),
    [look, selectedId, isDense],
  );
  const own = useMemo(() => markLayers.map((layer) => whenNear(layer, isDense)), [isDense]);
  useSelecting(onSelect);
  if (!ready) return null;
  return (
    <>
      {tiles && <AnnotationTiles {...{ tiles, density, look, left, onLoaded }} below={OVER_TILES} />}
      <Source id="annotations" data={drawn}>
        {edges.map((layer) => (
          <Layer key={`${layer.id} ${isDense}`} layer={layer} below={MARKS} />
        ))}
      </Source>
      <Source id="annotation-marks" data={marks} options={GROUPED}>
        {density && <DensityLayer id="annotation-density" density={density} below={SELECTED} />}
        {own.map((layer) => (
          <Layer key={`${layer.id} ${isDense}`} layer={layer} below={SELECTED} />
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

const MARKS = [...['tile-marks', 'tile-groups'], ...markLayers.map((layer) => layer.id)];
const SELECTED = selectedLayers.map((layer) => layer.id);
/** The lowest of what lies over the tiles first. */
const OVER_TILES = ['annotation-areas', ...markLayers.map((layer) => layer.id), ...SELECTED];

function useLook(categories: readonly Category[]): Look {
  const { theme } = useMap();
  return useMemo(
    () => ({
      palette: paletteOf(theme),
      colours: new Map(categories.map(({ key, colour }) => [key, colour])),
      otherwise: UNKNOWN,
    }),
    [theme, categories],
  );
}

/**
 * What is drawn over tiles: what is newer than they are, and the selected one; and what is left out of them for that.
 * Until those of a new number are there, those of the last one show, so that nothing is away in between.
 */
function useOverTiles(annotations: readonly AnnotationView[], tiles: MapTiles | null, selectedId: string | null) {
  const [loaded, setLoaded] = useState(tiles?.version ?? 0);
  const known = tiles?.known;
  const over = useMemo(() => {
    const isOver = ({ id, rev }: AnnotationView) => rev > loaded || id === selectedId;
    return {
      shown: known ? annotations.filter(isOver) : annotations,
      left: known ? known.filter(isOver).map(({ id }) => id) : [],
    };
  }, [annotations, known, loaded, selectedId]);
  const onLoaded = (address: string) => {
    if (tiles?.address === address) setLoaded(tiles.version);
  };
  return { ...over, onLoaded };
}
