import { eq } from 'drizzle-orm';
import { themes } from '@/db/schema/themes';
import type { Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import { type OfferRow, offerForChange } from '@/lib/offers/commands/offer-for-update';
import { canKeepThemes } from '../policy';

export type ThemeRow = typeof themes.$inferSelect;

/** A theme and its offer for who may change it, the offer's row locked until the commit. Refuses as `offerForChange`. */
export async function themeForChange(
  tx: Tx,
  actor: Actor,
  themeId: string,
): Promise<{ theme: ThemeRow; offer: OfferRow; by: SignedIn }> {
  const theme = one(await tx.select().from(themes).where(eq(themes.id, themeId)), 'theme');
  const offer = await offerForChange(tx, actor, theme.offerId);
  assertAllowed(canKeepThemes(actor));
  return { theme, offer, by: actor as SignedIn };
}
