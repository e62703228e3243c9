import { desc, eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { feedback } from '@/db/schema/feedback';
import { members } from '@/db/schema/identity';
import type { Tx } from '@/db/tenancy';
import type { FeedbackView } from '@/lib/realtime/model';
import type { FeedbackStatus } from './model';

/** The newest feedback on an annotation; undefined where there is none. */
export async function latestFeedback(
  tx: Tx,
  annotationId: string,
): Promise<{ status: FeedbackStatus; text: string } | undefined> {
  const [latest] = await tx
    .select({ status: feedback.status, text: feedback.text })
    .from(feedback)
    .where(eq(feedback.annotationId, annotationId))
    .orderBy(desc(feedback.seq))
    .limit(1);
  return latest;
}

/** For a select of annotations: what each was answered last, or null. By key, one step for each annotation. */
export const feedbackOnAnnotation = sql<FeedbackView | null>`(select json_build_object(
    'status', ${feedback.status}, 'text', ${feedback.text}, 'by', coalesce(giver.pseudonym, ''),
    'at', to_char(${feedback.givenAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from ${feedback} join ${members} giver on giver.tenant_id = ${feedback.tenantId} and giver.id = ${feedback.givenBy}
  where ${feedback.tenantId} = ${annotations.tenantId} and ${feedback.annotationId} = ${annotations.id}
  order by ${feedback.seq} desc limit 1)`;
