import { eq, sql } from 'drizzle-orm';
import { gathering } from '@/db/gathering';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertFits, hashOf } from '@/lib/annotations/commands/add-annotation';
import { AnnotationDraft } from '@/lib/annotations/model/draft';
import { canAnnotate } from '@/lib/annotations/policy';
import { assertAllowed, one, parse, Refusal, type Verdict } from '@/lib/errors';
import { keepPace, keepSlowly } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { Held } from '@/lib/realtime/events';
import { hashOfPost, oncePosted } from '@/lib/threads/commands/once';
import type { Thread } from '@/lib/threads/model';
import { CommentDraft } from '@/lib/threads/model/draft';
import { canPostComment, canSeeThread } from '@/lib/threads/policy';
import { commentForUpdate, threadById } from '@/lib/threads/queries/thread';
import { groupFor } from './group-held';

/**
 * Keeps a comment until a moderator has reviewed it. Sent twice, it waits once. `waveId`: the wave in which it came; null:
 * all that is sent there is reviewed. Out: its id. Refuses like `postComment`.
 */
export const holdComment = (actor: Actor, input: unknown, waveId: string | null): Promise<Held> =>
  inTurn(actor, waveId, parse(CommentDraft, input), {
    kind: 'comment',
    mayAdd: canPostComment,
    hashOf: ({ threadId, parentId, text }) => hashOfPost(threadId, parentId, text),
    assertFits: async (tx, thread, { parentId }) => {
      if (parentId === null) return;
      const { comment } = await commentForUpdate(tx, parentId);
      if (comment.threadId !== thread.id) throw new Refusal('NotFound', 'comment.not-found');
    },
  });

/** The same for an annotation. Refuses like `addAnnotation`. */
export const holdAnnotation = (actor: Actor, input: unknown, waveId: string | null): Promise<Held> =>
  inTurn(actor, waveId, parse(AnnotationDraft, input), { kind: 'annotation', mayAdd: canAnnotate, assertFits, hashOf });

/**
 * What comes in a wave is kept one after the other: so each finds what it is like, and all of a wave has one connection to
 * the database at a time, while those who are known have the others.
 */
function inTurn<D extends CommentDraft | AnnotationDraft>(
  actor: Actor,
  waveId: string | null,
  draft: D,
  holding: Holding<D>,
): Promise<Held> {
  keepPace(actor, paces.post);
  const work = () => hold(actor, waveId, draft, holding);
  return waveId === null ? work() : oneByOne(actor.tenantId, work);
}

const oneByOne = gathering<() => Promise<Held>, Held>({
  most: 1,
  overload: { waiting: 500, patienceMs: 4_000, refusal: () => new Refusal('TooMany', 'posts.busy', { seconds: 5 }) },
  work: (_tenant, works) => Promise.all(works.map((work) => work())),
});

interface Holding<D> {
  kind: 'comment' | 'annotation';
  mayAdd: (actor: Actor, thread: Thread) => Verdict;
  assertFits: (tx: Tx, thread: Thread, draft: D) => Promise<void>;
  /** What makes two of one author with one key the same. */
  hashOf: (draft: D) => string;
}

async function hold<D extends CommentDraft | AnnotationDraft>(
  actor: Actor,
  waveId: string | null,
  draft: D,
  { kind, mayAdd, assertFits, hashOf }: Holding<D>,
): Promise<Held> {
  const { key, threadId, ...said } = draft;
  return oncePosted(() =>
    inTenant(actor, async (tx) => {
      const thread = await threadById(tx, threadId);
      if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
      assertAllowed(mayAdd(actor, thread));
      keepSlowly(actor, thread.offerFormatId, thread.slowSeconds);
      await assertFits(tx, thread, draft);
      const { memberId: authorId } = actor as SignedIn;
      const row = {
        kind,
        threadId,
        authorId,
        draft: said,
        text: draft.text,
        postKey: key,
        postHash: hashOf(draft),
        waveId,
      };
      const held = (await sameBefore(tx, row)) ?? (await store(tx, row));
      return { held, ...(waveId !== null && { isOfWave: true }) };
    }),
  );
}

type Row = Omit<typeof heldContributions.$inferInsert, 'id'>;

/** It may have been published already when it is sent once more. */
async function sameBefore(tx: Tx, { kind, authorId, postKey, postHash }: Row): Promise<string | undefined> {
  const same = sql`author_id = ${authorId} and post_key = ${postKey} and post_hash = ${postHash}`;
  const [had] = await tx.execute<{ id: string }>(sql`
    select id from held_contributions where ${same} union all select id from ${tableOf(kind)} where ${same} limit 1`);
  return had?.id;
}

/** The client's key is its id, unless something has that id already. */
async function store(tx: Tx, row: Row): Promise<string> {
  const { postKey: key, kind } = row;
  const id = sql`case when exists (select from held_contributions where id = ${key})
    or exists (select from ${tableOf(kind)} where id = ${key}) then uuid_v7() else ${key}::uuid end`;
  const made = await tx
    .insert(heldContributions)
    .values({ ...row, id })
    .returning({ id: heldContributions.id });
  const { id: heldId } = one(made, 'held');
  const group = await groupFor(tx, { id: heldId, text: row.text, waveId: row.waveId ?? null });
  if (group.groupId) await tx.update(heldContributions).set(group).where(eq(heldContributions.id, heldId));
  return heldId;
}

const tableOf = (kind: Row['kind']) => sql.identifier(`${kind}s`);
