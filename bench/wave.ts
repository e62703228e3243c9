// `npm run bench:wave`: 500 fresh accounts send 5,000 posts in ten minutes while known residents go on writing.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import { inGroups } from '@/lib/moderation/model/queue';
import { moderationQueue } from '@/lib/moderation/queries/queue';
import { waitingInGroups } from '@/lib/review/queries/groups';
import { ensureBuilt } from '../scripts/ready.mjs';
import { environmentOf } from './contestants';
import { newHistogram, type Spread, spreadOf } from './histogram';
import { now } from './measure';
import { keepFigures, readOptions } from './options';
import { figure, type Goal, printGoals, ratio, table, verdictOf } from './print';
import { saying } from './saying';
import { startServer } from './servers';
import { readyTalk, type Talk } from './talk';
import { spamText } from './wave/spam';
import { closeWhenBrokenOff, discussionIn, newWorld, type World } from './world';

const options = readOptions();
const plan = options.quick
  ? { accounts: 100, posts: 500, seconds: 60, quiet: 30, residents: 40 }
  : { accounts: 500, posts: 5_000, seconds: 600, quiet: 120, residents: 40 };
/** All residents together; each of them stays well within a person's pace. */
const RESIDENTS_EVERY_MS = 300;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const world = await newWorld(plan.residents + plan.accounts);
closeWhenBrokenOff(world.close, 30 * 60_000);
const server = await startServer({
  node: ['scripts/start.mjs'],
  environment: { ...environmentOf(world, 1), BEHIND_PROXY: '1' },
});
try {
  const figures = await measure(world);
  const goals = report(figures);
  keepFigures(options, { ...figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  await server.stop();
  await world.close();
}

interface Sent {
  times: Spread;
  held: number;
  refused: number;
}

async function measure({ town, cookies }: World) {
  const { threadId } = await discussionIn(town);
  await makeKnown(world, threadId);
  const residents = await talksOf(cookies.slice(0, plan.residents), 'aaaa');
  const accounts = await talksOf(cookies.slice(plan.residents), 'bbbb');
  const talk = (seconds: number) =>
    steadily(residents, (seconds * 1000) / RESIDENTS_EVERY_MS, RESIDENTS_EVERY_MS, (n) => wish(threadId, saying(n)));
  // Not counted: the server's code grows to what it is in use.
  await talk(10);
  const quiet = await talk(plan.quiet);
  const [during, wave] = await Promise.all([
    talk(plan.seconds),
    steadily(accounts, plan.posts, (plan.seconds * 1000) / plan.posts, (n) => wish(threadId, spamText(n))),
  ]);
  const seen = await seenByModerators(world);
  for (const { close } of [...residents, ...accounts]) close();
  return { quiet, during, wave, ...seen };
}

/** What its moderators have before them, and what the public saw of it. */
async function seenByModerators({ town }: World) {
  const beganAt = now();
  const groups = await waitingInGroups(town.mona);
  const groupsMs = now() - beganAt;
  const { items } = await moderationQueue(town.mona);
  const shown = await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute<{ count: number }>(sql`
      select count(*)::int as count from comments c join members m on m.id = c.author_id
      where m.created_at > now() - interval '24 hours' and c.text <> 'Früher.'`),
  );
  const waiting = groups.reduce((sum, { count }) => sum + count, 0);
  return {
    groups: groups.length,
    groupsMs,
    waiting,
    cases: inGroups(items).length,
    shown: shown[0]?.count ?? 0,
  };
}

/** The first of the world's people have been here for three days and wrote something that has stood for two. */
async function makeKnown({ town }: World, threadId: string): Promise<void> {
  await inTenant({ tenantId: town.id }, async (tx) => {
    await tx.execute(sql`
      update members set created_at = now() - interval '3 days'
      where pseudonym in (select 'Person ' || n from generate_series(0, ${plan.residents - 1}::int) n)`);
    await tx.execute(sql`
      insert into comments (thread_id, seq, rev, author_id, text, post_key, post_hash, posted_at)
      select ${threadId}::uuid, -row_number() over (), 0, id, 'Früher.', uuid_v7(), 'before', now() - interval '2 days'
      from members where created_at < now() - interval '2 days'`);
  });
}

function talksOf(cookies: readonly string[], net: string): Promise<Talk[]> {
  const auth = { tenant: world.town.slug };
  const addressOf = (n: number) => `2001:db8:${net}:${n.toString(16)}::1`;
  return Promise.all(cookies.map((cookie, n) => readyTalk({ port: server.port, auth, cookie, address: addressOf(n) })));
}

function wish(threadId: string, text: string) {
  return { key: randomUUID(), threadId, parentId: null, text };
}

/** One after the other in turn, at a steady pace, whether or not the last one is acknowledged. */
async function steadily(
  talks: readonly Talk[],
  posts: number,
  everyMs: number,
  say: (n: number) => object,
): Promise<Sent> {
  const told = { times: newHistogram(), held: 0, refused: 0 };
  const begin = now();
  const ask = async (n: number) => {
    const sentAt = now();
    const answer = (await talks[n % talks.length]?.ask('comment.post', say(n))) as { ok?: boolean; value?: object };
    told.times.add(now() - sentAt);
    if (!answer?.ok) told.refused += 1;
    else if ('held' in (answer.value ?? {})) told.held += 1;
  };
  const asked: Promise<void>[] = [];
  for (let n = 0; n < posts; n++) {
    await pause(Math.max(0, begin + n * everyMs - now()));
    asked.push(ask(n));
  }
  await Promise.all(asked);
  return { ...told, times: spreadOf(told.times) };
}

function report({ quiet, during, wave, groups, groupsMs, waiting, cases, shown }: Awaited<ReturnType<typeof measure>>) {
  const row = (name: string, { times, held, refused }: Sent) => [
    ...[name, figure(times.p50), figure(times.p99), String(held), String(refused)],
  ];
  table(
    'acknowledgement, ms',
    ['p50', 'p99', 'held', 'refused'],
    [row('residents, quiet', quiet), row('residents, in the wave', during), row('the wave', wave)],
  );
  console.log(
    `p99 of residents ${ratio(during.times.p99, quiet.times.p99)} quiet; public ${shown}, waiting ${waiting}`,
  );
  console.log(`groups ${groups} (made in ${figure(groupsMs)} ms), cases of what was public ${cases}\n`);
  const goals: Goal[] = [
    { id: 'S16', what: 'public before review, %', value: (100 * shown) / plan.posts, limit: { most: 1 } },
    { id: 'S16', what: 'groups and cases before moderators', value: groups + cases, limit: { most: 50 } },
    { id: 'S16', what: 'residents’ p99, x quiet', value: during.times.p99 / quiet.times.p99, limit: { most: 1.2 } },
    { id: 'S16', what: 'residents held or refused', value: during.held + during.refused, limit: { most: 0 } },
  ];
  printGoals(goals);
  return goals;
}
