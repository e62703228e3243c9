import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { tallies } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, parse, type Verdict } from '@/lib/errors';
import type { OfferFormat } from '@/lib/offers/model';
import { editorsOfFormat } from '@/lib/offers/queries/editors';
import type { ResultsView } from '@/lib/realtime/model';
import type { AnswersDraft } from './model/answers';
import { published } from './model/hiding';
import { type Page, questionsOf } from './model/page';
import { columnsOf } from './model/questions';
import { type SurveySettings, thresholdOf } from './model/survey';
import { ANSWERED } from './model/totals';
import { canAnswer, canSeeResults } from './policy';
import { settingsOf } from './queries/kept-settings';
import { hasTakenPart, invitationBy, type Voter } from './queries/participation';
import { publishedSurvey, type Survey } from './queries/published-survey';
import { responseDraft } from './queries/response-draft';
import { hasOtherKey } from './queries/sealing-check';
import type { SurveyAddress } from './queries/survey-address';

/** A survey as one person meets it on its page. */
export interface SurveyPage {
  settings: SurveySettings;
  /** The number of the latest event that `results` surely hold. */
  head: number;
  hasAnswered: boolean;
  /** What they have filled in so far, on whichever device. */
  draft: AnswersDraft | null;
  may: { answer: Verdict; seeResults: Verdict };
  /** Null where this person may not see them now. */
  results: ResultsView | null;
}

/**
 * What this person, with the code of an invitation or without, sees of the survey of a format's instance that they have
 * reached, also while it is a draft.
 */
export const surveyPage = (actor: Actor, format: OfferFormat, code?: string): Promise<SurveyPage> =>
  inTenant(actor, async (tx) => {
    const settings = await settingsOf(tx, format.id);
    const { results: resultTime, codes } = settings;
    const limitedTo = await editorsOfFormat(tx, actor, format.id);
    const otherKey = await hasOtherKey(tx, format.id, settings);
    const facts = { ...format, results: resultTime, codes, otherKey, limitedTo };
    const voter = await voterOf(tx, { actor, formatId: format.id, settings, code });
    // The head first: what is answered meanwhile is then told once more, not missed.
    const [head, answered] = await Promise.all([
      headOf(tx, format.threadId),
      hasTakenPart(tx, { formatId: format.id, settings }, voter),
    ]);
    const part = { hasAnswered: answered, hasCode: voter !== null && 'code' in voter };
    const may = { answer: canAnswer(actor, facts, part), seeResults: canSeeResults(actor, facts, answered) };
    const draft = may.answer.ok ? await responseDraft(tx, format.id, actor.memberId) : null;
    const totals = may.seeResults.ok ? await results(tx, { formatId: format.id, settings }) : null;
    return { settings, head, hasAnswered: answered, draft, may, results: totals };
  });

/**
 * What the public was told last, rounded so that nobody is recognised (`published`): read from the kept counts, never
 * counted. No answer and no free text is in them.
 */
export async function results(tx: Tx, { formatId, settings }: Asked): Promise<ResultsView> {
  const columns = questionsOf(settings.pages).map(columnsOf);
  return published(await toldResults(tx, formatId), columns, thresholdOf(settings));
}

type Asked = Pick<Survey, 'formatId' | 'settings'>;

/** The totals at the moment when the public was told last, exactly. Not for the public. */
export async function toldResults(tx: Tx, formatId: string): Promise<ResultsView> {
  const rows = await tx
    .select({ questionId: tallies.questionId, option: tallies.option, count: tallies.published })
    .from(tallies)
    .where(and(eq(tallies.offerFormatId, formatId), gt(tallies.published, 0)));
  return resultsIn(rows);
}

/** The exact totals of all that is counted, for who may see them. */
export async function exactResults(tx: Tx, formatId: string): Promise<ResultsView> {
  const { questionId, option, count } = tallies;
  return resultsIn(
    await tx.select({ questionId, option, count }).from(tallies).where(eq(tallies.offerFormatId, formatId)),
  );
}

function resultsIn(rows: { questionId: string; option: string; count: number }[]): ResultsView {
  const counts: ResultsView['counts'] = {};
  for (const { questionId, option, count } of rows) {
    counts[questionId] ??= {};
    counts[questionId][option] = count;
  }
  return { responses: counts[ANSWERED]?.[ANSWERED] ?? 0, counts };
}

/** The questions of a published survey, and where it stands. Refuses with `NotFound`. */
export const askedSurvey = (actor: Actor, formatId: unknown): Promise<SurveyAddress & { pages: Page[] }> =>
  inTenant(actor, async (tx) => {
    const { settings, at } = await publishedSurvey(tx, parse(z.uuid(), formatId));
    return { pages: settings.pages, ...at };
  });

/** Whether this person may watch the totals of this survey move. A draft's are `NotFound`. */
export async function resultsVerdict(tx: Tx, actor: Actor, formatId: string): Promise<Verdict> {
  const survey = await publishedSurvey(tx, formatId);
  const voter = actor.memberId === null ? null : { member: actor.memberId };
  const limitedTo = await editorsOfFormat(tx, actor, formatId);
  return canSeeResults(actor, { ...survey, limitedTo }, await hasTakenPart(tx, survey, voter));
}

/** The totals of the survey whose events this thread numbers. */
export async function resultsOfThread(tx: Tx, threadId: string): Promise<ResultsView> {
  const rows = await tx.select({ formatId: threads.subjectId }).from(threads).where(eq(threads.id, threadId));
  return results(tx, await publishedSurvey(tx, one(rows, 'thread').formatId));
}

interface Asking {
  actor: Actor;
  formatId: string;
  settings: SurveySettings;
  code: string | undefined;
}

async function voterOf(tx: Tx, { actor, formatId, settings, code }: Asking): Promise<Voter | null> {
  const invitation = settings.codes && code ? await invitationBy(tx, formatId, code) : null;
  if (invitation) return { code: invitation };
  return actor.memberId === null ? null : { member: actor.memberId };
}

async function headOf(tx: Tx, threadId: string): Promise<number> {
  const rows = await tx.select({ head: threads.head }).from(threads).where(eq(threads.id, threadId));
  return one(rows, 'thread').head;
}
