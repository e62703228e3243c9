import { sql } from 'drizzle-orm';
import { changeRequests } from '@/db/schema/change-requests';
import { decisions } from '@/db/schema/moderation';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { threadById } from '@/lib/threads/queries/thread';
import type { ContributionFacts } from '../model';
import { Asking, isShortening, Proposing, REQUEST_DAYS } from '../model/request';
import { canAskForChange, canPropose } from '../policy/requests';
import { contributionForUpdate, textOf } from '../queries/contribution';
import { requestFor } from '../queries/request';
import { caseOfDecision } from './case-of-decision';
import { addressOfDecision, assertFree } from './decide';
import { settleCase } from './settle-case';

type Decision = typeof decisions.$inferSelect;

/**
 * Asks the author of a contribution to change it, under a rule and with the reason. Who changes nothing for `REQUEST_DAYS`
 * has the case wait again. Refuses with `Invalid`, `SignInNeeded`, `NotFound`, or `Forbidden`, also where it cannot be
 * edited now.
 */
export async function askForChange(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, ...why } = parse(Asking, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canAskForChange(actor, contribution, await threadById(tx, contribution.threadId)));
    await assertFree(tx, actor, contribution);
    await request(tx, actor as SignedIn, { contribution, outcome: 'asked', text: null, ...why });
    return null;
  });
}

/**
 * Proposes a shorter text to the author of a contribution. Nothing changes until they agree. Refuses with `Invalid`
 * (`proposal.not-shorter` unless words were only left out), `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function proposeShortening(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, ...what } = parse(Proposing, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canPropose(actor, contribution));
    await assertFree(tx, actor, contribution);
    if (!isShortening(await textOf(tx, contribution), what.text)) throw notShorter();
    await request(tx, actor as SignedIn, { contribution, outcome: 'proposed', ...what });
    return null;
  });
}

const notShorter = () =>
  new Refusal('Invalid', 'proposal.not-shorter', { problems: [{ field: 'text', code: 'proposal.not-shorter' }] });

interface Wanted {
  contribution: ContributionFacts;
  outcome: 'asked' | 'proposed';
  rule: number;
  reason: string;
  text: string | null;
}

async function request(tx: Tx, actor: SignedIn, { contribution, text, ...why }: Wanted): Promise<void> {
  const { kind, id: contributionId, threadId } = contribution;
  const row = { ...why, threadId, contributionId, decidedBy: actor.memberId };
  const decision = one(await tx.insert(decisions).values(row).returning(), 'decision');
  const dueAt = sql`now() + make_interval(days => ${REQUEST_DAYS})`;
  await tx.insert(changeRequests).values({ decisionId: decision.id, contributionId, text, dueAt });
  await caseOfDecision(tx, { kind, ...decision, decisionId: decision.id });
  await recordAudit(tx, actor, {
    action: `${kind}.${why.outcome}`,
    subjectId: contributionId,
    facts: { rule: why.rule },
  });
  await tellAuthor(tx, contribution, decision);
  await settleCase(tx, actor.tenantId, decision);
}

async function tellAuthor(tx: Tx, { authorId }: ContributionFacts, { id, outcome, rule, reason }: Decision) {
  const facts = { rule: rule ?? 0, reason, days: REQUEST_DAYS };
  await notify(tx, {
    memberId: authorId,
    kind: `contribution.${outcome}`,
    facts,
    href: await addressOfDecision(tx, id),
  });
}

/** Tells who was asked to change something that it stays as it is. Before the case is settled by that decision. */
export async function tellSettled(
  tx: Tx,
  { id, authorId, withdrawnAt }: ContributionFacts,
  { id: decisionId, reason }: Decision,
): Promise<void> {
  if (withdrawnAt || !(await requestFor(tx, id))) return;
  const href = await addressOfDecision(tx, decisionId);
  await notify(tx, { memberId: authorId, kind: 'contribution.settled', facts: { reason }, href });
}
