import { eq, sql } from 'drizzle-orm';
import { themes } from '@/db/schema/themes';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { parse, Refusal } from '@/lib/errors';
import { ThemeMerge, ThemeMove, ThemeWish } from '../model';
import { themeForChange } from './theme-for-change';

/** Moves a theme one place up or down; at the end it stays. Refuses as `themeForChange`. Out: the offer's slug. */
export async function moveTheme(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { themeId, to } = parse(ThemeMove, input);
  return inTenant(actor, async (tx) => {
    const { theme, offer } = await themeForChange(tx, actor, themeId);
    const next = await neighbourOf(tx, theme, to);
    if (next) {
      await tx.update(themes).set({ position: next.position }).where(eq(themes.id, theme.id));
      await tx.update(themes).set({ position: theme.position }).where(eq(themes.id, next.id));
    }
    return { slug: offer.slug };
  });
}

/**
 * Puts all contributions of a theme into another of the same offer, and takes it away. Refuses as `themeForChange`, and
 * with `Invalid` `theme.itself`. Out: the offer's slug.
 */
export async function mergeThemes(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { themeId, into } = parse(ThemeMerge, input);
  if (themeId === into) throw new Refusal('Invalid', 'theme.itself');
  return inTenant(actor, async (tx) => {
    const { theme, offer, by } = await themeForChange(tx, actor, themeId);
    const { theme: target } = await themeForChange(tx, actor, into);
    if (target.offerId !== theme.offerId) throw new Refusal('NotFound', 'theme.not-found');
    await tx.execute(sql`
      insert into theme_entries (theme_id, comment_id, annotation_id)
      select ${into}::uuid, comment_id, annotation_id from theme_entries where theme_id = ${themeId}
      on conflict do nothing`);
    await tx.delete(themes).where(eq(themes.id, themeId));
    await recordAudit(tx, by, { action: 'theme.merged', subjectId: into });
    return { slug: offer.slug };
  });
}

/** Takes a theme away; its contributions stay where they were said. Refuses as `themeForChange`. Out: the offer's slug. */
export async function removeTheme(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { themeId } = parse(ThemeWish, input);
  return inTenant(actor, async (tx) => {
    const { offer, by } = await themeForChange(tx, actor, themeId);
    await tx.delete(themes).where(eq(themes.id, themeId));
    await recordAudit(tx, by, { action: 'theme.removed', subjectId: themeId });
    return { slug: offer.slug };
  });
}

async function neighbourOf(tx: Tx, theme: { offerId: string; position: number }, to: 'up' | 'down') {
  const [beyond, order] = to === 'up' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const [next] = await tx.execute<{ id: string; position: number }>(sql`
    select id, position from themes where offer_id = ${theme.offerId} and position ${beyond} ${theme.position}
    order by position ${order} limit 1`);
  return next;
}
