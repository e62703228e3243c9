import { eq } from 'drizzle-orm';
import { placeCells } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { toldResults } from '../queries';
import { answersAfter } from '../queries/answers-after';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import { surveysWithoutCells } from '../queries/told-cells';
import { addToCells } from './add-to-cells';

/** Counts into the cells of the grid what was counted before there was one. Done once when a process starts; mostly nothing. */
export async function fillCells(): Promise<void> {
  for (const { id } of await allTenants()) {
    for (const formatId of await inTenant({ tenantId: id }, surveysWithoutCells))
      await fill(id, formatId).catch((error) => logFault(error, { tenant: id, survey: formatId }));
  }
}

const fill = (tenantId: TenantId, formatId: string): Promise<void> =>
  inTenant({ tenantId }, async (tx) => {
    const survey = await publishedSurvey(tx, formatId);
    // Who counts meanwhile waits.
    await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, survey.threadId)).for('update');
    await tx.delete(placeCells).where(eq(placeCells.offerFormatId, formatId));
    await addAll(tx, survey);
  });

const AT_ONCE = 500;

async function addAll(tx: Tx, survey: Survey): Promise<void> {
  let { responses: told } = await toldResults(tx, survey.formatId);
  for (let after = 0; ; ) {
    const taken = await answersAfter(tx, survey.formatId, { after, most: AT_ONCE });
    await addToCells(tx, survey, { taken, told });
    told -= taken.length;
    after = taken.at(-1)?.number ?? after;
    if (taken.length < AT_ONCE) return;
  }
}
