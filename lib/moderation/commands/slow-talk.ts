import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { slowPaces } from '../model/talk';
import { canModerate } from '../policy';

const Slowing = z.object({ formatId: z.uuid(), seconds: z.coerce.number().pipe(z.literal([...slowPaces])) });

/**
 * Sets how many seconds are between two contributions of one person to a format; 0 ends that. Refuses with `Invalid`,
 * `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function slowTalk(actor: Actor, input: unknown): Promise<null> {
  const { formatId, seconds } = parse(Slowing, input);
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const changed = await tx
      .update(offerFormats)
      .set({ slowSeconds: seconds })
      .where(eq(offerFormats.id, formatId))
      .returning({ id: offerFormats.id });
    await recordAudit(tx, actor, { action: 'talk.slowed', subjectId: one(changed, 'format').id, facts: { seconds } });
    return null;
  });
}
