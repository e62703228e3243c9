import '../embed.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferList } from '@/components/offers/offer-list';
import { visitorOf } from '@/lib/actor';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { offersOf } from '@/lib/offers/queries';
import { listedIn } from '../../../offer-views';

interface Props {
  params: Promise<{ tenant: string }>;
}

export const metadata: Metadata = { robots: { index: false } };

/** What is open in a town and what comes, for a frame on another site: as a visitor sees it. */
export default async function EmbeddedOffers({ params }: Props) {
  const { tenant: slug } = await params;
  const tenant = await currentTenant(slug);
  const [offers, t] = await Promise.all([offersOf(visitorOf(tenant.id)), getTranslations('offers')]);
  const shown = offers.filter(({ state }) => state === 'open' || state === 'announced');
  return (
    <div className="page embed">
      <h1>{t('embed.list', { town: tenant.name })}</h1>
      {shown.length > 0 ? <OfferList offers={shown.map(listedIn(tenant))} level={2} beside /> : <p>{t('list.none')}</p>}
    </div>
  );
}
