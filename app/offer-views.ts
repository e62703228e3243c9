import type { OfferOnMap } from '@/components/map/offers-map-canvas';
import type { ListedOffer } from '@/components/offers/offer-list';
import { contentLanguage, type Offered } from '@/lib/languages/model';
import type { OfferSummary } from '@/lib/offers/queries';
import type { PublishedOffer } from '@/lib/offers/queries/published';

/** An offer of any tenant as the portal's list shows it: with its town. */
export const listed = (offer: PublishedOffer): ListedOffer => ({
  ...offer,
  written: contentLanguage(),
  href: hrefOf(offer.tenantSlug, offer),
  place: `${offer.tenantName}, ${offer.place.label}`,
});

/** An offer as its own town's list shows it. */
export const listedIn =
  (tenant: { slug: string; languages: Offered }) =>
  (offer: OfferSummary): ListedOffer => ({
    ...offer,
    written: contentLanguage(tenant),
    href: hrefOf(tenant.slug, offer),
    place: offer.place.label,
  });

/** Offers as marks on a map. */
export const asMarks = (offer: PublishedOffer): OfferOnMap => markOf(offer.tenantSlug, offer);
export const asMarksIn =
  (tenantSlug: string) =>
  (offer: OfferSummary): OfferOnMap =>
    markOf(tenantSlug, offer);

const hrefOf = (tenantSlug: string, offer: { slug: string }) => `/${tenantSlug}/offers/${offer.slug}`;

const markOf = (tenantSlug: string, offer: OfferSummary): OfferOnMap => ({
  title: offer.title,
  href: hrefOf(tenantSlug, offer),
  lon: offer.place.centre[0],
  lat: offer.place.centre[1],
  state: offer.state,
});
