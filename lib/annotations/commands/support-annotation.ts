import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { record } from '@/lib/realtime/record';
import { SupportDraft } from '../model/draft';
import { canSupport } from '../policy';
import { annotationForUpdate } from '../queries';

/**
 * Supports an annotation, or takes that back; one voice per person. The same again changes nothing. Refuses with
 * `Invalid`, `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function supportAnnotation(actor: Actor, input: unknown): Promise<null> {
  const { annotationId, support } = parse(SupportDraft, input);
  keepPace(actor, paces.vote);
  return inTenant(actor, async (tx) => {
    const { annotation, thread } = await annotationForUpdate(tx, annotationId);
    assertAllowed(canSupport(actor, thread, annotation));
    const more = await changed(tx, { annotationId, memberId: (actor as SignedIn).memberId, support });
    if (more === 0) return null;
    const rev = await record(tx, { threadId: thread.id, type: 'annotation.supported', entryId: annotationId });
    await tx.execute(sql`update annotations set rev = ${rev}, support = support + ${more} where id = ${annotationId}`);
    return null;
  });
}

interface Voice {
  annotationId: string;
  memberId: string;
  support: boolean;
}

/** Out: how many more support it now. The annotation's row is locked, so no second voice of this person comes between. */
async function changed(tx: Tx, { annotationId, memberId, support }: Voice): Promise<number> {
  const rows = support
    ? await tx.execute(sql`insert into supports (annotation_id, member_id) values (${annotationId}, ${memberId})
        on conflict do nothing returning 1`)
    : await tx.execute(sql`delete from supports
        where annotation_id = ${annotationId} and member_id = ${memberId} returning 1`);
  return support ? rows.length : -rows.length;
}
