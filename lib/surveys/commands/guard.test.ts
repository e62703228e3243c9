import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import type { Refusal } from '@/lib/errors';
import { FASTEST_MS, isWork, LONGEST_MS, workOn } from '../model/guard';
import { guardAgainstPrograms, stampOf } from './guard';

const FORM = 'a-survey';
const guestFrom = (sender: string): Actor => ({
  ...{ ...visitorOf('0197-town' as TenantId), memberId: 'guest', trust: 'guest', sender },
});
const old = () => stampOf(FORM, Date.now() - FASTEST_MS - 100);

const outcome = (actor: Actor, fields: object): string => {
  try {
    guardAgainstPrograms(actor, FORM, fields);
    return 'yes';
  } catch (refusal) {
    return (refusal as Refusal).code;
  }
};

function workFor(stamp: string): string {
  let number = 0;
  while (!isWork(createHash('sha256').update(workOn(stamp, number)).digest())) number += 1;
  return String(number);
}

test.each([
  ['fills in what nobody sees', { homepage: 'https://buy.example', stamp: old() }, 'spam.suspected'],
  ['brings no stamp', {}, 'spam.suspected'],
  ['brings the stamp of another survey', { stamp: stampOf('another', Date.now() - 60_000) }, 'spam.suspected'],
  ['says that the page is older than it is', { stamp: `1.${old().split('.')[1]}` }, 'spam.suspected'],
  ['brings a stamp from last month', { stamp: stampOf(FORM, Date.now() - LONGEST_MS - 1) }, 'spam.suspected'],
  ['is faster than anybody reads', { stamp: stampOf(FORM) }, 'answer.too-fast'],
  ['takes the time to read', { stamp: old() }, 'yes'],
])('a guest who %s: %3$s', (_what, fields, expected) => {
  expect(outcome(guestFrom('192.0.2.1'), fields)).toBe(expected);
});

test('a crowd of guests without work is slowed down, and with work it is not', () => {
  const tries = (from: string, fields: () => object) =>
    Array.from({ length: 25 }, () => outcome(guestFrom(from), fields()));
  expect(tries('192.0.2.2', () => ({ stamp: old() }))).toContain('network.too-many');
  const stamp = old();
  const work = workFor(stamp);
  expect(new Set(tries('192.0.2.3', () => ({ stamp, work })))).toEqual(new Set(['yes']));
  expect(tries('192.0.2.4', () => ({ stamp, work: `${work}1` }))).toContain('network.too-many');
});

test('who left an address, and who came through no door, is not asked', () => {
  expect(outcome({ ...guestFrom('192.0.2.5'), trust: 'email' }, {})).toBe('yes');
  const { sender: _, ...inside } = guestFrom('192.0.2.5');
  expect(outcome(inside, {})).toBe('yes');
});
