import { eq, sql } from 'drizzle-orm';
import { responses, tallies } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { record } from '@/lib/realtime/record';
import { answersSchema } from './model/answers';
import { questionsOf } from './model/page';
import { ResponseDraft } from './model/survey';
import { talliesOf } from './model/totals';
import type { Answers } from './model/walk';
import { canAnswer } from './policy';
import { publishedSurvey, type Survey } from './queries';

/**
 * Stores one person's answers, once, and counts them. In: `ResponseDraft`. Refuses with `NotFound`, `TooMany`, `SignInNeeded`,
 * `Forbidden`, `Invalid` {problems by question id}, or `Conflict` `survey.answered` for the second of two. `past` is
 * for importers and the demo.
 */
export async function submitResponse(
  actor: Actor,
  input: unknown,
  past: { answeredAt?: Date } = {},
): Promise<{ head: number }> {
  const draft = parse(ResponseDraft, input);
  keepPace(actor, paces.post);
  return inTenant(actor, async (tx) => {
    const survey = await publishedSurvey(tx, draft.formatId);
    // Whether the person has answered is not asked here: the unique constraint knows, also of what arrives meanwhile.
    assertAllowed(canAnswer(actor, survey, false));
    const answers = parse(answersSchema(survey.settings.pages), draft.answers);
    await insertResponse(tx, actor, { offerFormatId: survey.formatId, answers, ...past });
    const head = await record(tx, { threadId: survey.threadId, type: 'response.given', entryId: null });
    await count(tx, survey, answers);
    return { head };
  });
}

interface Response {
  offerFormatId: string;
  answers: Answers;
  answeredAt?: Date;
}

async function insertResponse(tx: Tx, actor: Actor, response: Response): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const rows = await tx
    .insert(responses)
    .values({ ...response, memberId: actor.memberId })
    .onConflictDoNothing()
    .returning({ id: responses.id });
  if (rows.length === 0) throw new Refusal('Conflict', 'survey.answered');
}

/** After `record`, whose row lock lets the survey's responses through one by one. */
async function count(tx: Tx, survey: Survey, answers: Answers): Promise<void> {
  const { formatId, threadId, settings } = survey;
  await tx.update(threads).set({ commentCount: sql`comment_count + 1` }).where(eq(threads.id, threadId));
  await tx
    .insert(tallies)
    .values(
      talliesOf(questionsOf(settings.pages), answers).map((tally) => ({ ...tally, offerFormatId: formatId, count: 1 })),
    )
    .onConflictDoUpdate({
      target: [tallies.tenantId, tallies.offerFormatId, tallies.questionId, tallies.option],
      set: { count: sql`${tallies.count} + 1` },
    });
}
