import { sql } from 'drizzle-orm';
import { responses } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import type { Survey } from '../queries/published-survey';
import type { OpenLetter } from './drop-letter';

/** Stores letters that were opened as responses, in their order, with the next numbers of the survey. */
export async function storeResponses(tx: Tx, { formatId }: Survey, taken: readonly OpenLetter[]): Promise<void> {
  await tx.execute(sql`
    insert into ${responses} (offer_format_id, number, member_id, answers, origin, answered_on, version)
    select ${formatId}, r.place + (select coalesce(max(number), 0) from ${responses} where offer_format_id = ${formatId}),
      r."memberId", r.answers, r.origin, r.day, r.version
    from jsonb_to_recordset(${JSON.stringify(taken.map((letter, index) => ({ ...letter, place: index + 1 })))}::jsonb)
      as r(place int, "memberId" uuid, answers jsonb, origin text, day date, version int)`);
}
