import type { Actor } from '@/lib/actor';
import type { Verdict } from '@/lib/errors';
import { canCreateOffer } from '@/lib/offers/policy';

/** Who prepares offers also says what the town's maps lie on. */
export const canChooseBaseMap = (actor: Actor): Verdict => canCreateOffer(actor);
