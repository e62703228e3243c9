import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type Facts, Refusal } from '@/lib/errors';
import { type DrawnPage, PAGES_LIMIT, type Task } from './messages';
import { pageSize } from './page-size';

/**
 * Draws one page of a PDF, as fine as `pageSize` says. Refuses as `drawPage` does, and fails with an error of
 * WebAssembly where PDFium stops.
 */
export async function pagePixels({ file, page }: Task): Promise<DrawnPage> {
  const facts = { file: file.name };
  const bytes = await readFile(file.path);
  assertWhole(bytes, facts);
  const pdfium = await openPdfium();
  const document = openDocument(pdfium, bytes, facts);
  const count = pdfium.FPDF_GetPageCount(document);
  const opened = pdfium.FPDF_LoadPage(document, pageIndex({ count, page }, facts));
  const size = pageSize({ width: pdfium.FPDF_GetPageWidthF(opened), height: pdfium.FPDF_GetPageHeightF(opened) });
  if (!opened || !size) throw new Refusal('Invalid', 'picture.pdf-no-size', facts);
  const pixels = pixelsOf(pdfium, opened, size);
  if (!pixels) throw new Refusal('Invalid', 'picture.too-much', facts);
  return { ...size, pixels };
}

/** How far from its end a PDF may say that it ends, in bytes. */
const END_WITHIN = 2_048;

/** PDFium repairs what it can; of half a file it would draw half a plan. */
function assertWhole(bytes: Buffer, facts: Facts): void {
  if (bytes.subarray(-END_WITHIN).lastIndexOf('%%EOF') < 0) throw new Refusal('Invalid', 'picture.broken', facts);
}

async function openPdfium(): Promise<WrappedPdfiumModule> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasmBinary = new Uint8Array(await readFile(path)).buffer;
  const silent = () => {};
  const pdfium = await init({ wasmBinary, print: silent, printErr: silent });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Why PDFium opens a file not (fpdfview.h): a password, a way of locking that it does not know. */
const LOCKED = [4, 5];

function openDocument(pdfium: WrappedPdfiumModule, bytes: Buffer, facts: Facts): number {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (!at) throw new Refusal('Invalid', 'picture.too-much', facts);
  pdfium.pdfium.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document) return document;
  const isLocked = LOCKED.includes(pdfium.FPDF_GetLastError());
  throw new Refusal('Invalid', isLocked ? 'picture.pdf-locked' : 'picture.broken', facts);
}

/** From 0. Nobody is given a page that they did not mean. */
function pageIndex({ count, page }: { count: number; page: number | null }, facts: Facts): number {
  if (count < 1) throw new Refusal('Invalid', 'picture.broken', facts);
  if (count > PAGES_LIMIT) throw new Refusal('Invalid', 'picture.pdf-too-many-pages', { ...facts, limit: PAGES_LIMIT });
  if (page === null && count > 1) throw new Refusal('Invalid', 'picture.pdf-which-page', { ...facts, count });
  if (page !== null && page > count) throw new Refusal('Invalid', 'picture.pdf-no-page', { ...facts, count });
  return (page ?? 1) - 1;
}

/** A bitmap without transparency; what people noted on the page is drawn, too (FPDF_ANNOT), and red comes first (FPDF_REVERSE_BYTE_ORDER). */
const OPAQUE = 0;
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;
const UPRIGHT = 0;

function pixelsOf(
  pdfium: WrappedPdfiumModule,
  page: number,
  { width, height }: { width: number; height: number },
): Uint8Array<ArrayBuffer> | null {
  const bitmap = pdfium.FPDFBitmap_Create(width, height, OPAQUE);
  if (!bitmap) return null;
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, UPRIGHT, FLAGS);
  const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
  return new Uint8Array(pdfium.pdfium.HEAPU8.slice(at, at + width * height * 4));
}
