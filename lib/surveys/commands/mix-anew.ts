import { eq, sql } from 'drizzle-orm';
import { participations, responses } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Survey } from '../queries/published-survey';
import { mixFiles } from './mix-files';
import { shuffled } from './shuffled';

/**
 * Writes the marks of who took part in an anonymous survey anew in another order: neither where a row lies nor the
 * transaction that wrote it says any more who came when. So nothing in the database joins a mark with a response (V4).
 */
export const mixParticipations = (tenantId: TenantId, { formatId }: Survey): Promise<unknown> =>
  inTenant({ tenantId }, async (tx) => {
    const marks = await tx
      .delete(participations)
      .where(eq(participations.offerFormatId, formatId))
      .returning({
        voter: sql<string>`encode(${participations.voter}, 'hex')`,
        ballot: sql<string | null>`encode(${participations.ballot}, 'hex')`,
      });
    await tx.execute(sql`
      insert into ${participations} (offer_format_id, voter, ballot)
      select ${formatId}, decode(m->>'voter', 'hex'), decode(m->>'ballot', 'hex')
      from jsonb_array_elements(${JSON.stringify(shuffled(marks))}::jsonb) m`);
  });

/** The same of its responses and their files, with new ids and higher numbers, so that no group of them stands out that came together. */
export const mixResponses = (tenantId: TenantId, { formatId, threadId }: Survey): Promise<unknown> =>
  inTenant({ tenantId }, async (tx) => {
    // Who counts meanwhile waits: both give numbers.
    await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, threadId)).for('update');
    await tx.execute(sql`
      with gone as (
        delete from ${responses} where offer_format_id = ${formatId} returning number, answers, origin
      ), mixed as (
        select *, row_number() over (order by random()) as place from gone
      )
      insert into ${responses} (offer_format_id, number, answers, origin)
      select ${formatId}, place + (select max(number) from gone), answers, origin from mixed order by place`);
    await mixFiles(tx, formatId);
  });

/** Whether all responses of this survey were written together. */
export const isMixed = (tenantId: TenantId, { formatId }: Pick<Survey, 'formatId'>): Promise<boolean> =>
  inTenant({ tenantId }, async (tx) => {
    const [row] = await tx
      .select({ mixed: sql<boolean>`count(distinct ${responses}.xmin::text) < 2` })
      .from(responses)
      .where(eq(responses.offerFormatId, formatId));
    return row?.mixed ?? true;
  });
