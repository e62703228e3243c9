import { eq } from 'drizzle-orm';
import { letters } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { isDue } from '../model/due';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import { addToCells } from './add-to-cells';
import { addToTotals } from './add-to-totals';
import { publishTotals } from './publish-totals';
import { storeResponses } from './store-responses';
import { takeLetters } from './take-letters';

/** What one round of counting came to. */
export interface Counted {
  /** How many were counted. */
  counted: number;
  /** How many wait still: for others, or for the next round. */
  waiting: number;
  /** How many are counted altogether. */
  total: number;
  survey: Survey;
}

/**
 * Counts the responses of a survey that wait, if it is their time (`isDue`), and tells the public where the totals moved
 * by enough. Several processes may do it at once: the lock of the survey's thread lets them through one by one, and each
 * response is counted exactly once, since it leaves the letters in the same transaction.
 */
export const countResponses = (tenantId: TenantId, formatId: string, overdue = false): Promise<Counted> =>
  inTenant(
    { tenantId },
    async (tx) => {
      const survey = await publishedSurvey(tx, formatId);
      const total = await lockedTotal(tx, survey.threadId);
      const { anonymous = false } = survey.settings;
      const waiting = await tx.$count(letters, eq(letters.offerFormatId, formatId));
      const closed = survey.state === 'closed';
      // With another key nothing of it opens, and each round would say so of each letter.
      if (survey.otherKey || !isDue({ anonymous, closed, letters: waiting, counted: total, overdue }))
        return { counted: 0, waiting, total, survey };
      const taken = await takeLetters(tx, survey);
      await storeResponses(tx, survey, taken);
      await addToTotals(tx, survey, taken);
      await addToCells(tx, survey, { taken });
      await publishTotals(tx, survey);
      const counted = taken.length;
      return { counted, waiting: waiting - counted, total: total + counted, survey };
    },
    PATIENCE_MS,
  );

/** Ten answers, each with ten files of ten megabytes, take a minute on a busy computer. */
const PATIENCE_MS = 120_000;

/** How many are counted. From here to the commit nobody else counts this survey. */
async function lockedTotal(tx: Tx, threadId: string): Promise<number> {
  const rows = await tx
    .select({ count: threads.commentCount })
    .from(threads)
    .where(eq(threads.id, threadId))
    .for('update');
  return one(rows, 'thread').count;
}
