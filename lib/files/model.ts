import { z } from 'zod';

/** The largest file that an editor may send, in bytes. */
export const FILE_BYTES_LIMIT = 20 * 1024 * 1024;
/** Files of one offer, and what they may take together, in bytes. */
export const FILES_LIMIT = 60;
export const FILES_BYTES_LIMIT = 300 * 1024 * 1024;
export const FILE_TITLE_LIMIT = 120;
export const ALT_LIMIT = 250;

/** The widths that a picture is made in, in pixels: a telephone, a column, a column on a screen with double pixels. */
export const PICTURE_WIDTHS = [480, 960, 1_600] as const;

/** The kinds of documents, with the ending of their names and their type. */
export const documentTypes = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type DocumentEnding = keyof typeof documentTypes;

export const PICTURE_TYPE = 'image/webp' as const;
export type FileType = (typeof documentTypes)[DocumentEnding] | typeof PICTURE_TYPE;

/** The ending of a file's name for its type. */
export const endingOf = (type: FileType): string =>
  Object.entries(documentTypes).find(([, known]) => known === type)?.[0] ?? 'webp';

/** What a PDF may lack to be barrier-free (BITV 2.0, EN 301 549 part 10; PDF/UA-1, 7.1 and 7.2). */
export type DocumentGap = 'tags' | 'language' | 'title';

/** A document that was read and may be kept. */
export interface ReadDocument {
  type: (typeof documentTypes)[DocumentEnding];
  bytes: Buffer;
  /** Null where nobody can tell. */
  gaps: DocumentGap[] | null;
  /** As the document says it, `de` or `de-DE`; null where it does not. */
  language: string | null;
}

/** The languages that documents are marked with. */
export const documentLanguages = ['de', 'en', 'tr', 'uk', 'ru', 'ar', 'fr', 'pl'] as const;

const Line = (limit: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/g, ' ').trim())
    .max(limit, 'text.too-long');

const Alt = Line(ALT_LIMIT).min(1, 'picture.no-alt');
const FileTitle = Line(FILE_TITLE_LIMIT).min(1, 'title.missing');
const Language = z.enum(documentLanguages).or(z.literal('').transform(() => null));
const Dated = z.iso.date('date.invalid').or(z.literal('').transform(() => null));
const document = { title: FileTitle, language: Language.default(null), dated: Dated.default(null) };

/** A picture for an offer's texts: without words that say what it shows there is none. */
export const PictureAddition = z.object({
  offerId: z.uuid(),
  alt: Alt,
  /** Absent: what the file is called. */
  title: Line(FILE_TITLE_LIMIT).default(''),
});

/** A document of an offer. */
export const DocumentAddition = z.object({ offerId: z.uuid(), ...document });

export const PictureChange = z.object({ fileId: z.uuid(), alt: Alt });
export const DocumentChange = z.object({ fileId: z.uuid(), ...document });
export const FileWish = z.object({ fileId: z.uuid() });

/** A file of an offer, without its bytes. */
export interface OfferFile {
  id: string;
  isPicture: boolean;
  name: string;
  title: string;
  alt: string;
  type: FileType;
  size: number;
  width: number | null;
  height: number | null;
  language: string | null;
  dated: string | null;
  gaps: DocumentGap[] | null;
}
