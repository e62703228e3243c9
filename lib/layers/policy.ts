import type { Actor } from '@/lib/actor';
import { no, type Verdict } from '@/lib/errors';
import { canChangeOffer } from '@/lib/offers/policy';
import { LAYERS_LIMIT } from './model/layer';

/** A layer belongs to its offer: who may change that may arrange what its maps draw, also once it is over. */
export const canArrangeLayers = (actor: Actor): Verdict => canChangeOffer(actor);

/** Says no with `layers.too-many` {limit} too. `count`: how many the offer has. */
export const canAddLayer = (actor: Actor, count: number): Verdict => {
  const verdict = canArrangeLayers(actor);
  return verdict.ok && count >= LAYERS_LIMIT ? no('layers.too-many', { limit: LAYERS_LIMIT }) : verdict;
};
