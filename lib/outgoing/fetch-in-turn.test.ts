import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { isRefusal } from '@/lib/errors';
import { AT_ONCE, fetchInTurn } from './fetch-in-turn';

const QUESTION = { types: ['text/plain'], ms: 2_000 };
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );

test('a host is asked by few at once, whoever asks, and all are answered in the end', async () => {
  const at = { once: 0, most: 0 };
  const { origin, asked } = await anOutsideHost((_request, response) => {
    at.most = Math.max(at.most, ++at.once);
    setTimeout(() => {
      at.once -= 1;
      response.writeHead(200, { 'content-type': 'text/plain' }).end('here');
    }, 10);
  });
  const towns = [randomUUID(), randomUUID(), randomUUID()];
  await Promise.all(
    towns.flatMap((town) => Array.from({ length: 12 }, (_, n) => fetchInTurn(town, `${origin}/${n}`, QUESTION))),
  );
  expect(at.most).toBe(AT_ONCE.host);
  expect(asked).toHaveLength(36);
});

test.each([
  ['that breaks off', (response: { destroy: () => void }) => response.destroy()],
  [
    'whose server is broken',
    (response: { writeHead: (s: number) => { end: () => void } }) => response.writeHead(502).end(),
  ],
])('a host %s is soon left alone, which costs nobody time, and another tenant may still try', async (_how, fail) => {
  const { origin, asked } = await anOutsideHost((_request, response) => fail(response));
  const [town, other] = [randomUUID(), randomUUID()];
  for (let time = 0; time < 3; time++) await codeOf(fetchInTurn(town, origin, QUESTION));
  for (let time = 0; time < 50; time++)
    expect(await codeOf(fetchInTurn(town, origin, QUESTION))).toBe('outgoing.resting');
  expect(asked).toHaveLength(3);
  await codeOf(fetchInTurn(other, origin, QUESTION));
  expect(asked).toHaveLength(4);
});

test('a host that says no is not a host that fails', async () => {
  const { origin, asked } = await anOutsideHost((_request, response) => void response.writeHead(404).end());
  const town = randomUUID();
  for (let time = 0; time < 9; time++) expect((await fetchInTurn(town, origin, QUESTION)).status).toBe(404);
  expect(asked).toHaveLength(9);
});

test('while a host rests, those who waited in line are told at once', async () => {
  const { origin, asked } = await anOutsideHost((_request, response) => void response.destroy());
  const town = randomUUID();
  const told = await Promise.all(Array.from({ length: 60 }, () => codeOf(fetchInTurn(town, origin, QUESTION))));
  expect(told.filter((code) => code === 'outgoing.resting').length).toBe(60 - asked.length);
  expect(asked.length).toBeLessThanOrEqual(AT_ONCE.host + 3);
});
