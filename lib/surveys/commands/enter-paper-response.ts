import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { assertAmongEditors } from '@/lib/offers/queries/editors';
import { answersSchema } from '../model/answers';
import { ResponseDraft } from '../model/survey';
import { canEnterPaper } from '../policy';
import { publishedSurvey } from '../queries/published-survey';
import { dropLetter } from './drop-letter';

/**
 * Takes what somebody answered on paper from who types it in. It is marked as such, and nobody's. In: `ResponseDraft`.
 * Refuses with `NotFound`, `SignInNeeded`, `Forbidden` or `Invalid` {problems by question id}.
 */
export async function enterPaperResponse(actor: Actor, input: unknown): Promise<void> {
  const draft = parse(ResponseDraft, input);
  await inTenant(actor, async (tx) => {
    const survey = await publishedSurvey(tx, draft.formatId);
    assertAllowed(canEnterPaper(actor, survey, new Date()));
    await assertAmongEditors(tx, actor, draft.formatId);
    const answers = parse(answersSchema(survey.settings.pages), draft.answers);
    await dropLetter(tx, survey, { answers, origin: 'paper', memberId: null });
  });
}
