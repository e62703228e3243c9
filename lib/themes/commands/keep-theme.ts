import { and, eq, sql } from 'drizzle-orm';
import { themes } from '@/db/schema/themes';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { THEMES_LIMIT, ThemeDraft } from '../model';
import { canKeepThemes } from '../policy';

/**
 * Keeps a theme's name and summary, or makes a new one at the end. In: `ThemeDraft`. Refuses with `Invalid`,
 * `SignInNeeded`, `Forbidden`, `NotFound`, or `Conflict` `theme.too-many`. Out: the offer's slug and the theme's id.
 */
export async function keepTheme(actor: Actor, input: unknown): Promise<{ slug: string; themeId: string }> {
  const { offerId, themeId, ...words } = parse(ThemeDraft, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canKeepThemes(actor));
    const id = themeId ? await rewrite(tx, { offerId, themeId, words }) : await newTheme(tx, offerId, words);
    await recordAudit(tx, actor as SignedIn, { action: 'theme.kept', subjectId: id });
    return { slug: offer.slug, themeId: id };
  });
}

interface Words {
  name: string;
  summary: string;
}

/** Puts a theme at the end. The offer's row is locked, so that no two get one place. */
export async function newTheme(tx: Tx, offerId: string, words: Words): Promise<string> {
  const [{ count, last } = { count: 0, last: 0 }] = await tx.execute<{ count: number; last: number }>(sql`
    select count(*)::int as count, coalesce(max(position), 0) as last from themes where offer_id = ${offerId}`);
  if (count >= THEMES_LIMIT) throw new Refusal('Conflict', 'theme.too-many', { limit: THEMES_LIMIT });
  const made = await tx
    .insert(themes)
    .values({ offerId, ...words, position: last + 1 })
    .returning({ id: themes.id });
  return one(made, 'theme').id;
}

async function rewrite(tx: Tx, { offerId, themeId, words }: { offerId: string; themeId: string; words: Words }) {
  const same = and(eq(themes.id, themeId), eq(themes.offerId, offerId));
  return one(await tx.update(themes).set(words).where(same).returning({ id: themes.id }), 'theme').id;
}
