import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { isRemoved, useMap } from '../map/map-context';
import type { Pixel } from './pixels';

export interface CrossHairKeys {
  onSet: (at: Pixel) => void;
  onMove: (at: Pixel) => void;
  onBack: () => void;
  onRemove: () => void;
  /** The cross-hair rests. */
  onRest: (at: Pixel) => void;
}

/** Steps of the arrow keys, in pixels; with Shift the finer one. */
const STEP = 10;
const FINE_STEP = 1;
/** The map moves along before the cross-hair reaches its edge. */
const MARGIN = 48;
const REST_MS = 500;

/**
 * Drawing by keys, while the map has the focus: arrows move a cross-hair, Enter presses where it is, Backspace takes a
 * step back, Delete removes what is selected, plus and minus zoom. Out: where the cross-hair is, null until a key is
 * used; and how to put it somewhere.
 */
export function useCrossHair(keys: CrossHairKeys) {
  const { map } = useMap();
  const [at, setAt] = useState<Pixel | null>(null);
  const place = useRef<Pixel | null>(null);
  const heard = useRef(keys);
  heard.current = keys;
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const goTo = useRef((next: Pixel) => {
    const shown = keptInView(map, next);
    place.current = shown;
    setAt(shown);
    heard.current.onMove(shown);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => heard.current.onRest(shown), REST_MS);
  });
  useEffect(() => {
    const { current: move } = goTo;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // What a key does is told; what lies where the cross-hair is, only when it rests there.
      clearTimeout(resting.current);
      const from = place.current ?? middleOf(map);
      const next = stepFrom(from, event);
      if (next) move(next);
      else if (event.key === 'Enter') place.current ? heard.current.onSet(from) : move(from);
      else if (event.key === 'Backspace') heard.current.onBack();
      else if (event.key === 'Delete') heard.current.onRemove();
      else if (event.key === '+') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
      else return;
      event.preventDefault();
    };
    // The map moves and zooms below the cross-hair.
    const moved = () => place.current && heard.current.onMove(place.current);
    const canvas = map.getCanvas();
    map.keyboard.disable();
    map.on('moveend', moved);
    canvas.addEventListener('keydown', press);
    return () => {
      clearTimeout(resting.current);
      canvas.removeEventListener('keydown', press);
      if (isRemoved(map)) return;
      map.off('moveend', moved);
      map.keyboard.enable();
    };
  }, [map]);
  return { at, goTo: goTo.current };
}

function stepFrom({ x, y }: Pixel, { key, shiftKey }: KeyboardEvent): Pixel | null {
  const arrow = arrows[key];
  const step = shiftKey ? FINE_STEP : STEP;
  return arrow ? { x: x + arrow.x * step, y: y + arrow.y * step } : null;
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
