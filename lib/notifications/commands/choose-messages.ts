import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { notifications } from '@/db/schema/identity';
import { messageSettings } from '@/db/schema/news';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { byChoice } from '../model';
import { DEFAULT_WISHES, mailDueAt, type Wishes, WishesForm } from '../model/wishes';
import { canChooseMessages } from '../policy';

/**
 * Chooses how one wants to be told; what waits to be mailed goes by that, too. Refuses with `SignInNeeded` or `Invalid`
 * (`quiet.invalid`).
 */
export async function chooseMessages(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canChooseMessages(actor));
  const wishes = parse(WishesForm, input);
  await inTenant(actor, (tx) => keepWishes(tx, (actor as SignedIn).memberId, wishes));
  return null;
}

/** No mails any more but those that are due by law. All else stays as it was chosen. */
export async function endMails(tx: Tx, memberId: string): Promise<void> {
  const [known] = await tx.select().from(messageSettings).where(eq(messageSettings.memberId, memberId));
  const { push, quietFrom, quietUntil } = known ?? DEFAULT_WISHES;
  await keepWishes(tx, memberId, { mail: 'never', push, quietFrom, quietUntil });
}

async function keepWishes(tx: Tx, memberId: string, wishes: Wishes): Promise<void> {
  const chosen = { ...wishes, changedAt: sql`now()` };
  await tx
    .insert(messageSettings)
    .values({ memberId, ...wishes })
    .onConflictDoUpdate({ target: [messageSettings.tenantId, messageSettings.memberId], set: chosen });
  await tx
    .update(notifications)
    .set({ mailDueAt: mailDueAt(wishes, new Date()) })
    .where(
      and(
        eq(notifications.memberId, memberId),
        isNull(notifications.mailId),
        isNotNull(notifications.mailDueAt),
        inArray(notifications.kind, [...byChoice]),
      ),
    );
}
