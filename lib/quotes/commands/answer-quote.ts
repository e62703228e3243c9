import { eq, sql } from 'drizzle-orm';
import { quotes } from '@/db/schema/themes';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { QuoteAnswer } from '../model';
import { canAnswerQuote } from '../policy';

/**
 * An author agrees to be quoted, or refuses; the last word counts, so that consent can be taken back at any time. In:
 * `QuoteAnswer`. Refuses with `Invalid`, `TooMany`, `SignInNeeded`, or `NotFound` for who is not the author.
 */
export async function answerQuote(actor: Actor, input: unknown): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { quoteId, answer } = parse(QuoteAnswer, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const quote = one(await tx.select().from(quotes).where(eq(quotes.id, quoteId)).for('update'), 'quote');
    if (!canAnswerQuote(actor, quote).ok) throw new Refusal('NotFound', 'quote.not-found');
    if (quote.answer === answer) return null;
    await tx.update(quotes).set({ answer, answeredAt: sql`now()` }).where(eq(quotes.id, quoteId));
    await recordAudit(tx, actor, { action: `quote.${answer}`, subjectId: quoteId });
    return null;
  });
}
