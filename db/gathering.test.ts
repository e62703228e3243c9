import { expect, test, vi } from 'vitest';
import { gathering } from './gathering';

/** Work that goes on until it is told to end. */
function heldWork() {
  const calls: { key: string; items: string[]; end: () => void; fail: (error: Error) => void }[] = [];
  const work = (key: string, items: string[]) =>
    new Promise<string[]>((done, failed) => {
      calls.push({ key, items, end: () => done(items.map((item) => item.toUpperCase())), fail: failed });
    });
  return { calls, work };
}

const settle = () => new Promise((done) => setImmediate(done));

test('who is alone is served at once, and who comes meanwhile shares the next call', async () => {
  const { calls, work } = heldWork();
  const ask = gathering({ work, most: 2 });
  const first = ask('k', 'a');
  await settle();
  const answers = [first, ...['b', 'c', 'd'].map((item) => ask('k', item))];
  expect(calls.map(({ items }) => items)).toEqual([['a']]);
  for (const at of [0, 1, 2]) {
    calls[at]?.end();
    await settle();
  }
  expect(calls.map(({ items }) => items)).toEqual([['a'], ['b', 'c'], ['d']]);
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D']);
});

test('who comes at the same moment is served together', async () => {
  const { calls, work } = heldWork();
  const ask = gathering({ work, most: 9 });
  void ask('k', 'a');
  void ask('k', 'b');
  await settle();
  expect(calls.map(({ items }) => items)).toEqual([['a', 'b']]);
});

test('keys do not wait for each other', async () => {
  const { calls, work } = heldWork();
  const ask = gathering({ work, most: 9 });
  void ask('one', 'a');
  void ask('other', 'b');
  await settle();
  expect(calls.map(({ key }) => key)).toEqual(['one', 'other']);
});

test('who comes shortly after a call waits a little, and shares the next one', async () => {
  const { calls, work } = heldWork();
  const ask = gathering({ work, most: 9, restMs: 10 });
  void ask('k', 'a');
  await settle();
  calls[0]?.end();
  await settle();
  void ask('k', 'b');
  await settle();
  void ask('k', 'c');
  expect(calls.map(({ items }) => items)).toEqual([['a']]);
  await vi.waitFor(() => expect(calls.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]));
});

test('a call that fails, fails for those in it, and not for those behind', async () => {
  const { calls, work } = heldWork();
  const ask = gathering({ work, most: 9 });
  const first = ask('k', 'a');
  await settle();
  const second = ask('k', 'b');
  calls[0]?.fail(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await settle();
  calls[1]?.end();
  expect(await second).toBe('B');
});

test('too many who wait, and who waited too long, are refused', async () => {
  const { calls, work } = heldWork();
  const refusal = () => new Error('come back later');
  const ask = gathering({ work, most: 9, overload: { waiting: 1, patienceMs: 0, refusal } });
  const asked = ['a', 'b', 'c'].map((item) => ask('k', item));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(calls).toEqual([]);
});
