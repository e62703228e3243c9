import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { pushDueAt } from '../model/wishes';
import type { Receiver } from '../queries/receivers';

/** Puts a push on its way to each device of who wants that, in the caller's transaction; after the quiet hours. */
export async function queuePushes(
  tx: Tx,
  told: readonly { id: string; memberId: string }[],
  all: readonly Receiver[],
): Promise<void> {
  const wanting = new Map(all.flatMap((who) => (who.hasDevices && who.wishes.push ? [[who.memberId, who]] : [])));
  const now = new Date();
  const due = told.flatMap(({ id, memberId }) => {
    const receiver = wanting.get(memberId);
    return receiver ? [{ id, memberId, at: pushDueAt(receiver.wishes, now).toISOString() }] : [];
  });
  if (due.length === 0) return;
  const [ids, members, times] = [due.map(({ id }) => id), due.map(({ memberId }) => memberId), due.map(({ at }) => at)];
  await tx.execute(sql`
    insert into pushes (notification_id, device_id, due_at)
    select x.id, d.id, x.due_at::timestamptz
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(members)}::uuid[], ${sql.param(times)}::text[])
      as x(id, member_id, due_at) join push_devices d on d.member_id = x.member_id
    on conflict do nothing`);
}
