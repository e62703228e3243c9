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
import { canEditAnnotation, canWithdrawAnnotation } from '../policy';
import { annotationForUpdate } from '../queries';
import { assertFits } from './add-annotation';

/** Rewrites one's own annotation. Refuses with `Invalid`, `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function editAnnotation(actor: Actor, input: unknown): Promise<null> {
  const { annotationId, ...changed } = parse(AnnotationEdit, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { annotation, thread } = await annotationForUpdate(tx, annotationId);
    assertAllowed(canEditAnnotation(actor, thread, annotation));
    await assertFits(tx, thread, changed);
    if (!annotation.hasGeometry && changed.placeInWords === null) throw new Refusal('Invalid', 'place.missing');
    const rev = await record(tx, { threadId: thread.id, type: 'annotation.edited', entryId: annotationId });
    await tx
      .update(annotations)
      .set({ ...changed, rev, editedAt: sql`now()` })
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
