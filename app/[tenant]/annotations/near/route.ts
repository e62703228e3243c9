import { annotationsNear } from '@/lib/annotations/tiles/near';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';

/** What lies near a place on a map, for maps that a page does not hold whole. */
export async function GET(request: Request, context: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant } = await context.params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const near = await annotationsNear(await currentActor(tenant), query);
    return Response.json({ near }, { headers: { 'cache-control': 'private, no-store' } });
  } catch (error) {
    return asResponse(error);
  }
}
