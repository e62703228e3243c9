'use client';
import './cell-map-canvas.css';
import { useMemo } from 'react';
import { Layer, type LayerOfSource } from './map/layer';
import { type Bounds, MapCanvas } from './map/map-canvas';
import { useMap } from './map/map-context';
import { Source } from './map/source';
import { densityColours } from './styles/density-layer';
import { paletteOf } from './styles/palette';

export interface CellMapProps {
  basemap: string | null;
  /** Of the cells, with some room around; degrees, EPSG:4326. */
  bounds: Bounds;
  /** The address of GeoJSON: squares, each with the number of its `step`. */
  data: string;
  /** What each step is called, from few to many. */
  steps: readonly string[];
  label: string;
}

/** Squares on the ground, the darker the more are in them, with what the colours mean below. */
export function CellMapCanvas({ data, steps, ...map }: CellMapProps) {
  return (
    <MapCanvas {...map} calm>
      <Source id="cells" data={data}>
        <Squares />
      </Source>
      <Legend steps={steps} />
    </MapCanvas>
  );
}

function Squares() {
  const { theme } = useMap();
  const layers = useMemo(() => {
    const [first, ...others] = densityColours[theme];
    const colour = ['match', ['get', 'step'], ...others.flatMap((other, index) => [index + 1, other]), first];
    return [
      { id: 'cells-fill', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': 0.7 } },
      { id: 'cells-edge', type: 'line', paint: { 'line-color': paletteOf(theme).markEdge, 'line-width': 1 } },
    ] as LayerOfSource[];
  }, [theme]);
  return layers.map((layer) => <Layer key={layer.id} layer={layer} />);
}

function Legend({ steps }: Pick<CellMapProps, 'steps'>) {
  const { theme } = useMap();
  return (
    <ul className="cell-legend">
      {steps.map((step, index) => (
        <li key={step}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <rect width="18" height="18" rx="3" fill={densityColours[theme][index]} />
          </svg>
          {step}
        </li>
      ))}
    </ul>
  );
}
