import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { withoutValues } from './log';

test('a failed query is logged with its cause and its place, but without what somebody wrote', async () => {
  const town = await newTown();
  const text = 'Frau Kanarienvogel, Gartenweg 3';
  const failed = await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`insert into members (trust, pseudonym) values ('guest', ${text}), ('guest', ${text})`),
  ).catch((error: unknown) => error);
  const logged = withoutValues(failed);
  expect(JSON.stringify(logged)).not.toContain('Kanarienvogel');
  expect(logged).toMatchObject({ message: expect.stringContaining('insert into members') });
  expect(logged.stack).toContain('log.test.ts');
});
