import { expect, test } from 'vitest';
import { newTown } from '@/db/testing/world';
import { visitorOf } from '@/lib/actor';
import type { Composer, PageRead } from './compose';
import { newFreshness } from './freshness';
import { pageAsked } from './page-address';
import { shellOf } from './shell';
import { newVisitorPages } from './visitor-pages';

/** A page of a town, whose readings are told one by one what they come to. The first one came to `one`. */
async function readByHand() {
  const { id, slug } = await newTown();
  const readings: { done: (text: string) => void; failed: (error: Error) => void }[] = [];
  const readForAll = () =>
    new Promise<PageRead>((done, failed) => {
      const read = (shown: string) => ({
        stamp: shown,
        around: '',
        threadId: 't',
        shown,
        actor: visitorOf(id),
        own: null,
      });
      readings.push({ done: (text) => done(read(text)), failed });
    });
  const compose = (_address: unknown, { shown }: PageRead) => Buffer.from(shown as string);
  const freshness = newFreshness(true);
  const pages = newVisitorPages({
    composer: { readForAll, compose } as unknown as Composer,
    shells: () => Promise.resolve(shellOf('', undefined)),
    freshness,
  });
  const asked = pageAsked({ method: 'GET', url: `/${slug}/offers/plan/talk`, headers: {} } as never);
  if (!asked) throw new Error('No such page.');
  const ask = async () => (await pages(asked.address))?.bytes.toString();
  const next = async (count: number) => expect.poll(() => readings.length).toBe(count);
  const first = ask();
  await next(1);
  readings[0]?.done('one');
  expect(await first).toBe('one');
  return { id, ask, readings, next, changed: (onlyMore: boolean) => freshness.changed(id, 't', onlyMore) };
}

test('while the database is slow, a visitor sees the page as it was, if it lacks new comments at most', async () => {
  const { ask, readings, changed } = await readByHand();
  changed(true);
  expect(await ask()).toBe('one');
  readings[1]?.done('one, two');
  expect(await ask()).toBe('one, two');
});

test('what something was taken away from is not shown, however slow the database is', async () => {
  const { ask, readings, next, changed } = await readByHand();
  changed(false);
  changed(true);
  const second = ask();
  await next(2);
  readings[1]?.done('nothing');
  expect(await second).toBe('nothing');
});

test('what is taken away while one waits is not shown', async () => {
  const { ask, readings, next, changed } = await readByHand();
  changed(true);
  const second = ask();
  await next(2);
  changed(false);
  setTimeout(() => readings[1]?.done('nothing'), 700);
  expect(await second).toBe('nothing');
});

test('while the database is away, a visitor sees the page as it was', async () => {
  const { ask, readings, next, changed } = await readByHand();
  changed(true);
  const second = ask();
  await next(2);
  readings[1]?.failed(new Error('connection refused'));
  expect(await second).toBe('one');
});
