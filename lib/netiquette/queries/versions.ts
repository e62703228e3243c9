import { desc, sql } from 'drizzle-orm';
import { netiquetteVersions } from '@/db/schema/netiquette';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { NetiquetteRule, Said } from '../model';
import { changesBetween, type RuleChange } from '../model/changes';

/** A version of the netiquette. */
export interface Version {
  version: number;
  rules: NetiquetteRule[];
  changesRules: boolean;
  whatChanged: Said | null;
  publishedAt: Date;
}

/** A version as everybody may read it: with what it changed, and whether it is the one in force. */
export interface ReadVersion extends Version {
  changes: RuleChange[];
  isInForce: boolean;
  /** When the next one took its place; null while it is in force. */
  endedAt: Date | null;
}

/** All versions, the newest first; for the list of them. */
export type VersionRow = Pick<Version, 'version' | 'changesRules' | 'whatChanged' | 'publishedAt'>;

const columns = {
  version: netiquetteVersions.version,
  rules: netiquetteVersions.rules,
  changesRules: netiquetteVersions.changesRules,
  whatChanged: netiquetteVersions.whatChanged,
  publishedAt: netiquetteVersions.publishedAt,
};

/** The version in force; null where the tenant has none yet. */
export async function versionInForce(tx: Tx): Promise<Version | null> {
  const [version] = await tx
    .select(columns)
    .from(netiquetteVersions)
    .orderBy(desc(netiquetteVersions.version))
    .limit(1);
  return version ?? null;
}

/** The same for who is in no transaction. */
export const netiquetteOf = (tenantId: TenantId): Promise<Version | null> => inTenant({ tenantId }, versionInForce);

/** One version with what it changed, or the one in force, and all others by number. Refuses with `NotFound`. */
export const readVersion = (
  tenantId: TenantId,
  number?: number,
): Promise<{ shown: ReadVersion | null; all: VersionRow[] }> =>
  inTenant({ tenantId }, async (tx) => {
    const { rules: _, ...facts } = columns;
    const all = await tx.select(facts).from(netiquetteVersions).orderBy(desc(netiquetteVersions.version));
    const wanted = number ?? all[0]?.version;
    if (wanted === undefined) return { shown: null, all };
    const around = await tx
      .select(columns)
      .from(netiquetteVersions)
      .where(sql`${netiquetteVersions.version} in (${wanted - 1}, ${wanted})`)
      .orderBy(desc(netiquetteVersions.version));
    const shown = one(
      around.filter(({ version }) => version === wanted),
      'netiquette',
    );
    const before = around.find(({ version }) => version === wanted - 1);
    return {
      shown: { ...shown, ...standing(shown, all), changes: before ? changesBetween(before.rules, shown.rules) : [] },
      all,
    };
  });

const standing = ({ version }: Version, all: readonly VersionRow[]) => {
  const next = all.find((later) => later.version === version + 1);
  return { isInForce: next === undefined, endedAt: next?.publishedAt ?? null };
};

/** What somebody is asked who said yes to an earlier version: what changed since, in words and by rule. */
export interface Renewal {
  words: Said[];
  changes: RuleChange[];
}

/** What has changed for a member since the version that they accepted; null for who has not accepted any yet. */
export const renewalFor = (tenantId: TenantId, memberId: string): Promise<Renewal | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [accepted] = await tx.execute<{ version: number }>(sql`
      select netiquette_version as version from members where id = ${memberId} and netiquette_accepted_at is not null`);
    if (!accepted) return null;
    const since = await tx
      .select(columns)
      .from(netiquetteVersions)
      .where(sql`${netiquetteVersions.version} >= ${accepted.version}`)
      .orderBy(netiquetteVersions.version);
    const [before, ...later] = since;
    const now = later.at(-1);
    if (!before || !now) return { words: [], changes: [] };
    const words = later.flatMap(({ changesRules, whatChanged }) => (changesRules && whatChanged ? [whatChanged] : []));
    return { words, changes: changesBetween(before.rules, now.rules) };
  });
