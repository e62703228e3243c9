import { inArray, sql } from 'drizzle-orm';
import { places } from '@/db/schema/places';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { folded } from '../model/folded';
import { beforeErrors, nearMisses } from '../model/near-misses';
import { FOUND_LIMIT, LEAST_LETTERS, type Place, QUESTION_LIMIT } from '../model/place';
import { type Hit, ranked } from '../model/ranking';
import { isSamePlace } from '../model/same-place';

/**
 * The places that somebody may mean who typed this, best first, eight at most; for everybody. Typing errors are looked
 * for only where hardly anything is found without them, and nothing has that very name.
 */
export async function foundPlaces(actor: { tenantId: TenantId }, typed: string): Promise<Place[]> {
  const question = folded(typed.slice(0, QUESTION_LIMIT));
  if (question.length < LEAST_LETTERS) return [];
  return inTenant(actor, async (tx) => {
    const hits = await beginningWith(tx, [question], 2 * FOUND_LIMIT);
    const isNamed = hits.some(({ key }) => key === question);
    if (hits.length < FEW && !isNamed) hits.push(...(await missedBy(tx, question)));
    return named(tx, ranked(question, hits).slice(0, 2 * FOUND_LIMIT));
  });
}

/** With fewer than that one looks on. */
const FEW = 3;
/** No key goes on with it. */
const LAST = '\u{10FFFF}';

/**
 * The first keys that begin so; `each`: how many of a beginning. By comparison and not by `like`: under row level
 * security only what cannot tell of other rows may use an index, and `like` counts as if it could.
 */
async function beginningWith(tx: Tx, beginnings: string[], each: number): Promise<Hit[]> {
  if (beginnings.length === 0) return [];
  const rows = await tx.execute<{ placeId: string; key: string; later: boolean }>(sql`
    select hit.place_id as "placeId", hit.key, hit.later
    from unnest(${sql.param(beginnings)}::text[]) as asked(beginning) cross join (values (false), (true)) as turn(later)
    cross join lateral (
      select place_id, key, k.later from place_keys k
      where k.later = turn.later and key >= beginning collate "C" and key < (beginning || ${LAST}) collate "C"
      order by key limit ${each}
    ) as hit`);
  return rows.map(({ placeId, key, later }) => ({ placeId, key, later, missed: false }));
}

/** What one typing error lies between. */
async function missedBy(tx: Tx, question: string): Promise<Hit[]> {
  const parts = beforeErrors(question);
  if (parts.length === 0) return [];
  const hits = await beginningWith(tx, nearMisses(question, await followersOf(tx, parts)), 2);
  return hits.map((hit) => ({ ...hit, missed: true }));
}

/** The letters that follow each of these beginnings in any key: from one to the next, past all keys between them. */
async function followersOf(tx: Tx, beginnings: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.execute<{ beginning: string; letters: string[] }>(sql`
    with recursive walk(beginning, later, letter) as (
      select beginning, turn.later, next.letter
      from unnest(${sql.param(beginnings)}::text[]) as asked(beginning) cross join (values (false), (true)) as turn(later)
      cross join lateral (
        select substr(key, length(beginning) + 1, 1) as letter from place_keys k
        where k.later = turn.later and key > beginning collate "C" and key < (beginning || ${LAST}) collate "C"
        order by key limit 1
      ) as next
      union all
      select beginning, walk.later, next.letter from walk cross join lateral (
        select substr(key, length(beginning) + 1, 1) as letter from place_keys k
        where k.later = walk.later and key > (beginning || walk.letter || ${LAST}) collate "C"
          and key < (beginning || ${LAST}) collate "C"
        order by key limit 1
      ) as next
    ) select beginning, array_agg(distinct letter) as letters from walk group by beginning`);
  return new Map(rows.map(({ beginning, letters }) => [beginning, letters]));
}

/** What the answer says of these places, in their order. */
async function named(tx: Tx, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const { id, name, kind, lon, lat } = places;
  const rows = await tx
    .select({ id, name, kind, lon, lat })
    .from(places)
    .where(inArray(id, [...ids]));
  const known = new Map(rows.map(({ id, ...place }) => [id, place]));
  const found: Place[] = [];
  for (const place of ids.flatMap((each) => known.get(each) ?? []))
    if (!found.some((other) => isSamePlace(other, place))) found.push(place);
  return found.slice(0, FOUND_LIMIT);
}
