import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { addressesOf } from '@/lib/moderation/queries/address';
import { notifyAll } from '@/lib/notifications/commands/notify';
import type { Notice } from '@/lib/notifications/model';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { newAnswers, untoldAnswers } from '../queries/new-answers';
import { type Moved, movedThreads, type News, newContributions, newOffers } from '../queries/news';
import { tellOfChanges } from './tell-of-changes';

/**
 * Tells who follows an offer, a discussion, a place or a topic what is new there, and how far they were told: both in one
 * transaction, so that nothing is told twice and nothing is lost. Whoever has not looked at the last notice yet is told
 * by that one, which counts on.
 */
export async function gatherNews(tenantId: TenantId): Promise<void> {
  await inTenant({ tenantId }, async (tx) => {
    await oneAtATime(tx);
    const moved = await movedThreads(tx);
    const answers = await untoldAnswers(tx);
    const said = [...(await newContributions(tx, moved)), ...(await newAnswers(tx, answers))];
    const counted = await countOn(tx, said);
    const fresh = [...said.filter(({ followId }) => !counted.has(followId)), ...(await newOffers(tx))];
    if (fresh.length > 0) await notifyAll(tx, await asNotices(tx, fresh, moved));
    await noteTold(tx, moved);
    await noteAnswers(tx, answers);
    await tellOfChanges(tx);
  });
}

/** Of two processes that gather for the same town the second waits, and then finds what the first has left. */
const oneAtATime = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('news:' || current_setting('app.tenant'), 0))`);

/** Adds to the notices that nobody has looked at. Out: the follows that have one. */
async function countOn(tx: Tx, said: readonly News[]): Promise<Set<string>> {
  if (said.length === 0) return new Set();
  const rows = await tx.execute<{ id: string }>(sql`
    update notifications n
    set facts = n.facts || jsonb_build_object('count', (n.facts ->> 'count')::int + x.count), created_at = now()
    from unnest(${sql.param(said.map(({ followId }) => followId))}::uuid[],
      ${sql.param(said.map(({ count }) => count))}::int[]) as x(id, count)
    where n.follow_id = x.id and n.read_at is null and n.kind in ('followed.thread', 'followed.place', 'followed.answer')
    returning n.follow_id as id`);
  return new Set(rows.map(({ id }) => id));
}

async function asNotices(tx: Tx, fresh: readonly News[], moved: readonly Moved[]): Promise<Notice[]> {
  const town = await ownSlug(tx);
  const upTo = new Map(moved.map(({ id, head }) => [id, head]));
  const placed = fresh.flatMap(({ firstId, firstKind, threadId }) =>
    firstId && threadId ? [{ kind: firstKind, id: firstId, threadId }] : [],
  );
  const addresses = await addressesOf(tx, placed);
  const addressOf = new Map(placed.map(({ id }, index) => [id, addresses[index]]));
  return fresh.map(({ followId, memberId, kind, count, label, title, offerId, slug, firstId, threadId, occasion }) => ({
    ...{ memberId, followId, offerId },
    kind: `followed.${kind}`,
    facts: { title, count, ...(label !== null && { place: label }) },
    href: (firstId && addressOf.get(firstId)) ?? `/${town}/offers/${slug}`,
    occasion: occasion ?? `follow:${followId}:${threadId}:${upTo.get(threadId ?? '')}`,
  }));
}

async function noteTold(tx: Tx, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  await tx.execute(sql`
    insert into news_marks (thread_id, seq)
    select * from unnest(${sql.param(moved.map(({ id }) => id))}::uuid[],
      ${sql.param(moved.map(({ head }) => head))}::bigint[])
    on conflict (tenant_id, thread_id) do update set seq = excluded.seq`);
}

async function noteAnswers(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`update feedback set told_at = now() where id = any(${sql.param([...ids])}::uuid[])`);
}
