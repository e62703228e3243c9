import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { LiveSocket } from '@/components/live/connection';
import { ask } from '@/components/live/connection';
import { figuresOf } from '../figures';
import { moreYes } from '../history';
import { PageSocket } from '../page-socket';
import { newPost } from '../posters';
import { type Cast, play, type Rig } from '../rig';
import { type Play, type Stage, setUp } from '../stage';
import { FAKETIME } from '../system';
import { sessionOf } from '../world';

const CAST: Cast = {
  ...{ watchers: 40, posters: 16, thinkMs: 300, posts: 200, longestMs: 20_000 },
  ...{ moderateEveryMs: 300, lookEveryMs: 200, copies: 0.2, forms: true },
};

/** Seconds by which one of two processes is wrong: hours, days, and both nights on which the clocks change. */
const JUMPS = [3_600, -3_600, 86_400, -86_400, 7_200, -7_200, 600, -600, 86_400 * 150, -86_400 * 150];

/** The clock of one of two processes jumps. What is open and who is signed in says the database's clock alone. */
export const clock: Play = {
  name: 'clock',
  says: 'the clock of one of two processes jumps by hours and days, forward and back',
  short: true,
  needs: ['faketime'],
  async run(stage) {
    const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-clock-'));
    const file = join(folder, 'time');
    const set = (seconds: number) => writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    set(0);
    const first = {
      LD_PRELOAD: FAKETIME ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
    const rig = await setUp(stage, { threads: 3, people: 40, apps: 2, first });
    const jumps = stage.long ? [...JUMPS, ...JUMPS] : JUMPS.slice(0, 4);
    const wrong: string[] = [];
    let looked = 0;
    try {
      const doors = await doorsOf(rig, stage);
      const played = await play(rig, CAST, async () => {
        for (const seconds of rig.chance.shuffle(jumps)) {
          set(seconds);
          // What a process believes of threads and sessions it believes for some seconds; the clock jumped before that.
          await pause(stage.long ? 6_000 : 1_200);
          for (const door of doors) {
            looked += 1;
            const said = await door.say();
            if (said !== door.expected) wrong.push(`${door.name} at ${seconds} s: ${said}`);
          }
          await moreYes(rig.history, 10);
        }
        set(0);
      });
      const verdict = {
        id: 'D9',
        says: 'nothing opens, closes or ends by the clock of a process',
        looked,
        broken: wrong,
      };
      return {
        verdicts: [...played.verdicts, verdict],
        figures: figuresOf(rig, played, { jump: jumps.length }),
        history: rig.history,
      };
    } finally {
      await rig.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface ClockedDoor {
  name: string;
  expected: string;
  say: () => Promise<string>;
}

const MINUTES = 60_000;

/** Ends and beginnings half an hour from now, which an hour more or less would move. */
async function doorsOf(rig: Rig, { ground }: Stage): Promise<ClockedDoor[]> {
  const [place] = rig.places as [Rig['places'][number]];
  const { town } = place;
  const shortly = await sessionOf(town, town.anna.memberId, 30 * MINUTES);
  const over = await sessionOf(town, town.anna.memberId, -30 * MINUTES);
  const [, closing, closed] = place.threads;
  const sql = postgres(ground.adminUrl, { max: 1, onnotice: () => {} });
  const move = (threadId: string | undefined, minutes: number) => sql`
    update offer_formats f set closes_at = now() + make_interval(mins => ${minutes}) from threads t
    where t.tenant_id = ${town.id} and t.id = ${threadId ?? ''} and f.tenant_id = t.tenant_id and f.id = t.offer_format_id`;
  await move(closing?.threadId, 30);
  await move(closed?.threadId, -30);
  await sql.end();
  // Only there is nothing to be said any more.
  place.threads.splice(2, 1);
  rig.places[1]?.threads.splice(2, 1);
  const open = place.threads[0]?.threadId ?? '';
  return [
    { name: 'a session that ends in half an hour', expected: 'yes', say: () => saying(rig, shortly, open) },
    { name: 'a session that ended half an hour ago', expected: 'sign-in.needed', say: () => saying(rig, over, open) },
    {
      name: 'a thread that closes in half an hour',
      expected: 'yes',
      say: () => saying(rig, shortly, closing?.threadId ?? ''),
    },
    {
      name: 'a thread that closed half an hour ago',
      expected: 'thread.closed',
      say: () => saying(rig, shortly, closed?.threadId ?? ''),
    },
  ];
}

/** Says something over a fresh connection to the process whose clock is wrong. Out: yes, or why not. */
async function saying(rig: Rig, cookie: string, threadId: string): Promise<string> {
  const [place] = rig.places as [Rig['places'][number]];
  const { port } = rig.calm;
  const socket = new PageSocket({ port, origin: rig.origin, tenant: place.slug, cookie, address: '10.5.0.1' });
  await socket.there(5_000);
  const post = newPost(place, threadId, cookie);
  post.invokedAt = performance.now();
  rig.history.posts.push(post);
  const { key, text } = post;
  const answer = await ask(socket as unknown as LiveSocket, 'comment.post', { key, threadId, parentId: null, text });
  socket.close();
  if (answer.ok && 'entry' in answer.value)
    post.oks.push({ id: answer.value.entry.id, seq: answer.value.entry.seq, at: performance.now(), way: 'socket' });
  else post.refusals.push(answer.ok ? 'held' : answer.code);
  return answer.ok ? 'yes' : answer.code;
}
