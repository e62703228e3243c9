import { participations } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { answersSchema } from '../model/answers';
import { ResponseDraft } from '../model/survey';
import { markOfVoter, type Voter } from '../queries/participation';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import { allowedVoter } from './allowed-voter';
import { dropLetter } from './drop-letter';
import { guardAgainstPrograms } from './guard';
import { forgetResponseDraft } from './keep-response-draft';

/**
 * Takes one person's answers, once: marks that they have taken part, and puts the answers, sealed, among those that are
 * counted soon. In: `ResponseDraft`. Refuses with `NotFound`, `TooMany`, `SignInNeeded`, `Forbidden`, `Invalid`
 * {problems by question id}, or `Conflict` `survey.answered` for the second of two. `past` is for importers and the demo.
 */
export async function submitResponse(actor: Actor, input: unknown, past: { answeredAt?: Date } = {}): Promise<void> {
  const draft = parse(ResponseDraft, input);
  keepPace(actor, paces.post);
  guardAgainstPrograms(actor, draft.formatId, draft);
  await inTenant(actor, async (tx) => {
    const survey = await publishedSurvey(tx, draft.formatId);
    const voter = await allowedVoter(tx, { actor, survey, code: draft.code });
    const answers = parse(answersSchema(survey.settings.pages), draft.answers);
    await markParticipation(tx, survey, { voter });
    await dropLetter(tx, survey, { answers, ...letterhead(survey, actor, voter), ...past });
    if (actor.memberId) await forgetResponseDraft(tx, survey.formatId, actor.memberId);
  });
}

/** Refuses with `Conflict` `survey.answered` where this voter has taken part. */
async function markParticipation(tx: Tx, survey: Survey, { voter }: { voter: Voter }): Promise<void> {
  const rows = await tx
    .insert(participations)
    .values({ offerFormatId: survey.formatId, voter: markOfVoter(survey.formatId, voter, survey.settings) })
    .onConflictDoNothing()
    .returning({ voter: participations.voter });
  if (rows.length === 0) throw new Refusal('Conflict', 'survey.answered');
}

/** What stands on a response beside the answers. On an anonymous one, nothing of a person. */
const letterhead = ({ settings }: Survey, { memberId }: Actor, voter: Voter) => ({
  origin: 'code' in voter ? ('code' as const) : ('web' as const),
  memberId: settings.anonymous || 'code' in voter ? null : memberId,
});
