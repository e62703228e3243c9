import { count, eq } from 'drizzle-orm';
import { feedbackTemplates } from '@/db/schema/feedback';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { TEMPLATE_LIMIT, TemplateDraft, TemplateId } from '../model/template';
import { canKeepTemplates } from '../policy';

/**
 * Keeps a text to answer with: a new one, or instead of the one with its id. In: `TemplateDraft`. Refuses with `Invalid`
 * (also `template.full`), `SignInNeeded`, `Forbidden` or `NotFound`. Out: the id.
 */
export const keepTemplate = (actor: Actor, input: unknown): Promise<{ id: string }> =>
  work(actor, 'template.kept', async (tx) => {
    const { id, ...template } = parse(TemplateDraft, input);
    if (id === null) await assertRoom(tx);
    const kept =
      id === null
        ? tx.insert(feedbackTemplates).values(template).returning(OUT)
        : tx.update(feedbackTemplates).set(template).where(eq(feedbackTemplates.id, id)).returning(OUT);
    return one(await kept, 'template');
  });

/** Takes a text out; what was answered with it stays. In: `TemplateId`. Refuses as `keepTemplate` does. */
export const removeTemplate = (actor: Actor, input: unknown): Promise<{ id: string }> =>
  work(actor, 'template.removed', async (tx) => {
    const { id } = parse(TemplateId, input);
    const gone = await tx.delete(feedbackTemplates).where(eq(feedbackTemplates.id, id)).returning(OUT);
    return one(gone, 'template');
  });

const OUT = { id: feedbackTemplates.id };

const work = (actor: Actor, action: string, deed: (tx: Tx) => Promise<{ id: string }>): Promise<{ id: string }> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canKeepTemplates(actor));
    const done = await deed(tx);
    await recordAudit(tx, actor, { action, subjectId: done.id });
    return done;
  });

async function assertRoom(tx: Tx): Promise<void> {
  const [kept] = await tx.select({ count: count() }).from(feedbackTemplates);
  if ((kept?.count ?? 0) >= TEMPLATE_LIMIT) throw new Refusal('Invalid', 'template.full', { limit: TEMPLATE_LIMIT });
}
