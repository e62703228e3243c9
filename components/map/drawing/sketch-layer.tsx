'use client';
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, type LayerOfSource } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { type Palette, paletteOf } from '../styles/palette';
import type { Aim } from './aim';
import type { Sketch } from './sketch';
import { type Part, sketchFeatures } from './sketch-features';

interface Props {
  sketch: Sketch;
  aim: Aim | null;
  reshaping: boolean;
}

/** A drawing on its way, on top of everything. */
export function SketchLayer({ sketch, aim, reshaping }: Props) {
  const { theme } = useMap();
  const layers = useMemo(() => sketchLayers(paletteOf(theme)), [theme]);
  const data = useMemo(() => sketchFeatures(sketch, aim, reshaping), [sketch, aim, reshaping]);
  return (
    <Source id="sketch" data={data} options={EXACT}>
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} />
      ))}
    </Source>
  );
}

/** Nothing is smoothed away: a drawing is small, and each corner is meant. */
const EXACT = { tolerance: 0 };

const isPart = (name: Part): FilterSpecification => ['==', ['get', 'part'], name];
const byLook = (selected: number, end: number, plain: number): ExpressionSpecification => [
  'match',
  ['get', 'look'],
  'selected',
  selected,
  'end',
  end,
  plain,
];

function sketchLayers({ selection, markEdge }: Palette): LayerOfSource[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'sketch-surface',
      type: 'fill',
      filter: isPart('surface'),
      paint: { 'fill-color': selection, 'fill-opacity': 0.2 },
    },
    {
      id: 'sketch-casing',
      type: 'line',
      filter: isPart('edge'),
      layout: round,
      paint: { 'line-color': markEdge, 'line-width': 7 },
    },
    {
      id: 'sketch-edge',
      type: 'line',
      filter: isPart('edge'),
      layout: round,
      paint: { 'line-color': selection, 'line-width': 4 },
    },
    {
      id: 'sketch-guess',
      type: 'line',
      filter: isPart('guess'),
      paint: { 'line-color': selection, 'line-width': 2.5, 'line-dasharray': [2, 2] },
    },
    ...circles({ selection, markEdge }),
  ];
}

function circles({ selection, markEdge }: Pick<Palette, 'selection' | 'markEdge'>): LayerOfSource[] {
  return [
    {
      id: 'sketch-middles',
      type: 'circle',
      filter: isPart('middle'),
      paint: {
        'circle-color': markEdge,
        'circle-radius': 4,
        'circle-stroke-color': selection,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'sketch-corners',
      type: 'circle',
      filter: isPart('corner'),
      paint: {
        'circle-color': ['match', ['get', 'look'], 'plain', selection, markEdge],
        'circle-radius': byLook(11, 8, 6),
        'circle-stroke-color': ['match', ['get', 'look'], 'plain', markEdge, selection],
        'circle-stroke-width': byLook(5, 4, 2),
      },
    },
    {
      id: 'sketch-catch',
      type: 'circle',
      filter: isPart('catch'),
      paint: {
        'circle-opacity': 0,
        'circle-radius': ['match', ['get', 'by'], 'edge', 9, 13],
        'circle-stroke-color': selection,
        'circle-stroke-width': ['match', ['get', 'by'], 'before', 1.5, 3],
      },
    },
  ];
}
