import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { formatOf } from '@/lib/formats/registry';
import type { OfferPage } from '@/lib/offers/queries';
import { resultsDocument } from '@/lib/public-api/model/present-results';
import type { Results } from '@/lib/public-api/model/schemas';
import { openPart, openResults } from '@/lib/public-api/queries/open-part';
import type { PublicQuote } from '@/lib/quotes/model';
import { quotesOf } from '@/lib/quotes/queries';
import type { ResultFigures, ResultView, TimelineStep } from '@/lib/results/model';
import { resultFigures, resultOf } from '@/lib/results/queries';
import { type Answers, answersIn } from '@/lib/results/queries/answers';
import { type OverTime, overTime } from '@/lib/results/queries/over-time';
import { timelineOf } from '@/lib/results/queries/timeline';
import type { ThemeView } from '@/lib/themes/model';
import { themesOf } from '@/lib/themes/queries/themes';

/** What became of an offer, as anybody may know it. What belongs to its result is empty until that is published. */
export interface Outcome {
  result: ResultView | null;
  figures: ResultFigures;
  over: OverTime;
  formats: { title: string; contributions: number }[];
  themes: ThemeView[];
  quotes: PublicQuote[];
  answers: Answers;
  timeline: TimelineStep[];
  surveys: { title: string; results: Results }[];
}

interface Wish {
  offer: OfferPage;
  language: string;
  /** What the decision is called in the timeline. */
  decision: string;
}

/** Reads what became of an offer. In: a visitor, so that nothing is in it that not everybody may see. */
export async function outcomeOf(visitor: Actor, { offer, language, decision }: Wish): Promise<Outcome> {
  const result = await resultOf(visitor, offer.id, { drafts: false });
  return {
    result,
    figures: await resultFigures(visitor, offer.id),
    over: await overTime(visitor, offer.id),
    formats: offer.formats.map(({ title, contributions }) => ({ title, contributions })),
    themes: result ? await themesOf(visitor, offer.id) : [],
    quotes: result ? await quotesOf(visitor, offer.id) : [],
    answers: await answersIn(visitor, offer.id),
    timeline: await timelineOf(visitor, offer, result ?? { decidedOn: null, decidedBy: '' }, decision),
    surveys: await surveysOf(visitor, offer, language),
  };
}

/** The results of its surveys, as far as their pages show them to everybody. */
async function surveysOf(visitor: Actor, offer: OfferPage, language: string): Promise<Outcome['surveys']> {
  const surveys: Outcome['surveys'] = [];
  for (const part of offer.formats.filter(({ format }) => formatOf(format).opens.includes('answer'))) {
    const results = await publicResults(visitor, { offer: offer.slug, part: part.slug }, language);
    if (results) surveys.push({ title: part.title, results });
  }
  return surveys;
}

async function publicResults(visitor: Actor, at: { offer: string; part: string }, language: string) {
  try {
    return resultsDocument(await openResults(visitor, await openPart(visitor, at, 'answer'), language), '');
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
