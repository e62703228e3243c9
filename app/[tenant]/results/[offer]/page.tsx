import './results.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ResultDecision } from '@/components/offers/result-decision';
import { ResultFigures } from '@/components/offers/result-figures';
import { ResultStages } from '@/components/offers/result-stages';
import { Timeline } from '@/components/offers/timeline';
import { Alert } from '@/components/ui/alert';
import { Markdown } from '@/components/ui/markdown';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { currentOffer } from '@/lib/offers/current-offer.next';
import { mayEditOffer } from '@/lib/offers/queries/editors';
import { resultFigures, resultOf } from '@/lib/results/queries';

interface Props {
  params: Promise<{ tenant: string; offer: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, offer } = await params;
  const [{ title }, t] = await Promise.all([currentOffer(tenant, offer), getTranslations('offers.result')]);
  return { title: t('titleOf', { title }) };
}

/** What became of an offer: how much was said, what, what was decided and why, and where it stands. */
export default async function ResultPage({ params }: Props) {
  const { tenant: slug, offer: offerSlug } = await params;
  const [tenant, actor, offer] = [
    await currentTenant(slug),
    await currentActor(slug),
    await currentOffer(slug, offerSlug),
  ];
  const result = await resultOf(actor, offer.id, { drafts: await mayEditOffer(actor, offer.id) });
  if (!result) notFound();
  const [figures, t] = await Promise.all([resultFigures(actor, offer.id), getTranslations('offers.result')]);
  const shown = { pictures: offer.pictures, town: `/${slug}` };
  return (
    <article className="page results">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/offers/${offer.slug}`, label: offer.title },
        ]}
      />
      {!result.publishedAt && (
        <Alert tone="warning" title={t('draft')}>
          {t('draftText')}
        </Alert>
      )}
      <h1>{t('titleOf', { title: offer.title })}</h1>
      <ResultStages stage={result.stage} />
      <ResultFigures figures={figures} />
      <section aria-labelledby="said">
        <h2 id="said">{t('said')}</h2>
        <Markdown under={2} {...shown}>
          {result.said}
        </Markdown>
      </section>
      <ResultDecision result={result} shown={shown} />
      {offer.timeline.length > 0 && (
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t('timeline')}</h2>
          <Timeline steps={offer.timeline} today={new Date()} />
        </section>
      )}
    </article>
  );
}
