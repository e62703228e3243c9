import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { responses, tallies } from '@/db/schema/surveys';
import { tenants } from '@/db/schema/tenants';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, parse, type Verdict } from '@/lib/errors';
import type { OfferFormat } from '@/lib/offers/model';
import type { ResultsView } from '@/lib/realtime/model';
import type { Page } from './model/page';
import { StoredSurvey, type SurveySettings } from './model/survey';
import { ANSWERED } from './model/totals';
import { canAnswer, canSeeResults, type SurveyFacts } from './policy';

/** A survey as commands need it. */
export interface Survey extends SurveyFacts {
  formatId: string;
  threadId: string;
  settings: SurveySettings;
}

/** A survey as one person meets it on its page. */
export interface SurveyPage {
  settings: SurveySettings;
  /** The number of the latest event that `results` surely hold. */
  head: number;
  hasAnswered: boolean;
  may: { answer: Verdict; seeResults: Verdict };
  /** Null where this person may not see them now. */
  results: ResultsView | null;
}

/** What this person sees of the survey of a format's instance that they have reached, also while it is a draft. */
export const surveyPage = (actor: Actor, format: OfferFormat): Promise<SurveyPage> =>
  inTenant(actor, async (tx) => {
    const settings = StoredSurvey.parse(format.settings);
    const facts = { ...format, results: settings.results };
    // The head first: what is answered meanwhile is then told once more, not missed.
    const [head, answered] = await Promise.all([
      headOf(tx, format.threadId),
      hasAnswered(tx, format.id, actor.memberId),
    ]);
    const may = { answer: canAnswer(actor, facts, answered), seeResults: canSeeResults(actor, facts, answered) };
    const totals = may.seeResults.ok ? await results(tx, format.id) : null;
    return { settings, head, hasAnswered: answered, may, results: totals };
  });

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

/** The questions of a published survey, and the path of the page that asks them. Refuses with `NotFound`. */
export const askedSurvey = (actor: Actor, formatId: unknown): Promise<{ pages: Page[]; path: string }> =>
  inTenant(actor, async (tx) => {
    const { settings } = await publishedSurvey(tx, parse(z.uuid(), formatId));
    const rows = await tx
      .select({ tenant: tenants.slug, offer: offers.slug, part: offerFormats.slug })
      .from(offerFormats)
      .innerJoin(offers, eq(offers.id, offerFormats.offerId))
      .innerJoin(tenants, eq(tenants.id, offerFormats.tenantId))
      .where(eq(offerFormats.id, String(formatId)));
    const { tenant, offer, part } = one(rows, 'survey');
    return { pages: settings.pages, path: `/${tenant}/offers/${offer}/${part}` };
  });

/** Whether this person may watch the totals of this survey move. A draft's are `NotFound`. */
export async function resultsVerdict(tx: Tx, actor: Actor, formatId: string): Promise<Verdict> {
  const survey = await publishedSurvey(tx, formatId);
  return canSeeResults(actor, survey, await hasAnswered(tx, formatId, actor.memberId));
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

async function headOf(tx: Tx, threadId: string): Promise<number> {
  const rows = await tx.select({ head: threads.head }).from(threads).where(eq(threads.id, threadId));
  return one(rows, 'thread').head;
}

function withQuestions<R extends { settings: unknown }>(row: R): (R & { settings: SurveySettings })[] {
  const settings = StoredSurvey.safeParse(row.settings);
  return settings.success ? [{ ...row, settings: settings.data }] : [];
}
