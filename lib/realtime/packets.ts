import { sql } from 'drizzle-orm';
import { inTenant, PATIENCE_MS, type TenantId, type Tx } from '@/db/tenancy';
import { annotationViews } from '@/lib/annotations/queries';
import { one } from '@/lib/errors';
import { resultsOfThread } from '@/lib/surveys/queries';
import { commentViews } from '@/lib/threads/queries/comments';
import type { ThreadPacket } from './model';

/** How many events one packet covers at most. Who is further behind asks again. */
export const PACKET_EVENTS = 4_000;

type Part = Partial<Pick<ThreadPacket, 'comments' | 'annotations' | 'results'>>;

/** Per kind of entry (the first part of an event's type): the present state of what its events concern. */
const readers: Record<string, (tx: Tx, ids: string[], threadId: string) => Promise<Part>> = {
  comment: async (tx, ids) => ({ comments: await commentViews(tx, ids) }),
  annotation: async (tx, ids) => ({ annotations: await annotationViews(tx, ids) }),
  response: async (tx, _ids, threadId) => ({ results: await resultsOfThread(tx, threadId) }),
};

/**
 * What brings a viewer who knows a thread up to number `after` to the present: not the events as they were, but what
 * they concern as it is now, so that nothing hidden comes back. The caller has checked the right to see the thread.
 */
export const packetAfter = (tenantId: TenantId, threadId: string, after: number): Promise<ThreadPacket> =>
  inTenant({ tenantId }, (tx) => packetIn(tx, threadId, after), PATIENCE_MS);

async function packetIn(tx: Tx, threadId: string, after: number): Promise<ThreadPacket> {
  const { latest, events } = await eventsAfter(tx, threadId, after);
  const packet: ThreadPacket = {
    threadId,
    after,
    head: events.at(-1)?.seq ?? after,
    latest,
    comments: [],
    annotations: [],
  };
  for (const [kind, ids] of idsByKind(events)) Object.assign(packet, await readers[kind]?.(tx, ids, threadId));
  return packet;
}

/** The heads of these threads of one tenant, in one query: thread id to number. */
export async function headsOf(tenantId: TenantId, threadIds: string[]): Promise<Map<string, number>> {
  const rows = await inTenant(
    { tenantId },
    (tx) =>
      tx.execute<{ id: string; head: string }>(
        sql`select id, head from threads where id = any(${list(threadIds)}::uuid[])`,
      ),
    PATIENCE_MS,
  );
  return new Map(rows.map((row) => [row.id, Number(row.head)]));
}

interface EventRow extends Record<string, unknown> {
  seq: number;
  type: string;
  entry_id: string | null;
}

/** One query for the head and the events, since every post of every thread asks it. Without events one row, of nulls. */
async function eventsAfter(tx: Tx, threadId: string, after: number): Promise<{ latest: number; events: EventRow[] }> {
  const rows = await tx.execute<EventRow & { head: number }>(sql`
    select t.head::float8 as head, e.seq::float8 as seq, e.type, e.entry_id
    from threads t left join lateral (
      select seq, type, entry_id from thread_events
      where thread_id = t.id and seq > ${after} order by seq limit ${PACKET_EVENTS}
    ) e on true
    where t.id = ${threadId} order by e.seq`);
  return { latest: one(rows, 'thread').head, events: rows.filter(({ seq }) => seq !== null) };
}

function idsByKind(events: readonly EventRow[]): Map<string, string[]> {
  const kinds = new Map<string, Set<string>>();
  for (const { type, entry_id: id } of events) {
    const kind = type.slice(0, type.indexOf('.'));
    const ids = kinds.get(kind) ?? new Set();
    kinds.set(kind, id === null ? ids : ids.add(id));
  }
  return new Map([...kinds].map(([kind, ids]) => [kind, [...ids]]));
}

const list = (ids: string[]) => `{${ids.join(',')}}`;
