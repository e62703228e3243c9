import type { WmsSource } from '@/lib/layers/model/remote';
import { acrossWorld, boundsOfTile, downWorld, type TilePlace } from '@/lib/layers/model/web-mercator';
import { remoteTile } from '@/lib/layers/remote/remote-tile';
import { wmsPicture } from '@/lib/layers/remote/wms-picture';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { PICTURE_SIDE } from '../queries/tile';
import { type BroughtStyle, readStyle } from '../style/read-style';
import { remotePicture } from '../style/remote-picture';

/** A place as longitude and latitude; degrees, EPSG:4326. */
type Position = readonly [lon: number, lat: number];

/** At this zoom one tile shows a small town. */
const TRIED_ZOOM = 12;

/** Reads a style anew and brings the tile of each of its sources at this place. Refuses as these do. */
export async function tryStyle(tenantId: string, address: string, centre: Position): Promise<BroughtStyle> {
  const style = await readStyle(address, safeFetch);
  for (const { tiles, template, minZoom, maxZoom } of style.from) {
    const place = tileAt(centre, Math.max(minZoom, Math.min(maxZoom, TRIED_ZOOM)));
    await (tiles === 'picture' ? remotePicture : remoteTile)(tenantId, template, place);
  }
  return style;
}

/** Has a WMS draw this place. Refuses as `wmsPicture` does. */
export async function tryWms(tenantId: string, source: WmsSource, centre: Position): Promise<void> {
  const bounds = [...boundsOfTile(tileAt(centre, TRIED_ZOOM))] as [number, number, number, number];
  await wmsPicture(tenantId, source, { bounds, width: PICTURE_SIDE, height: PICTURE_SIDE });
}

function tileAt([lon, lat]: Position, z: number): TilePlace {
  const along = (share: number) => Math.min(2 ** z - 1, Math.floor(share * 2 ** z));
  return { z, x: along(acrossWorld(lon)), y: along(downWorld(lat)) };
}
