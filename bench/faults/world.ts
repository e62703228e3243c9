import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { sessions } from '@/db/schema/identity';
import { inTenant, type TenantId } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { hashOf, newToken, sessionCookie } from '@/lib/identity/model';
import { postmasterOf } from '../measure';
import { discussionIn, peopleIn } from '../world';

/** A PostgreSQL that the checker runs, apart from the processes of the app, which all end and begin on it. */
export interface Ground {
  dataDir: string;
  adminUrl: string;
  port: number;
  postmaster(): number;
  close(): Promise<void>;
}

/** A town in which people talk in threads that other towns have under the same ids. */
export interface Place {
  town: Town;
  slug: string;
  threads: { threadId: string; path: string }[];
  cookies: string[];
  moderator: string;
}

export async function openGround(): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-faults-'));
  const { url, stop } = await openEmbedded(dataDir);
  openPools(await migrate(url));
  let closing: Promise<void> | null = null;
  const close = async () => {
    await closePools();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const ground: Ground = {
    dataDir,
    adminUrl: url,
    port: Number(new URL(url).port),
    postmaster: () => postmasterOf(dataDir),
    close: () => (closing ??= close()),
  };
  open.add(ground);
  return ground;
}

const open = new Set<Ground>();

/** For a run that is broken off. */
export async function closeGrounds(): Promise<void> {
  await Promise.all([...open].map((ground) => ground.close()));
}

/** Two towns with as many threads and people each. Thread by thread, both have one id, as their keys allow. */
export async function twoPlaces({ threads, people }: { threads: number; people: number }): Promise<[Place, Place]> {
  const one = await placeWith(
    people,
    Array.from({ length: threads }, () => undefined),
  );
  const ids = one.threads.map(({ threadId }) => threadId);
  return [one, await placeWith(people, ids)];
}

async function placeWith(people: number, ids: (string | undefined)[]): Promise<Place> {
  const town = await newTown();
  const threads = [];
  for (const threadId of ids) {
    const offer = await discussionIn(town, threadId);
    threads.push({ threadId: offer.threadId, path: `/${town.slug}/offers/${offer.offerSlug}/${offer.formatSlug}` });
  }
  const moderator = await sessionOf(town, town.mona.memberId);
  return { town, slug: town.slug, threads, cookies: await peopleIn(town, people), moderator };
}

/** Signs somebody in, until so many milliseconds from now by the database's clock. Out: the cookie. */
export async function sessionOf(
  town: { id: TenantId; slug: string },
  memberId: string,
  lastsMs = 86_400_000,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + lastsMs);
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.insert(sessions).values({ memberId, tokenHash: hashOf(token), expiresAt }),
  );
  return `${sessionCookie(town.slug)}=${token}`;
}
