import { notFound } from 'next/navigation';
import { type Actor, isPlanner } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import type { OfferFormat } from '@/lib/offers/model';
import { canAnalyse } from '@/lib/offers/policy';
import { type OfferPage, partPage } from '@/lib/offers/queries';
import { offersOfOthers } from '@/lib/offers/queries/editors';

export interface Address {
  tenant: string;
  offer: string;
  part: string;
}

/** The format at this address for who may see exactly what came in; others sign in first, or there is no such page. */
export async function analysedPart(
  address: Address,
): Promise<{ actor: Actor; offer: OfferPage; format: OfferFormat; page: string }> {
  const { tenant, offer: slug, part } = address;
  const page = `/${tenant}/manage/offers/${slug}/formats/${part}/results`;
  const actor = await currentMember(tenant, page);
  if (!canAnalyse(actor).ok) notFound();
  const found = await orNotFound(partPage(actor, slug, part));
  if (!isPlanner(actor) && (await offersOfOthers(actor)).has(found.offer.id)) notFound();
  return { actor, page, ...found };
}

/** The query with all values of each name. */
export const allValues = (query: Record<string, string | string[] | undefined>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value ?? []].flat()]));
