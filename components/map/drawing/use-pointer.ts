import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { isRemoved, useMap } from '../map/map-context';
import type { Hand } from './aim';
import type { Pixel } from './pixels';

interface Pointer {
  onPress: (at: Pixel, hand: Hand) => void;
  /** Only of what can point without pressing. Null: it left the map. */
  onPoint: (at: Pixel | null) => void;
}

/** The second click of the pair that ends a drawing is heard as a double one a moment later. It must not zoom. */
const DOUBLE_MS = 400;

/** Taps and clicks on the map belong to the drawing: a drag still moves the map, and two clicks do not zoom. */
export function usePointer(pointer: Pointer) {
  const { map } = useMap();
  const heard = useRef(pointer);
  heard.current = pointer;
  useEffect(() => {
    const hovers = matchMedia('(hover: hover)').matches;
    const press = (event: MapMouseEvent) => heard.current.onPress(event.point, handOf(event.originalEvent, hovers));
    const point = (event: MapMouseEvent) => heard.current.onPoint(event.point);
    const leave = () => heard.current.onPoint(null);
    const canvas = map.getCanvas();
    map.doubleClickZoom.disable();
    map.on('click', press);
    if (hovers) map.on('mousemove', point);
    if (hovers) map.on('mouseout', leave);
    canvas.style.cursor = 'crosshair';
    return () => {
      if (isRemoved(map)) return;
      map.off('click', press);
      map.off('mousemove', point);
      map.off('mouseout', leave);
      canvas.style.cursor = '';
      setTimeout(() => {
        if (!isRemoved(map)) map.doubleClickZoom.enable();
      }, DOUBLE_MS);
    };
  }, [map]);
}

/** Not every browser says what clicked; then the finest pointer of the device counts. */
function handOf(event: MouseEvent, hovers: boolean): Hand {
  const type = 'pointerType' in event ? event.pointerType : '';
  if (type === 'touch') return 'finger';
  return type === 'mouse' || type === 'pen' || hovers ? 'mouse' : 'finger';
}
