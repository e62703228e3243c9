import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResultForm } from '@/components/manage/result-form';
import { ResultPublish } from '@/components/manage/result-publish';
import { ResultSteps } from '@/components/manage/result-steps';
import { ReportLinks } from '@/components/results/report-links';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { resultOf } from '@/lib/results/queries';
import { stepsOf } from '@/lib/results/queries/timeline';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/results')).offer.title };
}

/** Where an editor says what became of an offer, and puts it before the public. */
export default async function ManageResultPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/results');
  const { offer, base } = managed;
  const actor = await currentActor(address.tenant);
  const [result, t] = await Promise.all([
    resultOf(actor, offer.id, { drafts: true }),
    getTranslations('manage.result'),
  ]);
  const typed = await typedBefore(address.tenant, `${base}/results`);
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="result" query={query}>
      <h2>{t('title')}</h2>
      <p className="manage__intro">{t('intro')}</p>
      <p>
        <a href={`${base}/results/themes`}>{t('themesLink')}</a>
      </p>
      <ResultForm
        action={`${base}/results/keep`}
        offerId={offer.id}
        values={typed ?? { ...result, decidedOn: result?.decidedOn ?? '' }}
        refused={Object.fromEntries(refusedFields(query))}
        pictures={offer.pictures}
      />
      <ResultPublish
        action={`${base}/results/publish`}
        offer={offer}
        result={result}
        publicPage={`/${address.tenant}/results/${offer.slug}`}
      />
      <ResultSteps base={`${base}/results/steps`} offerId={offer.id} steps={await stepsOf(actor, offer.id)} />
      {offer.state !== 'draft' && <ReportLinks base={`/${address.tenant}/results/${offer.slug}/report`} />}
    </OfferFrame>
  );
}
