import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { passkeys } from '@/db/schema/sign-in-ways';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { canRemovePasskey } from '../policy';

/**
 * Removes one of the actor's passkeys, never their last way back. Refuses with `Invalid`, `SignInNeeded`, `NotFound` or
 * `Forbidden` `passkey.last-way`.
 */
export async function removePasskey(actor: Actor, input: unknown): Promise<null> {
  const { id } = parse(z.object({ id: z.uuid() }), input);
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { memberId } = actor;
  return inTenant(actor, async (tx) => {
    const ways = await tx.execute<{ others: number }>(sql`
      select (m.email is not null)::int + (select count(*)::int from identities i where i.member_id = m.id)
        + (select count(*)::int from passkeys p where p.member_id = m.id and p.id <> ${id}) as others
      from members m where m.id = ${memberId} for update`);
    assertAllowed(canRemovePasskey(one(ways, 'member').others));
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))
      .returning({ id: passkeys.id });
    await recordAudit(tx, actor, { action: 'passkey.removed', subjectId: one(removed, 'passkey').id });
    return null;
  });
}
