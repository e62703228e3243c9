import { expect, test } from 'vitest';
import { newKeptAnswers } from './kept-answers';

function keeping(bytes = 10_000) {
  const clock = { now: 0 };
  const brought: string[] = [];
  const kept = newKeptAnswers<string>({ bytes, ms: 1_000, sizeOf: (answer) => answer.length, clock: () => clock.now });
  const ask = (tenant: string, address: string, answer = 'x') =>
    kept(tenant, address, async () => {
      brought.push(`${tenant} ${address}`);
      return answer;
    });
  return { clock, brought, kept, ask };
}

test('an answer is kept for its time and then brought anew', async () => {
  const { clock, brought, ask } = keeping();
  await ask('town', 'a');
  clock.now = 999;
  await ask('town', 'a');
  expect(brought).toHaveLength(1);
  clock.now = 1_000;
  await ask('town', 'a');
  expect(brought).toHaveLength(2);
});

test('tenants share nothing, not even an address', async () => {
  const { brought, ask } = keeping();
  expect(await Promise.all([ask('town', 'a', 'ours'), ask('other', 'a', 'theirs')])).toEqual(['ours', 'theirs']);
  expect(brought).toEqual(['town a', 'other a']);
});

test('many who come at once wait for one answer, be it a failure', async () => {
  const { kept, ask } = keeping();
  let times = 0;
  const fail = () => kept('town', 'a', async () => Promise.reject(new Error(`no ${++times}`)));
  const told = await Promise.allSettled([fail(), fail(), fail()]);
  expect(told.map((one) => one.status === 'rejected' && String(one.reason))).toEqual(Array(3).fill('Error: no 1'));
  expect(await ask('town', 'a', 'better')).toBe('better');
});

test('it holds no more than it may, whatever comes', async () => {
  const { brought, ask } = keeping(10_000);
  for (let number = 0; number < 100; number++) await ask('town', String(number), 'x'.repeat(1_000));
  brought.length = 0;
  for (let number = 99; number >= 0; number--) await ask('town', String(number), 'x'.repeat(1_000));
  expect(brought.length).toBeGreaterThanOrEqual(92);
});
