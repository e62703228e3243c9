import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { sessionCookie } from '@/lib/identity/model';
import { postComment } from '@/lib/threads/commands/post-comment';
import { keptPages } from './kept-pages';

const format = formats.find(({ showsOnlyItsThread }) => showsOnlyItsThread)?.code ?? '';

/** Kept pages of one discussion, before a "Next" that numbers its pages and repeats what it was asked with. */
async function served() {
  const town = await newTown();
  const { threadId, offerSlug, formatSlug } = await offerIn(town, { format });
  let made = 0;
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    made += 1;
    const page = `<p>${made} ${request.headers['accept-language']} ${request.headers.cookie}</p><script>a()</script>`;
    response.setHeader('set-cookie', 'own=1');
    response.end(page);
  };
  const pages = keptPages(next);
  const server = createServer((request, response) => void pages.handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${town.slug}/offers/${offerSlug}/${formatSlug}`;
  const ask = (headers: Record<string, string> = {}, search = '') => fetch(address + search, { headers });
  return { town, threadId, pages, ask, made: () => made };
}

const say = (town: Town, threadId: string) =>
  postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Guten Tag.' });

test('many who ask at once are shown one page that was made once', async () => {
  const { ask, made } = await served();
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask()).text()));
  expect([new Set(texts).size, made()]).toEqual([1, 1]);
});

test('a comment that this process heard of is on the next page', async () => {
  const { ask, made, town, threadId, pages } = await served();
  await ask();
  await say(town, threadId);
  pages.changed(town.id, threadId);
  expect(await (await ask()).text()).toMatch(/^<p>2 /);
  await ask();
  expect(made()).toBe(2);
});

test('a comment of another process is on the page a second later, without a word from there', async () => {
  const { ask, town, threadId } = await served();
  const now = performance.now.bind(performance);
  const first = await (await ask()).text();
  await say(town, threadId);
  const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 1_000);
  onTestFinished(() => later.mockRestore());
  expect(await (await ask()).text()).not.toBe(first);
});

test('a page that did not change is not made again', async () => {
  const { ask, made, town, threadId, pages } = await served();
  await ask();
  pages.changed(town.id, threadId);
  await ask();
  expect(made()).toBe(1);
});

test('a browser that has the page is told so, and only then', async () => {
  const { ask } = await served();
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  const again = await ask({ 'if-none-match': `"other", W/${etag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
});

test('a kept page has a policy that names its scripts, is never taken unasked, and sets no cookie', async () => {
  const { headers } = await (await served()).ask();
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+';/);
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(headers.get('vary')).toContain('Cookie');
  expect(headers.get('set-cookie')).toBeNull();
});

test('nothing that a client sends gets into a kept page', async () => {
  const { ask } = await served();
  const poison = { 'x-forwarded-host': 'evil.example', cookie: 'a=evil; theme=evil', 'accept-language': 'en;evil' };
  const text = await (await ask(poison)).text();
  expect(text).not.toContain('evil');
  expect(text).toContain('en theme=system');
});

test('who is signed in, typed something or asks for more than the page knows is served by Next', async () => {
  const { ask, made, town } = await served();
  await ask();
  const own = { cookie: `${sessionCookie(town.slug)}=abc` };
  expect(await (await ask(own)).text()).toContain('abc');
  expect(await (await ask({ cookie: `kept-form-${town.slug}=abc` })).text()).toContain('abc');
  await ask({}, '?reply=abc');
  expect([await (await ask()).text(), made()]).toEqual([expect.stringMatching(/^<p>1 /), 4]);
});
