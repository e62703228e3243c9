import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markOf, seal, unseal } from './sealing';

const before = { ...process.env };
beforeEach(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'sealing-'));
  delete process.env.SEALING_KEY;
});
afterEach(() => {
  process.env = { ...before };
});

test('what is sealed opens for the same purpose, and for no other', () => {
  const sealed = seal('survey 1', Buffer.from('Mehr Bänke'));
  expect(unseal('survey 1', sealed).toString()).toBe('Mehr Bänke');
  expect(() => unseal('survey 2', sealed)).toThrow();
});

test('what was changed by one bit does not open', () => {
  const sealed = seal('survey', Buffer.from('ja'));
  for (const at of [0, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => unseal('survey', changed)).toThrow();
  }
});

test('the same sealed twice looks different, and short and long answers are of one length', () => {
  const [one, two] = [seal('survey', Buffer.from('ja')), seal('survey', Buffer.from('ja'))];
  expect(one.equals(two)).toBe(false);
  expect(seal('survey', Buffer.alloc(4_000)).length).toBe(one.length);
  expect(seal('survey', Buffer.alloc(5_000)).length).toBeGreaterThan(one.length);
});

test('with another key nothing opens, and no mark is the same', () => {
  const [sealed, mark] = [seal('survey', Buffer.from('ja')), markOf('survey', 'anna')];
  expect(markOf('survey', 'anna').equals(mark)).toBe(true);
  expect(markOf('survey 2', 'anna').equals(mark)).toBe(false);
  process.env.SEALING_KEY = 'another key, of which nobody knows anything';
  expect(() => unseal('survey', sealed)).toThrow();
  expect(markOf('survey', 'anna').equals(mark)).toBe(false);
});

test('the key is made once, and only its owner may read it', () => {
  const mark = markOf('survey', 'anna');
  const file = join(process.env.DATA_DIR as string, 'sealing-key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(markOf('survey', 'anna').equals(mark)).toBe(true);
});
