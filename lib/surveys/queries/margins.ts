import { eq } from 'drizzle-orm';
import { weightings } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import type { Margins } from '../model/raking';

/** What is known of everybody, by which a survey's answers are weighted; none where nobody has said. */
export async function marginsOf(tx: Tx, formatId: string): Promise<Margins> {
  const rows = await tx
    .select({ margins: weightings.margins })
    .from(weightings)
    .where(eq(weightings.offerFormatId, formatId));
  return (rows[0]?.margins ?? []) as Margins;
}
