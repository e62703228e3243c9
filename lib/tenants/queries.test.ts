import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newTown } from '@/db/testing/world';
import { PLACES_PAGE } from './model';
import { municipalities } from './queries';

async function everySlug(after?: string): Promise<string[]> {
  const { places, next } = await municipalities(after);
  const slugs = places.map(({ slug }) => slug);
  expect(slugs.length).toBeLessThanOrEqual(PLACES_PAGE);
  return next === null ? slugs : [...slugs, ...(await everySlug(next))];
}

test('the pages of municipalities show each once', async () => {
  // Each comes with a second one, where somebody is a moderator elsewhere.
  const own: string[] = [];
  while (2 * own.length <= PLACES_PAGE) own.push((await newTown()).slug);
  const shown = await everySlug();
  expect(new Set(shown).size).toBe(shown.length);
  expect(own.filter((slug) => !shown.includes(slug))).toEqual([]);
});

test('an address that names no municipality leads to the first page', async () => {
  const { slug } = await newTown();
  expect(await everySlug(randomUUID())).toContain(slug);
});
