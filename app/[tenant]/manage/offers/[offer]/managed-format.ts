import { notFound } from 'next/navigation';
import type { OfferPage } from '@/lib/offers/queries';
import { type ManagedOffer, managedOffer, type Params } from './managed-offer';

/** One format of an offer as its editors see it. */
export interface ManagedFormat {
  managed: ManagedOffer;
  instance: OfferPage['formats'][number];
  /** The address of its editor below the offer's. */
  page: string;
}

/** The format at this address for who may edit it; for others there is no such page. `below`: a page below its editor. */
export async function managedFormat(address: Params & { part: string }, below = ''): Promise<ManagedFormat> {
  const page = `/formats/${address.part}`;
  const managed = await managedOffer(address, `${page}${below}`);
  const instance = managed.offer.formats.find(({ slug }) => slug === address.part);
  if (!instance) notFound();
  return { managed, instance, page };
}
