import { expect, test } from 'vitest';
import { frameOf } from './fan-out';

test.each([
  ['short', 'ü'.repeat(5), [0x81, 10]],
  ['of 126 bytes', 'x'.repeat(126), [0x81, 126, 0, 126]],
  ['of 64 KB', 'x'.repeat(65_536), [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('a text that is %s is framed as RFC 6455 says', (_, text, head) => {
  const frame = frameOf(text);
  expect([...frame.subarray(0, head.length)]).toEqual(head);
  expect(frame.subarray(head.length).toString()).toBe(text);
});
