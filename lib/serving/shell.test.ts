import { expect, test } from 'vitest';
import { slotMark } from './model';
import { shellOf } from './shell';

const mark = slotMark('thread');
const html = `<div class="slot">${slotMark('account')}</div><div>${mark}</div><script>push("${mark}")</script>`;

test('slots are filled where they are drawn, and a script keeps its mark, so that its hash holds', () => {
  const filled = shellOf(html, undefined).fill({ account: '<b>Anna</b>', thread: '<ol>$&</ol>' });
  expect(filled.toString()).toBe(
    `<div class="slot"><b>Anna</b></div><div><ol>$&</ol></div><script>push("${mark}")</script>`,
  );
});

test('what somebody wrote is never taken for a slot', () => {
  const written = `<p>${mark}</p><p>&gt;${mark}&lt;/div&gt;</p>`;
  expect(shellOf(written, undefined).fill({ thread: 'x' }).toString()).toBe(written);
});
