import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import type { ContributionKind } from '../model';
import { type Claim, type Matter, QUEUE_LIMIT, type QueueItem, urgencies } from '../model/queue';
import { canModerate } from '../policy';
import { urgent } from './matters';

/** What waits for the actor's tenant, as the actor sees it. */
export interface Queue {
  /** The most urgent first; not more than `QUEUE_LIMIT`. */
  items: QueueItem[];
  /** How many there are of each matter that the actor may decide. */
  counts: Record<Matter, number>;
  /** How many objections are about decisions of the actor's own, which somebody else decides. */
  ofOthers: number;
}

/** All open cases over all offers and formats, with texts whatever became of them. Refuses with `SignInNeeded` or `Forbidden`. */
export async function moderationQueue(actor: Actor): Promise<Queue> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => ({ items: await itemsFor(tx, actor), ...(await countsFor(tx, actor)) }));
}

async function itemsFor(tx: Tx, { memberId }: Actor): Promise<QueueItem[]> {
  const rows = await tx.execute<Row>(sql`
    select u.id, u.matter, u.rank, u.since, u.due_at, u.people, k.kind, coalesce(c.text, a.text, h.text, '') as text,
      o.title as offer, f.title as format,
      case when coalesce(c.withdrawn_at, a.withdrawn_at) is not null then 'withdrawn'
        when coalesce(c.hidden_by, a.hidden_by) is not null then 'hidden' when h.id is not null then 'refused' end as gone,
      case when u.claimed_until > now() then u.claimed_by = ${memberId}::uuid end as is_own,
      coalesce((select m.pseudonym from members m where m.id = u.claimed_by), '?') as name, ${groupOfCase} as group
    from (${urgent}) u
      join cases k on k.id = u.id
      join threads t on t.id = k.thread_id
      join offer_formats f on f.id = t.offer_format_id
      join offers o on o.id = f.offer_id
      left join comments c on k.kind = 'comment' and c.id = k.contribution_id
      left join annotations a on k.kind = 'annotation' and a.id = k.contribution_id
      left join held_contributions h on h.id = k.contribution_id and h.state = 'refused'
    where u.not_for is distinct from ${memberId}::uuid
    order by u.rank, u.since, u.id limit ${QUEUE_LIMIT}`);
  return [...rows].map(itemOf);
}

/** By what checks saw: the first of those that are nearly the same (which that one does not say of itself), or the host. */
const groupOfCase = sql`case u.matter when 'caught' then coalesce(
  (select f.group_id::text from findings f
    where f.contribution_id = k.contribution_id and f."check" = 'duplicate' and f.past_since is null),
  (select f.group_id::text from findings f where f.group_id = k.contribution_id and f.past_since is null limit 1),
  (select f.facts->>'host' from findings f
    where f.contribution_id = k.contribution_id and f."check" = 'links' and f.past_since is null)) end`;

interface Row extends Record<string, unknown> {
  id: string;
  matter: Matter;
  rank: number;
  since: string;
  due_at: string | null;
  people: number;
  kind: ContributionKind;
  text: string;
  offer: string;
  format: string;
  gone: QueueItem['gone'];
  is_own: boolean | null;
  name: string;
  group: string | null;
}

const itemOf = ({ rank, since, due_at, is_own, name, ...row }: Row): QueueItem => ({
  ...row,
  urgency: urgencies[rank - 1] ?? 'waits',
  since: new Date(since),
  dueAt: due_at === null ? null : new Date(due_at),
  claim: claimOf(is_own, name),
});

/** In: null where nobody claims it now, else whether it is the actor, and the name of who it is. */
export const claimOf = (isOwn: boolean | null, name: string): Claim =>
  isOwn === null ? null : isOwn ? { by: 'own' } : { by: 'other', name };

async function countsFor(tx: Tx, { memberId }: Actor): Promise<Pick<Queue, 'counts' | 'ofOthers'>> {
  const [row] = await tx.execute<Record<Matter | 'others', number>>(sql`
    select count(*) filter (where matter = 'reported')::int as reported,
      count(*) filter (where matter = 'caught')::int as caught,
      count(*) filter (where matter = 'unanswered')::int as unanswered,
      count(*) filter (where matter = 'objection' and not_for is distinct from ${memberId}::uuid)::int as objection,
      count(*) filter (where not_for = ${memberId}::uuid)::int as others
    from (${urgent}) u`);
  const { reported = 0, caught = 0, objection = 0, unanswered = 0, others = 0 } = row ?? {};
  return { counts: { reported, caught, objection, unanswered }, ofOthers: others };
}
