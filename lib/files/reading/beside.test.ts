import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBeside } from './beside';
import { byHand, onePage } from './testing/pdfs';

const folder = mkdtempSync(join(tmpdir(), 'beside-'));
const sent = (bytes: Buffer) => {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return { path, name: 'plan.pdf' };
};
/** A thread begins as source here, which takes a while on a busy machine. */
const THREAD_MS = 60_000;

/** Streams of objects that unpack to a thousand times their size, and no two of them to the same. */
const bomb = (streams: number) => {
  const packed = deflateSync(Buffer.alloc(30_000_000, '#41 /'));
  const head = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  const stream = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
  return byHand('', ...Array.from({ length: streams }, () => stream));
};

test(
  'a document is read beside everything else, with all its bytes',
  async () => {
    const bytes = await onePage({ tagged: true, lang: 'de-DE', info: { Title: 'Plan' }, pdfVersion: '1.5' });
    const read = await readBeside(sent(bytes));
    expect(read).toMatchObject({ type: 'application/pdf', language: 'de-DE', gaps: [] });
    expect(read.bytes.equals(bytes)).toBe(true);
  },
  THREAD_MS,
);

test(
  'what it finds is refused as the reader says it',
  async () => {
    const active = sent(byHand('/OpenAction<</S/JavaScript/JS(x)>>'));
    await expect(readBeside(active)).rejects.toMatchObject({
      code: 'document.pdf-active',
      facts: { file: 'plan.pdf' },
    });
  },
  THREAD_MS,
);

test(
  'a PDF that is made to take long is refused, and everybody else is answered meanwhile',
  async () => {
    const file = sent(bomb(4));
    let [last, longest] = [performance.now(), 0];
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await expect(readBeside(file, 1_500)).rejects.toMatchObject({
      code: 'document.too-slow',
      facts: { file: 'plan.pdf' },
    });
    clearInterval(beat);
    expect(longest).toBeLessThan(1_000);
  },
  THREAD_MS,
);
