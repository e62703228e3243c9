import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { notifications } from '@/db/schema/identity';
import type { Tx } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { queueMails } from '@/lib/mail/commands/queue-mail';
import type { Receiver } from '../queries/receivers';
import { letterOf } from './letter-of';

type Row = typeof notifications.$inferSelect;

/**
 * Puts one mail on its way to each receiver, with all of these that are theirs, and notes with which mail each went: in
 * one transaction, so that none goes with two. One that cannot be written is left for an hour, and stops no other.
 */
export async function mailNotices(tx: Tx, due: readonly Row[], all: readonly Receiver[]): Promise<void> {
  if (due.length === 0) return;
  const titles = await titlesOf(tx, due);
  const mails = all.flatMap((receiver) => {
    const notices = due.filter(({ memberId }) => memberId === receiver.memberId);
    const letter = receiver.email !== null && notices.length > 0 ? tried(receiver, notices, titles) : null;
    return letter ? [{ id: randomUUID(), to: receiver.email ?? '', ...letter, notices }] : [];
  });
  await queueMails(
    tx,
    mails.map(({ notices, ...mail }) => mail),
  );
  const sent = mails.flatMap(({ id, notices }) => notices.map((notice) => [notice.id, id] as const));
  await noteMails(tx, sent);
  const ids = new Set(sent.map(([notice]) => notice));
  await leave(
    tx,
    due.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  );
}

function tried(receiver: Receiver, notices: readonly Row[], titles: ReadonlyMap<string, string>) {
  try {
    return letterOf(receiver, notices, titles);
  } catch (error) {
    logFault(error, { tenant: receiver.tenantId });
    return null;
  }
}

/** The offers' titles of now. */
async function titlesOf(tx: Tx, due: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(due.flatMap(({ offerId }) => offerId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; title: string }>(
    sql`select id, title from offers where id = any(${sql.param(ids)}::uuid[])`,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function noteMails(tx: Tx, sent: readonly (readonly [notice: string, mail: string])[]): Promise<void> {
  if (sent.length === 0) return;
  await tx.execute(sql`
    update notifications n set mail_id = x.mail_id
    from unnest(${sql.param(sent.map(([notice]) => notice))}::uuid[], ${sql.param(sent.map(([, mail]) => mail))}::uuid[])
      as x(id, mail_id) where n.id = x.id`);
}

async function leave(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update notifications set mail_due_at = now() + interval '1 hour' where id = any(${sql.param([...ids])}::uuid[])`);
}
