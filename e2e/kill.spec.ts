import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { io } from 'socket.io-client';
import { cookieOf, inDatabase, type Platform, platformOn } from './fixtures/platform';
import { PORT } from './fixtures/port';

// Posts go on by form and by socket while the platform is killed, twice, and its PostgreSQL once. What was not
// acknowledged is sent again with the same key, as a browser does.
test('after a kill every acknowledged comment is there, once, and the thread has no gap', async () => {
  test.setTimeout(240_000);
  const platform = platformOn(PORT + 1);
  try {
    await platform.start();
    const threadId = await anyDialogue(platform);
    const senders = [await byForm(platform, 'anna', threadId), await bySocket(platform, 'cem', threadId)];
    for (const disaster of [platform.kill, () => killPostgres(platform), platform.kill]) {
      const posting = senders.map((sender) => sender.go());
      await Promise.all(senders.map((sender) => sender.reaches(sender.acknowledged.size + 5)));
      await disaster();
      for (const sender of senders) sender.rest();
      await Promise.all(posting);
      if (disaster === platform.kill) await platform.start();
    }
    const posting = senders.map((sender) => sender.go());
    await Promise.all(senders.map((sender) => sender.reaches(sender.acknowledged.size + 1)));
    for (const sender of senders) sender.rest();
    await Promise.all(posting);
    const acknowledged = senders.flatMap((sender) => [...sender.acknowledged]);
    const { stored, gaps } = await storedIn(platform, threadId, acknowledged);
    expect(stored).toEqual(acknowledged.map(() => 1));
    expect(gaps).toBe(0);
    for (const sender of senders) sender.end();
    expect(await platform.end()).toBe(0);
  } finally {
    await platform.kill();
    await platform.end();
  }
});

/** Somebody who posts, one comment after the other. A comment without an answer stays first in line. */
interface Sender {
  acknowledged: Set<string>;
  /** Posts until it may rest. */
  go: () => Promise<void>;
  rest: () => void;
  reaches: (count: number) => Promise<void>;
  end: () => void;
}

function sender(send: (key: string, text: string) => Promise<boolean>, end: () => void): Sender {
  const acknowledged = new Set<string>();
  let key = randomUUID();
  let resting = false;
  return {
    acknowledged,
    end,
    go: async () => {
      for (resting = false; !resting; await pause(20)) {
        if (!(await send(key, `Beitrag ${key}`).catch(() => false))) continue;
        acknowledged.add(key);
        key = randomUUID();
      }
    },
    rest: () => {
      resting = true;
    },
    reaches: async (count) => {
      while (acknowledged.size < count) await pause(20);
    },
  };
}

async function byForm({ origin }: Platform, name: string, threadId: string): Promise<Sender> {
  const headers = { origin, cookie: await cookieOf({ origin }, name) };
  const send = async (key: string, text: string) => {
    const body = new URLSearchParams({ key, threadId, text });
    const answer = await fetch(`${origin}/lindenfurt/comments`, { method: 'POST', headers, body, redirect: 'manual' });
    return answer.headers.get('location')?.includes('comment=') === true;
  };
  return sender(send, () => {});
}

async function bySocket({ origin }: Platform, name: string, threadId: string): Promise<Sender> {
  const extraHeaders = { origin, cookie: await cookieOf({ origin }, name) };
  const options = { path: '/live', transports: ['websocket'], extraHeaders, auth: { tenant: 'lindenfurt' } };
  const socket = io(origin, { ...options, reconnectionDelayMax: 200 });
  const send = async (key: string, text: string) => {
    const wish = { key, threadId, text };
    return (await socket.timeout(1_000).emitWithAck('comment.post', wish)).ok === true;
  };
  return sender(send, () => socket.close());
}

async function killPostgres({ dataDir }: Platform): Promise<void> {
  const note = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  process.kill(Number(note.split('\n')[0]), 'SIGKILL');
}

const anyDialogue = (platform: Platform): Promise<string> =>
  inDatabase(platform, async (sql) => {
    const [row] = await sql`
      select t.id from threads t join offer_formats f on f.id = t.subject_id join tenants n on n.id = t.tenant_id
      where f.format = 'dialogue' and n.slug = 'lindenfurt' and now() between f.opens_at and f.closes_at limit 1`;
    return String(row?.id);
  });

const storedIn = (platform: Platform, threadId: string, keys: string[]) =>
  inDatabase(platform, async (sql) => {
    const rows = await sql`
      select post_key, count(*)::int as times from comments where post_key in ${sql(keys)} group by post_key`;
    const times = new Map(rows.map((row) => [row.post_key, row.times]));
    const [log] = await sql`
      select (max(seq) - count(*))::int as gaps from thread_events where thread_id = ${threadId}`;
    return { stored: keys.map((key) => times.get(key) ?? 0), gaps: log?.gaps };
  });
