import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { suggestedPlaces } from '@/lib/places/queries/suggested';

/**
 * The streets and places that `q` may mean, best first. What is asked is not kept, and told to another host only where
 * the operator set a geocoder; then without anything of who asks.
 */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const actor = await currentActor((await params).tenant);
    keepNetworkPace(actor.tenantId, senderOf(request.headers), paces.find);
    const places = await suggestedPlaces(actor, new URL(request.url).searchParams.get('q') ?? '');
    return Response.json(places, { headers: { 'cache-control': 'private, max-age=60' } });
  } catch (error) {
    return asResponse(error);
  }
}
