import { and, eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace, keepSlowly } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { Posted } from '@/lib/realtime/events';
import type { AnnotationView } from '@/lib/realtime/model';
import { record } from '@/lib/realtime/record';
import { hashOfPost, oncePosted } from '@/lib/threads/commands/once';
import { openThread } from '@/lib/threads/commands/open-thread';
import type { Thread } from '@/lib/threads/model';
import { canPublish, canSeeThread } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import { AnnotationDraft } from '../model/draft';
import { isInside, pointOn } from '../model/place';
import { canAnnotate } from '../policy';
import { annotatedSettings, annotationViews } from '../queries';

/**
 * Puts a remark on an open map, and opens the discussion below it. Refuses with `Invalid` (also `place.outside` of the
 * format's area and `category.unknown`), `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`. Sent twice, stored once: the same
 * key with the same content gets the same answer, with other content it is another one. `past` is for importers only.
 */
export async function addAnnotation(
  actor: Actor,
  input: unknown,
  past: { postedAt?: Date } = {},
): Promise<Posted<AnnotationView>> {
  const draft = parse(AnnotationDraft, input);
  keepPace(actor, paces.post);
  return oncePosted(() =>
    inTenant(actor, async (tx) => {
      const thread = await threadById(tx, draft.threadId);
      if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
      assertAllowed(canAnnotate(actor, thread));
      assertAllowed(canPublish(actor, thread));
      keepSlowly(actor, thread.offerFormatId, thread.slowSeconds);
      const post: AnnotationPost = { actor: actor as SignedIn, thread, draft, hash: hashOf(draft), past };
      const stored = await storeAnnotation(tx, post);
      return { entry: one(await annotationViews(tx, [stored.id]), 'annotation'), head: stored.seq };
    }),
  );
}

/** Whether a map takes what is drawn or chosen: a category of its own, a place inside its area. */
export async function assertFits(
  tx: Tx,
  thread: Thread,
  given: Pick<AnnotationDraft, 'category'> & Partial<Pick<AnnotationDraft, 'geometry'>>,
): Promise<void> {
  const { categories, area } = await annotatedSettings(tx, thread.offerFormatId);
  if (!categories.some((category) => category.key === given.category)) throw invalid('category', 'category.unknown');
  if (area && given.geometry && !isInside(area, given.geometry)) throw invalid('geometry', 'place.outside');
}

/** An annotation that its author may add, as it was parsed. `hash` is what makes two with one key the same. */
export interface AnnotationPost {
  actor: SignedIn;
  thread: Thread;
  draft: AnnotationDraft;
  hash: string;
  past: { postedAt?: Date };
}

/** What makes two annotations of one author with one key the same. */
export const hashOf = ({ threadId, geometry, placeInWords, category, text }: AnnotationDraft) =>
  hashOfPost(threadId, geometry, placeInWords, category, text);

const invalid = (field: string, code: string) => new Refusal('Invalid', code, { problems: [{ field, code }] });

/** Stores it with the thread's next number, unless it is there already. Asks for no rights: that is its callers' part. */
export const storeAnnotation = async (tx: Tx, post: AnnotationPost): Promise<{ id: string; seq: number }> =>
  (await sameBefore(tx, post)) ?? (await store(tx, post));

async function sameBefore(
  tx: Tx,
  { actor, draft, hash }: AnnotationPost,
): Promise<{ id: string; seq: number } | undefined> {
  const [same] = await tx
    .select({ id: annotations.id, seq: annotations.seq })
    .from(annotations)
    .where(
      and(eq(annotations.authorId, actor.memberId), eq(annotations.postKey, draft.key), eq(annotations.postHash, hash)),
    );
  return same;
}

async function store(
  tx: Tx,
  { actor, thread, draft, hash, past }: AnnotationPost,
): Promise<{ id: string; seq: number }> {
  await assertFits(tx, thread, draft);
  const id = await freeId(tx, draft.key);
  const discussionId = await openThread(tx, { offerFormatId: thread.offerFormatId, subjectId: id });
  const seq = await record(tx, { threadId: thread.id, type: 'annotation.added', entryId: id });
  const [lon, lat] = draft.geometry ? pointOn(draft.geometry) : [null, null];
  const { geometry, placeInWords, category, text, key: postKey } = draft;
  const what = { geometry, placeInWords, lon, lat, category, text, postKey, postHash: hash };
  const where = { offerFormatId: thread.offerFormatId, threadId: thread.id, discussionId };
  const posted = { authorId: actor.memberId, seq, rev: seq, ...past };
  await tx.insert(annotations).values({ id, ...where, ...what, ...posted });
  await tx.update(threads).set({ commentCount: sql`comment_count + 1` }).where(eq(threads.id, thread.id));
  return { id, seq };
}

/** The client's key is the annotation's id, unless something has that id already. */
async function freeId(tx: Tx, key: string): Promise<string> {
  const rows = await tx.execute<{ id: string }>(sql`
    select case when exists (select from annotations where id = ${key}) then uuid_v7() else ${key}::uuid end as id`);
  return one(rows, 'annotation').id;
}
