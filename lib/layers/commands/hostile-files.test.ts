import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { isRefusal } from '@/lib/errors';
import { addOfferDocument, addOfferPicture } from '@/lib/files/commands/add-file';
import { officeOpenXml } from '@/lib/files/reading/testing/offices';
import { byHand } from '@/lib/files/reading/testing/pdfs';
import { formats } from '@/lib/formats/registry';
import { replaceList } from '@/lib/places/commands/replace-list';
import { zipOf } from '../readers/testing/zip';
import { addPicture } from './add-picture';
import { addPlan } from './add-plan';

/** In every file that is sent, and in nothing that is kept (RELIABILITY S7). */
const CANARY = 'onerror=alert(73194)';
const script = `<script>${CANARY}</script>`;

const sheet = (): Sharp => sharp({ create: { width: 40, height: 20, channels: 3, background: '#3a7' } });
const gps = {
  IFD0: { Artist: CANARY, Copyright: CANARY },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' },
};

/** A chunk of a PNG, behind its head. The sum at its end is none: readers of pictures must not trust it. */
const withChunk = (png: Buffer, type: string, data: Buffer, sum = 0) => {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(sum, 8 + data.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
};
const headOf = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from(CANARY)]);
};
const bomb = (name: string) =>
  zipOf([
    { name, deflated: deflateRawSync(Buffer.alloc(80_000_000)), size: 80_000_000 },
    { name: 'a.xml', data: CANARY },
  ]);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`;
const pdf = `%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(${CANARY})>>>>endobj\n%%EOF`;

const long = `${'ä'.repeat(300)}.png`;
const names: [string, string][] = [
  ['that climbs out', '../../../etc/passwd.png'],
  ['that is absolute', '/etc/cron.d/plan.png'],
  ['of another system', 'C:\\Windows\\plan.png'],
  ['that runs backwards', 'plan\u202Egnp.exe'],
  ['of 300 characters', long],
  ['with a line break and NUL', 'plan\r\nSet-Cookie: a=b\0.png'],
  ['with a script', `<img src=x ${CANARY}>.png`],
  ['of an apostrophe and a bracket', `';drop table layers;--.png`],
];

let whole: Buffer;
const contents: [string, () => Buffer | string | Promise<Buffer>][] = [
  ['an SVG with a script', () => svg],
  ['an SVG in disguise', () => `\uFEFF<!-- ${'x'.repeat(3_000)} -->${svg}`],
  ['a page', () => `<!doctype html>${script}`],
  ['a page behind the mark of a JPEG', () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(script)])],
  [
    'a page behind the mark of a PNG',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(script)]),
  ],
  ['a GIF that is a script', () => `GIF89a/*\x01\x00*/=1;${CANARY}`],
  ['a WebP that is an SVG', () => `RIFFaaaaWEBPVP8 ${'a'.repeat(10)}\x08\0\x08\0${svg}`],
  ['a BMP', () => `BM${CANARY}`],
  ['a TIFF', () => `II*\0${CANARY}`],
  ['a PDF with a script', () => pdf],
  ['PostScript', () => `%!PS-Adobe-3.0\n(${CANARY}) run`],
  ['a program', () => Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.from(CANARY)])],
  ['a shell script', () => `#!/bin/sh\n# ${CANARY}\n`],
  ['PHP', () => `<?php system('${CANARY}');`],
  ['a PNG of 50,000 by 50,000', () => headOf(50_000, 50_000)],
  ['a PNG of no size', () => headOf(0, 0)],
  ['a PNG of the largest size', () => headOf(0xffffffff, 0xffffffff)],
  ['a table that is a bomb', () => bomb('xl/worksheets/sheet1.xml')],
  ['a text that is a bomb', () => bomb('word/document.xml')],
  ['a table with a macro', () => zipOf([{ name: 'xl/vbaProject.bin', data: CANARY }])],
  ['an archive that climbs out', () => zipOf([{ name: '../../stray.html', data: script }])],
  ['a link in an archive', () => zipOf([{ name: 'plan.gml', data: `/etc/passwd#${CANARY}`, unixMode: 0o120777 }])],
  ['XML with an entity', () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;${CANARY}</a>`],
  ['JSON that is no plan', () => JSON.stringify({ __proto__: null, x: CANARY })],
  ['a whole PDF that runs when it opens', () => byHand(`/OpenAction<</S/JavaScript/JS(${CANARY})>>`)],
  ['a whole PDF with a file in it', () => byHand(`/Names<</EmbeddedFiles<</X(${CANARY})>>>>`)],
  ['a whole text with a macro', () => officeOpenXml('docx', { name: 'word/vbaProject.bin', data: CANARY })],
  [
    'a whole table that asks a program',
    () => officeOpenXml('xlsx', { name: 'xl/a.xml', data: `<ddeLink ${CANARY}/>` }),
  ],
  ['nothing but NUL', () => Buffer.concat([Buffer.alloc(5_000), Buffer.from(CANARY)])],
  ['a JPEG with its place', async () => sheet().jpeg().withExif(gps).toBuffer()],
  ['a WebP with its place', async () => sheet().webp().withExif(gps).toBuffer()],
  ['a PNG with its place', async () => sheet().png().withExif(gps).toBuffer()],
  [
    'a JPEG with its author in XMP',
    async () => sheet().jpeg().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${CANARY}</x:xmpmeta>`).toBuffer(),
  ],
  ['a PNG with a text', () => withChunk(whole, 'tEXt', Buffer.from(`Comment\0${CANARY}`))],
  [
    'a PNG with a packed text',
    () => withChunk(whole, 'zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(CANARY)])),
  ],
  ['a PNG with a chunk of nobody', () => withChunk(whole, 'evIl', Buffer.from(CANARY))],
  ['a PNG and a page behind it', () => Buffer.concat([whole, Buffer.from(script)])],
  ['a PNG and an archive behind it', () => Buffer.concat([whole, zipOf([{ name: 'a.html', data: script }])])],
  ['a JPEG and a page behind it', async () => Buffer.concat([await sheet().jpeg().toBuffer(), Buffer.from(script)])],
  ['a WebP and a page behind it', async () => Buffer.concat([await sheet().webp().toBuffer(), Buffer.from(script)])],
];

const folder = mkdtempSync(join(tmpdir(), 'hostile-files-'));
const format = formats.find(({ needs }) => needs.map)?.code ?? '';
let town: Town;
let offerId: string;

beforeAll(async () => {
  whole = await sheet().png().toBuffer();
  town = await newTown();
  ({ offerId } = await offerIn(town, { format, state: 'open' }));
});

const words = { title: 'Lageplan', alt: 'Ein Plan' };
const doors: Record<string, (file: { path: string; name: string }) => Promise<unknown>> = {
  'as a picture': (file) => addPicture(town.emil, { offerId }, { file }),
  'as a plan': (file) => addPlan(town.emil, { offerId, title: 'Plan' }, { file }),
  'as a picture in a text': (file) => addOfferPicture(town.emil, { offerId, ...words }, { file }),
  'as a document': (file) => addOfferDocument(town.emil, { offerId, ...words }, { file }),
  'as a list of places': (file) => replaceList(town.emil, file),
};

async function sent(door: string, content: Buffer | string, name = 'Lageplan.png') {
  const path = join(folder, randomUUID());
  writeFileSync(path, content);
  await inTenant(town.emil, async (tx) => {
    await tx.execute(sql`delete from layers`);
    await tx.execute(sql`delete from offer_files`);
  });
  return doors[door]?.({ path, name }).then(
    () => 'kept',
    (error: unknown) => (isRefusal(error) ? 'refused' : String(error)),
  );
}

/** All bytes that the database holds of what was sent. */
async function kept(): Promise<Buffer> {
  const texts = ['layers', 'layer_features', 'places', 'offer_files'].map(
    (table) => sql`select ${sql.identifier(table)}::text as row from ${sql.identifier(table)}`,
  );
  const rows = await inTenant(town.emil, async (tx) => {
    const all = [];
    for (const text of texts) all.push(...(await tx.execute<{ row: string }>(text)));
    const pictures = await tx.execute<{ bytes: Buffer }>(
      sql`select bytes from layer_pictures union all select bytes from offer_file_bytes`,
    );
    return { all, pictures };
  });
  return Buffer.concat([...rows.all.map(({ row }) => Buffer.from(row)), ...rows.pictures.map(({ bytes }) => bytes)]);
}

describe.each(Object.keys(doors))('sent %s', (door) => {
  test.each(contents)('%s is refused, or made anew without what it brought', async (_what, make) => {
    const content = Buffer.from((await make()) as Buffer);
    expect(await sent(door, content)).toMatch(/^(kept|refused)$/);
    const bytes = await kept();
    expect(bytes.includes(CANARY)).toBe(false);
    expect(bytes.includes(content)).toBe(false);
    expect(bytes.toString('latin1')).not.toMatch(/Exif\0|GPSLatitude|xmpmeta/);
  });
});

test('pictures that can be looked at are kept, whatever they brought', async () => {
  const outcomes: (string | undefined)[] = [];
  for (const door of ['as a picture', 'as a picture in a text'])
    for (const [, make] of contents.slice(-11)) outcomes.push(await sent(door, (await make()) as Buffer));
  expect(outcomes.filter((outcome) => outcome === 'kept').length).toBeGreaterThan(13);
});

test.each(names)('a name %s names no file, and is told as a text at most', async (_what, name) => {
  expect(await sent('as a picture', whole, name)).toBe('kept');
  const [layer] = await inTenant(town.emil, (tx) => tx.execute<{ title: string }>(sql`select title from layers`));
  expect(layer?.title.length).toBeLessThan(100);
  expect(layer?.title).not.toMatch(/(?![\t\r\n])[\p{Cc}\p{Cf}]/u);
  expect(await sent('as a plan', whole, name)).toBe('refused');
});

test.each(names)('a name %s is no part of an address', async (_what, name) => {
  const path = join(folder, randomUUID());
  writeFileSync(path, whole);
  const kept = await addOfferPicture(town.emil, { offerId, alt: 'Ein Plan' }, { file: { path, name } });
  expect(kept.name).toMatch(/^[a-z0-9-]{1,64}$/);
});
