import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { ownedTables } from '@/db/testing/catalogue';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { setHub } from '@/lib/realtime/hub';
import { tenantBySlug } from '@/lib/tenants/queries';
import { editComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import de from '@/messages/de/identity.json';
import en from '@/messages/en/identity.json';
import { memberColumns } from '../model/member-columns';
import { actorOfSession } from '../queries';
import { ownData } from '../queries/own-data';
import { mailLink } from '../sign-in-link.next';
import { eraseAccount } from './erase-account';
import { grantRole } from './roles';
import { signInAsDemo } from './sessions';

const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
afterAll(() => admin.end());
afterEach(() => setHub(undefined));

const sure = { sure: 'yes' };
const EARLIER = 'Mein Wellensittich schweigt am Marktplatz';
const CANARY = 'Mein Kanarienvogel singt am Marktplatz';

async function say(actor: SignedIn, threadId: string, text: string, parentId = ''): Promise<string> {
  const key = randomUUID();
  await postComment(actor, { key, threadId, parentId, text });
  return key;
}

/** A town in which Anna has said something, and Emil has answered. */
async function talkingTown() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const commentId = await say(town.anna, threadId, EARLIER);
  await editComment(town.anna, { commentId, text: CANARY });
  await say(town.emil, threadId, 'Meiner auch', commentId);
  return { town, threadId, commentId };
}

/** All that the database has of a tenant, as one text. */
async function dumpOf(town: Town): Promise<string> {
  const tables = await ownedTables(admin);
  const rows = await Promise.all(
    tables.map(({ name }) =>
      admin.unsafe(`select to_jsonb(t)::text as row from "${name}" t where tenant_id = '${town.id}'`),
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

describe('the database’s catalogue', () => {
  test('has no reference to a member of which nobody decided what becomes of it', async () => {
    const references = await admin<{ place: string }[]>`
      select c.relname || '.' || a.attname as place from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
      where k.contype = 'f' and k.confrelid = 'members'::regclass and not c.relispartition`;
    expect(references.map(({ place }) => place).sort()).toEqual(Object.keys(memberColumns).sort());
  });
});

test('what one may see of one’s own data has a name in each language', () => {
  const shown = Object.entries(memberColumns).flatMap(([place, { shown }]) =>
    shown ? [place.split('.')[0] ?? ''] : [],
  );
  for (const { ownData } of [de, en]) expect(Object.keys(ownData.tables)).toEqual(expect.arrayContaining(shown));
});

describe('deleting an account', () => {
  test('withdraws what one wrote, and leaves its place for the answers of others', async () => {
    const { town, threadId, commentId } = await talkingTown();
    await eraseAccount(town.anna, sure);
    const left = await inTenant(town.visitor, (tx) =>
      tx.execute(sql`select id, text, seq, withdrawn_at is not null as withdrawn from comments order by seq`),
    );
    expect([...left]).toMatchObject([
      { id: commentId, text: '', seq: '1', withdrawn: true },
      { text: 'Meiner auch', seq: '3', withdrawn: false },
    ]);
    const [thread] = await inTenant(town.visitor, (tx) =>
      tx.execute(sql`select head, comment_count from threads where id = ${threadId}`),
    );
    expect(thread).toMatchObject({ head: '4', comment_count: 1 });
  });

  test('leaves nothing in the database by which they could be known', async () => {
    const { town } = await talkingTown();
    const asking = {
      email: 'anna@town.example',
      browser: 'x',
      next: '/',
      locale: 'de',
      origin: 'https://reden.town.example',
    };
    await mailLink(await tenantBySlug(town.slug), asking);
    await signInAsDemo(town.id, 'anna@town.example', { device: 'Annas seltener Browser', sender: '198.51.100.7' });
    const traces = ['anna@town.example', '"Anna"', EARLIER, CANARY, 'Annas seltener Browser'];
    const before = await dumpOf(town);
    for (const trace of traces) expect(before).toContain(trace);
    await eraseAccount(town.anna, sure);
    const after = await dumpOf(town);
    for (const trace of traces) expect(after).not.toContain(trace);
  });

  test('of who is suspended leaves nothing of them in the clear either', async () => {
    const { town } = await talkingTown();
    const traces = ['ben@town.example', '"Ben"'];
    const before = await dumpOf(town);
    for (const trace of traces) expect(before).toContain(trace);
    await eraseAccount(town.ben, sure);
    const after = await dumpOf(town);
    for (const trace of traces) expect(after).not.toContain(trace);
    const withMember = after.split('\n').filter((row) => row.includes(town.ben.memberId));
    expect(withMember.join()).not.toContain('ends_at');
  });

  test('signs out everywhere, tells open pages, and is nobody else’s', async () => {
    const { town } = await talkingTown();
    const [annas, emils] = [
      await signInAsDemo(town.id, 'anna@town.example'),
      await signInAsDemo(town.id, 'emil@town.example'),
    ];
    const told: string[] = [];
    setHub({
      changed: () => {},
      notified: () => {},
      queueChanged: () => {},
      rightsChanged: (_, memberId) => told.push(memberId),
    });
    await eraseAccount(town.anna, sure);
    expect(await actorOfSession(town.id, annas)).toEqual(town.visitor);
    expect(await actorOfSession(town.id, emils)).toEqual(town.emil);
    expect(told).toContain(town.anna.memberId);
  });

  test('asks whether one is sure, and needs somebody', async () => {
    const town = await newTown();
    await expect(eraseAccount(town.anna, {})).rejects.toMatchObject({ kind: 'Invalid' });
    await expect(eraseAccount(town.visitor, sure)).rejects.toMatchObject({ kind: 'SignInNeeded' });
  });

  test('is refused to the last admin, until there is another one', async () => {
    const town = await newTown();
    await expect(eraseAccount(town.ada, sure)).rejects.toMatchObject({ code: 'role.last-admin' });
    await grantRole(town.ada, { memberId: town.emil.memberId, role: 'admin' });
    await eraseAccount(town.ada, sure);
  });

  test('of a guest works as well', async () => {
    const town = await newTown();
    await eraseAccount(town.guest, sure);
    expect(await dumpOf(town)).not.toContain('"Gast"');
  });
});

describe('one’s own data', () => {
  test('hold all that is one’s own, and nothing of others', async () => {
    const { town } = await talkingTown();
    const data = await ownData(town.anna);
    expect(data.member).toMatchObject({ email: 'anna@town.example', pseudonym: 'Anna' });
    expect(data.tables.comments).toMatchObject([{ text: CANARY }]);
    const others = JSON.stringify(await ownData(town.emil));
    for (const trace of ['anna@town.example', CANARY]) expect(others).not.toContain(trace);
    expect(others).toContain('Meiner auch');
  });

  test('hold no secret, and need a session', async () => {
    const { town } = await talkingTown();
    await signInAsDemo(town.id, 'anna@town.example');
    const [session] = await inTenant(town.anna, (tx) => tx.execute(sql`select token_hash from sessions`));
    expect(JSON.stringify(await ownData(town.anna))).not.toContain(session?.token_hash);
    await expect(ownData(town.visitor)).rejects.toMatchObject({ kind: 'SignInNeeded' });
  });
});
