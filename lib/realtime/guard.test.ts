import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openRawLine, type RawLine } from '@/db/testing/raw-line';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { waitOfNetwork } from '@/lib/limits/commands/keep-pace';
import { networkOf } from '@/lib/limits/model';
import { CONNECTIONS_OF_NETWORK, paces } from '@/lib/limits/model/paces';
import { settings } from '@/lib/settings';
import { startLive } from './listen';

const LIVE = '/live/?EIO=4&transport=websocket';
const server = createServer();
let stop: () => Promise<void>;
let town: Town;
let threadId: string;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  stop = startLive(server);
  town = await newTown();
  threadId = (await offerIn(town, { format: 'dialogue' })).threadId;
});
// As behind a proxy, so that everybody comes from a network of their own.
beforeEach(() => void vi.stubEnv('BEHIND_PROXY', '1'));
afterAll(async () => {
  vi.unstubAllEnvs();
  await stop();
  server.close();
});

const someNetwork = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

async function line({ url = LIVE, from = someNetwork(), origin = settings().publicUrl.origin } = {}): Promise<RawLine> {
  const { port } = server.address() as AddressInfo;
  const opened = await openRawLine(port, url, { origin, 'x-forwarded-for': from });
  onTestFinished(() => opened.close());
  return opened;
}

const greet = (opened: RawLine) => opened.say(`40${JSON.stringify({ tenant: town.slug })}`);

/** A line that has said which town it belongs to, and was let in. */
async function greeted(): Promise<RawLine> {
  const opened = await line();
  greet(opened);
  expect(await opened.hears('40')).not.toBeNull();
  return opened;
}

/** Asks something ordinary. Out: the answer, or null where nobody answers any more. */
async function asks(opened: RawLine, id = 77): Promise<string | null> {
  opened.say(`42${id}["thread.watch",{"threadId":"${threadId}","after":0}]`);
  return opened.hears(`43${id}[`);
}

describe('an upgrade', () => {
  test('to the live side by a page of ours is let in', async () => {
    expect((await line()).status).toBe(101);
  });

  test.each([
    '/',
    '/other/?EIO=4&transport=websocket',
    '/live/../x',
    '/live/x/?EIO=4&transport=websocket',
    'http://127.0.0.1:1/live/?EIO=4&transport=websocket',
    'http://169.254.169.254/',
    '//127.0.0.1:1/live/?EIO=4&transport=websocket',
    `${LIVE}&sid=someone`,
  ])('to %s is ended, and nobody hears where it wanted to go', async (url) => {
    const heard = vi.fn();
    server.on('upgrade', ({ url: wanted }) => heard(wanted));
    expect((await line({ url })).status).toBeNull();
    expect(heard).toHaveBeenCalledWith('/');
  });

  test('of a foreign page is refused', async () => {
    expect((await line({ origin: 'https://elsewhere.example' })).status).toBe(400);
  });

  test('of a network that has too many open is told when to come again, and others are let in', async () => {
    const from = someNetwork();
    const come = async () => {
      const opened = await line({ from });
      greet(opened);
      return opened;
    };
    const opened = await Promise.all(Array.from({ length: CONNECTIONS_OF_NETWORK }, come));
    expect(opened.filter(({ status }) => status === 101)).toHaveLength(CONNECTIONS_OF_NETWORK);
    const late = await line({ from });
    expect(late.status).toBe(429);
    expect(Number(/retry-after: (\d+)/.exec(late.answer)?.[1])).toBeGreaterThan(0);
    expect((await line()).status).toBe(101);
  });

  test('of a network that has opened too many lately is told when to come again', async () => {
    const from = someNetwork();
    while (waitOfNetwork(null, networkOf(from), paces.connect) === 0);
    const late = await Promise.all(Array.from({ length: 50 }, () => line({ from })));
    const refused = late.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]?.answer).toContain('retry-after: 1');
  });
});

test('a connection that does not say who it is ends after fifteen seconds', async () => {
  const silent = await line();
  await silent.closed;
  const beats = silent.heard.filter((text) => text === '2');
  expect(silent.heard.length - beats.length).toBe(1);
}, 30_000);

test('a page that is not of any town is told so, without what a parser or a database said', async () => {
  for (const greeting of ['40', '40{}', '40{"tenant":7}', '40{"tenant":"nowhere"}', '40{"tenant":{"a":[]}}']) {
    const stranger = await line();
    stranger.say(greeting);
    expect(await stranger.hears('44')).toBe(`44{"message":"refused"}`);
  }
});

describe('what no page sends', () => {
  const once64KB = 'x'.repeat(65 * 1024);
  const bottomless = `["comment.vote",${'['.repeat(9)}${']'.repeat(9)}]`;

  test.each([
    ['an event that wants no answer', '42["comment.post"]'],
    ['an event that wants none but has a content', '42["comment.post",{"text":"x"}]'],
    ['an answer that is no function', '42["comment.post",{},"not a function"]'],
    ['an unknown event', '425["nobody.knows",{}]'],
    ['a number for an event', '425[7,{}]'],
    ['a name that every object has', '425["__proto__",{}]'],
    ['another such name', '425["constructor",{}]'],
    ['a name of Node’s', '42["error",{}]'],
    ['two contents', '425["comment.vote",{},{}]'],
    ['a content without a bottom', `425${bottomless}`],
    ['an answer that nobody asked for', '435["x"]'],
    ['a second greeting', '40{"tenant":"x"}'],
    ['an event to another namespace', '42/admin,5["x"]'],
    ['a greeting of another namespace', '40/admin,{}'],
    ['a sign of Engine.IO that servers send', '0{}'],
    ['nothing at all', '6'],
  ])('%s is warned about three times, and costs the connection the fourth', async (_what, packet) => {
    const honest = await greeted();
    const hostile = await greeted();
    for (let time = 0; time < 3; time++) hostile.say(packet);
    // Some of these Socket.IO itself does not stand even once.
    if (hostile.isOpen()) await asks(hostile, 76);
    hostile.say(packet);
    await hostile.closed;
    expect(await asks(honest)).toContain('"ok":true');
  });

  test.each([
    ['a reserved event', '42["disconnect"]'],
    ['broken JSON', '42["comment.post",'],
    ['something that is no packet', '4'],
    ['an unknown kind', '49[]'],
    ['an unknown Engine.IO kind', 'x'],
    ['a packet with attachments', '451-["comment.post",{"_placeholder":true,"num":0}]'],
    ['the promise of too many attachments', '459999999-["x"]'],
    ['an attachment nobody announced', Buffer.from([4, 1, 2, 3])],
    ['more than 64 KB', `421["comment.post",{"text":"${once64KB}"}]`],
    ['a megabyte', Buffer.alloc(1_000_000)],
    ['a farewell', '41'],
  ])('%s costs it at once', async (_what, packet) => {
    const honest = await greeted();
    const hostile = await greeted();
    hostile.say(packet);
    await hostile.closed;
    expect(await asks(honest)).toContain('"ok":true');
  });

  test('an event before the greeting costs the connection', async () => {
    const early = await line();
    early.say('421["comment.post",{}]');
    await early.closed;
    expect(early.heard).toHaveLength(1);
  });

  test('an answer’s number may be as large as it likes', async () => {
    const odd = await greeted();
    odd.say(`42${'9'.repeat(400)}["comment.vote",{}]`);
    expect(await asks(odd)).toContain('"ok":true');
  });
});

describe('a connection', () => {
  test('has forty wishes at once; three more are refused, and the next closes it', async () => {
    const hasty = await greeted();
    for (let id = 0; id < 43; id++) hasty.say(`42${id}["comment.vote",{}]`);
    expect(await hasty.hears('4342[')).toContain('"kind":"TooMany","code":"wishes.too-many","facts":{"seconds":1}');
    for (let id = 43; id < 60; id++) hasty.say(`42${id}["comment.vote",{}]`);
    await hasty.closed;
    expect(hasty.heard.filter((text) => text.includes('TooMany')).length).toBeLessThanOrEqual(3);
  });

  test('that stays below is served for good', async () => {
    const calm = await greeted();
    for (let id = 100; id < 140; id++) expect(await asks(calm, id)).toContain('"ok":true');
  });

  test('that only says that it lives, ten thousand times, is closed', async () => {
    const lively = await greeted();
    for (let sign = 0; sign < 10_000 && lively.isOpen(); sign++) lively.say('3');
    await lively.closed;
  });

  test('that pings as websockets do, ten thousand times, is closed', async () => {
    const lively = await greeted();
    for (let sign = 0; sign < 10_000 && lively.isOpen(); sign++) lively.push(Buffer.from([0x89, 0x80, 0, 0, 0, 0]));
    await lively.closed;
  });
});
