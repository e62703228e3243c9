import type { TenantId } from '@/db/tenancy';
import { isModerator } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canModerate } from '@/lib/moderation/policy';
import type { LiveServer, Viewer } from './events';
import { actorOf } from './recognise';
import { queueRoom } from './rooms';

/** Lets a moderator's page hear when the queue changes. Refuses with `SignInNeeded` or `Forbidden`. */
export async function watchQueue(viewer: Viewer): Promise<null> {
  const actor = await actorOf(viewer);
  assertAllowed(canModerate(actor));
  if (!viewer.connected) throw new Refusal('NotFound', 'thread.not-found');
  await viewer.join(queueRoom(actor.tenantId));
  return null;
}

/**
 * Tells the pages of a tenant's moderators on this process that the queue is another, and nothing of what is in it. Whose
 * role is withdrawn is disconnected then (`rightsChanged`); who was found not to be one any more hears nothing either.
 */
export function tellQueue(io: LiveServer, tenantId: TenantId): void {
  const { adapter, sockets } = io.of('/');
  for (const id of [...(adapter.rooms.get(queueRoom(tenantId)) ?? [])]) {
    const viewer = sockets.get(id) as Viewer | undefined;
    if (viewer && isModerator(viewer.data.actor)) viewer.emit('queue.changed', null);
    else void viewer?.leave(queueRoom(tenantId));
  }
}
