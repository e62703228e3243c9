import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { postComment } from '@/lib/threads/commands/post-comment';
import { enterWaiting } from '../commands/enter-waiting';
import { Search } from '../model/search';
import { foundBy } from './found';

const DAY_MS = 86_400_000;

/** A word that no other test says. */
const strange = () => `stolperwort${randomUUID().replaceAll(/[^a-f]/g, '')}q`;

/** Says it again and again, so many days apart, until today. */
async function sayAgain(town: Town, text: string, { times, days }: { times: number; days: number }) {
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  for (let n = times - 1; n >= 0; n -= 1) {
    const postedAt = new Date(Date.now() - n * days * DAY_MS);
    await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text }, { postedAt });
  }
  await enterWaiting(town.id);
}

test('what was said over years comes once each and the newest first, in however long times it is looked for', async () => {
  const [town, word] = [await newTown(), strange()];
  await sayAgain(town, word, { times: 50, days: 20 });
  const times: number[] = [];
  let from: string | undefined;
  do {
    const page = await foundBy(null, Search.parse({ q: word, from }));
    times.push(...page.talk.map(({ at }) => at.getTime()));
    from = page.next ?? undefined;
  } while (from);
  expect(new Set(times).size).toBe(50);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});
