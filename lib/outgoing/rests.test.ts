import { expect, test } from 'vitest';
import { FAILURES, LONGEST_REST_MS, newRests, REST_MS } from './rests';

function someRests(most = 9) {
  const clock = { now: 0 };
  const rests = newRests(most, () => clock.now);
  const fail = (key: string, times = FAILURES) => {
    for (let time = 0; time < times; time++) rests.failed(key);
  };
  return { clock, rests, fail };
}

test('who failed three times in a row is left alone for a while, others are not', () => {
  const { rests, fail } = someRests();
  fail('host', 2);
  expect(rests.secondsLeft('host')).toBe(0);
  fail('host', 1);
  expect(rests.secondsLeft('host')).toBe(REST_MS / 1000);
  expect(rests.secondsLeft('other')).toBe(0);
});

test('an answer in between is worth a new beginning', () => {
  const { rests, fail } = someRests();
  fail('host', 2);
  rests.answered('host');
  fail('host', 2);
  expect(rests.secondsLeft('host')).toBe(0);
});

test('after the rest one goes to see, and the others wait for what it finds', () => {
  const { clock, rests, fail } = someRests();
  fail('host');
  clock.now = REST_MS;
  expect(rests.secondsLeft('host')).toBe(0);
  rests.asked('host');
  expect(rests.secondsLeft('host')).toBe((2 * REST_MS) / 1000);
  rests.answered('host');
  expect(rests.secondsLeft('host')).toBe(0);
});

test('the rest grows with each vain look, up to a minute', () => {
  const { clock, rests, fail } = someRests();
  fail('host');
  const waits: number[] = [];
  for (let look = 0; look < 6; look++) {
    clock.now += LONGEST_REST_MS;
    rests.asked('host');
    rests.failed('host');
    waits.push(rests.secondsLeft('host'));
  }
  expect(waits).toEqual([10, 20, 40, 60, 60, 60]);
});

test('only so many are remembered: who failed longest ago is forgotten', () => {
  const { rests, fail } = someRests(2);
  for (const host of ['a', 'b', 'c']) fail(host);
  expect(['a', 'b', 'c'].map((host) => rests.secondsLeft(host) > 0)).toEqual([false, true, true]);
});
