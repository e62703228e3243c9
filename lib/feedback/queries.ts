import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { feedback } from '@/db/schema/feedback';
import type { Tx } from '@/db/tenancy';
import type { ContributionKind } from '@/lib/moderation/model';
import type { FeedbackView } from '@/lib/realtime/model';
import type { FeedbackStatus } from './model';

/** What feedback is about, as the column that says it. */
const aboutColumn = { comment: feedback.commentId, annotation: feedback.annotationId } as const;

/** The newest feedback on a contribution; undefined where there is none. */
export async function latestFeedback(
  tx: Tx,
  kind: ContributionKind,
  id: string,
): Promise<{ status: FeedbackStatus; text: string } | undefined> {
  const [latest] = await tx
    .select({ status: feedback.status, text: feedback.text })
    .from(feedback)
    .where(eq(aboutColumn[kind], id))
    .orderBy(desc(feedback.seq))
    .limit(1);
  return latest;
}

/** By key, one step for each contribution. The outer names are written out: of a single table drizzle leaves them away. */
const lastAbout = (isAbout: SQL) => sql<FeedbackView | null>`(select json_build_object(
    'status', f.status, 'text', f.text, 'by', coalesce(giver.pseudonym, ''),
    'at', to_char(f.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from feedback f join members giver on giver.tenant_id = f.tenant_id and giver.id = f.given_by
  where ${isAbout} order by f.seq desc limit 1)`;

/** For a select of annotations: what each was answered last, or null. */
export const feedbackOnAnnotation = lastAbout(
  sql`f.tenant_id = annotations.tenant_id and f.annotation_id = annotations.id`,
);

/** For a select of comments: what each was answered last, or null. */
export const feedbackOnComment = lastAbout(sql`f.tenant_id = comments.tenant_id and f.comment_id = comments.id`);
