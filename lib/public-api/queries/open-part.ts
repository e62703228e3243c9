import type { Actor } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import type { Activity } from '@/lib/formats/format';
import { formatOf } from '@/lib/formats/registry';
import type { OfferFormat } from '@/lib/offers/model';
import { partPage } from '@/lib/offers/queries';
import type { ResultsView } from '@/lib/realtime/model';
import { questionsOf } from '@/lib/surveys/model/page';
import type { Question } from '@/lib/surveys/model/questions';
import { thresholdOf } from '@/lib/surveys/model/survey';
import { inLanguage, languageFor } from '@/lib/surveys/model/translation';
import { surveyPage } from '@/lib/surveys/queries';

/** The part at this address in which people do that. One that there is not, or that offers it not, is `NotFound`. */
export async function openPart(
  actor: Actor,
  { offer, part }: { offer: string; part: string },
  activity: Activity,
): Promise<OfferFormat> {
  const { format } = await partPage(actor, offer, part);
  return one(formatOf(format.format).opens.includes(activity) ? [format] : [], 'format');
}

/** What a survey's page shows everybody of its results. */
export interface OpenResults {
  questions: Question[];
  results: ResultsView;
  /** Below it no number is told. */
  threshold: number;
}

/**
 * The results of a survey as a visitor of its page sees them, rounded and withheld alike. Refuses with `Forbidden` and
 * the page's reason while there they are not shown. In: in whose words the questions should be, where there are such.
 */
export async function openResults(actor: Actor, format: OfferFormat, language: string): Promise<OpenResults> {
  const { settings, results, may } = await surveyPage(actor, format);
  if (!may.seeResults.ok) throw new Refusal('Forbidden', may.seeResults.code, may.seeResults.facts);
  const spoken = inLanguage(settings, languageFor(settings, language)).settings;
  return {
    questions: questionsOf(spoken.pages),
    threshold: thresholdOf(settings),
    results: one(
      [results].flatMap((r) => r ?? []),
      'survey',
    ),
  };
}
