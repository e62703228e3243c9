import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask, type LiveSocket } from '@/components/live/connection';
import { type Following, followThread } from '@/components/live/follow-thread';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { openSession } from '@/lib/identity/commands/sessions';
import { sessionCookie } from '@/lib/identity/model';
import { hideContribution } from '@/lib/moderation/commands';
import { settings } from '@/lib/settings';
import { postComment } from '@/lib/threads/commands/post-comment';
import { hub, setHub } from './hub';
import { startLive } from './listen';

const server = createServer();
let stop: () => Promise<void>;
let address = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = startLive(server);
});
afterAll(async () => {
  await stop();
  server.close();
});

async function pageOf(town: Town, person?: SignedIn, more: { origin?: string } = {}): Promise<LiveSocket> {
  const headers: Record<string, string> = { origin: more.origin ?? settings().publicUrl.origin };
  if (person) {
    const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, person.memberId, { way: 'demo' }));
    headers.cookie = `${sessionCookie(town.slug)}=${token}`;
  }
  const socket: LiveSocket = io(address, {
    ...{ path: '/live', transports: ['websocket'], forceNew: true, auth: { tenant: town.slug } },
    ...{ extraHeaders: headers, reconnectionDelay: 10, reconnectionDelayMax: 20 },
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

async function watching(town: Town, { threadId }: TestOffer, person?: SignedIn) {
  const socket = await pageOf(town, person);
  const thread = followThread({ threadId, head: 0 });
  onTestFinished(thread.over(socket));
  await until(thread, () => thread.now().online);
  return { socket, thread };
}

/** Waits for a change of the thread that makes something true. */
function until(thread: Following, holds: () => boolean): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!holds()) return;
      end();
      done();
    };
    const end = thread.onChange(look);
    look();
  });
}

const textsOf = (thread: Following) =>
  [...thread.now().state.comments.values()].sort((a, b) => a.seq - b.seq).map(({ text }) => text);
const draft = (threadId: string, text: string) => ({ key: randomUUID(), threadId, parentId: null, text });

async function discussion() {
  const town = await newTown();
  return { town, offer: await offerIn(town, { format: 'dialogue' }) };
}

describe('a page that is open', () => {
  test('receives what another page posts, and what a form posts', async () => {
    const { town, offer } = await discussion();
    const visitor = await watching(town, offer);
    const anna = await watching(town, offer, town.anna);
    const answer = await ask(anna.socket, 'comment.post', draft(offer.threadId, 'Von der Seite'));
    expect(answer).toMatchObject({ ok: true, value: { head: 1, entry: { author: { name: 'Anna' } } } });
    await postComment(town.mona, draft(offer.threadId, 'Vom Formular'));
    await until(visitor.thread, () => visitor.thread.now().state.head === 2);
    expect(textsOf(visitor.thread)).toEqual(['Von der Seite', 'Vom Formular']);
  });

  test('catches up after a dead spot, and what was hidden meanwhile does not come back', async () => {
    const { town, offer } = await discussion();
    const { socket, thread } = await watching(town, offer);
    socket.disconnect();
    const ids = [];
    for (const text of ['eins', 'zwei', 'drei', 'vier', 'fünf']) {
      ids.push((await postComment(town.anna, draft(offer.threadId, text))).entry.id);
    }
    const hiding = { kind: 'comment', contributionId: ids[2], rule: 1, reason: 'Test' };
    await hideContribution(town.mona, hiding);
    socket.connect();
    await until(thread, () => thread.now().state.head === 6);
    expect(textsOf(thread)).toEqual(['eins', 'zwei', '', 'vier', 'fünf']);
  });

  test('finds within about a second what nobody told it', async () => {
    const { town, offer } = await discussion();
    const { thread } = await watching(town, offer);
    const told = hub();
    setHub(undefined);
    await postComment(town.anna, draft(offer.threadId, 'Aus einem anderen Prozess'));
    setHub(told);
    await until(thread, () => thread.now().state.head === 1);
    expect(textsOf(thread)).toEqual(['Aus einem anderen Prozess']);
  });

  test('receives what the municipality answers on a map', async () => {
    const town = await newTown();
    const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
    const categories = [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }];
    const offer = await offerIn(town, { format, settings: { categories } });
    const place = { threadId: offer.threadId, geometry: null, placeInWords: 'Am Brunnen', category: 'bench' };
    const { entry } = await addAnnotation(town.anna, { ...place, key: randomUUID(), text: 'Eine Bank' });
    const { thread } = await watching(town, offer);
    await until(thread, () => thread.now().state.head === 1);
    await giveFeedback(town.emil, {
      kind: 'annotation',
      contributionId: entry.id,
      status: 'planned',
      text: 'Kommt im Mai.',
    });
    await until(thread, () => thread.now().state.head === 2);
    expect(thread.now().state.annotations.get(entry.id)?.feedback).toMatchObject({
      ...{ status: 'planned', text: 'Kommt im Mai.', by: 'Emil' },
    });
  });

  test('shows how many are here', async () => {
    const { town, offer } = await discussion();
    const first = await watching(town, offer);
    const second = await watching(town, offer, town.anna);
    await until(first.thread, () => first.thread.now().watching === 2);
    await ask(second.socket, 'typing.show', { threadId: offer.threadId });
    await until(first.thread, () => first.thread.now().typing === 1);
    second.socket.disconnect();
    await until(first.thread, () => first.thread.now().watching === 1);
  });

  test('comes back as what it is after its session has ended', async () => {
    const { town, offer } = await discussion();
    const { socket } = await watching(town, offer, town.anna);
    const gone = new Promise((done) => socket.once('disconnect', done));
    await inTenant({ tenantId: town.id }, async (tx) => {
      await tx.execute('delete from sessions');
    });
    hub().rightsChanged(town.id, town.anna.memberId);
    await gone;
    const back = new Promise<void>((done) => socket.once('connect', () => done()));
    socket.connect();
    await back;
    const answer = await ask(socket, 'comment.post', draft(offer.threadId, 'Noch da?'));
    expect(answer).toMatchObject({ ok: false, kind: 'SignInNeeded' });
  });
});

describe('the door of sockets', () => {
  test('shows a draft to nobody but those who prepare it', async () => {
    const town = await newTown();
    const { threadId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
    const watch = async (person?: SignedIn) => {
      const socket = await pageOf(town, person);
      await new Promise<void>((done) => socket.once('connect', () => done()));
      return ask(socket, 'thread.watch', { threadId, after: 0 });
    };
    expect(await watch(town.emil)).toMatchObject({ ok: true });
    expect(await watch(town.anna)).toMatchObject({ ok: false, kind: 'NotFound' });
    expect(await watch()).toMatchObject({ ok: false, kind: 'NotFound' });
  });

  test('knows no thread of another town', async () => {
    const { offer } = await discussion();
    const elsewhere = await newTown();
    const socket = await pageOf(elsewhere, elsewhere.ada);
    await new Promise<void>((done) => socket.once('connect', () => done()));
    const answer = await ask(socket, 'thread.watch', { threadId: offer.threadId, after: 0 });
    expect(answer).toMatchObject({ ok: false, kind: 'NotFound' });
  });

  test('is shut for pages of other origins', async () => {
    const town = await newTown();
    const socket = await pageOf(town, town.anna, { origin: 'https://elsewhere.example' });
    await expect(new Promise((_, refused) => socket.once('connect_error', refused))).rejects.toThrow();
  });

  test('answers nonsense with a refusal', async () => {
    const { town } = await discussion();
    const socket = await pageOf(town, town.anna);
    await new Promise<void>((done) => socket.once('connect', () => done()));
    expect(await ask(socket, 'comment.post', 'Unsinn')).toMatchObject({ ok: false, kind: 'Invalid' });
  });
});
