import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { layerPicture } from '@/lib/layers/queries/picture';

/** In seconds: another picture is another layer. */
const YEAR = 365 * 24 * 3600;

/** The picture that a layer draws. A draft's is kept by its editor's browser alone. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant, ...address } = await params;
    const read = z.object({ layer: z.uuid() }).safeParse(address);
    if (!read.success) throw new Refusal('NotFound', 'layer.not-found');
    const { bytes, type, published } = await layerPicture(await currentActor(tenant), read.data.layer);
    return new Response(Buffer.from(bytes), {
      headers: {
        'cache-control': `${published ? 'public' : 'private'}, max-age=${YEAR}`,
        'content-type': type,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
