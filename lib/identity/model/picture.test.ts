import { expect, test } from 'vitest';
import { pictureOf } from './picture';

const ids = Array.from({ length: 1_000 }, (_, index) => `0190-${index}`);

test('somebody’s picture is the same each time, and small', () => {
  for (const id of ids) {
    expect(pictureOf(id)).toEqual(pictureOf(id));
    expect(pictureOf(id).path.length).toBeLessThan(320);
    expect(pictureOf(id).path).toMatch(/^(M[0-4] [0-4]h1v1h-1z)+$/);
  }
});

test('of a thousand people nearly all have a picture of their own', () => {
  const different = new Set(ids.map((id) => JSON.stringify(pictureOf(id))));
  expect(different.size).toBeGreaterThan(980);
});
