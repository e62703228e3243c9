import { z } from 'zod';
import { type Actor, isSignedIn, visitorOf } from '@/lib/actor';
import { isRefusal, parse, Refusal, type RefusalKind } from '@/lib/errors';
import { hashOf, tokenOf } from '@/lib/identity/model';
import { actorOfSessionHash } from '@/lib/identity/queries';
import { logFault } from '@/lib/log';
import { hostNameOf, isPlatformHost } from '@/lib/tenants/model/origin';
import { tenantIdAt } from '@/lib/tenants/queries';
import { spacesNow } from '@/lib/tenants/queries/spaces';
import type { LiveServer, Viewer } from './events';
import { senderOfViewer } from './guard';

/** How long a connection's actor is believed before it is looked up again, in milliseconds. */
const BELIEVED_MS = 5_000;
/** How often it is seen who is due to be looked up, and how many then are, so that others have their turn. */
const LOOK_MS = 250;
const AT_A_TIME = 100;
/** Who only watches is let go at the latest so long after losing the right to, should nobody have told this process. */
const SILENT_MS = 30_000;

const Handshake = z.object({ tenant: z.string().max(100) });

/** Finds out, while a page connects, which tenant it belongs to and who looks at it. Throws where it is no page of ours. */
export async function recognise(viewer: Viewer): Promise<void> {
  const { tenant: slug } = parse(Handshake, viewer.handshake.auth);
  const tenantId = await tenantIdAt(slug);
  const { cookie = '', host } = viewer.handshake.headers;
  await assertReached(slug, host);
  const token = tokenOf(slug, { cookie, host });
  const session = token === null ? null : hashOf(token);
  const actor = session === null ? visitorOf(tenantId) : await actorOfSessionHash(tenantId, session);
  const known = isSignedIn(actor) ? session : null;
  const sender = senderOfViewer(viewer);
  viewer.data = { actor: { ...actor, sender }, session: known, lookedUpAt: performance.now(), watched: new Set() };
}

/** Refuses with `NotFound` where the space is not at this host, or rests. */
async function assertReached(slug: string, host: string | undefined): Promise<void> {
  const { slugAt, resting } = await spacesNow();
  const isHere = isPlatformHost(host) || slugAt.get(hostNameOf(host)) === slug;
  if (!isHere || resting.has(slug)) throw new Refusal('NotFound', 'tenant.not-found');
}

/**
 * Who acts on this connection now. A session that has ended meanwhile closes the connection; the page connects again
 * as what it is then. Refuses with `SignInNeeded`.
 */
export async function actorOf(viewer: Viewer): Promise<Actor> {
  const { session, actor, lookedUpAt } = viewer.data;
  return session === null || performance.now() - lookedUpAt < BELIEVED_MS ? actor : actorNow(viewer, session);
}

async function actorNow(viewer: Viewer, session: string): Promise<Actor> {
  const fresh = await lookUp(viewer, session);
  if (fresh) return fresh;
  throw new Refusal('SignInNeeded', 'sign-in.needed');
}

/**
 * Acts as who was last looked up on this connection, for commands that verify it in the statement that writes, which
 * saves them the way to the database and back. Where that says no, it is looked up, and tried again.
 */
export async function asBelieved<T>(viewer: Viewer, act: (actor: Actor) => Promise<T>): Promise<T> {
  const { session, actor } = viewer.data;
  if (session === null) return act(actor);
  try {
    return await act({ ...actor, session });
  } catch (error) {
    if (!isRefusal(error) || !ABOUT_WHO.includes(error.kind)) throw error;
    return act(await actorNow(viewer, session));
  }
}

const ABOUT_WHO: readonly RefusalKind[] = ['SignInNeeded', 'Forbidden'];

/**
 * Looks those who are connected up again, now and then, though they only watch: whose session has ended or whose roles
 * have changed is let go. Out: how to stop.
 */
export function startRechecking(io: LiveServer): () => void {
  const timer = setInterval(() => {
    let left = AT_A_TIME;
    for (const viewer of io.of('/').sockets.values() as Iterable<Viewer>) {
      if (!isDue(viewer)) continue;
      viewer.data.lookedUpAt = performance.now();
      void lookUp(viewer, viewer.data.session ?? '').catch(logFault);
      left -= 1;
      if (left === 0) return;
    }
  }, LOOK_MS);
  return () => clearInterval(timer);
}

const isDue = ({ data }: Viewer) => data.session !== null && performance.now() - data.lookedUpAt > SILENT_MS;

async function lookUp(viewer: Viewer, session: string): Promise<Actor | null> {
  const { actor } = viewer.data;
  const fresh = { ...(await actorOfSessionHash(actor.tenantId, session)), sender: actor.sender };
  Object.assign(viewer.data, { actor: fresh, lookedUpAt: performance.now() });
  if (isSignedIn(fresh) && hasSameRights(actor, fresh)) return fresh;
  viewer.disconnect(true);
  return null;
}

/** Whoever is suspended has roles that say nothing (lib/actor.ts). */
const hasSameRights = (one: Actor, other: Actor) =>
  (one.suspendedUntil === null) === (other.suspendedUntil === null) &&
  one.roles.size === other.roles.size &&
  [...one.roles].every((role) => other.roles.has(role));
