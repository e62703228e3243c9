import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { openSession } from '@/lib/identity/commands/sessions';
import { hashOf } from '@/lib/identity/model';
import { knownThread } from '../queries/known';
import { threadById } from '../queries/thread';
import { threadView } from '../queries/view';
import { postComment } from './post-comment';
import { storeComment } from './store-comments';

async function discussion() {
  const town = await newTown();
  return { town, ...(await offerIn(town, { format: 'dialogue' })) };
}

const draft = (threadId: string, text: string) => ({ key: randomUUID(), threadId, parentId: null, text });

const close = (town: Town, formatId: string) =>
  inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(`update offer_formats set closes_at = now() - interval '1 minute' where id = '${formatId}'`),
  );

test('what is posted while the thread was still believed to be open is refused, and takes no number', async () => {
  const { town, threadId, formatId } = await discussion();
  expect((await knownThread(town.id, threadId, () => true)).state).toBe('open');
  await close(town, formatId);
  await expect(postComment(town.anna, draft(threadId, 'Zu spät'))).rejects.toMatchObject({ code: 'thread.closed' });
  const thread = await inTenant({ tenantId: town.id }, (tx) => threadById(tx, threadId));
  expect(thread).toMatchObject({ head: 0, commentCount: 0 });
});

test('posts that share a transaction with one that cannot be stored are stored all the same', async () => {
  const { town, threadId } = await discussion();
  const thread = await knownThread(town.id, threadId, () => true);
  const stored = (author: SignedIn, text: string) =>
    storeComment({ actor: author, thread, draft: draft(threadId, text), hash: randomUUID(), postedAt: null });
  // Past the schema: a zero byte is none of PostgreSQL's characters.
  const outcomes = await Promise.allSettled([
    stored(town.anna, 'Gut'),
    stored(town.mona, 'Kaputt \0'),
    stored(town.emil, 'Auch gut'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const { comments, head } = await threadView(town.visitor, threadId, { sort: 'oldest' });
  expect([comments.map(({ text }) => text), head]).toEqual([['Gut', 'Auch gut'], 2]);
});

test('the same key twice at the same moment with two texts makes two comments', async () => {
  const { town, threadId } = await discussion();
  const first = draft(threadId, 'Erst so');
  const posts = await Promise.all([
    postComment(town.anna, first),
    postComment(town.anna, { ...first, text: 'Dann so' }),
    postComment(town.anna, first),
  ]);
  expect(new Set(posts.map(({ entry }) => entry.id)).size).toBe(2);
  expect(posts[0]?.entry).toEqual(posts[2]?.entry);
});

test('what cannot be shown is not kept: halves of characters and zero bytes', async () => {
  const { town, threadId } = await discussion();
  const { entry } = await postComment(town.anna, draft(threadId, 'Halb \ud83d, null \0, ganz 🌳'));
  expect(entry.text).toBe('Halb �, null �, ganz 🌳');
});

test('an answer is what readers would get from the database', async () => {
  const { town, threadId } = await discussion();
  const { entry } = await postComment(town.mona, draft(threadId, 'Von der Moderation'));
  const { comments } = await threadView(town.visitor, threadId, {});
  expect(comments).toEqual([entry]);
});

test('who acts in a session is asked to sign in once it has ended', async () => {
  const { town, threadId } = await discussion();
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, town.anna.memberId, { way: 'demo' }));
  const anna = { ...town.anna, session: hashOf(token) };
  await postComment(anna, draft(threadId, 'Noch da'));
  await inTenant({ tenantId: town.id }, (tx) => tx.execute('delete from sessions'));
  await expect(postComment(anna, draft(threadId, 'Nicht mehr da'))).rejects.toMatchObject({ kind: 'SignInNeeded' });
});

test('a page that is still open writes nothing into a space that rests', async () => {
  const { town, threadId } = await discussion();
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, town.anna.memberId, { way: 'demo' }));
  const anna = { ...town.anna, session: hashOf(token) };
  await postComment(anna, draft(threadId, 'Noch offen'));
  const rest = (at: string) =>
    inTenant({ tenantId: town.id }, (tx) => tx.execute(`update tenants set suspended_at = ${at}`));
  await rest('now()');
  await expect(postComment(anna, draft(threadId, 'Zu spät'))).rejects.toMatchObject({ kind: 'SignInNeeded' });
  await rest('null');
  await postComment(anna, draft(threadId, 'Wieder da'));
});
