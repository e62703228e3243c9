import { isRefusal } from '@/lib/errors';
import { tenantBySlug } from '@/lib/tenants/queries';
import { anOutsideHost, type OutsideHost } from './outside-host';
import { fullTile } from './vector-tile';
import { png } from './wms';

/** In the middle of the towns of the tests, at zoom 12. */
export const MIDDLE = { z: 12, x: 2161, y: 1323 };
export const roads = fullTile('roads');
export const STYLE = {
  version: 8,
  sprite: 'icons/grau',
  sources: { town: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}'], maxzoom: 14, attribution: '© Kreis' } },
  layers: [{ id: 'roads', type: 'line', source: 'town', 'source-layer': 'roads' }],
};

/** Another host with a style, its tiles and its icons. */
export const aMapHost = (style: object = STYLE): Promise<OutsideHost> =>
  anOutsideHost((request, response) => {
    const send = (type: string, body: Buffer | string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (request.url === '/style.json') return send('application/json', JSON.stringify(style));
    if (request.url?.startsWith('/tiles/')) return send('application/x-protobuf', roads);
    if (request.url?.endsWith('.json'))
      return send('application/json', '{"tree":{"x":0,"y":0,"width":8,"height":8,"onload":"alert(1)"}}');
    if (request.url?.endsWith('.png')) return send('image/png', png(8, 8));
    return response.writeHead(404).end();
  });

/** The address of what the maps of a town lie on, and the version in it. */
export async function addressOf({ slug }: { slug: string }) {
  const { basemap } = await tenantBySlug(slug);
  return { basemap, version: basemap?.split('/')[3] ?? '' };
}

/** The code of the refusal, or `done`. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );
