import { and, eq } from 'drizzle-orm';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { responses, tallies } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ResultsView } from '@/lib/realtime/model';
import { SurveySettings } from './model/questions';
import { ANSWERED } from './model/totals';
import type { SurveyFacts } from './policy';

/** A survey as commands need it. */
export interface Survey extends SurveyFacts {
  formatId: string;
  threadId: string;
  settings: SurveySettings;
}

/** The survey of this format instance. A draft's, or an instance that asks no questions, is `NotFound`. */
export async function publishedSurvey(tx: Tx, formatId: string): Promise<Survey> {
  const rows = await tx
    .select({
      formatId: offerFormats.id,
      threadId: threads.id,
      settings: offerFormats.settings,
      state: formatState,
      requiredTrust: offerFormats.requiredTrust,
      closesAt: offerFormats.closesAt,
    })
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(publications, eq(publications.offerId, offers.id))
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .where(eq(offerFormats.id, formatId));
  const survey = one(
    rows.flatMap((row) => withQuestions(row)),
    'survey',
  );
  return { ...survey, results: survey.settings.results };
}

/** The totals so far: read from the kept counts, never counted. No answer and no free text is in them. */
export async function results(tx: Tx, formatId: string): Promise<ResultsView> {
  const rows = await tx
    .select({ questionId: tallies.questionId, option: tallies.option, count: tallies.count })
    .from(tallies)
    .where(eq(tallies.offerFormatId, formatId));
  const counts: ResultsView['counts'] = {};
  for (const { questionId, option, count } of rows) {
    counts[questionId] ??= {};
    counts[questionId][option] = count;
  }
  return { responses: counts[ANSWERED]?.[ANSWERED] ?? 0, counts };
}

/** The totals of the survey whose events this thread numbers. */
export async function resultsOfThread(tx: Tx, threadId: string): Promise<ResultsView> {
  const rows = await tx.select({ formatId: threads.subjectId }).from(threads).where(eq(threads.id, threadId));
  return results(tx, one(rows, 'thread').formatId);
}

/** Whether this person has answered. A visitor has not. */
export async function hasAnswered(tx: Tx, formatId: string, memberId: string | null): Promise<boolean> {
  if (memberId === null) return false;
  const rows = await tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.offerFormatId, formatId), eq(responses.memberId, memberId)));
  return rows.length > 0;
}

function withQuestions<R extends { settings: unknown }>(row: R): (R & { settings: SurveySettings })[] {
  const settings = SurveySettings.safeParse(row.settings);
  return settings.success ? [{ ...row, settings: settings.data }] : [];
}
