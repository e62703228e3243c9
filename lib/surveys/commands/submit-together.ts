import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { isRefusal, parse, Refusal } from '@/lib/errors';
import { answersSchema } from '../model/answers';
import { questionsOf } from '../model/page';
import { filesIn } from '../model/questions';
import type { ResponseDraft } from '../model/survey';
import type { Voter } from '../queries/participation';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import type { SurveyAddress } from '../queries/survey-address';
import { allowedVoter } from './allowed-voter';
import { claimFiles } from './claim-files';
import { dropLetters, type Letter } from './drop-letter';
import { forgetResponseDrafts } from './keep-response-draft';
import { markParticipations, unmarkParticipation } from './mark-participations';

/** One person's answers to a survey, read but not checked against its questions. */
export interface Submission {
  actor: Actor;
  draft: ResponseDraft;
  /** Absent: now. */
  answeredAt?: Date;
}

/**
 * Takes several people's answers to one survey in one transaction. Out: for each, in their order, where the survey
 * stands, or why these answers were not taken, which is nobody else's refusal. Refuses all with `NotFound` where there
 * is no such survey.
 */
export const submitTogether = (
  tenantId: TenantId,
  submissions: readonly Submission[],
): Promise<(SurveyAddress | Refusal)[]> =>
  inTenant({ tenantId }, async (tx) => {
    const survey = await publishedSurvey(tx, submissions[0]?.draft.formatId ?? '');
    const read: (Checked | Refusal)[] = [];
    for (const one of submissions) read.push(await orRefusal(() => checked(tx, survey, one)));
    const refused = await take(tx, survey, read.filter(isChecked));
    return read.map((one) => (isRefusal(one) ? one : (refused.get(one) ?? survey.at)));
  });

/** Answers that fit the questions, of somebody who may give them; whether they have already is not asked yet. */
interface Checked {
  voter: Voter;
  memberId: string | null;
  letter: Letter;
}

const isChecked = (one: Checked | Refusal): one is Checked => !isRefusal(one);

async function checked(tx: Tx, survey: Survey, { actor, draft, answeredAt }: Submission): Promise<Checked> {
  const voter = await allowedVoter(tx, { actor, survey, code: draft.code });
  const answers = parse(answersSchema(survey.settings.pages), draft.answers);
  const letter = { answers, ...letterhead(survey, actor, voter), answeredAt };
  return { voter, memberId: actor.memberId, letter };
}

/** What stands on a response beside the answers. On an anonymous one, nothing of a person. */
const letterhead = ({ settings }: Survey, { memberId }: Actor, voter: Voter) => ({
  origin: 'code' in voter ? ('code' as const) : ('web' as const),
  memberId: settings.anonymous || 'code' in voter ? null : memberId,
});

/** Marks who takes part and keeps what they answered. Out: who was refused, and why. */
async function take(tx: Tx, survey: Survey, given: readonly Checked[]): Promise<Map<Checked, Refusal>> {
  const refused = new Map<Checked, Refusal>();
  const isFirst = await markParticipations(
    tx,
    survey,
    given.map(({ voter }) => voter),
  );
  for (const [index, one] of given.entries()) {
    const refusal = isFirst[index] ? await claimed(tx, survey, one) : new Refusal('Conflict', 'survey.answered');
    if (refusal) refused.set(one, refusal);
  }
  const taken = given.filter((one) => !refused.has(one));
  await dropLetters(
    tx,
    survey,
    taken.map(({ letter }) => letter),
  );
  const members = taken.flatMap(({ memberId }) => memberId ?? []);
  if (members.length > 0) await forgetResponseDrafts(tx, survey.formatId, members);
  return refused;
}

/** Keeps the files of an answer with it; where one is gone, the person has not taken part. Out: why not, or nothing. */
async function claimed(tx: Tx, survey: Survey, { letter, voter }: Checked): Promise<Refusal | undefined> {
  const files = filesIn(questionsOf(survey.settings.pages), letter.answers);
  if (files.length === 0) return;
  const refusal = await orRefusal(() => tx.transaction((part) => claimFiles(part, survey, files)));
  if (refusal) await unmarkParticipation(tx, survey, voter);
  return refusal ?? undefined;
}

async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
