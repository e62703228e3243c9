import { unstable_rethrow } from 'next/navigation';
import type { TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { limitedBody } from '@/lib/forms.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';

/** What a script's request brings. */
export interface JsonCall {
  tenant: { id: TenantId; slug: string };
  request: Request;
  sender: string;
  input: unknown;
  /** Who asks, looked up only where it matters. */
  actor: () => Promise<Actor>;
}

/**
 * The door of what our own pages' scripts send as JSON: takes it from our own pages only, reads as much as a form may
 * have, and answers with what `work` gives as JSON, or with a refusal's code and facts.
 */
export const jsonRoute =
  (work: (call: JsonCall) => Promise<object>) =>
  async (request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return Response.json({ code: 'origin.foreign' }, { status: 403 });
    try {
      const slug = (await params).tenant;
      const tenant = await currentTenant(slug);
      const sender = senderOf(request.headers);
      keepNetworkPace(tenant.id, sender, paces.wish);
      const actor = async () => ({ ...(await currentActor(slug)), sender });
      const answer = await work({ tenant, request, sender, input: await json(request), actor });
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      unstable_rethrow(error);
      return asResponse(error);
    }
  };

async function json(request: Request): Promise<unknown> {
  const body = await limitedBody(request);
  try {
    return JSON.parse(await body.text());
  } catch {
    throw new Refusal('Invalid', 'form.unreadable');
  }
}
