import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuoteForm } from '@/components/manage/themes/quote-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { contributionToQuote } from '@/lib/quotes/queries/to-quote';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/results/quotes')).offer.title };
}

/** Where an editor chooses words of a contribution and asks its author whether they may be quoted. */
export default async function AskForQuotePage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/results/quotes');
  const { offer, base } = managed;
  const actor = await currentActor(address.tenant);
  const entry = { kind: query.kind ?? '', contributionId: query.id ?? '' };
  const contribution = await orNotFound(contributionToQuote(actor, { offerId: offer.id, ...entry }));
  const typed = await typedBefore(
    address.tenant,
    `${base}/results/quotes?${new URLSearchParams({ kind: entry.kind, id: entry.contributionId })}`,
  );
  const t = await getTranslations('manage');
  const refused = refusedFields(query).get('text');
  const refusals = await getTranslations('refusals');
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="result" query={query}>
      <p>
        <a href={`${base}/results/themes`}>{t('quotes.back')}</a>
      </p>
      <h2>{t('quotes.title')}</h2>
      <p className="manage__intro">{t('quotes.intro')}</p>
      <QuoteForm
        action={`${base}/results/quotes/ask`}
        offerId={offer.id}
        contribution={contribution}
        text={typed?.text}
        error={refused && refusals(refused as never)}
      />
    </OfferFrame>
  );
}
