import { and, asc, eq, sql } from 'drizzle-orm';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { one } from '@/lib/errors';
import type { Thread } from '@/lib/threads/model';
import { canPublish } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import type { HeldView } from '../model';

export type HeldRow = typeof heldContributions.$inferSelect;

/** What the actor sent to this thread that waits for review, the oldest first. */
export async function heldOf(tx: Tx, { memberId }: SignedIn, thread: Thread): Promise<HeldView[]> {
  const rows = await tx
    .select({
      id: heldContributions.id,
      parentId: sql<string | null>`${heldContributions.draft}->>'parentId'`,
      text: heldContributions.text,
      sentAt: heldContributions.sentAt,
      isOfWave: sql<boolean>`${heldContributions.waveId} is not null`,
    })
    .from(heldContributions)
    .where(
      and(
        eq(heldContributions.threadId, thread.id),
        eq(heldContributions.authorId, memberId),
        eq(heldContributions.state, 'waiting'),
      ),
    )
    .orderBy(asc(heldContributions.sentAt))
    .limit(SHOWN);
  return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
}

/** More than one person waits for in one thread. */
const SHOWN = 50;

/** Whether what the actor sends to this thread is reviewed first, and what of theirs waits. `NotFound` outside of the tenant. */
export const reviewOf = (actor: Actor, threadId: string): Promise<{ isReviewed: boolean; held: HeldView[] }> =>
  inTenant(actor, async (tx) => {
    const thread = await threadById(tx, threadId);
    const held = isSignedIn(actor) ? await heldOf(tx, actor, thread) : [];
    return { isReviewed: !canPublish(actor, thread).ok, held };
  });

/** What waits, its row locked until the commit. `NotFound` outside of the tenant. */
export const heldForUpdate = async (tx: Tx, id: string): Promise<HeldRow> =>
  one(await tx.select().from(heldContributions).where(eq(heldContributions.id, id)).for('update'), 'held');
