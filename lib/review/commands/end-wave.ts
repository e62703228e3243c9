import { eq, sql } from 'drizzle-orm';
import { offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { queueMoved } from '@/lib/moderation/commands/settle-case';
import { canModerate } from '@/lib/moderation/policy';
import { WaveMention, WaveSwitch } from '../model/wave';
import { isGoingOn } from '../queries/waves';

/**
 * Ends a wave: what comes from now on is published at once, and for `LEFT_ALONE_HOURS` none is recognised there. What it
 * brought waits as before. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, or `NotFound` where it is over.
 */
export async function endWave(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const { waveId } = parse(WaveMention, input);
  return inTenant(actor, async (tx) => {
    const ended = await tx.execute<{ id: string }>(sql`
      update waves w set ended_at = now(), ended_by = ${actor.memberId} where w.id = ${waveId} and ${isGoingOn} returning w.id`);
    await recordAudit(tx, actor, { action: 'wave.ended', subjectId: one(ended, 'wave').id });
    queueMoved(tx, actor.tenantId);
    return null;
  });
}

/**
 * Sets whether waves are held in a format; switching that off ends the one that is going on there. Refuses with `Invalid`,
 * `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function holdWaves(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const { formatId, holds } = parse(WaveSwitch, input);
  return inTenant(actor, async (tx) => {
    const changed = await tx
      .update(offerFormats)
      .set({ holdsWaves: holds })
      .where(eq(offerFormats.id, formatId))
      .returning({ id: offerFormats.id });
    await recordAudit(tx, actor, { action: 'waves.switched', subjectId: one(changed, 'format').id, facts: { holds } });
    if (!holds)
      await tx.execute(sql`
        update waves w set ended_at = now(), ended_by = ${actor.memberId}
        where ${isGoingOn} and w.thread_id in (select id from threads where offer_format_id = ${formatId})`);
    queueMoved(tx, actor.tenantId);
    return null;
  });
}
