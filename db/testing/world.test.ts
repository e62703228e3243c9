import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '../tenancy';
import { newTown, offerIn } from './world';

test('two towns know nothing of each other', async () => {
  const [here, there] = [await newTown(), await newTown()];
  const { offerId } = await offerIn(here, { format: 'any' });
  const seenFrom = async (town: { id: typeof here.id }) =>
    (await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`select from offers where id = ${offerId}`))).length;
  expect(await seenFrom(here)).toBe(1);
  expect(await seenFrom(there)).toBe(0);
});
