import { eq, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { sanctions } from '@/db/schema/sanctions';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { hub } from '@/lib/realtime/hub';
import type { ContributionKind } from '../model';
import { type AuthorFacts, Lifting, Pausing, Warning } from '../model/sanction';
import { canLift, canSanction } from '../policy';
import { authorForUpdate } from '../queries/author';

/** Warns who wrote a contribution: they read rule and reason, and may go on. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function warnAuthor(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, rule, reason } = parse(Warning, input);
  return inTenant(actor, async (tx) => {
    const author = await authorForUpdate(tx, kind, contributionId);
    assertAllowed(canSanction(actor, author));
    await decide(tx, actor, {
      author,
      contribution: { kind, contributionId },
      sanction: { kind: 'warned', rule, reason },
    });
    return null;
  });
}

/**
 * Keeps who wrote a contribution from contributing for some days, from this moment on and on open pages too; they read
 * rule, reason and end (article 23 of Regulation (EU) 2022/2065). A longer pause that holds stays. Refuses like `warnAuthor`.
 */
export async function pauseAuthor(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, rule, reason, days } = parse(Pausing, input);
  return inTenant(actor, async (tx) => {
    const author = await authorForUpdate(tx, kind, contributionId);
    assertAllowed(canSanction(actor, author));
    const end = sql`greatest(${members.suspendedUntil}, now() + make_interval(days => ${days}))`;
    const until = await suspend(tx, author, end);
    const sanction = { kind: 'paused' as const, rule, reason, until };
    await decide(tx, actor, { author, contribution: { kind, contributionId }, sanction });
    return null;
  });
}

/** Ends a pause before its time; the person is told. Refuses like `warnAuthor`. */
export async function liftPause(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, reason } = parse(Lifting, input);
  return inTenant(actor, async (tx) => {
    const author = await authorForUpdate(tx, kind, contributionId);
    assertAllowed(canLift(actor, author));
    await suspend(tx, author, sql`null`);
    const sanction = { kind: 'lifted' as const, rule: null, reason };
    await decide(tx, actor, { author, contribution: { kind, contributionId }, sanction });
    return null;
  });
}

async function suspend(tx: Tx, { memberId }: AuthorFacts, until: ReturnType<typeof sql>): Promise<Date | null> {
  const changed = await tx
    .update(members)
    .set({ suspendedUntil: until })
    .where(eq(members.id, memberId))
    .returning({ until: members.suspendedUntil, tenantId: members.tenantId });
  const { until: end, tenantId } = one(changed, 'member');
  afterCommit(tx, () => hub().rightsChanged(tenantId as Actor['tenantId'], memberId));
  return end;
}

interface Deciding {
  author: AuthorFacts;
  contribution: { kind: ContributionKind; contributionId: string };
  sanction: { kind: 'warned' | 'paused' | 'lifted'; rule: number | null; reason: string; until?: Date | null };
}

async function decide(tx: Tx, actor: Actor, { author: { memberId }, contribution, sanction }: Deciding): Promise<void> {
  const { kind, rule, reason, until } = sanction;
  const { contributionId } = contribution;
  await tx.insert(sanctions).values({ ...sanction, memberId, contributionId, decidedBy: (actor as SignedIn).memberId });
  await recordAudit(tx, actor, { action: `member.${kind}`, subjectId: memberId, facts: { rule } });
  const facts = { rule: rule ?? 0, reason, ...(until && { until: until.getTime() }) };
  await notify(tx, { memberId, kind: `member.${kind}`, facts, href: null });
}
