import { asc, eq } from 'drizzle-orm';
import { feedbackTemplates } from '@/db/schema/feedback';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import type { Language } from '@/lib/languages/model';
import type { FeedbackTemplate } from '../model/template';
import { canKeepTemplates } from '../policy';

/** All texts to answer with, for who keeps them; by their names. Refuses with `SignInNeeded` or `Forbidden`. */
export const allTemplates = (actor: Actor): Promise<FeedbackTemplate[]> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canKeepTemplates(actor));
    return selectTemplates(tx);
  });

/** Those in one language. */
export const templatesIn = (tx: Tx, language: Language): Promise<FeedbackTemplate[]> =>
  selectTemplates(tx).where(eq(feedbackTemplates.language, language));

const selectTemplates = (tx: Tx) => {
  const { id, language, status, name, text } = feedbackTemplates;
  return tx.select({ id, language, status, name, text }).from(feedbackTemplates).orderBy(asc(name)).$dynamic();
};
