import { eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { canModerate } from '../policy';

/** One format by its id, or all of the tenant. Forms send strings. */
const Stopping = z.object({ formatId: z.uuid().or(z.literal('all')), stop: z.enum(['1', '0']).transform(Number) });

/**
 * The emergency stop: nobody contributes to a format, or to any of the tenant, until it is lifted; all can be read. Lifting
 * it for all leaves those stopped that were stopped alone. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function stopTalk(actor: Actor, input: unknown): Promise<null> {
  const { formatId, stop } = parse(Stopping, input);
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const isAll = formatId === 'all';
    const which = isAll
      ? stop
        ? isNull(offerFormats.stopped)
        : eq(offerFormats.stopped, 'with-all')
      : eq(offerFormats.id, formatId);
    const changed = await tx
      .update(offerFormats)
      .set({ stopped: stop ? (isAll ? 'with-all' : 'alone') : null })
      .where(which)
      .returning({ id: offerFormats.id });
    const subjectId = isAll ? actor.tenantId : one(changed, 'format').id;
    const facts = { formats: changed.length };
    await recordAudit(tx, actor, { action: stop ? 'talk.stopped' : 'talk.resumed', subjectId, facts });
    return null;
  });
}
