import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { themeEntries } from '@/db/schema/themes';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { parse } from '@/lib/errors';
import { visibleIn } from '@/lib/results/queries/visible';
import { EntriesWish, type Entry } from '../model';
import { themeForChange } from './theme-for-change';

/**
 * Puts contributions into a theme of their offer. What nobody can read any more, and what is of another offer, is left out.
 * Refuses with `Invalid` and as `themeForChange`. Out: the offer's slug, and how many are new there.
 */
export async function addToTheme(actor: Actor, input: unknown): Promise<{ slug: string; added: number }> {
  const { themeId, entries } = parse(EntriesWish, input);
  return inTenant(actor, async (tx) => {
    const { offer, by } = await themeForChange(tx, actor, themeId);
    const added = await tx.execute(sql`
      insert into theme_entries (theme_id, comment_id, annotation_id)
      select ${themeId}::uuid, case when v.kind = 'comment' then v.id end, case when v.kind = 'annotation' then v.id end
      from ${visibleIn(offer.id)} v where v.id = any(${sql.param(entries.map(({ id }) => id))}::uuid[])
      on conflict do nothing returning id`);
    await recordAudit(tx, by, { action: 'theme.filled', subjectId: themeId, facts: { count: added.length } });
    return { slug: offer.slug, added: added.length };
  });
}

/** Takes contributions out of a theme. Refuses with `Invalid` and as `themeForChange`. Out: the offer's slug. */
export async function takeFromTheme(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { themeId, entries } = parse(EntriesWish, input);
  return inTenant(actor, async (tx) => {
    const { offer, by } = await themeForChange(tx, actor, themeId);
    const { annotationId, commentId } = themeEntries;
    const named = or(inArray(commentId, idsOf(entries)), inArray(annotationId, idsOf(entries)));
    await tx.delete(themeEntries).where(and(eq(themeEntries.themeId, themeId), named));
    await recordAudit(tx, by, { action: 'theme.emptied', subjectId: themeId, facts: { count: entries.length } });
    return { slug: offer.slug };
  });
}

const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
