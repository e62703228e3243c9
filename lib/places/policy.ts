import type { Actor } from '@/lib/actor';
import type { Verdict } from '@/lib/errors';
import { canCreateOffer } from '@/lib/offers/policy';

/** Who prepares offers also says which places the search knows. Looking for one is for everybody. */
export const canFillPlaces = (actor: Actor): Verdict => canCreateOffer(actor);
