import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { partsOf } from '../model/parts';

/** A town's words are those that it says most. */
const MOST_WORDS = 200_000;
/** So many words are written in one statement. */
const AT_ONCE = 5_000;
/** What was committed a while after its time, in minutes. */
const OVERLAP_MINUTES = 5;
const PATIENCE_MS = 10 * 60_000;

/**
 * Takes the words of what was entered since the last time into the tenant's list, and finds of what compounds are made;
 * `anew`: of all, so that what nobody says any more is forgotten. By the job and the operator's programs alone. Out: how
 * many words were learnt; null where another process is at it.
 */
export const learnWords = (tenantId: TenantId, { anew }: { anew: boolean }): Promise<number | null> =>
  inTenant(
    { tenantId },
    async (tx) => {
      const [turn] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`search ${tenantId}`}, 0)) as mine`,
      );
      if (!turn?.mine) return null;
      const words = await wordsSaid(tx, anew ? null : await learntUntil(tx));
      if (anew) await tx.execute(sql`delete from search_words`);
      const known = anew ? new Set<string>() : await knownStems(tx);
      for (const { stem } of words) known.add(stem);
      for (let from = 0; from < words.length; from += AT_ONCE) await keep(tx, words.slice(from, from + AT_ONCE), known);
      await noteLearnt(tx, anew);
      return words.length;
    },
    PATIENCE_MS,
  );

interface Word extends Record<string, unknown> {
  word: string;
  stem: string;
  entries: number;
}

/** As text, which the database wrote itself. */
async function learntUntil(tx: Tx): Promise<string | null> {
  const [row] = await tx.execute<{ until: string }>(
    sql`select (learnt_at - make_interval(mins => ${OVERLAP_MINUTES}))::text as until from search_learnings`,
  );
  return row?.until ?? null;
}

/** The words of the tenant's entries, with their stems and in how many they are; `since`: of those from then on. */
const wordsSaid = async (tx: Tx, since: string | null): Promise<Word[]> => [
  ...(await tx.execute<Word>(sql`
    select * from (
      select word, (tsvector_to_array(to_tsvector('search_german', word)))[1] as stem, ndoc as entries
      from ts_stat(${`select to_tsvector('simple', translate(title || ' ' || text, '<>/.:@_-+=&?#%~*|\\', repeat(' ', 18)))
        from search_entries ${since === null ? '' : `where at > '${since.replaceAll("'", '')}'`}`})
      where word ~ '^[^0-9]{3,40}$' order by ndoc desc limit ${MOST_WORDS}
    ) as said where stem is not null`)),
];

async function knownStems(tx: Tx): Promise<Set<string>> {
  const rows = await tx.execute<{ stem: string }>(sql`select distinct stems[1] as stem from search_words`);
  return new Set(rows.map(({ stem }) => stem));
}

const keep = (tx: Tx, words: readonly Word[], known: ReadonlySet<string>) => {
  const rows = words.map(({ word, stem, entries }) => ({ word, entries, stems: [stem, ...partsOf(stem, known)] }));
  return tx.execute(sql`
    insert into search_words (word, entries, stems)
    select word, entries, stems from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as learnt(word text, entries int, stems text[])
    on conflict (tenant_id, word) do update set stems = excluded.stems,
      entries = greatest(search_words.entries, excluded.entries)`);
};

const noteLearnt = (tx: Tx, anew: boolean) =>
  tx.execute(sql`
    insert into search_learnings (learnt_at, counted_at) values (now(), now())
    on conflict (tenant_id) do update set learnt_at = now(),
      counted_at = case when ${anew} then now() else search_learnings.counted_at end`);
