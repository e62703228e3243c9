'use client';
import type { MapSourceDataEvent, VectorTileSource } from 'maplibre-gl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isRemoved, useMap } from './map-context';
import { removeSource, SourceContext } from './source';

interface Props {
  id: string;
  /** Of our own host, with `{z}/{x}/{y}` in it. Another one is asked while what came from the last one still shows. */
  address: string;
  /** Below this zoom the tiles of this zoom are drawn larger. */
  deepest: number;
  /** All tiles that are in view have come from this address. */
  onLoaded: (address: string) => void;
  children: ReactNode;
}

/** Vector tiles on the map whose address moves on when they change, drawn by the layers inside. */
export function RenewedSource({ id, address, deepest, onLoaded, children }: Props) {
  const { map } = useMap();
  const [added, setAdded] = useState(false);
  const asked = useRef(address);
  const loaded = useRef(onLoaded);
  loaded.current = onLoaded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address follows below, and the depth counts once.
  useEffect(() => {
    asked.current = address;
    map.addSource(id, { type: 'vector', tiles: [location.origin + address], maxzoom: deepest });
    setAdded(true);
    const look = () => {
      if (map.getSource(id) && map.isSourceLoaded(id)) loaded.current(asked.current);
    };
    // Only when a tile has come: until the first does, the old ones count as loaded.
    const arrived = (event: MapSourceDataEvent) => event.sourceId === id && event.tile && look();
    map.on('sourcedata', arrived);
    map.on('idle', look);
    return () => {
      if (!isRemoved(map)) {
        map.off('sourcedata', arrived);
        map.off('idle', look);
      }
      removeSource(map, id);
    };
  }, [map, id]);
  useEffect(() => {
    if (!added || asked.current === address) return;
    asked.current = address;
    map.getSource<VectorTileSource>(id)?.setTiles([location.origin + address]);
  }, [map, id, address, added]);
  return added ? <SourceContext value={id}>{children}</SourceContext> : null;
}
