'use client';
import { useEffect, useRef } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { boundsAround } from './bounds';
import { reducedMotion } from './map-canvas';
import { useMap } from './map-context';

/** So near to the map's edge, in pixels, something does not count as seen. */
const EDGE = 48;

interface Props {
  geometry: Geometry | null;
  /** Whether the map stays where it is for what is selected at first. */
  stays: boolean;
}

/** Brings what was selected in the list into view. */
export function GoTo({ geometry, stays }: Props) {
  const { map } = useMap();
  const shown = useRef<Geometry | null>(stays ? geometry : null);
  useEffect(() => {
    if (!geometry || geometry === shown.current) return;
    shown.current = geometry;
    const [west, south, east, north] = boundsAround(geometry);
    const { clientWidth, clientHeight } = map.getContainer();
    const corners = [map.project([west, south]), map.project([east, north])];
    const inView = ({ x, y }: { x: number; y: number }) =>
      x > EDGE && y > EDGE && x < clientWidth - EDGE && y < clientHeight - EDGE;
    if (corners.every(inView)) return;
    const maxZoom = Math.max(map.getZoom(), 16);
    map.fitBounds([west, south, east, north], { padding: 2 * EDGE, maxZoom, animate: !reducedMotion() });
  }, [map, geometry]);
  return null;
}
