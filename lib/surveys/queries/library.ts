import { asc } from 'drizzle-orm';
import { libraryQuestions } from '@/db/schema/library';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { commonQuestions } from '../model/common-questions';
import type { LibraryQuestion } from '../model/library';
import { Question } from '../model/questions';
import { canKeepLibrary } from '../policy/library';

/** A town's library: the platform's questions first, each as the town has it, then the town's own. */
export interface Library {
  questions: LibraryQuestion[];
  /** The platform's that the town has taken out. */
  removed: Question[];
}

/** The library of the actor's town, for who prepares offers there. Refuses others. */
export const library = (actor: Actor): Promise<Library> => {
  assertAllowed(canKeepLibrary(actor));
  return inTenant(actor, libraryIn);
};

/** The same inside of a transaction. */
export async function libraryIn(tx: Tx): Promise<Library> {
  const rows = await tx.select().from(libraryQuestions).orderBy(asc(libraryQuestions.createdAt));
  const own = new Map(rows.map((row) => [row.key, row]));
  const platforms = new Set(commonQuestions.map(({ id }) => id));
  return {
    questions: [
      ...commonQuestions.flatMap((question): LibraryQuestion[] => {
        const row = own.get(question.id);
        return row ? asKept(row) : [{ key: question.id, question, isPlatforms: true, changedAt: null }];
      }),
      ...rows.filter(({ key }) => !platforms.has(key)).flatMap(asKept),
    ],
    removed: commonQuestions.filter(({ id }) => own.get(id)?.question === null),
  };
}

/** None where it was taken out, or is of a kind that there is no more. */
function asKept({ key, question, changedAt }: typeof libraryQuestions.$inferSelect): LibraryQuestion[] {
  const read = Question.safeParse(question);
  return read.success ? [{ key, question: { ...read.data, id: key }, isPlatforms: false, changedAt }] : [];
}
