import { sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import type { FormatDraft } from '../model/draft';

/** Refuses with `Invalid` `format.not-offered` what is added although the town has switched it off. What is there stays. */
export async function assertOffered(tx: Tx, drafts: readonly FormatDraft[]): Promise<void> {
  if (drafts.every(({ id }) => id)) return;
  const [town] = await tx
    .select({ choice: tenants.formatChoice })
    .from(tenants)
    .where(sql`id = nullif(current_setting('app.tenant', true), '')::uuid`);
  const problems = drafts.flatMap(({ id, format }, index) =>
    !id && town?.choice.off.includes(format) ? [{ field: `formats.${index}.format`, code: 'format.not-offered' }] : [],
  );
  if (problems.length > 0) throw new Refusal('Invalid', 'format.not-offered', { problems });
}
