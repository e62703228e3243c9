import { eq, sql } from 'drizzle-orm';
import { placeKeys, places } from '@/db/schema/places';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, Refusal } from '@/lib/errors';
import { keysOf } from '../model/folded';
import { PLACES_LIMIT, type Place, type PlaceSource } from '../model/place';
import { canFillPlaces } from '../policy';

/**
 * Replaces all that the index has from one source by what comes in these batches, all or nothing: what the batches
 * throw, goes through, and nothing has changed. Refuses with `SignInNeeded`, `Forbidden` or `Invalid`
 * (`places.too-many` {limit}). Out: how many places there are from this source.
 */
export const replacePlaces = (
  actor: Actor,
  source: PlaceSource,
  batches: AsyncIterable<readonly Place[]> | Iterable<readonly Place[]>,
): Promise<number> =>
  inTenant(
    actor,
    async (tx) => {
      assertAllowed(canFillPlaces(actor));
      // Two who replace at the same time would both remove what was there, and leave both lists.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, ${REPLACING}))`);
      await tx.delete(placeKeys).where(eq(placeKeys.source, source));
      await tx.delete(places).where(eq(places.source, source));
      let count = 0;
      for await (const batch of batches) {
        count += batch.length;
        if (count > PLACES_LIMIT) throw new Refusal('Invalid', 'places.too-many', { limit: PLACES_LIMIT });
        await keep(tx, source, batch);
      }
      const facts = { source, places: count };
      await recordAudit(tx, actor, { action: 'places.replaced', subjectId: actor.tenantId, facts });
      return count;
    },
    LONGEST_MS,
  );

/** The addresses of a large city take half a minute, and on a slow computer many times that. */
const LONGEST_MS = 10 * 60_000;

/** Any number, the same in all processes. */
const REPLACING = 7_823_405;

/** As lists of columns: a statement with a parameter for each value would take longer to write than to run. */
async function keep(tx: Tx, source: PlaceSource, batch: readonly Place[]): Promise<void> {
  if (batch.length === 0) return;
  const of = <K extends keyof Place>(column: K) => sql.param(batch.map((place) => place[column]));
  const kept = await tx.execute<{ id: string; name: string }>(sql`
    insert into places (name, kind, lon, lat, source)
    select name, kind, lon, lat, ${source} from unnest(${of('name')}::text[], ${of('kind')}::text[],
      ${of('lon')}::float8[], ${of('lat')}::float8[]) as given(name, kind, lon, lat)
    returning id, name`);
  const keys = kept.flatMap(({ id, name }) => keysOf(name).map((key, number) => ({ id, key, number })));
  await tx.execute(sql`
    insert into place_keys (later, key, place_id, source)
    select number > 0, key, place_id, ${source} from unnest(${sql.param(keys.map(({ number }) => number))}::integer[],
      ${sql.param(keys.map(({ key }) => key))}::text[], ${sql.param(keys.map(({ id }) => id))}::uuid[])
      as given(number, key, place_id)`);
}
