import { type Actor, isAdmin } from '@/lib/actor';
import { no, type Verdict } from '@/lib/errors';
import { canCreateOffer } from '@/lib/offers/policy';

/** The library belongs to the town: whoever prepares offers may keep and remove its questions. */
export const canKeepLibrary = (actor: Actor): Verdict => canCreateOffer(actor);

/** How few people a shown result may rest on is about their protection. Says no with `role.admin-needed` too. */
export const canSetThreshold = (actor: Actor): Verdict => {
  const verdict = canCreateOffer(actor);
  return verdict.ok && !isAdmin(actor) ? no('role.admin-needed') : verdict;
};
