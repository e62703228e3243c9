import { eq } from 'drizzle-orm';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, type SignedIn, visitorOf } from '@/lib/actor';
import { storeAnnotation } from '@/lib/annotations/commands/add-annotation';
import { AnnotationDraft } from '@/lib/annotations/model/draft';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { addressOf } from '@/lib/moderation/queries/address';
import { notify } from '@/lib/notifications/commands/notify';
import { storeComment } from '@/lib/threads/commands/store-comments';
import { CommentDraft } from '@/lib/threads/model/draft';
import { threadById } from '@/lib/threads/queries/thread';
import { HeldWish } from '../model';
import { canReview } from '../policy';
import { type HeldRow, heldForUpdate } from '../queries/held';

/**
 * Publishes what waits under its author's name with the thread's next number, also when the thread has closed meanwhile;
 * its author is told. It is taken out of the queue first and stored after that: who tries again after a fault publishes it
 * once. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, `NotFound`, or `Conflict` while the thread changes.
 */
export async function publishHeld(actor: Actor, input: unknown): Promise<null> {
  const { heldId } = parse(HeldWish, input);
  const held = await inTenant(actor, async (tx) => {
    const row = await heldForUpdate(tx, heldId);
    assertAllowed(canReview(actor, row));
    await tx.update(heldContributions).set({ state: 'publishing' }).where(eq(heldContributions.id, heldId));
    return row;
  });
  return publishOnce(actor, held);
}

/** What is taken out of the queue already (`publishing`). For those who have decided that, as for who tries again. */
export async function publishOnce(actor: Actor, held: HeldRow): Promise<null> {
  const id = await publishing[held.kind](actor, held);
  return inTenant(actor, async (tx) => {
    const gone = await tx.delete(heldContributions).where(eq(heldContributions.id, held.id)).returning();
    // Two who try again at once both come here.
    if (gone.length > 0) await tell(tx, actor, { ...held, id });
    return null;
  });
}

/** Store it, or find it stored. Out: the contribution's id. */
const publishing = {
  comment: async (actor: Actor, held: HeldRow): Promise<string> => {
    const draft = parse(CommentDraft, draftOf(held));
    const author = authorOf(actor, held);
    for (let tries = 0; tries < TRIES; tries++) {
      const thread = await inTenant(actor, (tx) => threadById(tx, held.threadId));
      const stored = await storeComment({ actor: author, thread, draft, hash: held.postHash, postedAt: null });
      if (stored.kind === 'stored') return stored.view.id;
      if (stored.kind === 'had') return stored.id;
    }
    throw new Refusal('Conflict', 'thread.changing');
  },
  annotation: (actor: Actor, held: HeldRow): Promise<string> =>
    inTenant(actor, async (tx) => {
      const draft = parse(AnnotationDraft, draftOf(held));
      const thread = await threadById(tx, held.threadId);
      const post = { actor: authorOf(actor, held), thread, draft, hash: held.postHash, past: {} };
      return (await storeAnnotation(tx, post)).id;
    }),
};

const TRIES = 3;

const draftOf = ({ draft, postKey, threadId }: HeldRow) => ({ ...draft, key: postKey, threadId });

/** No right of theirs is asked for any more: they had it when they sent it. */
const authorOf = ({ tenantId }: Actor, { authorId }: HeldRow): SignedIn => ({
  ...visitorOf(tenantId),
  memberId: authorId,
});

async function tell(tx: Tx, actor: Actor, { kind, id, threadId, authorId }: HeldRow): Promise<void> {
  await recordAudit(tx, actor, { action: `${kind}.published`, subjectId: id });
  const href = await addressOf(tx, { kind, id, threadId });
  await notify(tx, { memberId: authorId, kind: 'contribution.published', facts: {}, href });
}
