import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { responses } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { TEXTS_ON_PAGE } from '../model/limits';

/** Which texts: of this question, containing these words, on this page. */
export interface TextsWish {
  question: string;
  /** The words of one's own at a question to choose, not a text question's answer. */
  isOther: boolean;
  search: string;
  page: number;
  /** Only of responses with these numbers; null for all. */
  numbers: readonly number[] | null;
}

/** Some of what people wrote, in an order that says nothing. Only for who may see it. */
export interface TextsPage {
  texts: string[];
  count: number;
}

/** What people wrote in their own words at one question. */
export async function textsPage(tx: Tx, formatId: string, wish: TextsWish): Promise<TextsPage> {
  const text = wordsIn(wish);
  const chosen = and(
    eq(responses.offerFormatId, formatId),
    sql`${text} is not null`,
    wish.search ? sql`${text} ilike ${`%${wish.search.replace(/[\\%_]/g, '\\$&')}%`}` : undefined,
    wish.numbers ? numberIn(wish.numbers) : undefined,
  );
  const [rows, count] = await Promise.all([
    // By random ids: the order in which people answered is nobody's business.
    tx
      .select({ text: sql<string>`${text}` })
      .from(responses)
      .where(chosen)
      .orderBy(responses.id)
      .limit(TEXTS_ON_PAGE)
      .offset((wish.page - 1) * TEXTS_ON_PAGE),
    tx.$count(responses, chosen),
  ]);
  return { texts: rows.map(({ text: words }) => words), count };
}

const numberIn = (numbers: readonly number[]): SQL =>
  numbers.length < 1_000
    ? inArray(responses.number, [...numbers])
    : sql`${responses.number} in (select value::int from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`;

function wordsIn({ question, isOther }: TextsWish): SQL {
  const answer = sql`${responses.answers}->${question}::text`;
  if (!isOther)
    return sql`case when jsonb_typeof(${answer}) = 'string' then ${responses.answers}->>${question}::text end`;
  return sql`coalesce(${answer}->>'other', (select o->>'other' from jsonb_array_elements(
    case when jsonb_typeof(${answer}) = 'array' then ${answer} else '[]'::jsonb end) o
    where jsonb_typeof(o) = 'object' limit 1))`;
}
