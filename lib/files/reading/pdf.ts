import { Refusal } from '@/lib/errors';
import { type DocumentGap, documentTypes, type ReadDocument } from '../model';
import { type PdfObjects, pdfObjects, Unreadable } from './pdf-objects';

/** So near to its end, in bytes, a PDF says that it ends there (ISO 32000-1, annex H). */
const ENDS_WITHIN = 1_024;

/** Whether these bytes begin as a PDF. Readers take later beginnings as well; so does who hides another file in front. */
export const beginsAsPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-';

/**
 * Reads what a PDF says of itself. Refuses with `Invalid` and `document.pdf-broken`, `.pdf-locked` (what is encrypted
 * nobody can look into), `.pdf-active` (scripts, programs, forms that send) or `.pdf-attachments`, each {file}.
 */
export function readPdf(bytes: Buffer, file: string): ReadDocument {
  const refuse = (code: string) => new Refusal('Invalid', code, { file });
  if (!beginsAsPdf(bytes) || !bytes.subarray(-ENDS_WITHIN).includes('%%EOF')) throw refuse('document.pdf-broken');
  const pdf = objectsIn(bytes, refuse);
  if (pdf.texts.some((text) => LOCKED.test(text))) throw refuse('document.pdf-locked');
  if (pdf.texts.some((text) => ACTIVE.test(text)) || isActive(pdf)) throw refuse('document.pdf-active');
  if (pdf.texts.some((text) => ATTACHED.test(text))) throw refuse('document.pdf-attachments');
  const catalogue = catalogueOf(pdf);
  if (!catalogue) throw refuse('document.pdf-broken');
  const language = languageIn(catalogue);
  return { type: documentTypes.pdf, bytes, language, gaps: gapsIn(pdf, catalogue, language) };
}

function objectsIn(bytes: Buffer, refuse: (code: string) => Refusal): PdfObjects {
  try {
    return pdfObjects(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? refuse('document.pdf-broken') : error;
  }
}

const LOCKED = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
/** Actions that run something or send something (ISO 32000-1, 12.6.4). Long names, so that no packed bytes look like them. */
const ACTIVE = /\/(JavaScript|Launch|Rendition|RichMedia|SubmitForm|ImportData)\b/;
const ATTACHED = /\/(EmbeddedFiles?|GoToE)\b/;
/** Short names, looked for in objects alone. */
const isActive = ({ objects }: PdfObjects): boolean => [...objects.values()].some((text) => /\/(JS|XFA)\b/.test(text));

/** The root of all: what the last trailer names, else the last that calls itself a catalogue. */
function catalogueOf({ objects, texts: [file = ''] }: PdfObjects): string | undefined {
  const named = lastOf(file, /\/Root\s+(\d+)\s+\d+\s+R/g);
  const root = named && objects.get(Number(named[1]));
  return root ?? [...objects.values()].findLast((text) => /\/Type\s*\/Catalog\b/.test(text));
}

/** The last match; millions of them are never all in memory. */
function lastOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

const languageIn = (catalogue: string): string | null =>
  /\/Lang\s*\(\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)\s*\)/.exec(catalogue)?.[1] ?? fromHex(catalogue);

function fromHex(catalogue: string): string | null {
  const hex = /\/Lang\s*<([0-9A-Fa-f]{4,40})>/.exec(catalogue)?.[1];
  const text =
    hex &&
    Buffer.from(hex, 'hex')
      .toString('latin1')
      .replace(/[\0þÿ]/g, '');
  return text && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : null;
}

function gapsIn(pdf: PdfObjects, catalogue: string, language: string | null): DocumentGap[] {
  const marks = entryOf(pdf, catalogue, 'MarkInfo');
  const isTagged = /\/Marked\s+true\b/.test(marks) && /\/StructTreeRoot\b/.test(catalogue);
  const gaps: DocumentGap[] = isTagged ? [] : ['tags'];
  if (!language) gaps.push('language');
  if (!hasTitle(pdf)) gaps.push('title');
  return gaps;
}

/** What stands behind a name: in place, or as an object of its own. */
function entryOf({ objects }: PdfObjects, dictionary: string, name: string): string {
  const [, behind = ''] = dictionary.split(new RegExp(`/${name}\\b`));
  const [, number] = /^\s*(\d+)\s+\d+\s+R/.exec(behind) ?? [];
  return number ? (objects.get(Number(number)) ?? '') : behind.slice(0, 200);
}

/** In its information, or in its XMP. */
function hasTitle(pdf: PdfObjects): boolean {
  const [file = ''] = pdf.texts;
  const named = lastOf(file, /\/Info\s+(\d+)\s+\d+\s+R/g);
  const information = (named && pdf.objects.get(Number(named[1]))) ?? '';
  return (
    /^\s*(\(\s*[^)\s]|<\s*[0-9A-Fa-f])/.test(entryOf(pdf, information, 'Title')) || /<dc:title>\s*<rdf:Alt>/.test(file)
  );
}
