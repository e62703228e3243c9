import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { isVisible } from '@/lib/results/queries/visible';
import type { ThemeView } from '../model';

/**
 * The themes of an offer in their order, each with how many contributions everybody can read of it. Whether anybody may see
 * them is the caller's to check: they belong to its result.
 */
export const themesOf = (actor: Actor, offerId: string): Promise<ThemeView[]> =>
  inTenant(actor, (tx) => themesIn(tx, offerId));

/** The same within a transaction. */
export const themesIn = async (tx: Tx, offerId: string): Promise<ThemeView[]> => [
  ...(await tx.execute<ThemeView & Record<string, unknown>>(sql`
    select t.id, t.name, t.summary, (select count(*)::int from theme_entries e
      where e.tenant_id = t.tenant_id and e.theme_id = t.id and ${isVisible('e')}) as count
    from themes t
    where t.offer_id = ${offerId} order by t.position, t.id`)),
];

/** One theme of an offer. `NotFound` where it is not there. */
export const themeOf = async (actor: Actor, offerId: string, themeId: string): Promise<ThemeView> =>
  one(
    (await themesOf(actor, offerId)).filter(({ id }) => id === themeId),
    'theme',
  );

/** The names of the themes that each contribution of an offer belongs to, by its id, in the order of the themes. */
export async function themeNames(tx: Tx, offerId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.execute<{ id: string; names: string[] }>(sql`
    select coalesce(e.comment_id, e.annotation_id) as id, array_agg(t.name order by t.position, t.id) as names
    from themes t join theme_entries e on e.tenant_id = t.tenant_id and e.theme_id = t.id
    where t.offer_id = ${offerId} group by 1`);
  return new Map(rows.map(({ id, names }) => [id, names]));
}
