import { eq } from 'drizzle-orm';
import { offerFormats } from '@/db/schema/offers';
import { comments, threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { addressOf } from '@/lib/moderation/queries/address';
import { notify } from '@/lib/notifications/commands/notify';

/** Tells the author of a comment that it was answered; not oneself. Only who answered, since the text may change. */
export async function tellAnswered(
  tx: Tx,
  answer: { actor: SignedIn; threadId: string; id: string; parentId: string },
): Promise<void> {
  const { actor, threadId, id, parentId } = answer;
  const [answered] = await tx
    .select({ authorId: comments.authorId, offerId: offerFormats.offerId })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
    .where(eq(comments.id, parentId));
  if (!answered || answered.authorId === actor.memberId) return;
  await notify(tx, {
    memberId: answered.authorId,
    kind: 'contribution.answered',
    facts: { name: actor.pseudonym ?? '' },
    offerId: answered.offerId,
    href: await addressOf(tx, { kind: 'comment', id, threadId }),
  });
}
