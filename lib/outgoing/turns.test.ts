import { expect, test } from 'vitest';
import { newTurns } from './turns';

/** Work that goes on until it is told to end, and notes when it began. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((done) => ends.set(name, () => done(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

test('so many work at once, the others come in their order, and other keys do not wait', async () => {
  const turn = newTurns({ atOnce: 2, waiting: 9, patienceMs: 9_000 });
  const { begun, work, end } = works();
  const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((name) => turn('host', work(name)));
  const other = turn('other', work('x'));
  expect(begun).toEqual(['a', 'b', 'x']);
  end('b');
  await second;
  expect(begun).toEqual(['a', 'b', 'x', 'c']);
  end('a');
  await first;
  for (const name of ['c', 'd', 'x']) end(name);
  expect(await Promise.all([third, fourth, other])).toEqual(['c', 'd', 'x']);
});

test('who fails gives the place on', async () => {
  const turn = newTurns({ atOnce: 1, waiting: 9, patienceMs: 9_000 });
  const failing = turn('host', () => Promise.reject(new Error('no')));
  const next = turn('host', async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
  expect(await turn('host', async () => 'later')).toBe('later');
});

test('too many need not wait at all, and nobody waits for long', async () => {
  const turn = newTurns({ atOnce: 1, waiting: 1, patienceMs: 20 });
  const { begun, work, end } = works();
  const first = turn('host', work('a'));
  const waiting = turn('host', work('b'));
  await expect(turn('host', work('c'))).rejects.toMatchObject({ kind: 'TooMany', code: 'outgoing.busy' });
  await expect(waiting).rejects.toMatchObject({ kind: 'TooMany', code: 'outgoing.busy', facts: { seconds: 1 } });
  end('a');
  await first;
  expect(begun).toEqual(['a']);
  expect(await turn('host', async () => 'd')).toBe('d');
});
