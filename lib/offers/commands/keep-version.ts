import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { formatVersions, publications } from '@/db/schema/offers';
import type { Tx } from '@/db/tenancy';
import type { InstanceRow } from './offer-for-update';

/**
 * Keeps the settings that a published format gets as a new version, and with the first change those that it was
 * published with. Out: the number of the version that it has from now on; of a draft, or where nothing changes, the one
 * that it has.
 */
export async function keepVersion(
  tx: Tx,
  instance: InstanceRow,
  after: { settings: unknown; changedBy: string | null },
): Promise<number> {
  if (isDeepStrictEqual(plain(instance.settings), plain(after.settings))) return instance.version;
  const [published] = await tx
    .select({ changedAt: publications.publishedAt, changedBy: publications.publishedBy })
    .from(publications)
    .where(eq(publications.offerId, instance.offerId));
  if (!published) return instance.version;
  const first = { offerFormatId: instance.id, version: instance.version, settings: instance.settings };
  await tx
    .insert(formatVersions)
    .values({ ...first, ...published })
    .onConflictDoNothing();
  const version = instance.version + 1;
  await tx.insert(formatVersions).values({ offerFormatId: instance.id, version, ...after });
  return version;
}

/** As the database gives it back. */
const plain = (settings: unknown): unknown => JSON.parse(JSON.stringify(settings ?? null));
