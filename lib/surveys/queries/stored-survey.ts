import { eq } from 'drizzle-orm';
import { offerFormats } from '@/db/schema/offers';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { StoredSurvey, type SurveySettings } from '../model/survey';

/** The survey of a format instance, also while it is a draft: for who prepares it. `NotFound` where there is none. */
export async function storedSurvey(tx: Tx, formatId: string): Promise<SurveySettings> {
  const rows = await tx
    .select({ settings: offerFormats.settings })
    .from(offerFormats)
    .where(eq(offerFormats.id, formatId));
  const read = StoredSurvey.safeParse(one(rows, 'survey').settings);
  return one(read.success ? [read.data] : [], 'survey');
}
