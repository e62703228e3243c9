import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { longestPause } from '@/db/testing/longest-pause';
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
  'while a PDF is read that is made to take long, everybody else is answered',
  async () => {
    const file = sent(bomb(4));
    expect(await longestPause(() => readBeside(file))).toBeLessThan(1_000);
  },
  THREAD_MS,
);

// No computer starts a thread and unpacks so much in so short a time.
test(
  'what takes longer than it may is refused',
  async () => {
    const slow = readBeside(sent(bomb(4)), 50);
    await expect(slow).rejects.toMatchObject({ code: 'document.too-slow', facts: { file: 'plan.pdf' } });
  },
  THREAD_MS,
);
