import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { isRefusal, Refusal } from '@/lib/errors';
import { type Corners, PICTURE_MEGAPIXELS_LIMIT, PICTURE_SIDE_LIMIT } from '../model/picture';
import { pictureHead } from '../remote/picture-head';
import { drawPage } from './pdf/draw-page';
import { type TiffHead, tiffHead } from './tiff/geotiff';

/** A picture of which every byte is ours. */
export interface RemadePicture {
  bytes: Buffer;
  type: 'image/webp';
  /** In pixels. */
  width: number;
  height: number;
  /** Where it lies, if its file says so. */
  corners: Corners | null;
}

/** What is told beside the file: of a PDF the page, from 1, and whom to tell how far it is, 0 to 1. */
export interface Remaking {
  page: number | null;
  progress: (share: number) => void;
}

/** A file as it was sent: where it lies, and what its sender calls it, which is only told back. */
interface SentPicture {
  path: string;
  name: string;
}

/**
 * Makes a picture anew from a PNG, JPEG, WebP, AVIF, TIFF or a page of a PDF: its pixels and nothing else, upright, at most
 * `PICTURE_SIDE_LIMIT` wide and high. Refuses with `Invalid` and `picture.other`, `picture.too-many-pixels`,
 * `picture.broken`, `picture.too-slow`, `picture.no-colours`, or as `drawPage` does.
 */
export async function remakePicture(file: SentPicture, remaking: Remaking): Promise<RemadePicture> {
  const bytes = await readFile(file.path);
  const source = sourceOf(bytes, file, remaking);
  return inTurn(async () => {
    const picture = await source();
    remaking.progress(DRAWN_SHARE);
    return keptOf(picture);
  }).catch((error: Error) => {
    if (isRefusal(error)) throw error;
    const tooSlow = error.message.startsWith('timeout');
    throw tooSlow
      ? new Refusal('Invalid', 'picture.too-slow', { file: file.name })
      : new Refusal('Invalid', 'picture.broken', { file: file.name });
  });
}

/** How much is done when there are pixels; the rest is packing them. */
const DRAWN_SHARE = 0.4;
/** What a file may have that is not unpacked as a whole, in million pixels: a sheet of A0 at 300 dots to the inch has 140. */
const TIFF_MEGAPIXELS_LIMIT = 150;
const LONGEST_SECONDS = 60;
/** Lines and small letters stay clear from this quality on; more effort would save few bytes and cost double the time. */
const KEPT = { quality: 90, effort: 2 };

/** A picture that can be read, and where it lies. */
interface Source {
  picture: Sharp;
  corners: Corners | null;
}

/** What a file is, by its first bytes; how it is opened when it is its turn. */
function sourceOf(bytes: Buffer, file: SentPicture, { page }: Remaking): () => Promise<Source> {
  if (bytes.subarray(0, PDF_BEGINS_WITHIN).includes('%PDF-')) return () => pageOf(file, page);
  if (isAvif(bytes)) return () => openedAvif(bytes, file);
  const head = pictureHead(bytes);
  if (head) return () => opened(bytes, { ...head, file, megapixels: PICTURE_MEGAPIXELS_LIMIT, corners: null });
  const tiff = tiffHead(bytes);
  if (tiff) return () => openedTiff(bytes, tiff, file);
  throw new Refusal('Invalid', 'picture.other', { file: file.name });
}

/** A PDF may begin with something else, as far as this, in bytes (ISO 32000-1, annex H). */
const PDF_BEGINS_WITHIN = 1_024;

async function pageOf(file: SentPicture, page: number | null): Promise<Source> {
  const { pixels, width, height } = await drawPage({ file, page });
  return { picture: sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha(), corners: null };
}

/** An AVIF says so in its first box (ISO/IEC 23000-22, 10.2). */
const isAvif = (bytes: Buffer): boolean => /^ftypavi[fs]$/.test(bytes.toString('latin1', 4, 12));

/** Its size stands in boxes that only its reader follows; that refuses what has too many pixels before it unpacks them. */
async function openedAvif(bytes: Buffer, file: SentPicture): Promise<Source> {
  const limitInputPixels = PICTURE_MEGAPIXELS_LIMIT * 1_000_000;
  const { format, compression, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > limitInputPixels)
    throw new Refusal('Invalid', 'picture.too-many-pixels', { file: file.name, limit: PICTURE_MEGAPIXELS_LIMIT });
  if (format !== 'heif' || compression !== 'av1') throw new Error(`Read as ${format}.`);
  return { picture: sharp(bytes, { limitInputPixels, failOn: 'warning' }).autoOrient(), corners: null };
}

function openedTiff(bytes: Buffer, { hasColours, ...head }: TiffHead, file: SentPicture): Promise<Source> {
  if (!hasColours) throw new Refusal('Invalid', 'picture.no-colours', { file: file.name });
  return opened(bytes, { ...head, type: 'image/tiff', file, megapixels: TIFF_MEGAPIXELS_LIMIT });
}

interface Opening {
  type: string;
  width: number;
  height: number;
  corners: Corners | null;
  file: SentPicture;
  megapixels: number;
}

async function opened(bytes: Buffer, opening: Opening): Promise<Source> {
  const { type, width, height, corners, file, megapixels } = opening;
  const limitInputPixels = megapixels * 1_000_000;
  // Before anything is unpacked: a few bytes can claim to be a picture of any size.
  if (width * height > limitInputPixels)
    throw new Refusal('Invalid', 'picture.too-many-pixels', { file: file.name, limit: megapixels });
  const picture = sharp(bytes, { limitInputPixels, failOn: 'warning', sequentialRead: true });
  // A file may be of two kinds at once; what reads it must be what its first bytes announce.
  const { format } = await picture.metadata();
  if (`image/${format}` !== type) throw new Error(`Read as ${format}.`);
  return { picture: corners ? picture : picture.autoOrient(), corners };
}

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: each may need 400 MB while it is unpacked. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

/** Metadata is left out unless one asks for it; how a camera was held is in there, and applied before. */
async function keptOf({ picture, corners }: Source): Promise<RemadePicture> {
  const { data, info } = await picture
    .timeout({ seconds: LONGEST_SECONDS })
    .resize({ width: PICTURE_SIDE_LIMIT, height: PICTURE_SIDE_LIMIT, fit: 'inside', withoutEnlargement: true })
    .webp(KEPT)
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, type: 'image/webp', width: info.width, height: info.height, corners };
}
