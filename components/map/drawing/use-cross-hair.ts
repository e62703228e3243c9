import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { isRemoved, useMap } from '../map/map-context';

interface Pixel {
  x: number;
  y: number;
}

export interface CrossHairKeys {
  onSet: (at: Pixel) => void;
  onUndo: () => void;
  onEnd: () => void;
  /** The cross-hair rests at something that has a name. */
  onRest: (name: string) => void;
}

/** Steps of the arrow keys, in pixels; with Shift the finer one. */
const STEP = 10;
const FINE_STEP = 1;
/** The map moves along before the cross-hair reaches its edge. */
const MARGIN = 48;
const REST_MS = 500;

/**
 * Drawing by keys, while the map has the focus: arrows move a cross-hair, Enter sets a point, Backspace takes it back,
 * Escape ends. Out: where the cross-hair is; null until a key is used.
 */
export function useCrossHair(keys: CrossHairKeys): Pixel | null {
  const { map } = useMap();
  const [at, setAt] = useState<Pixel | null>(null);
  const heard = useRef(keys);
  heard.current = keys;
  useEffect(() => {
    let place: Pixel | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = (next: Pixel) => {
      place = keptInView(map, next);
      setAt(place);
      clearTimeout(resting);
      resting = setTimeout(() => place && heard.current.onRest(nameAt(map, place)), REST_MS);
    };
    const press = (event: KeyboardEvent) => {
      const arrow = arrows[event.key];
      const step = event.shiftKey ? FINE_STEP : STEP;
      const from = place ?? middleOf(map);
      if (arrow) move({ x: from.x + arrow.x * step, y: from.y + arrow.y * step });
      else if (event.key === 'Enter') place ? heard.current.onSet(place) : move(from);
      else if (event.key === 'Backspace') heard.current.onUndo();
      else if (event.key === 'Escape') heard.current.onEnd();
      else if (event.key === '+') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
      else return;
      event.preventDefault();
    };
    const canvas = map.getCanvas();
    map.keyboard.disable();
    canvas.addEventListener('keydown', press);
    return () => {
      clearTimeout(resting);
      canvas.removeEventListener('keydown', press);
      if (!isRemoved(map)) map.keyboard.enable();
    };
  }, [map]);
  return at;
}

const arrows: Record<string, Pixel> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function middleOf(map: MapLibreMap): Pixel {
  const { clientWidth, clientHeight } = map.getContainer();
  return { x: Math.round(clientWidth / 2), y: Math.round(clientHeight / 2) };
}

function keptInView(map: MapLibreMap, next: Pixel): Pixel {
  const { clientWidth, clientHeight } = map.getContainer();
  const x = Math.min(Math.max(next.x, MARGIN), clientWidth - MARGIN);
  const y = Math.min(Math.max(next.y, MARGIN), clientHeight - MARGIN);
  if (x !== next.x || y !== next.y) map.panBy([next.x - x, next.y - y], { animate: false });
  return { x, y };
}

/** The name of what is drawn at a place or close by: a street, a building, a part of the plan. */
function nameAt(map: MapLibreMap, { x, y }: Pixel): string {
  for (const around of [2, 16, 48]) {
    const found = map.queryRenderedFeatures([
      [x - around, y - around],
      [x + around, y + around],
    ]);
    const named = found.find((feature) => typeof feature.properties.name === 'string');
    if (named) return String(named.properties.name);
  }
  return '';
}
