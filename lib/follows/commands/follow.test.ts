import { beforeEach, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { followedBy, followOf } from '../queries/followed';
import { follow } from './follow';
import { unfollow } from './unfollow';

const format = formats[0]?.code ?? '';
const square = { kind: 'place', lon: '9.99123', lat: '53.55049', radius: '500', label: 'Markt' };

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

test('somebody follows an offer, its discussion and its topic, and ends each; the same again changes nothing', async () => {
  const { offerId, threadId } = await offerIn(town, { format });
  const wishes = [
    { kind: 'offer', offerId },
    { kind: 'thread', threadId },
    { kind: 'topic', topic: 'green' },
  ];
  for (const wish of [...wishes, ...wishes]) await follow(town.anna, wish);
  const followed = await followedBy(town.anna);
  expect(followed.map(({ kind }) => kind).sort()).toEqual(['offer', 'thread', 'topic']);
  expect(await followOf(town.anna, { offerId })).not.toBeNull();
  expect(await followOf(town.mona, { offerId })).toBeNull();
  for (const { id } of [...followed, ...followed]) await unfollow(town.anna, { followId: id });
  expect(await followedBy(town.anna)).toEqual([]);
});

test('a place is rounded to about a hundred metres, and followed once, as far as was said last', async () => {
  await follow(town.anna, square);
  await follow(town.anna, { ...square, lon: '9.9914', radius: '1000', label: 'Großer Markt' });
  expect(await followedBy(town.anna)).toMatchObject([{ kind: 'place', title: 'Großer Markt', radius: 1_000 }]);
});

test.each([
  { ...square, lon: '' },
  { ...square, lat: '91' },
  { ...square, radius: '7' },
  { ...square, label: ' ' },
  { kind: 'topic', topic: 'weather' },
  { kind: 'offer', offerId: 'x' },
  { kind: 'everything' },
])('what is no such thing is refused: %o', async (wish) => {
  await expect(follow(town.anna, wish)).rejects.toMatchObject({ kind: 'Invalid' });
});

test('visitors sign in first, a draft is not there, and nobody ends what another follows', async () => {
  const { offerId, threadId } = await offerIn(town, { format, state: 'draft' });
  const wish = { kind: 'offer', offerId };
  await expect(follow(town.visitor, wish)).rejects.toMatchObject({ code: 'sign-in.needed' });
  await expect(follow(town.anna, wish)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(follow(town.anna, { kind: 'thread', threadId })).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(follow(town.cem, wish)).rejects.toMatchObject({ kind: 'NotFound' });
  await follow(town.anna, square);
  const [mine] = await followedBy(town.anna);
  await unfollow(town.mona, { followId: mine?.id });
  expect(await followedBy(town.anna)).toHaveLength(1);
});
