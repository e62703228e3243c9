import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { annotated } from '@/db/testing/open-map';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { CHUNK } from '@/lib/open-data/model/collection';
import { ask } from './testing/ask';

const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
/** A few chunks; `MANY=100000` for a look at how long they take. */
const MANY = Number(process.env.MANY ?? CHUNK * 3 + 1);

/** Past the commands, which would take minutes. */
const fill = (town: Town, { formatId, threadId }: TestOffer) =>
  inTenant(town.visitor, async (tx) => {
    await tx.execute(sql`insert into threads (offer_format_id, subject_id)
      select ${formatId}, uuid_v7() from generate_series(1, ${MANY})`);
    await tx.execute(sql`insert into annotations (id, offer_format_id, thread_id, discussion_id, seq, rev, author_id,
        geometry, lon, lat, category, text, post_key, post_hash)
      select d.subject_id, ${formatId}, ${threadId}, d.id, n, n, ${town.anna.memberId},
        jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(10 + n * 1e-6, 54)), 10 + n * 1e-6, 54,
        'bench', 'Hier fehlt eine Bank. ' || repeat('Wirklich. ', 30), d.subject_id, n::text
      from (select *, row_number() over () as n from threads
        where offer_format_id = ${formatId} and subject_id <> offer_format_id) d`);
    await tx.execute(sql`update threads set head = ${MANY}, comment_count = ${MANY} where id = ${threadId}`);
  });

test('a long map is sent while it is read, no faster than its reader takes it', { timeout: 120_000 }, async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format: annotated, settings });
  await fill(town, offer);
  const own = `/${town.slug}/collections/${offer.offerSlug}.${offer.formatSlug}/download`;
  const lines = async (kind: string) => (await (await ask(`${own}/${kind}`)).text()).split('\n').length;
  // The head and, after the last line break, nothing; GeoJSON's last line closes it.
  expect([await lines('csv'), await lines('geojson')]).toEqual([MANY + 2, MANY + 3]);

  const reader = (await ask(`${own}/csv`)).body?.getReader();
  await reader?.read();
  const first = await reader?.read();
  expect(
    Buffer.from(first?.value ?? [])
      .toString()
      .split('\r\n'),
  ).toHaveLength(CHUNK + 1);
  // What is hidden now, before its chunk is read, does not come.
  await inTenant(town.visitor, (tx) =>
    tx.execute(sql`update annotations set hidden_by = ${town.mona.memberId} where seq = ${CHUNK + 1}`),
  );
  const second = await reader?.read();
  expect(Buffer.from(second?.value ?? []).toString()).toMatch(new RegExp(`^${CHUNK + 2};`));
  await reader?.cancel();
});
