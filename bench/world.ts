import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { members, sessions } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { hashOf, newToken, sessionCookie } from '@/lib/identity/model';
import { postComment } from '@/lib/threads/commands/post-comment';
import { saying } from './saying';
import { killServers } from './servers';

/** The world of a bench: an embedded PostgreSQL in a folder of its own, and in it one town with many people. */
export interface World {
  dataDir: string;
  town: Town;
  /** Session cookies of as many signed-in residents as were wished for. */
  cookies: string[];
  /** The administrator's address of the database, to look at it from outside. */
  adminUrl: string;
  /** The address of another database on the same PostgreSQL, with one table, for those who only insert. */
  bareDatabase: string;
  close(): Promise<void>;
}

export async function newWorld(people: number): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-bench-'));
  const { url, stop } = await openEmbedded(dataDir);
  const close = async () => {
    await closePools();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  closeWhenBrokenOff(close);
  openPools(await migrate(url));
  const town = await newTown();
  return {
    dataDir,
    adminUrl: url,
    town,
    cookies: await peopleIn(town, people),
    bareDatabase: await bareDatabaseOn(url),
    close,
  };
}

/** An open discussion with its thread, which may have the id of another town's. */
export const discussionIn = (town: Town, threadId?: string): Promise<TestOffer> => {
  const settings = { question: 'Wie soll der Marktplatz in zehn Jahren aussehen?', background: '' };
  return offerIn(town, { format: talkFormat().code, settings, ...(threadId ? { threadId } : {}) });
};

/** The first format of the registry that is nothing but a discussion. */
export function talkFormat(): (typeof formats)[number] {
  const [format] = formats.filter(({ opens, needs }) => opens.includes('comment') && !needs.map);
  if (!format) throw new Error('No format opens a plain discussion.');
  return format;
}

/** Lets the town's residents say this much in a thread, through the ordinary command. */
export async function talkIn(town: Town, threadId: string, comments: number): Promise<void> {
  const authors = [town.anna, town.mona, town.emil, town.ada];
  for (let index = 0; index < comments; index++) {
    const author = authors[index % authors.length] ?? town.anna;
    await postComment(author, { key: randomUUID(), threadId, parentId: null, text: saying(index) });
  }
}

/** A bench that is stuck is broken off after this long, in milliseconds. */
const LONGEST_MS = 20 * 60_000;

/** Leaves neither servers nor a database nor a folder behind when somebody ends the bench, or it does not end itself. */
export function closeWhenBrokenOff(close: () => Promise<void>, longestMs = LONGEST_MS): void {
  const breakOff = async () => {
    await killServers();
    await close();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff);
  setTimeout(breakOff, longestMs).unref();
}

const AT_ONCE = 500;

/** As many residents more. Out: the cookies of their sessions. */
export async function peopleIn(town: Town, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => newToken());
  for (let from = 0; from < count; from += AT_ONCE) await signIn(town, tokens.slice(from, from + AT_ONCE), from);
  return tokens.map((token) => `${sessionCookie(town.slug)}=${token}`);
}

const signIn = (town: Town, tokens: string[], from: number): Promise<void> =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const people = tokens.map((token, index) => ({ id: randomUUID(), token, pseudonym: `Person ${from + index}` }));
    const netiquetteAcceptedAt = new Date();
    await tx.insert(members).values(
      people.map(({ id, pseudonym }) => ({
        ...{ id, pseudonym, netiquetteAcceptedAt, trust: 'email' as const },
        email: `${pseudonym.replace(' ', '-')}@town.example`,
      })),
    );
    const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000);
    await tx
      .insert(sessions)
      .values(people.map(({ id, token }) => ({ memberId: id, tokenHash: hashOf(token), expiresAt })));
  });

async function bareDatabaseOn(url: string): Promise<string> {
  const bare = url.replace(/\w+$/, 'bare');
  const admin = postgres(url, { max: 1 });
  await admin`create database bare`;
  await admin.end();
  const sql = postgres(bare, { max: 1 });
  await sql`create table bare_posts (id uuid primary key, author text not null, text text not null,
    posted_at timestamptz not null default now())`;
  await sql.end();
  return bare;
}
