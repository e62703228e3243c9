import type { TenantId } from '@/db/tenancy';
import { folded } from '../model/folded';
import { FOUND_LIMIT, LEAST_LETTERS, type Place, QUESTION_LIMIT } from '../model/place';
import { isSamePlace } from '../model/same-place';
import { foundPlaces } from './found';
import { placesOutside } from './outside';

/**
 * What is suggested to somebody who typed this: what the town's own index has, and only where that is too little what
 * the operator's geocoder adds. For everybody; eight at most.
 */
export async function suggestedPlaces(actor: { tenantId: TenantId }, typed: string): Promise<Place[]> {
  const question = typed.slice(0, QUESTION_LIMIT);
  const own = await foundPlaces(actor, question);
  if (own.length >= ENOUGH || folded(question).length < LEAST_LETTERS) return own;
  const all = [...own];
  for (const place of await placesOutside(actor, question))
    if (!all.some((other) => isSamePlace(other, place))) all.push(place);
  return all.slice(0, FOUND_LIMIT);
}

/** So many suggestions of our own leave a geocoder alone. */
const ENOUGH = 3;
