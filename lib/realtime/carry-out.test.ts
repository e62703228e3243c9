import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { type Chance, chanceFrom, mutated } from '@/db/testing/mutations';
import { openRawLine, type RawLine } from '@/db/testing/raw-line';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { openSession } from '@/lib/identity/commands/sessions';
import { sessionCookie } from '@/lib/identity/model';
import { settings } from '@/lib/settings';
import { startLive } from './listen';

/** How many hostile packets; `HOSTILE_PACKETS=100000` for the long run. A failure names the seed to run it again. */
const PACKETS = Number(process.env.HOSTILE_PACKETS ?? 3_000);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);
const ATTACKERS = 6;
const server = createServer();
let stop: () => Promise<void>;
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

beforeAll(async () => {
  vi.stubEnv('BEHIND_PROXY', '1');
  process.on('uncaughtException', note).on('unhandledRejection', note);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  stop = startLive(server);
});
afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
  vi.unstubAllEnvs();
  await stop();
  server.close();
});

async function line(headers: Record<string, string> = {}): Promise<RawLine> {
  const from = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;
  const { port } = server.address() as AddressInfo;
  const all = { origin: settings().publicUrl.origin, 'x-forwarded-for': from, ...headers };
  return openRawLine(port, '/live/?EIO=4&transport=websocket', all);
}

/** A page of somebody, or of a visitor, that follows the thread. */
async function pageOf(town: Town, threadId: string, person?: SignedIn): Promise<RawLine> {
  const token =
    person && (await inTenant({ tenantId: town.id }, (tx) => openSession(tx, person.memberId, { way: 'demo' })));
  const page = await line(token ? { cookie: `${sessionCookie(town.slug)}=${token}` } : {});
  page.say(`40${JSON.stringify({ tenant: town.slug })}`);
  await page.hears('40');
  page.say(`420["thread.watch",{"threadId":"${threadId}","after":0}]`);
  expect(await page.hears('430[')).toContain('"ok":true');
  return page;
}

test(`pages go on talking while ${PACKETS} mutated packets come in, of which none is anybody's but the sender's`, async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue', holdsWaves: false });
  const reader = await pageOf(town, threadId);
  const writers = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => pageOf(town, threadId, await newcomer(town, `Person ${index}`))),
  );
  const share = Math.ceil(PACKETS / ATTACKERS);
  const lanes = Array.from({ length: ATTACKERS }, (_, lane) => attack(chanceFrom(SEED + lane), town, threadId, share));
  let attacking = true;
  const attacks = Promise.all(lanes).finally(() => {
    attacking = false;
  });
  const posted: string[] = [];
  for (let turn = 0; attacking || turn < 30; turn++) {
    const writer = writers[turn % writers.length] as RawLine;
    const key = randomUUID();
    writer.say(
      `42${turn + 1}${JSON.stringify(['comment.post', { key, threadId, parentId: null, text: `Satz ${turn}` }])}`,
    );
    expect(await writer.hears(`43${turn + 1}[`), `seed ${SEED}`).toContain('"ok":true');
    posted.push(key);
    await pause(200);
  }
  await attacks;
  const missing = () => posted.filter((key) => !reader.heard.some((text) => text.includes(key)));
  await expect.poll(missing, { message: `seed ${SEED}` }).toEqual([]);
  expect(reader.isOpen() && writers.every((writer) => writer.isOpen()), `seed ${SEED}`).toBe(true);
  expect(uncaught, `seed ${SEED}`).toEqual([]);
}, 600_000);

/** Sends mutated packets over one connection after the other, each until it is closed or has had its share. */
async function attack(chance: Chance, town: Town, threadId: string, packets: number): Promise<void> {
  const corpus = corpusOf(town.slug, threadId);
  for (let sent = 0; sent < packets; ) {
    const hostile = await line();
    if (chance.below(5) > 0) {
      hostile.say(`40{"tenant":"${town.slug}"}`);
      await hostile.hears('40');
    }
    for (let more = 0; more < 15 && sent < packets && hostile.isOpen(); more++, sent++) {
      if (chance.below(12) === 0) hostile.push(noise(chance));
      else if (chance.below(4) === 0) hostile.say(chance.oneOf(corpus));
      else hostile.say(mutated(chance.oneOf(corpus), chance));
      if (chance.below(3) === 0) await pause(1);
    }
    hostile.close();
  }
}

const noise = (chance: Chance): Buffer =>
  Buffer.from(Array.from({ length: 1 + chance.below(200) }, () => chance.below(256)));

function corpusOf(tenant: string, threadId: string): [string, ...string[]] {
  const id = randomUUID();
  return [
    '42["post"]',
    `420["thread.watch",{"threadId":"${threadId}","after":0}]`,
    `421["thread.leave",{"threadId":"${threadId}"}]`,
    `422["typing.show",{"threadId":"${threadId}"}]`,
    `423["comment.post",{"key":"${id}","threadId":"${threadId}","parentId":null,"text":"Satz"}]`,
    `424["comment.vote",{"commentId":"${id}","value":1}]`,
    `425["comment.edit",{"commentId":"${id}","text":"Anders"}]`,
    `426["annotation.add",{"key":"${id}","threadId":"${threadId}","geometry":{"type":"Point","coordinates":[7.1,51.2]},"placeInWords":null,"category":"idea","text":"Hier"}]`,
    `427["contribution.hide",{"kind":"comment","contributionId":"${id}","rule":1,"reason":"x"}]`,
    `42${'9'.repeat(40)}["comment.withdraw",{"commentId":"${id}"}]`,
    `40{"tenant":"${tenant}"}`,
    '41',
    '430[{"ok":true}]',
    '44{"message":"x"}',
    '451-["comment.post",{"_placeholder":true,"num":0}]',
    '42/admin,["comment.post",{}]',
    '42["disconnect"]',
    '42["__proto__",{"__proto__":{"ok":true}}]',
    '2probe',
    '3',
    '5',
  ];
}
