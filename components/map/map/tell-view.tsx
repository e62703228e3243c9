import { useEffect, useRef } from 'react';
import type { Bounds } from './map-canvas';
import { useMap } from './map-context';

/** Tells the section that the map shows, at first and after each move. */
export function TellView({ onView }: { onView: (bounds: Bounds) => void }) {
  const { map } = useMap();
  const told = useRef(onView);
  told.current = onView;
  useEffect(() => {
    const tell = () => told.current(map.getBounds().toArray().flat() as Bounds);
    tell();
    map.on('moveend', tell);
    return () => {
      map.off('moveend', tell);
    };
  }, [map]);
  return null;
}
