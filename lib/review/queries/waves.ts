import { sql } from 'drizzle-orm';
import { inTenant, PATIENCE_MS, type TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canModerate } from '@/lib/moderation/policy';
import { LEFT_ALONE_HOURS, type WaveView } from '../model/wave';

/** How a thread stands as to waves. */
export interface WaveStanding {
  /** The one that is going on there, or in all of the tenant. */
  waveId: string | null;
  /** Whether one is looked for: nobody has switched it off, and none was ended by a moderator lately. */
  isWatched: boolean;
}

/** In queries on `waves w`: it is going on. */
export const isGoingOn = sql`w.ended_at is null and w.until > now()`;

/** The same as it was at most a second ago, looked up once for all who ask meanwhile. */
export function waveStanding(tenantId: TenantId, threadId: string): Promise<WaveStanding> {
  const name = `${tenantId} ${threadId}`;
  const held = standings.get(name);
  if (held && performance.now() - held.since < BELIEVED_MS) return held.answer;
  const answer = lookUp(tenantId, threadId);
  if (standings.size >= MOST) standings.clear();
  standings.set(name, { answer, since: performance.now() });
  answer.catch(() => standings.delete(name));
  return answer;
}

const BELIEVED_MS = 1_000;
const MOST = 5_000;
const standings = new Map<string, { answer: Promise<WaveStanding>; since: number }>();

const lookUp = (tenantId: TenantId, threadId: string): Promise<WaveStanding> =>
  inTenant(
    { tenantId },
    async (tx) => {
      const [row] = await tx.execute<{ wave: string | null; watched: boolean }>(sql`
        select (select w.id from waves w where ${isGoingOn} and (w.thread_id is null or w.thread_id = t.id)
            order by w.began_at limit 1) as wave,
          f.holds_waves and not exists (select from waves w where (w.thread_id is null or w.thread_id = t.id)
            and w.ended_at > now() - make_interval(hours => ${LEFT_ALONE_HOURS})) as watched
        from threads t join offer_formats f on f.id = t.offer_format_id where t.id = ${threadId}`);
      return { waveId: row?.wave ?? null, isWatched: row?.watched ?? false };
    },
    PATIENCE_MS,
  );

/** The waves that are going on in the actor's tenant, the first one first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function wavesGoingOn(actor: Actor): Promise<WaveView[]> {
  assertAllowed(canModerate(actor));
  const rows = await inTenant(actor, (tx) =>
    tx.execute<Omit<WaveView, 'began' | 'until'> & { began: string; until: string } & Record<string, unknown>>(sql`
      select w.id, w.sign, f.title as format, '/offers/' || o.slug || '/' || f.slug as path, w.began_at as began, w.until,
        (select count(*)::int from held_contributions h where h.wave_id = w.id and h.state = 'waiting') as waiting
      from waves w left join threads t on t.id = w.thread_id
        left join offer_formats f on f.id = t.offer_format_id left join offers o on o.id = f.offer_id
      where ${isGoingOn} order by w.began_at limit 20`),
  );
  return [...rows].map(({ began, until, ...row }) => ({ ...row, began: new Date(began), until: new Date(until) }));
}
