import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { inTenant, type TenantId } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import type { Activity } from '@/lib/formats/format';
import { timesFactor } from '@/lib/limits/commands/keep-pace';
import { queueMoved } from '@/lib/moderation/commands/settle-case';
import { canTakePart } from '@/lib/threads/policy';
import { BELIEVED_TO_WRITE_MS, knownThread } from '@/lib/threads/queries/known';
import { alikeMarks } from '../model/marks';
import { CALM_MINUTES, goesOn, MANY_HERE, MANY_IN_TOWN, remember, signOf, type WaveSign } from '../model/wave';
import { isStranger } from '../queries/familiar';
import { isGoingOn, waveStanding } from '../queries/waves';
import { tellModerators } from './tell-moderators';

const Sent = z.object({ key: z.string(), threadId: z.uuid(), text: z.string() });

/**
 * The wave in which this contribution is held for review; null: it is published like any. Counts it where nobody knows its
 * author yet, and recognises a wave by that. Who is known, or came through no door, is not asked about. Each process
 * counts for itself, and what one of them recognised all of them know within a second. See docs/moderation.md.
 */
export async function waveOf(actor: Actor, activity: Activity, input: unknown): Promise<string | null> {
  const { data: sent } = Sent.safeParse(input);
  if (!sent || actor.sender === undefined || !isSignedIn(actor) || !(await isStranger(actor))) return null;
  const thread = await knownThread(actor.tenantId, sent.threadId, () => true, BELIEVED_TO_WRITE_MS);
  if (!canTakePart(actor, thread, activity).ok) return null;
  const { waveId, isWatched } = await waveStanding(actor.tenantId, sent.threadId);
  if (!isWatched) return null;
  // From here on nobody else of this process comes in between.
  const { here, inTown } = arrived(actor, sent);
  const seen = { here: signOf(here, MANY_HERE, timesFactor(1)), inTown: signOf(inTown, MANY_IN_TOWN, timesFactor(1)) };
  if (waveId !== null) {
    if (goesOn(here, timesFactor(1)) || goesOn(inTown, timesFactor(1))) await prolong(actor, waveId);
    return waveId;
  }
  const sign = seen.here ?? seen.inTown;
  return sign && begin(actor, { threadId: seen.here ? sent.threadId : null, sign });
}

interface Arrived {
  here: Parameters<typeof signOf>[0];
  inTown: Parameters<typeof signOf>[0];
}

function arrived({ tenantId, memberId }: SignedIn, { key, threadId, text }: z.infer<typeof Sent>): Arrived {
  const arrival = { key, memberId, marks: alikeMarks(text), at: performance.now() };
  const [here, inTown] = [listOf(`${tenantId} ${threadId}`), listOf(tenantId)];
  remember(here, arrival);
  remember(inTown, arrival);
  return { here, inTown };
}

/** In memory like all paces: a restart forgets what was counted, but no wave. */
const arrivals = new Map<string, Parameters<typeof remember>[0]>();
const MOST_LISTS = 2_000;

function listOf(name: string) {
  const list = arrivals.get(name) ?? [];
  if (!arrivals.has(name) && arrivals.size >= MOST_LISTS) arrivals.clear();
  arrivals.set(name, list);
  return list;
}

const until = sql`now() + make_interval(mins => ${CALM_MINUTES})`;

/** Where another process was first, it is that one's. */
const begin = (actor: SignedIn, { threadId, sign }: { threadId: string | null; sign: WaveSign }): Promise<string> =>
  inTenant(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`wave ${actor.tenantId}`}, 0))`);
    const [had] = await tx.execute<{ id: string }>(sql`
      select w.id from waves w where ${isGoingOn} and (w.thread_id is null or w.thread_id = ${threadId}::uuid) limit 1`);
    if (had) return had.id;
    const [made] = await tx.execute<{ id: string }>(sql`
      insert into waves (thread_id, sign, until) values (${threadId}::uuid, ${sign}, ${until}) returning id`);
    const id = made?.id ?? '';
    const machine = { ...actor, memberId: null };
    await recordAudit(tx, machine, { action: 'wave.began', subjectId: id, facts: { sign } });
    await tellModerators(tx, actor.tenantId, { kind: 'wave.began', path: '/moderation/waiting' });
    queueMoved(tx, actor.tenantId);
    return id;
  });

/** Not with each contribution: what they wait for would be this row. */
const prolong = ({ tenantId }: { tenantId: TenantId }, waveId: string): Promise<void> => {
  const last = prolonged.get(`${tenantId} ${waveId}`) ?? Number.NEGATIVE_INFINITY;
  if (performance.now() - last < PROLONGED_EVERY_MS) return Promise.resolve();
  if (prolonged.size >= MOST_LISTS) prolonged.clear();
  prolonged.set(`${tenantId} ${waveId}`, performance.now());
  return inTenant({ tenantId }, async (tx) => {
    await tx.execute(sql`update waves w set until = ${until} where w.id = ${waveId} and ${isGoingOn}`);
    queueMoved(tx, tenantId);
  });
};

const PROLONGED_EVERY_MS = 10_000;
const prolonged = new Map<string, number>();
