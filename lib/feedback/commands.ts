import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { feedback } from '@/db/schema/feedback';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { ContributionFacts } from '@/lib/moderation/model';
import { addressOf } from '@/lib/moderation/queries/address';
import { contributionForUpdate, tableOf } from '@/lib/moderation/queries/contribution';
import { notifyAll } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import { canSeeThread } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import { FeedbackDraft } from './model';
import { canGiveFeedback } from './policy';
import { latestFeedback } from './queries';
import { tookPartBelow } from './queries/took-part';

/**
 * Answers a contribution for the municipality, for everybody to see; its author and whoever took part below it are told.
 * What was said before stays on record, and the newest counts. Said twice in a row, it is said once. Refuses with
 * `Invalid`, `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`. `givenAt`: for what was said elsewhere before, as in
 * the demo.
 */
export async function giveFeedback(actor: Actor, input: unknown, { givenAt }: { givenAt?: Date } = {}): Promise<null> {
  const draft = parse(FeedbackDraft, input);
  const { kind, contributionId, status, text } = draft;
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    const thread = await threadById(tx, contribution.threadId);
    if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', `${kind}.not-found`);
    assertAllowed(canGiveFeedback(actor, contribution));
    const before = await latestFeedback(tx, kind, contributionId);
    if (before?.status === status && before.text === text) return null;
    // First: from the next step on all who write in the thread wait.
    const id = randomUUID();
    await tellAll(tx, actor as SignedIn, contribution, { id, status });
    await store(tx, actor as SignedIn, contribution, { id, status, text, ...(givenAt && { givenAt }) });
    return null;
  });
}

type Given = Pick<FeedbackDraft, 'status' | 'text'> & { id: string; givenAt?: Date };

async function store(tx: Tx, actor: SignedIn, { kind, id, threadId }: ContributionFacts, given: Given): Promise<void> {
  const seq = await record(tx, { threadId, type: `${kind}.answered`, entryId: id });
  const about = kind === 'comment' ? { commentId: id } : { annotationId: id };
  await tx.insert(feedback).values({ ...about, ...given, seq, givenBy: actor.memberId });
  await tx.update(tableOf[kind]).set({ rev: seq }).where(eq(tableOf[kind].id, id));
  await recordAudit(tx, actor, { action: `${kind}.answered`, subjectId: id, facts: { status: given.status } });
}

/** Everybody once, and nobody of what they said themselves. */
async function tellAll(
  tx: Tx,
  actor: SignedIn,
  contribution: ContributionFacts,
  { id, status }: Pick<Given, 'id' | 'status'>,
): Promise<void> {
  const { authorId } = contribution;
  const href = await addressOf(tx, contribution);
  const offerId = await offerOf(tx, contribution.threadId);
  // By the occasion who follows the offer, too, is not told again.
  const occasion = `answer:${id}`;
  const telling = (memberId: string, kind: string) => ({ memberId, kind, facts: { status }, href, offerId, occasion });
  const below = (await tookPartBelow(tx, contribution)).map((memberId) => telling(memberId, 'feedback.below'));
  await notifyAll(
    tx,
    [telling(authorId, 'feedback.given'), ...below].filter(({ memberId }) => memberId !== actor.memberId),
  );
}

async function offerOf(tx: Tx, threadId: string): Promise<string> {
  const rows = await tx.execute<{ id: string }>(sql`
    select f.offer_id as id from threads t join offer_formats f on f.id = t.offer_format_id where t.id = ${threadId}`);
  return one(rows, 'thread').id;
}
