import { sql } from 'drizzle-orm';
import { quotes } from '@/db/schema/themes';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import type { ContributionFacts } from '@/lib/moderation/model';
import { contributionForUpdate, textOf } from '@/lib/moderation/queries/contribution';
import { notify } from '@/lib/notifications/commands/notify';
import { type OfferRow, offerForChange } from '@/lib/offers/commands/offer-for-update';
import { visibleIn } from '@/lib/results/queries/visible';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { isLiteral, QuoteDraft } from '../model';
import { canAskForQuote, canChooseQuotes } from '../policy';

/**
 * Asks the author of a contribution whether its words, or a literal part of them, may stand in the result. In: `QuoteDraft`.
 * Refuses with `SignInNeeded`, `NotFound`, `Forbidden` with a code of `canAskForQuote`, `Invalid` (also `quote.not-literal`),
 * or `Conflict` `quote.asked-already`. Out: the offer's slug.
 */
export async function askForQuote(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, kind, contributionId, text } = parse(QuoteDraft, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canChooseQuotes(actor));
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canAskForQuote(actor, contribution));
    await assertOfOffer(tx, offerId, contribution);
    if (!isLiteral(text, await textOf(tx, contribution))) throw notLiteral();
    const quoteId = await store(tx, offerId, contribution, text);
    await recordAudit(tx, actor as SignedIn, { action: 'quote.asked', subjectId: contributionId });
    await tellAuthor(tx, contribution, { offer, quoteId });
    return { slug: offer.slug };
  });
}

const notLiteral = () =>
  new Refusal('Invalid', 'quote.not-literal', { problems: [{ field: 'text', code: 'quote.not-literal' }] });

async function assertOfOffer(tx: Tx, offerId: string, { kind, id }: ContributionFacts): Promise<void> {
  one(await tx.execute(sql`select from ${visibleIn(offerId)} v where v.id = ${id}`), kind);
}

async function store(tx: Tx, offerId: string, contribution: ContributionFacts, text: string): Promise<string> {
  const { kind, id, authorId } = contribution;
  const about = kind === 'comment' ? { commentId: id } : { annotationId: id };
  const [row] = await tx
    .insert(quotes)
    .values({ offerId, ...about, authorId, text })
    .onConflictDoNothing()
    .returning({ id: quotes.id });
  if (!row) throw new Refusal('Conflict', 'quote.asked-already');
  return row.id;
}

interface Asked {
  offer: OfferRow;
  quoteId: string;
}

async function tellAuthor(tx: Tx, { authorId }: ContributionFacts, { offer, quoteId }: Asked): Promise<void> {
  const href = `/${await ownSlug(tx)}/account/quotes#${quoteId}`;
  await notify(tx, { memberId: authorId, kind: 'quote.asked', facts: { title: offer.title }, href });
}
