import { desc, eq } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { formatVersions } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canChangeOffer } from '../policy';
import { assertAmongEditors } from './editors';

/** What a published format's settings were for a time. */
export interface FormatVersion {
  version: number;
  settings: unknown;
  changedAt: Date;
  /** The pseudonym of who made it; null where nobody is known. */
  changedBy: string | null;
}

/** The versions of a format's settings for its editors, the newest first; none before the first change. Refuses others. */
export const versionsOf = (actor: Actor, formatId: string): Promise<FormatVersion[]> => {
  assertAllowed(canChangeOffer(actor));
  const { version, settings, changedAt, changedBy } = formatVersions;
  return inTenant(actor, async (tx) => {
    await assertAmongEditors(tx, actor, formatId);
    return tx
      .select({ version, settings, changedAt, changedBy: members.pseudonym })
      .from(formatVersions)
      .leftJoin(members, eq(members.id, changedBy))
      .where(eq(formatVersions.offerFormatId, formatId))
      .orderBy(desc(version));
  });
};
