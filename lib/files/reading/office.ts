import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isRefusal, Refusal } from '@/lib/errors';
import { documentTypes, type ReadDocument } from '../model';

/** More entries, or more bytes unpacked, are no document of an office. */
const ENTRIES_LIMIT = 5_000;
const UNPACKED_LIMIT = 150 * 1024 * 1024;
/** Texts pack to a tenth; what packs to less than a hundredth is a trap, from this size on. */
const PACKING_LIMIT = 100;
const SMALL = 5 * 1024 * 1024;
/** So much of an entry is looked into. */
const READ_LIMIT = 16 * 1024 * 1024;

/** Whether these bytes begin as an archive. */
export const beginsAsArchive = (bytes: Buffer): boolean => bytes.readUInt32BE(0) === 0x504b0304;

/**
 * Reads a text or a table of an office program: OpenDocument or Office Open XML, as what it says inside, whatever it is
 * called. Refuses with `Invalid` and `document.other`, `.office-broken`, `.office-bomb`, `.office-macros` (scripts,
 * controls, other programs' objects) or `.office-remote` (what it would fetch from elsewhere), each {file}.
 */
export async function readOffice(bytes: Buffer, file: string): Promise<ReadDocument> {
  const refuse = (code: string) => new Refusal('Invalid', code, { file });
  try {
    const entries = await entriesOf(bytes, refuse);
    const type = typeOf(entries);
    if (!type) throw refuse('document.other');
    return { type, bytes, gaps: null, language: null };
  } catch (error) {
    throw isRefusal(error) ? error : refuse('document.office-broken');
  }
}

type Refuse = (code: string) => Refusal;

/** What stands in the entries that say something of the document, by their names. */
async function entriesOf(bytes: Buffer, refuse: Refuse): Promise<Map<string, string>> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const texts = new Map<string, string>();
  const budget = { entries: 0, unpacked: 0, packed: bytes.length };
  for await (const entry of entriesIn(archive)) {
    budget.entries += 1;
    if (budget.entries > ENTRIES_LIMIT) throw refuse('document.office-bomb');
    assertPlain(entry, refuse);
    const text = await read(archive, entry, budget, refuse);
    assertQuiet(entry.fileName, text, refuse);
    if (TELLING.test(entry.fileName)) texts.set(entry.fileName, text);
  }
  return texts;
}

const TELLING = /^(mimetype|\[Content_Types\]\.xml)$/;

async function* entriesIn(archive: ZipFile): AsyncGenerator<Entry> {
  let waiting: { resolve: (entry: Entry | null) => void; reject: (error: unknown) => void } | undefined;
  archive.on('entry', (entry: Entry) => waiting?.resolve(entry));
  archive.on('end', () => waiting?.resolve(null));
  archive.on('error', (error: Error) => waiting?.reject(error));
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      waiting = { resolve, reject };
      archive.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** Programs, controls and objects of other programs, by where they lie. */
const FOREIGN =
  /(^|\/)(vbaProject|vbaData|activeX|oleObject)|\.(bin|exe|dll|js|vbs|html?|svg)$|^(Basic|Scripts)\/|^xl\/macrosheets\//i;

function assertPlain(entry: Entry, refuse: Refuse): void {
  if (entry.isEncrypted()) throw refuse('document.office-broken');
  const isPrinter = /^(word|xl)\/printerSettings\/[^/]+\.bin$/.test(entry.fileName);
  if (FOREIGN.test(entry.fileName) && !isPrinter) throw refuse('document.office-macros');
}

/** Unpacks an entry, as far as it is looked into, and counts all of it: what it says of its size may be a lie. */
async function read(
  archive: ZipFile,
  entry: Entry,
  budget: { unpacked: number; packed: number },
  refuse: Refuse,
): Promise<string> {
  if (entry.fileName.endsWith('/')) return '';
  const stream: Readable = await archive.openReadStreamPromise(entry);
  const isRead = /\.(xml|rels)$|^mimetype$/.test(entry.fileName);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    budget.unpacked += piece.length;
    const isTooMuch = budget.unpacked > UNPACKED_LIMIT;
    const isTrap = budget.unpacked > SMALL && budget.unpacked > budget.packed * PACKING_LIMIT;
    if (isTooMuch || isTrap) throw refuse('document.office-bomb');
    if (isRead && size <= READ_LIMIT) pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** What would run or fetch something when the document is opened. Hyperlinks wait for a click. */
function assertQuiet(name: string, text: string, refuse: Refuse): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refuse('document.office-broken');
  if (/macroEnabled|<script:|<ddeLink|<office:script|text:dde-connection/.test(text) && !isEmptyScripts(text))
    throw refuse('document.office-macros');
  if (!name.endsWith('.rels')) return;
  const fetched = [...text.matchAll(/<Relationship\b[^>]*>/g)].filter(
    ([tag]) => /TargetMode="External"/.test(tag) && !/\/hyperlink"/.test(tag),
  );
  if (fetched.length > 0) throw refuse('document.office-remote');
}

/** LibreOffice writes the place for scripts in each text, with nothing in it or its own settings. */
const isEmptyScripts = (text: string): boolean =>
  !/macroEnabled|<script:|<ddeLink|text:dde-connection|<office:script\b[^>]*[^/]>\s*</.test(text);

function typeOf(entries: ReadonlyMap<string, string>): ReadDocument['type'] | null {
  const { odt, ods, docx, xlsx } = documentTypes;
  const mimetype = entries.get('mimetype');
  if (mimetype) return [odt, ods].find((type) => type === mimetype) ?? null;
  const types = entries.get('[Content_Types].xml') ?? '';
  return [docx, xlsx].find((type) => types.includes(`${type}.main+xml"`)) ?? null;
}
