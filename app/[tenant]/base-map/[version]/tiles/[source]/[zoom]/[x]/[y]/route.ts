import { z } from 'zod';
import { baseMapTile } from '@/lib/base-map/queries/tile';
import { Refusal } from '@/lib/errors';
import { tenantIdAt } from '@/lib/tenants/queries';
import { given, HOUR } from '../../../../../given';

const Whole = z.coerce.number().int().min(0);
const Address = z.object({ source: Whole, zoom: Whole, x: Whole, y: Whole });

/** One tile of what the tenant's maps lie on. 204 where there is nothing. */
export const GET = (_request: Request, { params }: { params: Promise<{ tenant: string; version: string }> }) =>
  given(async () => {
    const { tenant, version, ...rest } = await params;
    const read = Address.safeParse(rest);
    if (!read.success) throw new Refusal('NotFound', 'base-map.not-found');
    const { source, zoom: z, x, y } = read.data;
    const tile = await baseMapTile(await tenantIdAt(tenant), { version, source, place: { z, x, y } });
    const headers = { 'cache-control': `public, max-age=${HOUR}` };
    if (tile === null) return new Response(null, { status: 204, headers });
    return new Response(new Uint8Array(tile.bytes), { headers: { ...headers, 'content-type': tile.type } });
  });
