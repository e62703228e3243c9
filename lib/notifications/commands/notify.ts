import { notifications } from '@/db/schema/identity';
import { afterCommit, type Tx } from '@/db/tenancy';
import { hub } from '@/lib/realtime/hub';
import { byChoice, lookOf, mailedOncePerLook, type Notice } from '../model';
import { mailDueAt } from '../model/wishes';
import { type Receiver, receivers } from '../queries/receivers';
import { mailNotices } from './mail-notices';
import { queuePushes } from './queue-pushes';

/** Up to so many are mailed in the transaction that tells them; for more than that nobody is to wait. */
const MAILED_HERE = 20;
/** So many are written at a time: a row has eight values, and a statement takes 65,535. */
const CHUNK = 1_000;

/**
 * Tells a member something, in the transaction that causes it: in their account, in pages of theirs that are open, and as
 * they wish by mail in their language and by push.
 */
export const notify = (tx: Tx, notice: Notice): Promise<void> => notifyAll(tx, [notice]);

/** The same for many, with a few statements for all of them. Of an occasion that they were told of nobody hears again. */
export async function notifyAll(tx: Tx, notices: readonly Notice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += CHUNK) await tell(tx, notices.slice(from, from + CHUNK));
}

async function tell(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const known = new Map(
    (await receivers(tx, [...new Set(notices.map(({ memberId }) => memberId))])).map((row) => [row.memberId, row]),
  );
  const now = new Date();
  const rows = notices.flatMap((notice) => {
    const receiver = known.get(notice.memberId);
    return receiver ? [{ ...notice, mailDueAt: dueFor(notice, receiver, now) }] : [];
  });
  if (rows.length === 0) return;
  const told = await tx.insert(notifications).values(rows).onConflictDoNothing().returning();
  const due = told.filter((row) => row.mailDueAt !== null && row.mailDueAt <= now);
  if (due.length <= MAILED_HERE) await mailNotices(tx, due, [...known.values()]);
  await queuePushes(tx, told, [...known.values()]);
  for (const { memberId, kind, href } of told) {
    const tenantId = known.get(memberId)?.tenantId;
    if (tenantId) afterCommit(tx, () => hub().notified(tenantId, memberId, { kind, href }));
  }
}

/** When this is to be mailed; null: not at all. */
function dueFor(notice: Notice, { email, wishes, unread }: Receiver, now: Date): Date | null {
  if (email === null) return null;
  const isWaiting = unread.includes(lookOf(notice)) && mailedOncePerLook.has(notice.kind);
  if (!byChoice.has(notice.kind)) return isWaiting ? null : now;
  return isWaiting && wishes.mail === 'at-once' ? null : mailDueAt(wishes, now);
}
