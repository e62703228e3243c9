import type { Actor } from '@/lib/actor';
import type { Verdict } from '@/lib/errors';
import { canChangeOffer } from '@/lib/offers/policy';

/** Whoever may change an offer puts together what was said in it. Says no like `canChangeOffer`. */
export const canKeepThemes = (actor: Actor): Verdict => canChangeOffer(actor);
