import { eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { threads } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { record } from '@/lib/realtime/record';
import { AnnotationEdit, AnnotationWithdrawal } from '../model/draft';
import { type Geometry, pointOn } from '../model/place';
import { canEditAnnotation, canWithdrawAnnotation } from '../policy';
import { annotationForUpdate } from '../queries';
import { assertFits } from './add-annotation';

/**
 * Rewrites one's own annotation, and moves it where a geometry is given. Refuses with `Invalid` (also `place.outside` of
 * the format's area), `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function editAnnotation(actor: Actor, input: unknown): Promise<null> {
  const { annotationId, geometry, ...said } = parse(AnnotationEdit, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { annotation, thread } = await annotationForUpdate(tx, annotationId);
    assertAllowed(canEditAnnotation(actor, thread, annotation));
    await assertFits(tx, thread, { category: said.category, geometry });
    const isSomewhere = annotation.hasGeometry || geometry !== null || said.placeInWords !== null;
    if (!isSomewhere) throw new Refusal('Invalid', 'place.missing');
    const rev = await record(tx, { threadId: thread.id, type: 'annotation.edited', entryId: annotationId });
    await tx
      .update(annotations)
      .set({ ...said, ...placeOf(geometry), rev, editedAt: sql`now()`, shortenedBy: null })
      .where(eq(annotations.id, annotationId));
    return null;
  });
}

/** Takes one's own annotation back: its number stays, text and place go. Refuses with `TooMany`, `Forbidden` or `NotFound`. */
export async function withdrawAnnotation(actor: Actor, input: unknown): Promise<null> {
  const { annotationId } = parse(AnnotationWithdrawal, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { annotation, thread } = await annotationForUpdate(tx, annotationId);
    assertAllowed(canWithdrawAnnotation(actor, annotation));
    const rev = await record(tx, { threadId: thread.id, type: 'annotation.withdrawn', entryId: annotationId });
    await tx.update(annotations).set({ rev, withdrawnAt: sql`now()` }).where(eq(annotations.id, annotationId));
    if (annotation.hiddenBy === null) {
      await tx.update(threads).set({ commentCount: sql`comment_count - 1` }).where(eq(threads.id, thread.id));
    }
    await recordAudit(tx, actor, { action: 'annotation.withdrawn', subjectId: annotationId });
    return null;
  });
}

/** What a moved annotation has of its place; nothing where it stays. */
function placeOf(geometry: Geometry | null) {
  if (!geometry) return {};
  const [lon, lat] = pointOn(geometry);
  return { geometry, lon, lat };
}
