import { z } from 'zod';
import { isRefusal, Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { type LayerTile, layerTile } from '@/lib/layers/queries/tiles';
import { PACKED } from '@/lib/serving/model';

const Address = z.object({
  layer: z.uuid(),
  zoom: z.coerce.number().int().min(0).max(22),
  x: z.coerce.number().int().min(0),
  y: z.coerce.number().int().min(0),
});

/** One tile of a layer. 204 where it draws nothing, 502 where another host gives nothing. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant, ...address } = await params;
    const read = Address.safeParse(address);
    if (!read.success) throw new Refusal('NotFound', 'layer.not-found');
    const { layer, zoom: z, x, y } = read.data;
    return answerOf(await layerTile(await currentActor(tenant), layer, { z, x, y }));
  } catch (error) {
    // What another host says goes to nobody but its editor.
    if (isRefusal(error) && error.kind === 'Invalid') return new Response(null, { status: 502 });
    return asResponse(error);
  }
}

function answerOf({ bytes, type, encoding, published, maxAge }: LayerTile): Response {
  // A plan draws the same for ever; a draft's tiles are kept by its editor's browser alone.
  const headers = { 'cache-control': `${published ? 'public' : 'private'}, max-age=${maxAge}` };
  if (bytes === null) return new Response(null, { status: 204, headers });
  return new Response(Buffer.from(bytes), {
    headers: { ...headers, 'content-type': type, ...(encoding && { [PACKED]: encoding }) },
  });
}
