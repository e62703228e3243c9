import './results.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ResultDecision } from '@/components/offers/result-decision';
import { ResultFigures } from '@/components/offers/result-figures';
import { ResultStages } from '@/components/offers/result-stages';
import { Timeline } from '@/components/offers/timeline';
import { AnswerList } from '@/components/results/answer-list';
import { EntryTable } from '@/components/results/entry-table';
import { ReportLinks } from '@/components/results/report-links';
import { QuoteList, ThemeList } from '@/components/results/theme-list';
import { Alert } from '@/components/ui/alert';
import { Markdown } from '@/components/ui/markdown';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { currentOffer } from '@/lib/offers/current-offer.next';
import type { OfferPage } from '@/lib/offers/queries';
import { mayEditOffer } from '@/lib/offers/queries/editors';
import type { ResultView, TimelineStep } from '@/lib/results/model';
import { resultOf } from '@/lib/results/queries';
import { Charts } from './charts';
import { type Shown, shownOf } from './shown';

interface Props {
  params: Promise<{ tenant: string; offer: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, offer } = await params;
  const [{ title }, t] = await Promise.all([currentOffer(tenant, offer), getTranslations('offers.result')]);
  return { title: t('titleOf', { title }) };
}

/** What became of an offer: how much was said, about what, what was decided and why, and where it stands until it is built. */
export default async function ResultPage({ params }: Props) {
  const { tenant: slug, offer: offerSlug } = await params;
  const [tenant, actor, offer] = [
    await currentTenant(slug),
    await currentActor(slug),
    await currentOffer(slug, offerSlug),
  ];
  const result = await resultOf(actor, offer.id, { drafts: await mayEditOffer(actor, offer.id) });
  if (!result) notFound();
  const t = await getTranslations('offers.result');
  const shown = await shownOf(actor, { tenantSlug: slug, offer, result, decision: t('decisionStep') });
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
      <ResultFigures figures={shown.figures} />
      <Told offer={offer} result={result} shown={shown} town={`/${slug}`} />
    </article>
  );
}

interface ToldProps {
  offer: OfferPage;
  result: ResultView;
  shown: Shown;
  /** The town's address: `/lindenfurt`. */
  town: string;
}

async function Told({ offer, result, shown, town }: ToldProps) {
  const t = await getTranslations('offers.result');
  const base = `${town}/results/${offer.slug}`;
  const inText = { pictures: offer.pictures, town };
  return (
    <>
      <section aria-labelledby="said">
        <h2 id="said">{t('said')}</h2>
        <Markdown under={2} {...inText}>
          {result.said}
        </Markdown>
      </section>
      <ThemeList themes={shown.themes} base={`${base}/themes`} />
      <QuoteList quotes={shown.quotes} />
      <Charts offer={offer} over={shown.over} themes={shown.themes} />
      {shown.maps.length > 0 && (
        <section aria-labelledby="maps">
          <h2 id="maps">{t('map')}</h2>
          {shown.maps.map((map) => (
            <EntryTable key={map.href} map={map} />
          ))}
        </section>
      )}
      <AnswerList {...shown.answers} />
      <ResultDecision result={result} shown={inText} />
      <Steps steps={shown.timeline} />
      {offer.state !== 'draft' && <ReportLinks base={`${base}/report`} />}
    </>
  );
}

async function Steps({ steps }: { steps: readonly TimelineStep[] }) {
  if (steps.length === 0) return null;
  const t = await getTranslations('offers.result');
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <Timeline steps={steps.map(({ day, title, text }) => ({ date: day, title, text }))} today={new Date()} />
    </section>
  );
}
