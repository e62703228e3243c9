import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sessions } from '@/db/schema/identity';
import { offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { hashOf, newToken, sessionCookie } from '@/lib/identity/model';
import { hideContribution } from '@/lib/moderation/commands';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { postComment } from '@/lib/threads/commands/post-comment';
import { keptPages } from './kept-pages';
import { LANGUAGE, type SlotName, slotMark } from './model';

const format = formats.find(({ showsOnlyItsThread }) => showsOnlyItsThread)?.code ?? '';

/** Kept pages of one discussion, before a "Next" that numbers its shells and repeats what it was asked with. */
async function served() {
  const town = await newTown();
  const { threadId, offerSlug, formatSlug } = await offerIn(town, { format });
  let shells = 0;
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    shells += 1;
    const { cookie, [LANGUAGE]: language } = request.headers;
    response.setHeader('set-cookie', 'own=1');
    response.end(
      `<i>${shells} ${language} ${cookie}</i><script>a()</script>` +
        ['account', 'thread', 'everything'].map((name) => `<div>${slotMark(name as SlotName)}</div>`).join(''),
    );
  };
  let drawn = 0;
  const pages = keptPages(next, {
    account: (_town, account) => `<b>${account?.pseudonym ?? 'nobody'}</b>`,
    entry: ({ text }, answersTo) => `<li>${text};${answersTo ?? ''}</li>`,
    everything: (entries, { next }) => `<ol>${entries.join('')}${next ?? ''}</ol>`,
    thread: ({ view, formKey }) => {
      drawn += 1;
      const votes = Object.values(view.ownVotes);
      return `<p>${view.comments.map(({ text }) => text)};${votes};${view.may.post.ok};${formKey !== ''}</p>`;
    },
  });
  const server = createServer((request, response) => void pages.handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/${town.slug}/offers/${offerSlug}/${formatSlug}`;
  const ask = (headers: Record<string, string> = {}, search = '') => fetch(address + search, { headers });
  const text = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).text();
  const all = (headers: Record<string, string> = {}) => text(headers, '/all');
  return { town, threadId, pages, ask, text, all, made: () => ({ shells, drawn }) };
}

const say = async (town: Town, threadId: string, text = 'Guten Tag.', parentId: string | null = null) =>
  (await postComment(town.anna, { key: randomUUID(), threadId, parentId, text })).entry.id;

/** The cookie of somebody who is signed in. */
async function cookieOf(town: Town, who: SignedIn): Promise<{ cookie: string }> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + 60_000);
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.insert(sessions).values({ memberId: who.memberId, tokenHash: hashOf(token), expiresAt }),
  );
  return { cookie: `${sessionCookie(town.slug)}=${token}` };
}

test('many who ask at once are shown one page that was made once', async () => {
  const { text, made } = await served();
  const texts = await Promise.all(Array.from({ length: 20 }, () => text()));
  expect([new Set(texts).size, made()]).toEqual([1, { shells: 1, drawn: 1 }]);
});

test('a comment that this process heard of is on the next page, in the same shell', async () => {
  const { text, made, town, threadId, pages } = await served();
  await text();
  await say(town, threadId);
  pages.changed(town.id, threadId, 0);
  expect(await text()).toContain('Guten Tag.');
  await text();
  expect(made()).toEqual({ shells: 1, drawn: 2 });
});

test('a comment of another process is on the page a second later, without a word from there', async () => {
  const { text, town, threadId } = await served();
  const now = performance.now.bind(performance);
  await text();
  await say(town, threadId);
  const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 1_000);
  onTestFinished(() => later.mockRestore());
  expect(await text()).toContain('Guten Tag.');
});

test('what a moderator hid is on no page from then on', async () => {
  const { text, town, threadId, pages } = await served();
  const commentId = await say(town, threadId);
  const anna = await cookieOf(town, town.anna);
  expect([await text(), await text(anna)]).toEqual(Array(2).fill(expect.stringContaining('Guten Tag.')));
  await hideContribution(town.mona, { kind: 'comment', contributionId: commentId, rule: 1, reason: 'Probe' });
  pages.changed(town.id, threadId, 0);
  expect([await text(), await text(anna)]).toEqual(Array(2).fill(expect.not.stringContaining('Guten Tag.')));
});

test('a page that did not change is not made again, and one around which something did is made anew', async () => {
  const { text, made, town, threadId, pages } = await served();
  await text();
  pages.changed(town.id, threadId, 0);
  await text();
  expect(made()).toEqual({ shells: 1, drawn: 1 });
  await inTenant({ tenantId: town.id }, (tx) => tx.update(offers).set({ title: 'Neu' }));
  pages.changed(town.id, threadId, 0);
  await text();
  expect(made()).toEqual({ shells: 2, drawn: 2 });
});

test('two people and a visitor who ask in turn each see what is theirs', async () => {
  const { ask, text, town, threadId } = await served();
  const commentId = await say(town, threadId);
  const [anna, ben] = [await cookieOf(town, town.anna), await cookieOf(town, town.ben)];
  await castVote(town.anna, { commentId, value: 1 });
  for (let turn = 0; turn < 2; turn++) {
    expect(await text(anna)).toContain('<b>Anna</b></div><div><p>Guten Tag.;1;true;true</p>');
    expect(await text()).toContain('<b>nobody</b></div><div><p>Guten Tag.;;false;false</p>');
    expect(await text(ben)).toContain('<b>Ben</b></div><div><p>Guten Tag.;;false;true</p>');
  }
  expect((await ask(anna)).headers.get('cache-control')).toBe('private, no-store');
  expect((await ask(anna)).headers.get('etag')).toBeNull();
});

test('whose session is over is a visitor, and another town’s session is none', async () => {
  const { text, town } = await served();
  const elsewhere = await newTown();
  const { cookie } = await cookieOf(elsewhere, elsewhere.anna);
  expect(await text({ cookie: `${sessionCookie(town.slug)}=over` })).toContain('<b>nobody</b>');
  expect(await text({ cookie: cookie.replace(elsewhere.slug, town.slug) })).toContain('<b>nobody</b>');
});

test('the page with all comments shows each once, in their order, as they are now', async () => {
  const { all, town, threadId, pages } = await served();
  const first = await say(town, threadId, 'Eins');
  expect(await all()).toContain('<ol><li>Eins;</li></ol>');
  await say(town, threadId, 'Zwei', first);
  await castVote(town.anna, { commentId: first, value: 1 });
  pages.changed(town.id, threadId, 0);
  expect(await all()).toContain('<ol><li>Eins;</li><li>Zwei;Anna</li></ol>');
  await hideContribution(town.mona, { kind: 'comment', contributionId: first, rule: 1, reason: 'Probe' });
  pages.changed(town.id, threadId, 0);
  expect(await all()).toContain('<ol><li>;</li><li>Zwei;</li></ol>');
  expect(await all(await cookieOf(town, town.anna))).toMatch(/<b>Anna<.*<ol><li>;<.li><li>Zwei;<.li><.ol>/);
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
  const { text } = await served();
  const poison = { 'x-forwarded-host': 'evil.example', cookie: 'a=evil; theme=evil', 'accept-language': 'en;evil' };
  expect(await text(poison)).toContain('<i>1 en theme=system</i>');
});

test('who typed something before a detour, and who asks for more than the page knows, is served by Next', async () => {
  const { text, made, town } = await served();
  await text();
  expect(await text({ cookie: `kept-form-${town.slug}=abc` })).toContain('kept-form');
  await text({}, '?reply=abc');
  expect(made()).toEqual({ shells: 3, drawn: 1 });
});

test('an admin, whose pages show a look that is tried out, is answered by Next', async () => {
  const { town, text, made } = await served();
  await text();
  const page = await text(await cookieOf(town, town.ada));
  expect(page).not.toContain('<b>');
  expect(made().shells).toBe(2);
});
