import { expect, test } from 'vitest';
import { KEPT_BYTES, keptPicture } from './kept-pictures';

const whole = (length: number) => ({ bytes: new Uint8Array(length), isWhole: true });

test('a picture in which something is missing is drawn again for who asks next', async () => {
  expect((await keptPicture('town three', async () => ({ ...whole(1), isWhole: false }))).bytes).toHaveLength(1);
  expect((await keptPicture('town three', async () => whole(2))).bytes).toHaveLength(2);
});

test('a picture that many ask for at once is drawn once', async () => {
  let drawn = 0;
  const draw = async () => whole(++drawn);
  const pictures = await Promise.all([1, 2, 3].map(() => keptPicture('town one', draw)));
  expect(new Set(pictures.map(({ bytes }) => bytes)).size).toBe(1);
  expect(drawn).toBe(1);
});

test('a picture that could not be drawn is tried again', async () => {
  await expect(keptPicture('town two', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await keptPicture('town two', async () => whole(2))).toEqual(whole(2));
});

test('what was asked for longest ago goes first when there is no more room', async () => {
  const third = async () => whole(KEPT_BYTES / 3);
  const names = ['a', 'b', 'c'];
  const first = new Map<string, Uint8Array>();
  for (const name of names) first.set(name, (await keptPicture(name, third)).bytes);
  await keptPicture('a', third);
  await keptPicture('d', third);
  const again = async (name: string) => (await keptPicture(name, third)).bytes === first.get(name);
  expect([await again('a'), await again('c')]).toEqual([true, true]);
  expect(await again('b')).toBe(false);
});
