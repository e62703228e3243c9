import { Refusal } from '@/lib/errors';
import type { LayerSource } from '../model/layer';
import { commonSystem, TileSource, WmsSource } from '../model/remote';
import { tileJson } from './tile-json';
import { wmsLayers } from './wms-layers';

/** Which service: a WMS by its address, vector tiles by that of their TileJSON. */
export interface ServiceAddress {
  kind: 'wms' | 'tiles';
  address: string;
}

/** What a service offers, for an editor to choose from. */
export interface ServiceOffer {
  title: string;
  layers: { name: string; title: string; usable: boolean }[];
}

/** Asks a service what it has. Refuses with `Invalid` and a code of `outgoing.…` or `remote.…`. */
export async function serviceOffer({ kind, address }: ServiceAddress): Promise<ServiceOffer> {
  if (kind === 'wms') {
    const { title, layers } = await wmsLayers(address);
    const named = layers.map(({ systems, ...layer }) => ({ ...layer, usable: systems.length > 0 }));
    return { title, layers: named };
  }
  const { layers } = await tileJson(address);
  return { title: '', layers: layers.map((name) => ({ name, title: name, usable: true })) };
}

/** Asks a service how these of its layers are to be fetched. Refuses as `serviceOffer`, and where it has them no more. */
export async function serviceSource({ kind, address }: ServiceAddress, names: readonly string[]): Promise<LayerSource> {
  if (kind === 'tiles') {
    const offered = await tileJson(address);
    return { kind, ...TileSource.parse({ ...offered, layers: offered.layers.filter((name) => names.includes(name)) }) };
  }
  const { version, format, attribution, layers } = await wmsLayers(address);
  const chosen = layers.filter(({ name }) => names.includes(name));
  const crs = commonSystem(chosen);
  if (chosen.length < names.length || !crs) throw new Refusal('Invalid', 'remote.layers-apart');
  // What stands first in the document is drawn last, so that it lies on top.
  const inOrder = chosen.map(({ name }) => name).toReversed();
  return { kind, ...WmsSource.parse({ address, layers: inOrder, version, crs, format, attribution }) };
}
