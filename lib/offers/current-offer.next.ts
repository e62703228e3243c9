import { cache } from 'react';
import { orNotFound } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { type OfferPage, offerPage, partPage } from './queries';

/** The offer that this request's address names, looked up once for its title and its page. Otherwise a 404. */
export const currentOffer = cache(
  async (tenantSlug: string, offerSlug: string): Promise<OfferPage> =>
    orNotFound(offerPage(await currentActor(tenantSlug), offerSlug)),
);

/** The same for one format of an offer. */
export const currentPart = cache(async (tenantSlug: string, offerSlug: string, partSlug: string) =>
  orNotFound(partPage(await currentActor(tenantSlug), offerSlug, partSlug)),
);
