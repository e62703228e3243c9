import { Refusal } from '@/lib/errors';
import type { PictureView, WmsSource } from '../model/remote';
import { type Bounds, inDegrees } from '../model/web-mercator';

/**
 * Where a WMS tells what it has. In: its address as an editor typed or copied it, with or without what others asked of
 * it there; what it needs beside, as MapServer does `map=`, stays. Refuses with `outgoing.no-address`.
 */
export const capabilitiesAddress = (address: string, version: string): string =>
  wmsAddress(address, { SERVICE: 'WMS', VERSION: version, REQUEST: 'GetCapabilities' });

/** Where a WMS draws this part of the map. */
export function pictureAddress(source: WmsSource, { bounds, width, height }: PictureView): string {
  const { address, layers, version, crs, format } = source;
  return wmsAddress(address, {
    ...{ SERVICE: 'WMS', VERSION: version, REQUEST: 'GetMap', LAYERS: layers.join(','), STYLES: '' },
    ...{ [version === '1.3.0' ? 'CRS' : 'SRS']: crs, BBOX: cornersIn(source, bounds).join(',') },
    ...{ WIDTH: String(width), HEIGHT: String(height), FORMAT: format },
    ...(format !== 'image/jpeg' && { TRANSPARENT: 'TRUE' }),
  });
}

/** The parameters that WMS itself knows, whatever a copied address has of them. */
const OF_WMS =
  /^(service|version|wmtver|request|layers|styles|crs|srs|bbox|width|height|format|transparent|bgcolor|exceptions|updatesequence)$/i;

function wmsAddress(address: string, wishes: Record<string, string>): string {
  if (!URL.canParse(address)) throw new Refusal('Invalid', 'outgoing.no-address');
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !OF_WMS.test(name));
  url.search = new URLSearchParams([...kept, ...Object.entries(wishes)]).toString();
  url.hash = '';
  return url.href;
}

/** Of our systems only EPSG:4326, and only since WMS 1.3.0, counts latitude first (OGC 06-042, 6.7.4). */
function cornersIn({ version, crs }: WmsSource, bounds: Bounds): Bounds {
  if (crs === 'EPSG:3857' || crs === 'EPSG:900913') return bounds;
  const [west, south, east, north] = inDegrees(bounds);
  return crs === 'EPSG:4326' && version === '1.3.0' ? [south, west, north, east] : [west, south, east, north];
}
