import { eq } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { feedback } from '@/db/schema/feedback';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { annotationForUpdate } from '@/lib/annotations/queries';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { addressOf } from '@/lib/moderation/queries/address';
import { notify } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import { canSeeThread } from '@/lib/threads/policy';
import { FeedbackDraft } from './model';
import { canGiveFeedback } from './policy';
import { latestFeedback } from './queries';

/**
 * Answers an annotation for the municipality, for everybody to see; its author is told. What was said before stays on
 * record, and the newest counts. Said twice in a row, it is said once. Refuses with `Invalid`, `TooMany`,
 * `SignInNeeded`, `Forbidden` or `NotFound`. `givenAt`: for what was said elsewhere before, as in the demo.
 */
export async function giveFeedback(actor: Actor, input: unknown, { givenAt }: { givenAt?: Date } = {}): Promise<null> {
  const draft = parse(FeedbackDraft, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { annotation, thread } = await annotationForUpdate(tx, draft.annotationId);
    if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'annotation.not-found');
    assertAllowed(canGiveFeedback(actor, annotation));
    const before = await latestFeedback(tx, draft.annotationId);
    if (before?.status === draft.status && before.text === draft.text) return null;
    await store(tx, actor as SignedIn, { ...draft, threadId: thread.id, givenAt });
    if (annotation.authorId !== actor.memberId) await tellAuthor(tx, annotation, draft);
    return null;
  });
}

type Given = FeedbackDraft & { threadId: string; givenAt: Date | undefined };

async function store(tx: Tx, actor: SignedIn, { threadId, annotationId, ...said }: Given): Promise<void> {
  const seq = await record(tx, { threadId, type: 'annotation.answered', entryId: annotationId });
  await tx.insert(feedback).values({ annotationId, seq, ...said, givenBy: actor.memberId });
  await tx.update(annotations).set({ rev: seq }).where(eq(annotations.id, annotationId));
  await recordAudit(tx, actor, {
    action: 'annotation.answered',
    subjectId: annotationId,
    facts: { status: said.status },
  });
}

const tellAuthor = async (
  tx: Tx,
  { id, threadId, authorId }: { id: string; threadId: string; authorId: string },
  { status }: FeedbackDraft,
): Promise<void> =>
  notify(tx, {
    memberId: authorId,
    kind: 'feedback.given',
    facts: { status },
    href: await addressOf(tx, { kind: 'annotation', id, threadId }),
  });
