import { z } from 'zod';
import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { tokenOf } from '@/lib/identity/model';
import { actorOfSession } from '@/lib/identity/queries';
import { tenantBySlug } from '@/lib/tenants/queries';
import type { Viewer } from './events';

/** How long a connection's actor is believed before it is looked up again, in milliseconds. */
const BELIEVED_MS = 5_000;

const Handshake = z.object({ tenant: z.string().max(100) });

/** Finds out, while a page connects, which tenant it belongs to and who looks at it. Throws where it is no page of ours. */
export async function recognise(viewer: Viewer): Promise<void> {
  const { tenant: slug } = Handshake.parse(viewer.handshake.auth);
  const tenantId = await tenantIdOf(slug);
  const token = tokenOf(slug, viewer.handshake.headers.cookie ?? '');
  const actor = token === null ? visitorOf(tenantId) : await actorOfSession(tenantId, token);
  const known = actor.memberId === null ? null : token;
  viewer.data = { actor, token: known, lookedUpAt: performance.now(), watched: new Set() };
}

/** When all of a town's pages come back at once, they need not all ask for its id. An unknown town is not kept. */
function tenantIdOf(slug: string): Promise<TenantId> {
  const known = tenantIds.get(slug);
  if (known) return known;
  const asked = tenantBySlug(slug).then(({ id }) => id);
  tenantIds.set(slug, asked);
  setTimeout(() => tenantIds.delete(slug), BELIEVED_MS).unref();
  asked.catch(() => tenantIds.delete(slug));
  return asked;
}

const tenantIds = new Map<string, Promise<TenantId>>();

/**
 * Who acts on this connection now. A session that has ended meanwhile closes the connection; the page connects again
 * as what it is then. Refuses with `SignInNeeded`.
 */
export async function actorOf(viewer: Viewer): Promise<Actor> {
  const { token, actor, lookedUpAt } = viewer.data;
  if (token === null || performance.now() - lookedUpAt < BELIEVED_MS) return actor;
  const fresh = await actorOfSession(actor.tenantId, token);
  Object.assign(viewer.data, { actor: fresh, lookedUpAt: performance.now() });
  if (fresh.memberId !== null) return fresh;
  viewer.disconnect(true);
  throw new Refusal('SignInNeeded', 'sign-in.needed');
}
