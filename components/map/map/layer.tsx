'use client';
import type { AddLayerObject, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { useEffect } from 'react';
import { isRemoved, useMap } from './map-context';
import { useSource } from './source';

/** A layer of the source around it. */
export type LayerOfSource = LayerSpecification extends infer L
  ? L extends { source: string }
    ? Omit<L, 'source'>
    : never
  : never;

/** How the features of the source around it are drawn; below the first of the layers `below` that there is. */
export function Layer({ layer, below }: { layer: LayerOfSource; below?: readonly string[] }) {
  const { map } = useMap();
  const source = useSource();
  const { id } = layer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layer is drawn anew for another id, not for another object.
  useEffect(() => {
    map.addLayer(
      { ...layer, source } as AddLayerObject,
      below?.find((other) => map.getLayer(other)),
    );
    return () => {
      if (!isRemoved(map) && map.getLayer(id)) map.removeLayer(id);
    };
  }, [map, id, source, below]);
  const filter = 'filter' in layer ? layer.filter : undefined;
  useEffect(() => {
    if (map.getLayer(id)) map.setFilter(id, filter as FilterSpecification | undefined);
  }, [map, id, filter]);
  return null;
}
