import { beforeEach, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { doesFollow, followedBy } from '../queries';
import { followOffer } from './follow-offer';

const format = formats[0]?.code ?? '';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

test('somebody follows an offer and ends that; the same again changes nothing', async () => {
  const { offerId } = await offerIn(town, { format });
  for (const _again of [1, 2]) await followOffer(town.anna, { offerId, follow: 'yes' });
  expect(await doesFollow(town.anna, offerId)).toBe(true);
  expect(await doesFollow(town.ben, offerId)).toBe(false);
  expect((await followedBy(town.anna)).map(({ id }) => id)).toEqual([offerId]);
  for (const _again of [1, 2]) await followOffer(town.anna, { offerId, follow: 'no' });
  expect(await followedBy(town.anna)).toEqual([]);
});

test('visitors sign in first, and a draft is not there to be followed', async () => {
  const { offerId } = await offerIn(town, { format, state: 'draft' });
  await expect(followOffer(town.visitor, { offerId, follow: 'yes' })).rejects.toMatchObject({ code: 'sign-in.needed' });
  await expect(followOffer(town.anna, { offerId, follow: 'yes' })).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(followOffer(town.cem, { offerId, follow: 'yes' })).rejects.toMatchObject({ kind: 'NotFound' });
});
