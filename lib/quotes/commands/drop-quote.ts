import { eq } from 'drizzle-orm';
import { quotes } from '@/db/schema/themes';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { QuoteWish } from '../model';
import { canChooseQuotes } from '../policy';

/**
 * Takes a quote away again, whether its author has agreed or not yet answered. What they refused stays on record, so that
 * nobody asks them again. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, `NotFound`, or `Conflict` `quote.refused`.
 * Out: the offer's slug.
 */
export async function dropQuote(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { quoteId } = parse(QuoteWish, input);
  return inTenant(actor, async (tx) => {
    const quote = one(await tx.select().from(quotes).where(eq(quotes.id, quoteId)).for('update'), 'quote');
    const offer = await offerForChange(tx, actor, quote.offerId);
    assertAllowed(canChooseQuotes(actor));
    if (quote.answer === 'refused') throw new Refusal('Conflict', 'quote.refused');
    await tx.delete(quotes).where(eq(quotes.id, quoteId));
    await recordAudit(tx, actor as SignedIn, { action: 'quote.dropped', subjectId: quoteId });
    return { slug: offer.slug };
  });
}
