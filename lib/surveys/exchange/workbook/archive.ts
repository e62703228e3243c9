import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '@/lib/errors';

/** What is told of an XML document while it is read. Names are without their prefix. */
export interface Reading {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** The parts of an Office file. `read` says whether there is one of this name. */
export interface Archive {
  read: (name: string, reading: Reading) => Promise<boolean>;
}

/** More entries than this no form has; and more than so many bytes unpacked nobody has written by hand. */
const ENTRIES_LIMIT = 2_000;
const UNPACKED_LIMIT = 24 * 1024 * 1024;

/**
 * Opens an Office file of XML parts. Only what is read is unpacked, and altogether no more than 24 MB, counted while it
 * comes: what an archive says of its own sizes is not believed. Macros and pictures are parts that nobody reads. Refuses
 * with `exchange.old-file`, `exchange.broken` and `exchange.too-much`.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  if (bytes.subarray(0, 4).equals(OLE)) throw new Refusal('Invalid', 'exchange.old-file');
  const { zip, entries } = await unlessBroken(() => listed(bytes));
  const budget = { left: UNPACKED_LIMIT };
  return {
    read: async (name, reading) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return false;
      await unlessBroken(async () => readXml(await zip.openReadStreamPromise(entry), reading, budget));
      return true;
    },
  };
}

/** How files of Excel 97, and such with a password, begin. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function unlessBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('Invalid', 'exchange.broken');
  }
}

async function listed(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > ENTRIES_LIMIT) throw new Refusal('Invalid', 'exchange.too-much');
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return { zip, entries };
}

async function readXml(stream: Readable, reading: Reading, budget: { left: number }): Promise<void> {
  const parser = new SaxesParser();
  let problem: Error | null = null;
  parser.on('error', (error) => {
    problem ??= error;
  });
  parser.on('opentag', ({ name, attributes }) => reading.open(local(name), attributes));
  parser.on('text', (text) => reading.text?.(text));
  parser.on('cdata', (text) => reading.text?.(text));
  parser.on('closetag', ({ name }) => reading.close?.(local(name)));
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    budget.left -= chunk.length;
    if (budget.left < 0) {
      stream.destroy();
      throw new Refusal('Invalid', 'exchange.too-much');
    }
    parser.write(decoder.decode(chunk, { stream: true }));
    if (problem) throw problem;
  }
  parser.write(decoder.decode()).close();
  if (problem) throw problem;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
