import { randomInt } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { letters, responses, tallies } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { logFault } from '@/lib/log';
import { record } from '@/lib/realtime/record';
import { isDue, isNews } from '../model/due';
import { mayPublish } from '../model/hiding';
import { questionsOf } from '../model/page';
import { columnsOf, filesIn } from '../model/questions';
import { thresholdOf } from '../model/survey';
import { ANSWERED, talliesOf } from '../model/totals';
import { exactResults } from '../queries';
import { publishedSurvey, type Survey } from '../queries/published-survey';
import { type OpenLetter, openLetter } from './drop-letter';
import { mixFiles } from './mix-files';

/** So many are counted in one transaction. */
const AT_ONCE = 500;

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
  inTenant({ tenantId }, async (tx) => {
    const survey = await publishedSurvey(tx, formatId);
    const total = await lockedTotal(tx, survey.threadId);
    const { anonymous = false } = survey.settings;
    const waiting = await tx.$count(letters, eq(letters.offerFormatId, formatId));
    const closed = survey.state === 'closed';
    if (!isDue({ anonymous, closed, letters: waiting, counted: total, overdue }))
      return { counted: 0, waiting, total, survey };
    const taken = await takeLetters(tx, survey);
    await storeResponses(tx, survey, taken);
    if (anonymous) await mixFiles(tx, formatId, filesOf(survey, taken));
    await addToTotals(tx, survey, taken);
    await publish(tx, survey);
    const counted = taken.length;
    return { counted, waiting: waiting - counted, total: total + counted, survey };
  });

/** How many are counted. From here to the commit nobody else counts this survey. */
async function lockedTotal(tx: Tx, threadId: string): Promise<number> {
  const rows = await tx
    .select({ count: threads.commentCount })
    .from(threads)
    .where(eq(threads.id, threadId))
    .for('update');
  return one(rows, 'thread').count;
}

/** Takes letters out and opens them. What was sealed with another key stays where it is, and is told to the operator. */
async function takeLetters(tx: Tx, { formatId, settings }: Survey): Promise<OpenLetter[]> {
  const rows = await tx
    .select({ id: letters.id, sealed: letters.sealed })
    .from(letters)
    .where(eq(letters.offerFormatId, formatId))
    .limit(settings.anonymous ? AT_ONCE * 40 : AT_ONCE);
  const opened = rows.flatMap(({ id, sealed }) => {
    try {
      return [{ id, letter: openLetter(formatId, sealed) }];
    } catch (error) {
      logFault(error, { letter: id, survey: formatId });
      return [];
    }
  });
  const ids = opened.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(letters).where(inArray(letters.id, ids));
  return settings.anonymous ? shuffled(opened.map(({ letter }) => letter)) : opened.map(({ letter }) => letter);
}

async function storeResponses(tx: Tx, { formatId }: Survey, taken: readonly OpenLetter[]): Promise<void> {
  await tx.execute(sql`
    insert into ${responses} (offer_format_id, number, member_id, answers, origin, answered_on, version)
    select ${formatId}, r.place + (select coalesce(max(number), 0) from ${responses} where offer_format_id = ${formatId}),
      r."memberId", r.answers, r.origin, r.day, r.version
    from jsonb_to_recordset(${JSON.stringify(taken.map((letter, index) => ({ ...letter, place: index + 1 })))}::jsonb)
      as r(place int, "memberId" uuid, answers jsonb, origin text, day date, version int)`);
}

async function addToTotals(tx: Tx, { formatId, threadId, settings }: Survey, taken: readonly OpenLetter[]) {
  const questions = questionsOf(settings.pages);
  const counts = new Map<string, number>();
  for (const { questionId, option } of taken.flatMap(({ answers }) => talliesOf(questions, answers))) {
    const key = JSON.stringify([questionId, option]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const added = [...counts].map(([key, count]) => [...JSON.parse(key), count]);
  await tx
    .update(threads)
    .set({ commentCount: sql`comment_count + ${taken.length}` })
    .where(eq(threads.id, threadId));
  await tx.execute(sql`
    insert into ${tallies} (offer_format_id, question_id, option, count)
    select ${formatId}, t->>0, t->>1, (t->>2)::int from jsonb_array_elements(${JSON.stringify(added)}::jsonb) t
    on conflict (tenant_id, offer_format_id, question_id, option)
    do update set count = tallies.count + excluded.count`);
}

const filesOf = ({ settings }: Survey, taken: readonly OpenLetter[]): string[] => {
  const questions = questionsOf(settings.pages);
  return taken.flatMap(({ answers }) => filesIn(questions, answers).map(({ id }) => id));
};

/** Tells the public where the totals stand, if they moved by a whole group. */
async function publish(tx: Tx, { formatId, threadId, settings }: Survey): Promise<void> {
  const [total] = await tx
    .select({ count: tallies.count, published: tallies.published })
    .from(tallies)
    .where(
      sql`${tallies.offerFormatId} = ${formatId} and ${tallies.questionId} = ${ANSWERED} and ${tallies.option} = ${ANSWERED}`,
    );
  const threshold = thresholdOf(settings);
  if (!total || !isNews(total.count, total.published, threshold)) return;
  // Where the new totals would tell of too few in one place, all of them wait for the next response.
  const columns = questionsOf(settings.pages).map(columnsOf);
  if (!mayPublish(await exactResults(tx, formatId), columns, threshold)) return;
  await tx
    .update(tallies)
    .set({ published: sql`${tallies.count}` })
    .where(sql`${tallies.offerFormatId} = ${formatId} and ${tallies.published} <> ${tallies.count}`);
  await record(tx, { threadId, type: 'response.given', entryId: null });
}

/** In an order that nobody can tell from the one in which they came (Fisher and Yates, with the system's randomness). */
export function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
