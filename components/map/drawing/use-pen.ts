import { useEffect, useRef, useState } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import { paletteOf } from '../styles/palette';
import { type Pen, startPen, type Tool } from './pen';

/** The tap that ends a drawing is heard as a click of the map a moment later, which nobody else must take. */
const LAST_CLICK_MS = 80;

/** A pen for as long as the component is shown. Out: the pen, and how many points are set. */
export function usePen(tool: Tool, onFinished: (geometry: Geometry) => void) {
  const { map, theme } = useMap();
  const [pen, setPen] = useState<Pen | null>(null);
  const [points, setPoints] = useState(0);
  const finished = useRef(onFinished);
  finished.current = onFinished;
  useEffect(() => {
    const { selection, markEdge } = paletteOf(theme);
    const look = { tool, colour: selection as `#${string}`, edge: markEdge as `#${string}` };
    const fresh = startPen(map, look, {
      onPoints: setPoints,
      onFinished: (geometry) => setTimeout(() => finished.current(geometry), LAST_CLICK_MS),
    });
    setPen(fresh);
    setPoints(0);
    return fresh.stop;
  }, [map, theme, tool]);
  return { pen, points };
}
