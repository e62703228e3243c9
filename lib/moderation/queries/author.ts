import { eq, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { sanctions } from '@/db/schema/sanctions';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import type { ContributionKind } from '../model';
import type { AuthorFacts } from '../model/sanction';
import { canLift, canModerate, canSanction } from '../policy';
import { tableOf } from './contribution';

/** Who wrote a contribution, their row locked until the commit. `NotFound` outside of the tenant. */
export const authorForUpdate = async (tx: Tx, kind: ContributionKind, contributionId: string): Promise<AuthorFacts> =>
  one(await authorsOf(tx, kind, contributionId).for('no key update'), kind);

function authorsOf(tx: Tx, kind: ContributionKind, contributionId: string) {
  const table = tableOf[kind];
  const author = tx.select({ id: table.authorId }).from(table).where(eq(table.id, contributionId));
  return tx
    .select({
      memberId: members.id,
      hasRole: sql<boolean>`exists (select from roles r where r.member_id = ${members.id})`,
      isErased: sql<boolean>`${members.erasedAt} is not null`,
      suspendedUntil:
        sql<Date | null>`case when ${members.suspendedUntil} > now() then ${members.suspendedUntil} end`.mapWith(
          members.suspendedUntil,
        ),
    })
    .from(members)
    .where(eq(members.id, sql`(${author})`));
}

/** What moderators know of who wrote a contribution, without a name: how much they wrote, and what was decided about them. */
export interface AuthorView {
  suspendedUntil: Date | null;
  may: { sanction: boolean; lift: boolean };
  contributions: number;
  hidden: number;
  sanctions: {
    kind: 'warned' | 'paused' | 'lifted';
    rule: number | null;
    reason: string;
    until: Date | null;
    at: Date;
  }[];
}

/** The author of a contribution for who moderates. Refuses with `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function authorView(actor: Actor, kind: ContributionKind, contributionId: string): Promise<AuthorView> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const facts: AuthorFacts = one(await authorsOf(tx, kind, contributionId), kind);
    const { memberId, suspendedUntil } = facts;
    const [counted] = await tx.execute<{ contributions: number; hidden: number }>(sql`
      select count(*)::int as contributions, count(hidden_by)::int as hidden
      from (${saidBy('comments', memberId)} union all ${saidBy('annotations', memberId)}) said`);
    const { kind: what, rule, reason, until, decidedAt: at } = sanctions;
    const own = await tx
      .select({ kind: what, rule, reason, until, at })
      .from(sanctions)
      .where(eq(sanctions.memberId, memberId))
      .orderBy(sql`${sanctions.decidedAt} desc`)
      .limit(20);
    const may = { sanction: canSanction(actor, facts).ok, lift: canLift(actor, facts).ok };
    return { ...one(counted ? [counted] : [], 'member'), suspendedUntil, may, sanctions: own };
  });
}

/** That something says what another one did is nothing against who wrote it. */
const saidBy = (table: string, memberId: string) => sql`
  select case when merged_into is null then hidden_by end as hidden_by
  from ${sql.identifier(table)} where author_id = ${memberId}`;
