import type { Invitation } from '@/components/offers/format-invitations';
import { formatOf } from '@/lib/formats/registry';
import type { OfferPage } from '@/lib/offers/queries';

/** The formats of an offer as doors into them. */
export const invitationsTo = (tenantSlug: string, offer: OfferPage): Invitation[] =>
  offer.formats.map(({ settings: _, threadId: __, offerId: ___, ...format }) => ({
    ...format,
    code: format.format,
    opens: formatOf(format.format).opens,
    href: `/${tenantSlug}/offers/${offer.slug}/${format.slug}`,
  }));
