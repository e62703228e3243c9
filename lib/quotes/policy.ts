import { type Actor, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { ContributionFacts } from '@/lib/moderation/model';
import { canChangeOffer } from '@/lib/offers/policy';

/** Whoever may change an offer chooses its quotes. */
export const canChooseQuotes = (actor: Actor): Verdict => canChangeOffer(actor);

/**
 * Whether the author of a contribution can be asked for a quote of it: everybody reads it, without a warning before it.
 * Says no with `comment.gone`, `annotation.gone` or `quote.covered` too.
 */
export const canAskForQuote = (actor: Actor, contribution: ContributionFacts): Verdict => {
  const may = canChooseQuotes(actor);
  if (!may.ok) return may;
  if (contribution.withdrawnAt || contribution.hiddenBy) return no(`${contribution.kind}.gone`);
  return contribution.coveredBy ? no('quote.covered') : yes;
};

/** Whose words they are alone says whether they are quoted, at any time. Says no with `sign-in.needed` or `quote.not-yours`. */
export const canAnswerQuote = (actor: Actor, quote: { authorId: string }): Verdict =>
  !isSignedIn(actor) ? no('sign-in.needed') : actor.memberId === quote.authorId ? yes : no('quote.not-yours');
