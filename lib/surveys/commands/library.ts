import { count, eq, isNotNull, sql } from 'drizzle-orm';
import { libraryQuestions } from '@/db/schema/library';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { commonQuestions } from '../model/common-questions';
import { keptQuestion, LIBRARY_LIMIT, LibraryAddition, LibraryKey, LibraryRename } from '../model/library';
import type { Question } from '../model/questions';
import { canKeepLibrary } from '../policy/library';
import { libraryIn } from '../queries/library';

/**
 * Keeps a question in the town's library, instead of the one that had its key. In: `LibraryAddition`. Refuses with
 * `Invalid` (also `library.full`), `SignInNeeded` or `Forbidden`. Out: the key.
 */
export const keepQuestion = (actor: Actor, input: unknown): Promise<{ key: string }> =>
  work(actor, 'library.kept', async (tx) => {
    const question = keptQuestion(parse(LibraryAddition, input).question);
    await assertRoom(tx);
    return write(tx, actor, { key: question.id, question });
  });

/** Gives a question of the library other words. In: `LibraryRename`. Refuses as `keepQuestion` does, and with `NotFound`. */
export const renameQuestion = (actor: Actor, input: unknown): Promise<{ key: string }> =>
  work(actor, 'library.renamed', async (tx) => {
    const { key, label } = parse(LibraryRename, input);
    const { questions } = await libraryIn(tx);
    const found = one(
      questions.filter((candidate) => candidate.key === key),
      'question',
    );
    return write(tx, actor, { key, question: { ...found.question, label } });
  });

/** Takes a question out of the library; surveys that ask it go on asking. In: `LibraryKey`. Refuses as `renameQuestion` does. */
export const removeQuestion = (actor: Actor, input: unknown): Promise<{ key: string }> =>
  work(actor, 'library.removed', async (tx) => {
    const { key } = parse(LibraryKey, input);
    if (commonQuestions.some(({ id }) => id === key)) return write(tx, actor, { key, question: null });
    const rows = await tx
      .delete(libraryQuestions)
      .where(eq(libraryQuestions.key, key))
      .returning({ key: libraryQuestions.key });
    return one(rows, 'question');
  });

/** Takes a question of the platform in again, in the platform's words. In: `LibraryKey`. Refuses as `renameQuestion` does. */
export const restoreQuestion = (actor: Actor, input: unknown): Promise<{ key: string }> =>
  work(actor, 'library.restored', async (tx) => {
    const { key } = parse(LibraryKey, input);
    const found = one(
      commonQuestions.filter(({ id }) => id === key),
      'question',
    );
    await tx.delete(libraryQuestions).where(eq(libraryQuestions.key, key));
    return { key: found.id };
  });

const work = (actor: Actor, action: string, change: (tx: Tx) => Promise<{ key: string }>): Promise<{ key: string }> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canKeepLibrary(actor));
    const changed = await change(tx);
    await recordAudit(tx, actor, { action, subjectId: actor.tenantId, facts: changed });
    return changed;
  });

async function write(tx: Tx, actor: Actor, row: { key: string; question: Question | null }): Promise<{ key: string }> {
  const change = { question: row.question, changedBy: actor.memberId, changedAt: sql`now()` };
  await tx
    .insert(libraryQuestions)
    .values({ ...row, changedBy: actor.memberId })
    .onConflictDoUpdate({ target: [libraryQuestions.tenantId, libraryQuestions.key], set: change });
  return { key: row.key };
}

async function assertRoom(tx: Tx): Promise<void> {
  const [kept] = await tx.select({ count: count() }).from(libraryQuestions).where(isNotNull(libraryQuestions.question));
  if ((kept?.count ?? 0) >= LIBRARY_LIMIT) throw new Refusal('Invalid', 'library.full', { limit: LIBRARY_LIMIT });
}
