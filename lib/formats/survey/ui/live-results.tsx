'use client';
import './results.css';
import { useTranslations } from 'next-intl';
import { useThread } from '@/components/live/use-thread';
import { Badge } from '@/components/ui/badge';
import type { ResultsView, ThreadStart } from '@/lib/realtime/model';
import { type Page, questionsOf } from '@/lib/surveys/model/page';
import { ResultsBody } from './results-body';

interface Props {
  tenantSlug: string;
  start: ThreadStart & { results: ResultsView };
  pages: readonly Page[];
  /** Below it no number is told. */
  threshold: number;
  /** Whether answers may still come in. */
  running: boolean;
}

/** The totals of all questions. They move while people answer. */
export function LiveResults({ tenantSlug, start, pages, threshold, running }: Props) {
  const t = useTranslations('formats.survey.results');
  const { state, online } = useThread(tenantSlug, start, { watch: running });
  return (
    <section className="survey-results" aria-labelledby="survey-results">
      <div className="survey-results__head">
        <h2 id="survey-results">{running ? t('soFar') : t('title')}</h2>
        {running && online && <Badge tone="success">{t('live')}</Badge>}
      </div>
      <ResultsBody questions={questionsOf(pages)} threshold={threshold} results={state.results ?? start.results} />
    </section>
  );
}
