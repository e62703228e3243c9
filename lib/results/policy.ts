import type { Actor } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { OfferFacts } from '@/lib/offers/model';
import { canChangeOffer } from '@/lib/offers/policy';

/** Whoever may change an offer says what became of it. Says no like `canChangeOffer`. */
export const canKeepResult = (actor: Actor): Verdict => canChangeOffer(actor);

/** Says no with `result.offer-draft`, `result.nothing-said` or `result.published-already` too. */
export const canPublishResult = (
  actor: Actor,
  offer: OfferFacts,
  result: { said: string; publishedAt: Date | null } | undefined,
): Verdict => {
  const verdict = canChangeOffer(actor);
  if (!verdict.ok) return verdict;
  if (offer.state === 'draft') return no('result.offer-draft');
  if (!result?.said) return no('result.nothing-said');
  return result.publishedAt ? no('result.published-already') : yes;
};
