import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { layerTile } from '@/lib/layers/queries/tiles';

const Address = z.object({
  layer: z.uuid(),
  zoom: z.coerce.number().int().min(0).max(22),
  x: z.coerce.number().int().min(0),
  y: z.coerce.number().int().min(0),
});

/** A layer draws the same for ever, so a tile may be kept as long; of a draft, by its editor's browser alone. */
const KEPT = 'max-age=31536000, immutable';

/** One tile of a plan. 204 where the plan draws nothing. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant, ...address } = await params;
    const read = Address.safeParse(address);
    if (!read.success) throw new Refusal('NotFound', 'layer.not-found');
    const { bytes, published } = await layerTile(await currentActor(tenant), read.data.layer, read.data);
    const headers = { 'cache-control': `${published ? 'public' : 'private'}, ${KEPT}` };
    if (bytes === null) return new Response(null, { status: 204, headers });
    return new Response(Buffer.from(bytes), {
      headers: { ...headers, 'content-type': 'application/vnd.mapbox-vector-tile', 'content-encoding': 'gzip' },
    });
  } catch (error) {
    return asResponse(error);
  }
}
