import { and, asc, eq, isNull } from 'drizzle-orm';
import { answerFiles } from '@/db/schema/surveys';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isPlanner } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { isAmongEditors } from '@/lib/offers/policy';
import { editorsOfFormat } from '@/lib/offers/queries/editors';
import { canReadFiles } from '../policy';

/** A file of an answer, as a list tells it. */
export interface AnswerFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** The files that answers to this survey name, by name, so that no order tells when they came; none for who may not read them. */
export const filesOfAnswers = (actor: Actor, formatId: string): Promise<AnswerFile[]> =>
  inTenant(actor, async (tx) => {
    if (!canReadFiles(actor).ok || !(await worksOn(tx, actor, formatId))) return [];
    const { id, name, size } = answerFiles;
    const ofAnswers = and(eq(answerFiles.offerFormatId, formatId), isNull(answerFiles.waitingSince));
    return tx.select({ id, name, size }).from(answerFiles).where(ofAnswers).orderBy(asc(name), asc(id));
  });

/** One of them with its bytes. Refuses with `SignInNeeded`, `Forbidden`, or `NotFound`, also while no answer names it. */
export const fileOfAnswer = (actor: Actor, id: string): Promise<{ name: string; type: string; bytes: Buffer }> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canReadFiles(actor));
    const { name, type, bytes, offerFormatId } = answerFiles;
    const rows = await tx
      .select({ name, type, bytes, formatId: offerFormatId })
      .from(answerFiles)
      .where(and(eq(answerFiles.id, id), isNull(answerFiles.waitingSince)));
    const [file] = rows;
    if (!file) throw new Refusal('NotFound', 'survey.file-not-found');
    const { formatId, ...found } = file;
    if (!(await worksOn(tx, actor, formatId))) throw new Refusal('Forbidden', 'offer.other-editors');
    return found;
  });

/** Planners work with what came in to all offers of the town, editors with that of their own. */
const worksOn = async (tx: Tx, actor: Actor, formatId: string): Promise<boolean> =>
  isPlanner(actor) || isAmongEditors(actor, await editorsOfFormat(tx, actor, formatId)).ok;
