import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { remakePicture } from '../remake';
import { FIELD, fileOf, pdfOf } from '../testing/pdf-file';
import { drawPage } from './draw-page';

// A thread is begun by its source here, which takes seconds on a computer that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));

const remade = (content: Buffer, page: number | null = null) => {
  const file = { path: join(folder, randomUUID()), name: 'Lageplan.pdf' };
  writeFileSync(file.path, content);
  return remakePicture(file, { page, progress: () => {} });
};

/** The colour of a spot, told by shares of the picture's sides. */
async function colourAt(picture: Buffer, across: number, down: number) {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)].map((part) => Math.round(part / 51) * 51);
}
const [GREEN, RED, WHITE] = [
  [51, 153, 102],
  [204, 51, 51],
  [255, 255, 255],
];

test('a page of a PDF becomes a picture of 300 dots to the inch', async () => {
  const { bytes, type, width, height, corners } = await remade(pdfOf([{}]));
  expect({ type, width, height, corners }).toEqual({ type: 'image/webp', width: 1667, height: 833, corners: null });
  expect(await colourAt(bytes, 0.25, 0.25)).toEqual(GREEN);
  expect(await colourAt(bytes, 0.75, 0.75)).toEqual(RED);
});

test('a page that lies on its side is turned as its file says', async () => {
  const { bytes, width, height } = await remade(pdfOf([{ rotate: 90 }]));
  expect([width, height]).toEqual([833, 1667]);
  expect(await colourAt(bytes, 0.75, 0.25)).toEqual(GREEN);
});

test('a sheet of A0 is drawn as large as maps can draw pictures', async () => {
  const { width, height } = await remade(pdfOf([{ width: 2384, height: 3370 }]));
  expect([width, height]).toEqual([2898, 4096]);
});

test('of several pages one has to be named', async () => {
  const three = pdfOf([{ content: '' }, {}, { content: '' }]);
  await expect(remade(three)).rejects.toMatchObject({ code: 'picture.pdf-which-page', facts: { count: 3 } });
  await expect(remade(three, 4)).rejects.toMatchObject({ code: 'picture.pdf-no-page', facts: { count: 3 } });
  expect(await colourAt((await remade(three, 2)).bytes, 0.25, 0.25)).toEqual(GREEN);
  expect(await colourAt((await remade(three, 3)).bytes, 0.25, 0.25)).toEqual(WHITE);
});

const locked = () =>
  new Promise<Buffer>((resolve) => {
    const pieces: Buffer[] = [];
    const document = new PDFDocument({ userPassword: 'geheim', pdfVersion: '1.7' });
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.text('Nicht für alle.');
    document.end();
  });

test('a PDF with a password is refused', async () => {
  await expect(remade(await locked())).rejects.toMatchObject({ code: 'picture.pdf-locked' });
});

test('what a PDF would do when it is opened is not done, and nothing of it stays', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (while \\(true\\) app.alert\\(1\\);) >>';
  const { bytes } = await remade(pdfOf([{}], { catalog }));
  expect(await colourAt(bytes, 0.25, 0.25)).toEqual(GREEN);
  expect(bytes.toString('latin1')).not.toMatch(/JavaScript|alert|%PDF/);
});

/** Forms that draw each other ten times each, ten deep: a thousand million fields. */
const bomb = () => {
  const form = (content: string, next: number | null) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 400 200] ${next ? `/Resources << /XObject << /F ${next} 0 R >> >>` : ''} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const depth = 10;
  const forms = Array.from({ length: depth }, (_, level) =>
    level < depth - 1 ? form('/F Do '.repeat(10), 6 + level) : form(FIELD, null),
  );
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    '<< /Length 5 >>\nstream\n/F Do\nendstream',
    ...forms,
  ]);
};

test.each([
  ['half of a file', () => pdfOf([{}]).subarray(0, 400), 'picture.broken'],
  [
    'a file whose middle is gone',
    () => Buffer.concat([pdfOf([{}]).subarray(0, 60), Buffer.from('\n%%EOF\n')]),
    'picture.broken',
  ],
  ['a file without pages', () => pdfOf([]), 'picture.broken'],
  ['a file of a million pages', () => pdfOf([{}], { count: 1_000_000 }), 'picture.pdf-too-many-pages'],
  ['a page without height', () => pdfOf([{ height: 0.000001 }]), 'picture.pdf-no-size'],
  ['a page that is a thread', () => pdfOf([{ width: 1_000_000_000, height: 2 }]), 'picture.pdf-no-size'],
])('%s is refused', async (_what, content, code) => {
  await expect(remade(content())).rejects.toMatchObject({ kind: 'Invalid', code, facts: { file: 'Lageplan.pdf' } });
});

test('a page that would take all memory is given up', async () => {
  await expect(remade(bomb())).rejects.toMatchObject({ code: 'picture.too-much' });
});

test('a page that would take minutes is given up when its time is over', async () => {
  const path = join(folder, randomUUID());
  writeFileSync(path, pdfOf([{ content: '0 0 400 200 re f '.repeat(300_000) }]));
  const task = { file: { path, name: 'Lageplan.pdf' }, page: null };
  await expect(drawPage(task, 1_500)).rejects.toMatchObject({ code: 'picture.too-slow' });
});
