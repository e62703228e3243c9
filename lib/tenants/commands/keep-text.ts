import { and, eq, max } from 'drizzle-orm';
import { tenantTexts } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { gapsInText, legalKinds, TextDraft } from '../model/texts';
import { canSetUp } from '../policy';
import { isOpen } from '../queries/opening';

/**
 * Keeps a new version of one of the space's texts, which is there for everybody at once. In: `TextDraft`. Refuses with
 * `Invalid` (`tenant-text.gaps` {gap}: a legal text of an open space has none), `SignInNeeded` or `Forbidden`. Out: its number.
 */
export async function keepText(actor: Actor, input: unknown): Promise<number> {
  const { kind, locale, body } = parse(TextDraft, input);
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const [gap] = gapsInText(body);
    const isLegal = legalKinds.some((legal) => legal === kind);
    if (isLegal && gap !== undefined && (await isOpen(tx))) throw new Refusal('Invalid', 'tenant-text.gaps', { gap });
    const latest = await tx
      .select({ version: max(tenantTexts.version) })
      .from(tenantTexts)
      .where(and(eq(tenantTexts.kind, kind), eq(tenantTexts.locale, locale)));
    const version = (latest[0]?.version ?? 0) + 1;
    const kept = await tx
      .insert(tenantTexts)
      .values({ kind, locale, body, version })
      .onConflictDoNothing()
      .returning({ id: tenantTexts.id });
    // Somebody else has kept the same version at the same moment; what they wrote must be seen first.
    const [text] = kept;
    if (!text) throw new Refusal('Conflict', 'tenant-text.changed-meanwhile');
    await recordAudit(tx, actor, { action: 'tenant-text.kept', subjectId: text.id, facts: { kind, locale, version } });
    return version;
  });
}
