import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import Supercluster from 'supercluster';
import type { Remark } from './remarks';

/** Supercluster as one would use it without thinking further: all in one process, as GeoJSON, once and for all. */
export interface Bare {
  clusters: Supercluster;
}

export function buildBare(remarks: readonly Remark[]): Bare {
  const clusters = new Supercluster({ radius: (38 / 512) * 4096, extent: 4096, maxZoom: 18 });
  clusters.load(
    remarks.map(({ id, lon, lat, category }) => ({
      type: 'Feature',
      properties: { id, category, shape: 'pin' },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return { clusters };
}

/** One tile, written and packed. */
export async function bareTile({ clusters }: Bare, { z, x, y }: { z: number; x: number; y: number }): Promise<Buffer> {
  const tile = clusters.getTile(z, x, y) ?? { features: [] };
  return packed(fromGeojsonVt({ marks: tile as never }, { version: 2, extent: 4096 }));
}

const packed = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer>;
