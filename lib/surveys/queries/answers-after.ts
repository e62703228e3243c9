import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { responses } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import type { Answers } from '../model/walk';

/** One counted response, as an index takes it in. Neither a person nor an id is in it. */
export interface CountedAnswers {
  number: number;
  answers: Answers;
  origin: string;
  /** A day; null of an anonymous survey. */
  answeredOn: string | null;
}

/** The responses of a survey with higher numbers than this, in their order, at most so many. */
export async function answersAfter(
  tx: Tx,
  formatId: string,
  { after, most }: { after: number; most: number },
): Promise<CountedAnswers[]> {
  const rows = await tx
    .select({
      number: responses.number,
      answers: responses.answers,
      origin: responses.origin,
      answeredOn: responses.answeredOn,
    })
    .from(responses)
    .where(and(eq(responses.offerFormatId, formatId), gt(responses.number, after)))
    .orderBy(asc(responses.number))
    .limit(most);
  return rows as CountedAnswers[];
}

/** The smallest number of a survey's responses, which is another one after they were mixed anew, and how many there are; 0 of none. */
export async function numbersOf(tx: Tx, formatId: string): Promise<{ first: number; count: number }> {
  const [row] = await tx
    .select({ first: sql<number>`coalesce(min(${responses.number}), 0)::int`, count: sql<number>`count(*)::int` })
    .from(responses)
    .where(eq(responses.offerFormatId, formatId));
  return row ?? { first: 0, count: 0 };
}
