import { type SQL, sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { visibleIn } from '@/lib/results/queries/visible';
import { SuggestionWish } from '../model';
import { canKeepThemes } from '../policy';
import { isFree } from '../queries/contributions';
import { liesNear } from '../queries/near';
import { hasTerm } from '../queries/terms';
import { newTheme } from './keep-theme';
import { themeForChange } from './theme-for-change';

/**
 * Makes a theme of what was suggested, or adds it to one: all contributions without a theme that have the word or lie near
 * the place, as they are now. In: `SuggestionWish`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, `NotFound`, or
 * `Conflict` (`theme.too-many`, `theme.nothing-there`). Out: the offer's slug, the theme's id, and how many it has taken.
 */
export async function takeSuggestion(
  actor: Actor,
  input: unknown,
): Promise<{ slug: string; themeId: string; added: number }> {
  const wish = parse(SuggestionWish, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, wish.offerId);
    assertAllowed(canKeepThemes(actor));
    if (wish.themeId) await assertOfOffer(tx, actor, wish);
    const themeId = wish.themeId ?? (await newTheme(tx, offer.id, { name: wish.name, summary: '' }));
    const added = await tx.execute(sql`
      insert into theme_entries (theme_id, comment_id, annotation_id)
      select ${themeId}::uuid, case when v.kind = 'comment' then v.id end, case when v.kind = 'annotation' then v.id end
      from ${visibleIn(offer.id)} v where ${isFree(offer.id)} and ${meant(wish)}
      on conflict do nothing returning id`);
    if (added.length === 0) throw new Refusal('Conflict', 'theme.nothing-there');
    const facts = { by: wish.by, count: added.length };
    await recordAudit(tx, actor as SignedIn, { action: 'theme.suggested', subjectId: themeId, facts });
    return { slug: offer.slug, themeId, added: added.length };
  });
}

const meant = (wish: SuggestionWish): SQL =>
  wish.by === 'place'
    ? liesNear(wish)
    : sql`exists (select from search_entries s where s.id = v.id and s.kind = v.kind and ${hasTerm(wish.stem)})`;

async function assertOfOffer(tx: Parameters<typeof themeForChange>[0], actor: Actor, wish: SuggestionWish) {
  const { theme } = await themeForChange(tx, actor, wish.themeId ?? '');
  if (theme.offerId !== wish.offerId) throw new Refusal('NotFound', 'theme.not-found');
}
