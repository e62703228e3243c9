import { annotationCounts } from '@/lib/annotations/tiles/tile';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';

/** How many annotations a map has, by category, for lists that do not hold all of them. */
export async function GET(
  request: Request,
  context: { params: Promise<{ tenant: string; thread: string }> },
): Promise<Response> {
  try {
    const { tenant, thread } = await context.params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const counts = await annotationCounts(await currentActor(tenant), { ...query, thread });
    return Response.json(counts, { headers: { 'cache-control': 'private, no-store' } });
  } catch (error) {
    return asResponse(error);
  }
}
