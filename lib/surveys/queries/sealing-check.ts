import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { markOf, unseal } from '@/lib/sealing';
import type { SurveySettings } from '../model/survey';

/** What is kept beside a survey's first sealed answer, mark or code: nobody makes it but with the same key. */
export const checkOf = (formatId: string): Buffer => markOf('sealing check', formatId);

/** What a letter of this survey is sealed for. */
export const aboutLetter = (formatId: string) => `letter ${formatId}`;

/**
 * Whether this survey works with another key than the platform has now. Only asked of those that can't go on without
 * theirs: their marks would count nobody as having taken part, or no code would be known.
 */
export async function hasOtherKey(
  tx: Tx,
  formatId: string,
  { anonymous, codes }: Pick<SurveySettings, 'anonymous' | 'codes'>,
): Promise<boolean> {
  if (!anonymous && !codes) return false;
  const rows = await tx.execute<Kept>(sql`
    select ${formatId}::uuid as "formatId", mark as check, case when mark is null then ${someLetter(sql`${formatId}`)} end as letter
    from (select (select mark from sealing_checks where offer_format_id = ${formatId}) as mark) k`);
  return rows.some(isOther);
}

/** A survey whose letters wait, or which goes on, though its key is another one. */
export interface Shut {
  formatId: string;
  /** How many letters wait. */
  letters: number;
}

/** A tenant's surveys that this platform's key does not belong to, as far as answers wait in them or may still come. */
export const surveysOfOtherKeys = (tenantId: TenantId): Promise<Shut[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<Kept & Shut>(sql`
      with waiting as (select offer_format_id, count(*)::int as letters from letters group by 1)
      select f.id as "formatId", coalesce(w.letters, 0) as letters, c.mark as check,
        case when c.mark is null then ${someLetter(sql`f.id`)} end as letter
      from offer_formats f join offers o on o.id = f.offer_id
      left join waiting w on w.offer_format_id = f.id left join sealing_checks c on c.offer_format_id = f.id
      where w.letters > 0 or (c.mark is not null and least(f.closes_at, o.closes_at) > now())`);
    return rows.filter(isOther).map(({ formatId, letters }) => ({ formatId, letters }));
  });

interface Kept extends Record<string, unknown> {
  formatId: string;
  check: Buffer | null;
  letter: Buffer | null;
}

/** Surveys answered before checks were kept have only their letters to be told by. */
const someLetter = (formatId: ReturnType<typeof sql>) =>
  sql`(select sealed from letters where offer_format_id = ${formatId} limit 1)`;

function isOther({ formatId, check, letter }: Kept): boolean {
  if (check) return !check.equals(checkOf(formatId));
  if (!letter) return false;
  try {
    unseal(aboutLetter(formatId), letter);
    return false;
  } catch {
    return true;
  }
}
