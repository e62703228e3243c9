import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { addressesOf } from '@/lib/moderation/queries/address';
import { isVisible, visibleIn } from '@/lib/results/queries/visible';
import { ENTRIES_PAGE, type ListedContribution } from '../model';

/** A page of contributions, the newest first. */
export interface Listed {
  contributions: ListedContribution[];
  /** Where the next page starts; null at the end. */
  next: string | null;
}

/** The contributions of a theme that everybody can read. In: the offer that the caller has shown the theme to be of. */
export const contributionsOf = (actor: Actor, about: { offerId: string; themeId: string }, from?: string) =>
  listed(
    actor,
    about.offerId,
    sql`v.id = any(array(
    select id from (select coalesce(e.comment_id, e.annotation_id) as id from theme_entries e
      where e.theme_id = ${about.themeId} and ${isVisible('e')}) as v
    where true ${after(from)} order by id desc limit ${ENTRIES_PAGE + 1}))`,
  );

/** Those of an offer that are in no theme yet, and have this in them. In: empty for all. */
export const withoutTheme = (actor: Actor, offerId: string, words: string, from?: string) =>
  listed(actor, offerId, sql`${isFree(offerId)} and v.text ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`, from);

/** Whether a contribution `v` is in no theme of the offer. */
export const isFree = (offerId: string): SQL => sql`v.id not in (
  select coalesce(e.comment_id, e.annotation_id) from theme_entries e
    join themes t on t.tenant_id = e.tenant_id and t.id = e.theme_id where t.offer_id = ${offerId})`;

const listed = (actor: Actor, offerId: string, matches: SQL, from?: string): Promise<Listed> =>
  inTenant(actor, async (tx) => {
    const rows = await tx.execute<Row>(sql`
      select v.kind, v.id, v.thread_id as "threadId", v.text, v.posted_at::text as "postedAt",
        coalesce(m.pseudonym, '') as author, (select d.rule from decisions d
          where d.tenant_id = v.tenant_id and d.id = v.covered_by) as warning
      from ${visibleIn(offerId)} v join members m on m.tenant_id = v.tenant_id and m.id = v.author_id
      where ${matches} ${after(from)} order by v.id desc limit ${ENTRIES_PAGE + 1}`);
    const shown = rows.slice(0, ENTRIES_PAGE);
    return {
      contributions: await addressed(tx, shown),
      next: rows.length > ENTRIES_PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  });

type Row = Omit<ListedContribution, 'href'> & { threadId: string } & Record<string, unknown>;

/** Ids grow with time. */
const after = (from: string | undefined): SQL =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(from ?? '') ? sql`and v.id < ${from}::uuid` : sql``;

async function addressed(tx: Tx, rows: readonly Row[]): Promise<ListedContribution[]> {
  const hrefs = await addressesOf(tx, rows);
  return rows.map(({ threadId: _, postedAt, ...row }, index) => ({
    ...row,
    postedAt: new Date(postedAt).toISOString(),
    href: hrefs[index] ?? '',
  }));
}
