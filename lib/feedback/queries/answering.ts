import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse, type Verdict } from '@/lib/errors';
import { languageOf } from '@/lib/languages/model';
import type { ContributionKind } from '@/lib/moderation/model';
import { Reported } from '@/lib/moderation/model/notice';
import { addressOf } from '@/lib/moderation/queries/address';
import { seenContribution } from '@/lib/moderation/queries/report';
import type { FeedbackStatus } from '../model';
import type { FeedbackTemplate } from '../model/template';
import { canGiveFeedback, canSpeakOfficially } from '../policy';
import { latestFeedback } from '../queries';
import { templatesIn } from './templates';

/** What the form shows in which the municipality answers: what it is about, and what it said last. */
export interface AnsweringView {
  kind: ContributionKind;
  id: string;
  text: string;
  author: string;
  href: string;
  before: { status: FeedbackStatus; text: string } | null;
  templates: FeedbackTemplate[];
  may: Verdict;
}

/**
 * A contribution that somebody answers for the municipality, with the texts that there are for it in their language.
 * Refuses with `NotFound`, `SignInNeeded` or `Forbidden`.
 */
export async function contributionToAnswer(actor: Actor, input: unknown, locale: string): Promise<AnsweringView> {
  assertAllowed(canSpeakOfficially(actor));
  const { kind, id } = parse(Reported, input);
  return inTenant(actor, async (tx) => {
    const contribution = await seenContribution(tx, actor, { kind, id });
    const may = canGiveFeedback(actor, contribution);
    return {
      ...{ kind, id, may, href: await addressOf(tx, contribution) },
      // What is gone is shown to nobody here.
      ...{ text: may.ok ? contribution.text : '', author: may.ok ? (contribution.author ?? '') : '' },
      before: (await latestFeedback(tx, kind, id)) ?? null,
      templates: await templatesIn(tx, languageOf(locale)),
    };
  });
}
