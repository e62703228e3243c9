'use client';
import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { useEffect } from 'react';
import type { ServedBaseMap } from '@/lib/base-map/model/served';
import { GROUND } from '../styles/basemap';
import { BOLD, namesAnchor, REGULAR } from '../styles/labels';
import { paletteOf, type Theme } from '../styles/palette';
import { tileLayers } from '../styles/tile-layers';
import { addIcons } from './brought-icons';
import { isRemoved, useMap } from './map-context';

/**
 * Lays a base map from elsewhere on the quiet ground, below all that lies on the map. The map does not wait for it: where
 * nothing comes, the ground stays quiet and everything else is there.
 */
export function BroughtGround({ address }: { address: string }) {
  const { map, theme } = useMap();
  useEffect(() => {
    const leaving = new AbortController();
    bring(address, leaving.signal)
      .then((served) => lay(map, served, theme))
      .catch(() => {});
    return () => leaving.abort();
  }, [map, theme, address]);
  return null;
}

async function bring(address: string, signal: AbortSignal): Promise<ServedBaseMap> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`The base map answers ${answer.status}.`);
  return answer.json();
}

function lay(map: MapLibreMap, { sources, layers, names, icons }: ServedBaseMap, theme: Theme): void {
  if (isRemoved(map)) return;
  for (const [id, source] of Object.entries(sources)) map.addSource(id, onOurHost(source as SourceSpecification));
  const drawn = layers ?? tileLayers(Object.keys(sources)[0] ?? '', names, paletteOf(theme));
  const order = map.getLayersOrder();
  const above = (id: string) => order[order.indexOf(id) + 1];
  const firstName = drawn.findLastIndex(({ type }) => type !== 'symbol') + 1;
  const [onGround, onNames] = [above(GROUND), above(namesAnchor.id)];
  for (const [index, layer] of drawn.entries())
    map.addLayer(inOurLetters(layer as LayerSpecification), index < firstName ? onGround : onNames);
  if (icons) void addIcons(map, icons);
}

/** A map asks for tiles from a thread of its own, which knows no page that an address could be relative to. */
function onOurHost(source: SourceSpecification): SourceSpecification {
  if (!('tiles' in source) || !source.tiles) return source;
  return { ...source, tiles: source.tiles.map((path) => location.origin + path) };
}

/** Other fonts would have to be asked of another host. */
function inOurLetters(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol') return layer;
  const isBold = /bold|medium/i.test(JSON.stringify(layer.layout?.['text-font'] ?? ''));
  return { ...layer, layout: { ...layer.layout, 'text-font': isBold ? BOLD : REGULAR } };
}
