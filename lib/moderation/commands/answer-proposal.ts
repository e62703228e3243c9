import { eq, sql } from 'drizzle-orm';
import { changeRequests } from '@/db/schema/change-requests';
import { decisions } from '@/db/schema/moderation';
import { comments, commentVersions } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { ContributionFacts } from '../model';
import { ProposalAnswer } from '../model/request';
import { canAnswerProposal } from '../policy/requests';
import { contributionForUpdate } from '../queries/contribution';
import { decisionOfAuthor } from '../queries/objectable';
import { proposalFacts } from '../queries/request';
import { decide } from './decide';
import { queueMoved } from './settle-case';

/**
 * An author says to a proposal of a shorter text that they agree, which makes it theirs at once and shows the contribution
 * where it was hidden or covered meanwhile, or that they refuse, which leaves it as it is and has the case wait again.
 * Refuses with `SignInNeeded`, `Invalid`, `TooMany`, `NotFound` for who is not the author, or `Forbidden` with a code of
 * `canAnswerProposal`.
 */
export async function answerProposal(actor: Actor, input: unknown): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { decisionId, answer } = parse(ProposalAnswer, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { kind, contributionId } = await decisionOfAuthor(tx, actor, decisionId);
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canAnswerProposal(await proposalFacts(tx, decisionId)));
    const answered = await tx
      .update(changeRequests)
      .set({ answer, answeredAt: sql`now()` })
      .where(eq(changeRequests.decisionId, decisionId))
      .returning({ text: changeRequests.text });
    const { text } = one(answered, 'proposal');
    if (answer === 'agreed') await shorten(tx, actor, { contribution, decisionId, text: text ?? '' });
    else await recordAudit(tx, actor, { action: 'proposal.refused', subjectId: contributionId });
    queueMoved(tx, actor.tenantId);
    return null;
  });
}

interface Shortening {
  contribution: ContributionFacts;
  decisionId: string;
  text: string;
}

/** By who proposed it, and with their reason. The earlier wording is kept as with any edit. */
async function shorten(tx: Tx, actor: SignedIn, { contribution, decisionId, text }: Shortening): Promise<void> {
  const proposed = one(await tx.select().from(decisions).where(eq(decisions.id, decisionId)), 'decision');
  if (contribution.kind === 'comment')
    await tx.execute(sql`insert into ${commentVersions} (comment_id, text)
      select id, text from ${comments} where id = ${contribution.id}`);
  const { rule, reason, decidedBy } = proposed;
  await decide(tx, actor, { contribution, outcome: 'shortened', rule, reason, decidedBy, text });
}
