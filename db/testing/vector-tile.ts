import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** A vector tile (MVT) with one area that fills it, in a layer of this name. */
export function fullTile(layer: string, properties: Record<string, string> = {}): Buffer {
  const ring = [
    [0, 0],
    [4096, 0],
    [4096, 4096],
    [0, 4096],
    [0, 0],
  ] as [number, number][];
  const tile = { features: [{ type: 3, id: 1, geometry: [ring], tags: properties }] };
  return Buffer.from(fromGeojsonVt({ [layer]: tile as never }, { version: 2, extent: 4096 }));
}
