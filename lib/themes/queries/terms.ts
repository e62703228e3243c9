import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { TermSuggestion } from '../model';
import { nounsOf, spokenWord } from '../model/spoken-word';
import { type Amounts, type CountedTerm, tellingTerms } from '../model/telling-terms';
import { isFree } from './contributions';

/** So many of the newest contributions are looked through, and so many words are weighed. */
const CONTRIBUTIONS = 20_000;
const WORDS = 150;
/** By so many texts it is told how a word is written. */
const SAMPLES = 15;

/**
 * The words that tell the contributions of an offer apart which are in no theme yet. Taken from what the search knows: what
 * can be found now, by German stems and the parts of compounds, against everything else in the town.
 */
export const termSuggestions = (actor: Actor, offerId: string): Promise<TermSuggestion[]> =>
  inTenant(actor, async (tx) => {
    const [amounts] = await tx.execute<Amounts & { learnt: boolean } & Record<string, unknown>>(sql`
      select count(*) filter (where offer_id = ${offerId} and contributed and kind <> 'answer')::int as here,
        count(*)::int as everywhere, exists (select from search_learnings) as learnt from search_entries`);
    const { learnt, ...all } = amounts ?? { here: 0, everywhere: 0, learnt: false };
    const spoken = await asSpoken(tx, await countedTerms(tx, offerId));
    return tellingTerms(nounsOf(spoken), all).map(({ stem, word, free, here, everywhere }) => ({
      ...{ by: 'term' as const, stem, word, free, here },
      elsewhere: learnt ? Math.max(0, everywhere - here) : null,
    }));
  });

type Counted = CountedTerm & { samples: string[] } & Record<string, unknown>;

const countedTerms = async (tx: Tx, offerId: string): Promise<Counted[]> => [
  ...(await tx.execute<Counted>(sql`
    with own as materialized (
      select v.id, v.body, (row_number() over (order by v.at desc))::int as number, ${isFree(offerId)} as free
      from search_entries v where v.offer_id = ${offerId} and v.contributed and v.kind <> 'answer'
      order by v.at desc limit ${CONTRIBUTIONS}
    ), said as materialized (
      select own.id, own.number, own.free, stem from own, unnest(tsvector_to_array(own.body)) as stem
      where length(stem) > 2 and stem !~ '[0-9]'
    ), made as (
      select distinct w.stems[1] as whole, part from search_words w, unnest(w.stems) as part
      where w.stems[1] in (select stem from said)
    ), spread as (
      select distinct said.id, said.number, said.free, coalesce(made.part, said.stem) as stem
      from said left join made on made.whole = said.stem
    ), counted as (
      select stem, count(*)::int as here, (count(*) filter (where free))::int as free,
        array_agg(number) filter (where free) as numbers, (array_agg(id) filter (where free))[1:${sql.raw(String(SAMPLES))}] as samples
      from spread group by stem having count(*) filter (where free) > 1
      order by count(*) filter (where free) desc limit ${WORDS}
    )
    select counted.*, coalesce((select sum(w.entries) from search_words w where w.stems && array[counted.stem]), 0)::int
      as everywhere from counted`)),
];

type Spoken = CountedTerm & { word: string };

/** The same with how people write each word. */
async function asSpoken(tx: Tx, counted: readonly Counted[]): Promise<Spoken[]> {
  const ids = [...new Set(counted.flatMap(({ samples }) => samples))];
  const rows =
    ids.length === 0
      ? []
      : await tx.execute<{ id: string; text: string }>(sql`
          select id, text from search_entries where id = any(${sql.param(ids)}::uuid[]) and kind <> 'answer'`);
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const samplesOf = ({ samples }: Counted) => samples.map((id) => texts.get(id) ?? '');
  return counted.map((term) => ({ ...term, word: spokenWord(term.stem, samplesOf(term)) }));
}

/** Whether what the search has of a contribution (`s`) has this stem in it, or a compound with it. As it is counted above. */
export const hasTerm = (stem: string): SQL => sql`tsvector_to_array(s.body) && (
  select array_agg(one) || ${stem}::text from (
    select w.stems[1] as one from search_words w where w.stems && array[${stem}::text]) as compounds)`;
