import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { givenAt, newToken, tokenAt } from '../model';
import { keptForm } from '../queries';
import { forgetForm, keepForm } from './kept-forms';

const typed = (page: string, text: string) => ({
  action: '/town/comments',
  page,
  fields: [
    ['text', text],
    ['choice', 'a'],
    ['choice', 'b'],
  ] as [string, string][],
});

describe('what somebody typed', () => {
  test('comes back as it was, to the same browser on the same page', async () => {
    const [town, other, browser] = [await newTown(), await newTown(), newToken()];
    await keepForm(town.id, browser, typed('/town/a', 'Mehr Bäume!'));
    expect(await keptForm(town.id, browser, '/town/a')).toEqual(typed('', 'Mehr Bäume!').fields);
    expect(await keptForm(town.id, browser, '/town/b')).toBeNull();
    expect(await keptForm(town.id, newToken(), '/town/a')).toBeNull();
    expect(await keptForm(other.id, browser, '/town/a')).toBeNull();
  });

  test.each([
    ['the town’s own host', 'reden.town.example', ['localhost:3000', 'alt.town.example', 'reden.other.example', null]],
    ['the platform’s host', 'localhost:3000', ['reden.town.example', 'reden.other.example']],
  ])('at %s is found there alone, whoever carries the cookie elsewhere or makes one of it', async (_, here, others) => {
    const [town, bare] = [await newTown(), newToken()];
    const cookie = tokenAt(here, bare);
    await keepForm(town.id, cookie, typed('/town/a', 'Mehr Bäume!'));
    expect(await keptForm(town.id, givenAt(here, cookie) ?? '', '/town/a')).not.toBeNull();
    for (const there of others) {
      expect(givenAt(there, cookie)).toBeNull();
      const forged = givenAt(there, tokenAt(there, bare));
      expect(forged).not.toBeNull();
      expect(await keptForm(town.id, forged ?? '', '/town/a')).toBeNull();
    }
  });

  test('is kept for each page, the latest of each', async () => {
    const [town, browser] = [await newTown(), newToken()];
    await keepForm(town.id, browser, typed('/town/a', 'erst'));
    await keepForm(town.id, browser, typed('/town/a', 'dann'));
    await keepForm(town.id, browser, typed('/town/b', 'hier'));
    expect((await keptForm(town.id, browser, '/town/a'))?.[0]).toEqual(['text', 'dann']);
    expect((await keptForm(town.id, browser, '/town/b'))?.[0]).toEqual(['text', 'hier']);
  });

  test('is forgotten once it has arrived, and other pages keep theirs', async () => {
    const [town, browser] = [await newTown(), newToken()];
    await keepForm(town.id, browser, typed('/town/a', 'eins'));
    await keepForm(town.id, browser, typed('/town/b', 'zwei'));
    await forgetForm(town.id, browser, '/town/a');
    expect(await keptForm(town.id, browser, '/town/a')).toBeNull();
    expect(await keptForm(town.id, browser, '/town/b')).not.toBeNull();
  });

  test('is thrown away after an hour', async () => {
    const [town, browser] = [await newTown(), newToken()];
    await keepForm(town.id, browser, typed('/town/a', 'alt'));
    await inTenant(town.visitor, (tx) => tx.execute(sql`update kept_forms set expires_at = now()`));
    expect(await keptForm(town.id, browser, '/town/a')).toBeNull();
    await keepForm(town.id, newToken(), typed('/town/b', 'neu'));
    expect(await inTenant(town.visitor, (tx) => tx.execute(sql`select id from kept_forms`))).toHaveLength(1);
  });
});
