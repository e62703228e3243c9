import { and, eq } from 'drizzle-orm';
import { responseDrafts } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import type { AnswersDraft } from '../model/answers';

/** What somebody has filled in of a survey, on whichever device; null where nothing is kept. */
export async function responseDraft(tx: Tx, formatId: string, memberId: string | null): Promise<AnswersDraft | null> {
  if (memberId === null) return null;
  const [row] = await tx
    .select({ fields: responseDrafts.fields })
    .from(responseDrafts)
    .where(and(eq(responseDrafts.offerFormatId, formatId), eq(responseDrafts.memberId, memberId)));
  return row?.fields ?? null;
}
