import { z } from 'zod';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { formatOf } from '@/lib/formats/registry';
import { canSeeThread } from '@/lib/threads/policy';
import { knownThread } from '@/lib/threads/queries/known';
import type { Broadcast } from './broadcast';
import type { Viewer } from './events';
import type { ThreadPacket } from './model';
import type { Presence } from './presence';
import { actorOf } from './recognise';
import { threadRoom } from './rooms';

/** A page's wish to follow a thread, from the last number it knows. */
export const ThreadWatch = z.object({ threadId: z.uuid(), after: z.int().min(0) });

/** A wish that only names a thread. */
export const ThreadMention = z.object({ threadId: z.uuid() });

/** How many threads one page may watch at a time. */
const WATCHED_LIMIT = 20;

/**
 * Lets a page follow a thread: checks the right to see it, joins its room, and brings the page up to date; in this
 * order, so that nothing falls between. Refuses with `NotFound`, `Forbidden` or `TooMany`.
 */
export async function watch(
  viewer: Viewer,
  wish: unknown,
  { broadcast, presence }: { broadcast: Broadcast; presence: Presence },
): Promise<ThreadPacket> {
  const { threadId, after } = parse(ThreadWatch, wish);
  const actor = await actorOf(viewer);
  const { watched } = viewer.data;
  if (watched.size >= WATCHED_LIMIT && !watched.has(threadId)) throw new Refusal('TooMany', 'threads.too-many');
  await assertMayWatch(actor, threadId);
  // Gone meanwhile: it joins nothing any more, and its thread would be served for nobody, for ever.
  if (!viewer.connected) throw new Refusal('NotFound', 'thread.not-found');
  await viewer.join(threadRoom(actor.tenantId, threadId));
  watched.add(threadId);
  presence.moved(actor.tenantId, threadId);
  return broadcast.present(actor.tenantId, threadId, after);
}

/** A format may keep its own thread to some, as a survey does with its totals; what is inside it is for all. */
async function assertMayWatch(actor: Actor, threadId: string): Promise<void> {
  const thread = await knownThread(actor.tenantId, threadId, (known) => canSeeThread(actor, known).ok);
  if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
  const { canWatch } = formatOf(thread.format);
  if (thread.subjectId !== thread.offerFormatId || !canWatch) return;
  assertAllowed(await inTenant(actor, (tx) => canWatch(tx, actor, thread.offerFormatId)));
}
