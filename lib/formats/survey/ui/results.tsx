import type { ReactNode } from 'react';
import type { OfferFormat } from '@/lib/offers/model';
import { type SurveySettings, thresholdOf } from '@/lib/surveys/model/survey';
import type { Spoken } from '@/lib/surveys/model/translation';
import type { SurveyPage } from '@/lib/surveys/queries';
import { LiveResults } from './lazily';
import { ResultsLater } from './results-later';

interface Props {
  tenantSlug: string;
  format: OfferFormat;
  survey: SurveyPage;
  spoken: Spoken<SurveySettings>;
  /** A closer look at them. */
  children: ReactNode;
}

/** The results for who may see them; for others, from when on. */
export function Results({ tenantSlug, format, survey, spoken, children }: Props) {
  const { results, head, may } = survey;
  if (!results) return <ResultsLater verdict={may.seeResults} closesAt={format.closesAt} />;
  return (
    <>
      <LiveResults
        tenantSlug={tenantSlug}
        start={{ threadId: format.threadId, head, results }}
        threshold={thresholdOf(spoken.settings)}
        running={format.state === 'open'}
      />
      {children}
    </>
  );
}
