import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferActivity } from '@/components/manage/offer-activity';
import { ResultFigures } from '@/components/offers/result-figures';
import type { Query } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { viewsOf } from '@/lib/reach/queries';
import { resultFigures } from '@/lib/results/queries';
import { activityIn } from '@/lib/results/queries/activity';
import { busyPlaces } from '@/lib/results/queries/places';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/overview')).offer.title };
}

/** What goes on in an offer while it runs. Counted on the server, of what is public; nobody is followed for it. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/overview');
  const { offer } = managed;
  const actor = await currentActor(address.tenant);
  const figures = await resultFigures(actor, offer.id);
  const [activity, views, places] = await Promise.all([
    activityIn(actor, offer.id),
    viewsOf(actor, offer.id),
    busyPlaces(actor, offer.id),
  ]);
  const t = await getTranslations('manage.activity');
  const formats = offer.formats.map((one) => ({ ...one, href: `/${address.tenant}/offers/${offer.slug}/${one.slug}` }));
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="overview" query={query}>
      <h2>{t('title')}</h2>
      <ResultFigures figures={figures} />
      <OfferActivity
        activity={activity}
        formats={formats}
        views={views}
        places={places}
        moderation={`/${address.tenant}/moderation`}
      />
    </OfferFrame>
  );
}
