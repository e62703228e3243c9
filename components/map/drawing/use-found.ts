import { useEffect, useRef } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import { cornerAt } from './aim';
import type { Sketching } from './use-sketch';

/** Sets a corner wherever a street or place was found while something is drawn: a line from here to there by names. */
export function useFound(found: Geometry | null, { setAt }: Sketching) {
  const { map } = useMap();
  const heard = useRef(setAt);
  heard.current = setAt;
  const before = useRef(found);
  useEffect(() => {
    if (found?.type !== 'Point' || found === before.current) return;
    before.current = found;
    const [lon = 0, lat = 0] = found.coordinates;
    heard.current(cornerAt(map, { pixel: map.project([lon, lat]), hand: 'keys', at: [lon, lat], by: null }));
  }, [map, found]);
}
