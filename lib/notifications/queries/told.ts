import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { notifications } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import type { NotificationView } from '../model';

/** What the actor was told lately, newest first, at most fifty; nothing for a visitor. */
export async function notificationsOf(actor: Actor): Promise<NotificationView[]> {
  if (!isSignedIn(actor)) return [];
  const rows = await inTenant(actor, (tx) =>
    tx
      .select()
      .from(notifications)
      .where(eq(notifications.memberId, actor.memberId))
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(50),
  );
  return rows.map(({ id, kind, facts, href, createdAt, readAt }) => ({
    ...{ id, kind, facts, href, createdAt },
    isNew: readAt === null,
  }));
}

/** How much the actor was told and has not marked as read. */
export async function unreadNotifications(actor: Actor): Promise<number> {
  if (!isSignedIn(actor)) return 0;
  const unread = and(eq(notifications.memberId, actor.memberId), isNull(notifications.readAt));
  const [row] = await inTenant(actor, (tx) => tx.select({ count: count() }).from(notifications).where(unread));
  return row?.count ?? 0;
}
