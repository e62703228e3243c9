import sharp from 'sharp';
import { expect, test } from 'vitest';
import { offerResults } from '@/db/schema/results';
import { inTenant } from '@/db/tenancy';
import { annotated } from '@/db/testing/open-map';
import { newTown, offerIn } from '@/db/testing/world';
import { eventOf } from '@/lib/public-api/model/event';
import { robotsText } from '@/lib/public-api/writers/sitemap';
import * as sitemap from '../../[tenant]/sitemap.xml/route';
import * as index from '../../sitemap.xml/route';
import { ask } from './testing/ask';

const pages = async (slug: string) => {
  const request = new Request(`http://localhost:3000/${slug}/sitemap.xml`);
  return (await sitemap.GET(request, { params: Promise.resolve({ tenant: slug }) })).text();
};

test('a town’s sitemap lists what is published, and the index lists the town', async () => {
  const town = await newTown();
  const [open, draft] = [
    await offerIn(town, { format: annotated }),
    await offerIn(town, { format: annotated, state: 'draft' }),
  ];
  const other = await offerIn(town, { format: annotated });
  const written = { said: 'Viel.', decision: '', decidedBy: '', paper: '', stage: 'collected' as never };
  await inTenant(town.visitor, (tx) =>
    tx.insert(offerResults).values([
      { ...written, offerId: open.offerId, changedBy: town.emil.memberId, publishedAt: new Date() },
      { ...written, offerId: other.offerId, changedBy: town.emil.memberId },
    ]),
  );
  const listed = await pages(town.slug);
  expect(listed.match(/\/results\/[^<]+/g)).toEqual([`/results/${open.offerSlug}`]);
  const own = `<loc>http://localhost:3000/${town.slug}`;
  for (const path of ['', `/offers/${open.offerSlug}`, `/offers/${open.offerSlug}/mitreden`, '/imprint'])
    expect(listed).toContain(`${own}${path}</loc>`);
  expect(listed).not.toContain(draft.offerSlug);
  const all = await index.GET(
    new Request('http://localhost:3000/sitemap.xml', { headers: { host: 'localhost:3000' } }),
  );
  expect(await all.text()).toContain(`${own}/sitemap.xml</loc>`);
});

test('robots are led to the sitemap, and away from what is one person’s own', () => {
  const text = robotsText('https://beteiligung.example/sitemap.xml');
  expect(text).toContain('Sitemap: https://beteiligung.example/sitemap.xml');
  expect(text).toContain('Disallow: /*/account\n');
});

test('a link to an offer has a picture of 1200 by 630 pixels; a draft has none', async () => {
  const town = await newTown();
  const [open, draft] = [
    await offerIn(town, { format: annotated }),
    await offerIn(town, { format: annotated, state: 'draft' }),
  ];
  const answer = await ask(`/${town.slug}/offers/${open.offerSlug}/preview`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  if (process.env.KEEP) await sharp(bytes).toFile(process.env.KEEP);
  const again = { 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await ask(`/${town.slug}/offers/${open.offerSlug}/preview`, again)).status).toBe(304);
  expect((await ask(`/${town.slug}/offers/${draft.offerSlug}/preview`)).status).toBe(404);
});

test('an offer is told to search engines as an event, on the town’s own host where it has one', () => {
  const offer = {
    slug: 'markt',
    title: 'Markt',
    summary: 'Neu.',
    place: { label: 'Markt', centre: [9, 53] as [number, number] },
  };
  const dates = { opensAt: new Date('2026-01-01T10:00:00Z'), closesAt: new Date('2026-02-01T10:00:00Z') };
  const told = eventOf({ slug: 'stadt', name: 'Stadt', host: 'mitreden.stadt.example' }, { ...offer, ...dates });
  expect(told).toMatchObject({
    '@type': 'Event',
    url: 'http://mitreden.stadt.example:3000/stadt/offers/markt',
    startDate: '2026-01-01T10:00:00.000Z',
  });
});
