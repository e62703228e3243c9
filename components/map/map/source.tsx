'use client';
import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  ImageSource as MapLibreImageSource,
  Map as MapLibreMap,
  RasterSourceSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { isRemoved, useMap } from './map-context';

/** The source that layers belong to. */
export const SourceContext = createContext<string>('');
export const useSource = () => useContext(SourceContext);

interface Props {
  id: string;
  /** The features themselves, or the address where they are. */
  data: FeatureCollection | string;
  options?: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
  children: ReactNode;
}

/** Features on the map, drawn by the layers inside. */
export function Source({ id, data, options, children }: Props) {
  const { map } = useMap();
  const [added, setAdded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: data follows below, and options count once.
  useEffect(() => {
    map.addSource(id, { type: 'geojson', data, ...options });
    setAdded(true);
    return () => removeSource(map, id);
  }, [map, id]);
  useEffect(() => {
    if (added) map.getSource<GeoJSONSource>(id)?.setData(data);
  }, [map, id, data, added]);
  return added ? <SourceContext value={id}>{children}</SourceContext> : null;
}

interface TileProps {
  id: string;
  source: VectorSourceSpecification | RasterSourceSpecification;
  children: ReactNode;
}

/** Tiles on the map, drawn by the layers inside. `source` counts once. */
export function TileSource({ id, source, children }: TileProps) {
  const { map } = useMap();
  const [added, setAdded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source has another id.
  useEffect(() => {
    map.addSource(id, source);
    setAdded(true);
    return () => removeSource(map, id);
  }, [map, id]);
  return added ? <SourceContext value={id}>{children}</SourceContext> : null;
}

/** One picture on the map. */
export interface Picture {
  url: string;
  /** Top left, top right, bottom right, bottom left; degrees, EPSG:4326. */
  coordinates: [[number, number], [number, number], [number, number], [number, number]];
  /** Whose it is, as HTML. */
  attribution: string | null;
}

/** A picture on the map, drawn by the layer inside. Its corners may move; another picture has another id. */
export function ImageSource({ id, picture, children }: { id: string; picture: Picture; children: ReactNode }) {
  const { map } = useMap();
  const { coordinates } = picture;
  const [added, setAdded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: corners follow below, and the rest counts once.
  useEffect(() => {
    map.addSource(id, { type: 'image', url: picture.url, coordinates });
    // MapLibre asks every source for this, but takes it from the description of tiles alone.
    const source: { attribution?: string } | undefined = map.getSource(id);
    if (source && picture.attribution) source.attribution = picture.attribution;
    setAdded(true);
    return () => removeSource(map, id);
  }, [map, id]);
  useEffect(() => {
    if (added) map.getSource<MapLibreImageSource>(id)?.setCoordinates(coordinates);
  }, [map, id, coordinates, added]);
  return added ? <SourceContext value={id}>{children}</SourceContext> : null;
}

/** Takes a source off the map, with all layers that draw it. */
export function removeSource(map: MapLibreMap, id: string) {
  if (isRemoved(map) || !map.getSource(id)) return;
  for (const layer of map.getStyle().layers) {
    if ('source' in layer && layer.source === id) map.removeLayer(layer.id);
  }
  map.removeSource(id);
}
