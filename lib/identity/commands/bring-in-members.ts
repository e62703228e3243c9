import { inArray, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';

/** Somebody from another system: the key by which an importer knows them again, and a name for here. */
export interface Newcomer {
  importKey: string;
  pseudonym: string;
}

/**
 * Makes members of people whom an importer brings in; those it made before stay as they are. They have no address and
 * so can never sign in. Out: their ids by key. Refuses with `Conflict` `pseudonym.taken` and leaves nobody then.
 */
export const bringInMembers = (tenantId: TenantId, people: readonly Newcomer[]): Promise<Map<string, string>> =>
  inTenant({ tenantId }, async (tx) => {
    const keys = people.map(({ importKey }) => importKey);
    if (keys.length === 0) return new Map();
    const rows = people.map((person) => ({ ...person, trust: 'guest' as const }));
    await tx.insert(members).values(rows).onConflictDoNothing();
    const known = await tx
      .select({ id: members.id, importKey: sql<string>`${members.importKey}` })
      .from(members)
      .where(inArray(members.importKey, keys));
    const ids = new Map(known.map(({ id, importKey }) => [importKey, id]));
    const missing = people.find(({ importKey }) => !ids.has(importKey));
    if (missing) throw new Refusal('Conflict', 'pseudonym.taken', { pseudonym: missing.pseudonym });
    return ids;
  });
