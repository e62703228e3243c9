import { gathering } from '@/db/gathering';
import type { TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { isRefusal, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { ResponseDraft } from '../model/survey';
import type { SurveyAddress } from '../queries/survey-address';
import { guardAgainstPrograms } from './guard';
import { type Submission, submitTogether } from './submit-together';

/**
 * Takes one person's answers, once: marks that they have taken part, and puts the answers, sealed, among those that are
 * counted soon. In: `ResponseDraft`. Out: where the survey stands. Refuses with `NotFound`, `TooMany`, `SignInNeeded`,
 * `Forbidden`, `Invalid` {problems by question id}, or `Conflict` `survey.answered` for the second of two. `past` is for
 * importers and the demo.
 */
export async function submitResponse(
  actor: Actor,
  input: unknown,
  past: { answeredAt?: Date } = {},
): Promise<SurveyAddress> {
  const draft = parse(ResponseDraft, input);
  keepPace(actor, paces.post);
  guardAgainstPrograms(actor, draft.formatId, draft);
  const outcome = await together(`${actor.tenantId} ${draft.formatId}`, { actor, draft, ...past });
  if (isRefusal(outcome)) throw outcome;
  return outcome;
}

/**
 * Those who answer one survey while others' answers are being stored share the next transaction. More than this waiting
 * means that the database does not keep up: better said than endured.
 */
const together = gathering<Submission, SurveyAddress | Refusal>({
  most: 50,
  overload: {
    waiting: 1_000,
    patienceMs: 10_000,
    refusal: () => new Refusal('TooMany', 'posts.busy', { seconds: 5 }),
  },
  work: (key, submissions) => submitTogether(key.split(' ')[0] as TenantId, submissions),
});
