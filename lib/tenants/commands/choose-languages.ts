import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { LanguageDraft } from '../model/language-draft';
import { canSetUp } from '../policy';
import { languagesOf } from '../queries/languages';
import { isOpen, legalGaps } from '../queries/opening';

/**
 * Says in which languages the space is to be had, and which is for whoever asks for none of them. In: `LanguageDraft`.
 * Refuses with `SignInNeeded`, `Forbidden` or `Invalid`: `language.texts-missing` {count} where an open space would show
 * legal texts with gaps in a language that it has not had.
 */
export async function chooseLanguages(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  const languages = parse(LanguageDraft, input);
  return inTenant(actor, async (tx) => {
    const before = await languagesOf(tx, actor);
    const gaps = await legalGaps(
      tx,
      languages.filter((language) => !before.includes(language)),
    );
    if (gaps.length > 0 && (await isOpen(tx)))
      throw new Refusal('Invalid', 'language.texts-missing', { count: gaps.length });
    await tx.update(tenants).set({ languages }).where(eq(tenants.id, actor.tenantId));
    const facts = { languages: languages.join(' ') };
    await recordAudit(tx, actor, { action: 'space.languages-chosen', subjectId: actor.tenantId, facts });
    return null;
  });
}
