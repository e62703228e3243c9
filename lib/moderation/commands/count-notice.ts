import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { countSender, countTry } from '@/lib/limits/commands';
import { limits } from '@/lib/limits/model';
import { markOf } from '@/lib/sealing';
import { MARK_DAYS, SLOW_AFTER } from '../model/notice';

/** A mark by which the notices of one reporter belong together: of an account, or of a network where there is none. */
export const markOfReporter = (actor: Actor): Buffer =>
  markOf(`notices ${actor.tenantId}`, isSignedIn(actor) ? `member ${actor.memberId}` : `sender ${actor.sender}`);

/** Counts a notice against what its reporter may send, and a receipt against what one address gets. Refuses with `TooMany`. */
export async function countNotice(actor: Actor, address: string | null): Promise<void> {
  const { tenantId, sender = 'unknown' } = actor;
  const slowed = await isSlowed(actor);
  if (isSignedIn(actor))
    await countTry(tenantId, slowed ? limits.noticesSlowed : limits.noticesOfMember, actor.memberId);
  else await countSender(tenantId, slowed ? limits.noticesSlowed : limits.noticesFromSender, sender);
  if (address) await countTry(tenantId, limits.receiptsToAddress, address.toLowerCase());
}

/** Whether most of what they reported of late, and not only once or twice, was unfounded. */
async function isSlowed(actor: Actor): Promise<boolean> {
  const [row] = await inTenant(actor, (tx) =>
    tx.execute<{ unfounded: number; decided: number }>(sql`
      select count(*) filter (where d.outcome = 'kept')::int as unfounded,
        count(*) filter (where d.outcome <> 'moot')::int as decided
      from notices n join decisions d on d.id = n.decision_id
      where n.mark = ${markOfReporter(actor)} and n.received_at > now() - make_interval(days => ${MARK_DAYS})`),
  );
  return row !== undefined && row.unfounded >= SLOW_AFTER && row.unfounded * 2 > row.decided;
}
