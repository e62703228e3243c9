import { describe, expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { OFFERS_PAGE, type OfferSearch } from '../model';
import { type PublishedOffer, publishedOffers } from './published';

async function everyPage(search: OfferSearch): Promise<PublishedOffer[]> {
  const { offers, next } = await publishedOffers(search);
  expect(offers.length).toBeLessThanOrEqual(OFFERS_PAGE);
  return next === null ? offers : [...offers, ...(await everyPage({ ...search, from: next }))];
}

describe('the portal’s pages', () => {
  test('show each published offer once: what is open, what comes, what is over', async () => {
    const town = await newTown();
    const wished = (['closed', 'open', 'announced'] as const).flatMap((state) => Array(OFFERS_PAGE - 12).fill(state));
    for (const state of [...wished, 'draft' as const]) await offerIn(town, { format: 'dialogue', state });
    const shown = await everyPage({ place: town.slug });
    expect(shown).toHaveLength(wished.length);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(wished.length);
    expect([...new Set(shown.map(({ state }) => state))]).toEqual(['open', 'announced', 'closed']);
    expect(shown.map(({ tenantSlug }) => tenantSlug)).toEqual(wished.map(() => town.slug));
  });

  test('put first what closes soonest, what opens soonest, and what closed last', async () => {
    const town = await newTown();
    for (const state of ['open', 'announced', 'closed'] as const) {
      for (let time = 0; time < 3; time++) await offerIn(town, { format: 'dialogue', state });
    }
    const times = (await everyPage({ place: town.slug })).map(({ state, opensAt, closesAt }) =>
      state === 'announced' ? +opensAt : state === 'open' ? +closesAt : -closesAt,
    );
    for (const at of [0, 3, 6]) expect(times.slice(at, at + 3)).toEqual(times.slice(at, at + 3).sort((a, b) => a - b));
  });

  test('narrow to a state, a topic and words, and find nothing in a town that is not there', async () => {
    const town = await newTown();
    for (const state of ['open', 'closed'] as const) await offerIn(town, { format: 'dialogue', state });
    const found = async (search: OfferSearch) => (await everyPage({ place: town.slug, ...search })).length;
    expect(await found({ state: 'closed' })).toBe(1);
    expect(await found({ topic: 'traffic' })).toBe(2);
    expect(await found({ topic: 'green' })).toBe(0);
    expect(await found({ text: 'platz sitzen' })).toBe(2);
    expect(await found({ text: '100%' })).toBe(0);
    expect(await found({ place: 'nowhere' })).toBe(0);
  });
});
