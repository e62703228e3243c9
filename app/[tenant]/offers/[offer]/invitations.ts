import type { Invitation } from '@/components/offers/format-invitations';
import { formatOf } from '@/lib/formats/registry';
import { contentLanguage, type Offered } from '@/lib/languages/model';
import type { OfferPage } from '@/lib/offers/queries';

/** The formats of an offer as doors into them. */
export const invitationsTo = (tenant: { slug: string; languages: Offered }, offer: OfferPage): Invitation[] =>
  offer.formats.map(({ settings: _, threadId: __, offerId: ___, ...format }) => ({
    ...format,
    code: format.format,
    written: contentLanguage(tenant),
    opens: formatOf(format.format).opens,
    href: `/${tenant.slug}/offers/${offer.slug}/${format.slug}`,
  }));
