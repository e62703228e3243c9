import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { CaseMention, CLAIM_MINUTES, Leaving } from '../model/queue';
import { canModerate } from '../policy';
import { urgent } from '../queries/matters';
import { queueMoved } from './settle-case';

/**
 * Claims a case for the actor, or goes on with it, for `CLAIM_MINUTES` by the database's clock. Refuses with
 * `SignInNeeded`, `Forbidden`, `NotFound`, or `Conflict` `case.claimed` where somebody else works at it.
 */
export async function claimCase(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const { caseId } = parse(CaseMention, input);
  return inTenant(actor, async (tx) => {
    const found = one(await tx.execute<Claimed>(claimable(actor, caseId)), 'case');
    if (found.other !== null) throw new Refusal('Conflict', 'case.claimed', { name: found.other });
    await tx.execute(
      sql`update cases set claimed_by = ${actor.memberId}, claimed_until = ${later} where id = ${caseId}`,
    );
    if (!found.isOwn) queueMoved(tx, actor.tenantId);
    return null;
  });
}

interface Claimed extends Record<string, unknown> {
  /** The name of somebody else whose it is. */
  other: string | null;
  isOwn: boolean;
}

const later = sql`now() + make_interval(mins => ${CLAIM_MINUTES})`;

const claimable = ({ memberId }: Actor, caseId: string) => sql`
  select case when k.claimed_until > now() and k.claimed_by <> ${memberId}::uuid
      then coalesce((select m.pseudonym from members m where m.id = k.claimed_by), '?') end as other,
    coalesce(k.claimed_until > now() and k.claimed_by = ${memberId}::uuid, false) as "isOwn"
  from cases k where k.id = ${caseId} for no key update of k`;

/**
 * Claims the most urgent case that nobody works at and the actor may decide; where there is none, one of the actor's own
 * that was left lying, but not the one that they come `from`. Two who ask at once get two: a row that somebody is just
 * taking is passed over. Out: its id, or null. Refuses with `SignInNeeded`, `Forbidden` or `Invalid`.
 */
export async function takeNextCase(actor: Actor, input: unknown = {}): Promise<string | null> {
  assertAllowed(canModerate(actor));
  const { from } = parse(Leaving, input);
  return inTenant(actor, async (tx) => {
    const [taken] = await tx.execute<{ id: string }>(takingMostUrgent(actor, from));
    if (!taken) return null;
    queueMoved(tx, actor.tenantId);
    return taken.id;
  });
}

const takingMostUrgent = ({ memberId }: Actor, from: string | null) => sql`
  update cases set claimed_by = ${memberId}, claimed_until = ${later}
  where id = (
    select k.id from cases k join (${urgent}) u on u.id = k.id
    where (k.claimed_until is null or k.claimed_until <= now() or k.claimed_by = ${memberId}::uuid)
      and k.id is distinct from ${from}::uuid and u.not_for is distinct from ${memberId}::uuid
    order by coalesce(k.claimed_until > now(), false), u.rank, u.since, u.id limit 1 for update of k skip locked)
  returning id`;
