import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { viewsOf } from '../queries';
import { keepViews } from './keep-views';

const format = formats[0]?.code ?? '';

test('what was looked at is added up by day, in its own town only', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { offerId, offerSlug } = await offerIn(town, { format, state: 'open' });
  await keepViews(
    town.id,
    new Map([
      [offerSlug, 3],
      ['nowhere', 9],
    ]),
  );
  await keepViews(town.id, new Map([[offerSlug, 2]]));
  await keepViews(other.id, new Map([[offerSlug, 7]]));
  expect(await viewsOf(town.emil, offerId)).toEqual({ week: 5, all: 5 });
  expect(await viewsOf(other.emil, offerId)).toEqual({ week: 0, all: 0 });
});

test('drafts are not counted', async () => {
  const town = await newTown();
  const { offerId, offerSlug } = await offerIn(town, { format, state: 'draft' });
  await keepViews(town.id, new Map([[offerSlug, 3]]));
  expect(await viewsOf(town.emil, offerId)).toEqual({ week: 0, all: 0 });
});
