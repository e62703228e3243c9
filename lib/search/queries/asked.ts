import { type SQL, sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';

/** How many compounds are looked for with a word. */
const COMPOUNDS = 16;
/** So many letters a word has at least that is looked for at the beginning and end of others. */
const LONG = 4;

/** A question as the database takes it. */
export interface Asked {
  /** A tsquery; null: whatever there is. */
  query: SQL | null;
  /** Which of its words are probably mistyped: those that occur nowhere, else those that hardly anybody says. */
  doubtful: string[];
  /** In how many entries its rarest word was when words were counted last: so many hits there are at most, about. */
  entries: number;
}

/** No words: whatever there is. */
export const ANYTHING: Asked = { query: null, doubtful: [], entries: 0 };

/**
 * What is to be looked for: all words, each by its stem or as a part of a compound that occurs („Netz“ finds
 * „Radwegenetz“). What is no known word is looked for at the beginning and the end of those that are. Words that
 * German says everywhere are left out. Null where no word is left.
 */
export async function askedFor(tx: Tx, tenantId: TenantId | null, words: readonly string[]): Promise<Asked | null> {
  if (words.length === 0) return null;
  const here = tenantId === null ? sql`true` : sql`tenant_id = ${tenantId}::uuid`;
  const rows = await tx.execute<Row>(sql`
    with asked as (
      select word, n, (tsvector_to_array(to_tsvector('search_german', word)))[1] as stem
      from unnest(${sql.param([...words])}::text[]) with ordinality as given(word, n)
    )
    select asked.word, asked.stem, coalesce(of_stem.stems, '{}') as compounds, coalesce(longer.stems, '{}') as longer,
      coalesce(of_stem.entries, longer.entries, 0) as entries
    from asked left join lateral (
      select array_agg(stem) as stems, sum(entries)::float8 as entries from (
        select stems[1] as stem, sum(entries) as entries from search_words where ${here} and stems && array[asked.stem, case when asked.stem ~ '^.{4,}s$' then left(asked.stem, -1) end]
        group by stems[1] order by sum(entries) desc limit ${COMPOUNDS}) as most
    ) as of_stem on true
    left join lateral (
      select array_agg(stem) as stems, sum(entries)::float8 as entries from (
        select stems[1] as stem, sum(entries) as entries from search_words
        where of_stem.stems is null and length(asked.word) >= ${LONG}
          and ${here} and (word like asked.word || '%' or word like '%' || asked.word)
        group by stems[1] order by sum(entries) desc limit ${COMPOUNDS}) as most
    ) as longer on true
    where asked.stem is not null order by n`);
  if (rows.length === 0) return null;
  const each = rows.map(({ stem, compounds, longer }) =>
    [...new Set([stem, ...compounds, ...longer])].map(lexeme).join(' | '),
  );
  return {
    query: sql`${each.map((one) => `(${one})`).join(' & ')}::tsquery`,
    entries: Math.min(...rows.map(({ entries }) => entries)),
    doubtful: doubtfulOf(rows),
  };
}

/** A word that is said twice may be said wrongly each time. */
const HARDLY = 2;

function doubtfulOf(rows: readonly Row[]): string[] {
  const unknown = rows.filter(({ compounds, longer }) => compounds.length + longer.length === 0);
  const doubtful = unknown.length > 0 ? unknown : rows.filter(({ entries }) => entries <= HARDLY);
  return doubtful.map(({ word }) => word);
}

interface Row extends Record<string, unknown> {
  word: string;
  stem: string;
  compounds: string[];
  entries: number;
  longer: string[];
}

/** Written so that nothing in it is an operator. */
const lexeme = (stem: string): string => `'${stem.replace(/[\\']/g, '$&$&')}'`;
