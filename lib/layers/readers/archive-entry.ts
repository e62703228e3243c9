import yauzl, { type Entry } from 'yauzl';
import { Refusal } from '@/lib/errors';
import { legible } from './legible';
import type { PlanFile } from './unpack';

/**
 * The name of an archive's entry, fit to be shown, and whether a plan can be in it: folders, what systems add by
 * themselves, and the pictures and documents that are sent along with a plan are not wanted, and not unpacked. Refuses with `plan.zip.bad-name`, `.link`, `.locked` or `.unknown-method`.
 */
export function checkedEntry(entry: Entry, file: PlanFile): { name: string; isWanted: boolean } {
  const name = nameOf(entry);
  const facts = { file: file.name, entry: legible(name) };
  if (isUnsafe(name)) throw new Refusal('Invalid', 'plan.zip.bad-name', facts);
  if (isSpecial(entry)) throw new Refusal('Invalid', 'plan.zip.link', facts);
  if (name.endsWith('/') || isByproduct(name) || isAttachment(name)) return { name, isWanted: false };
  if (entry.generalPurposeBitFlag & ENCRYPTED) throw new Refusal('Invalid', 'plan.zip.locked', facts);
  if (!METHODS.includes(entry.compressionMethod)) throw new Refusal('Invalid', 'plan.zip.unknown-method', facts);
  return { name, isWanted: true };
}

/** Whether a file that begins with these bytes is a zip: an entry, or the end of an empty one. */
export const isPacked = (bytes: Uint8Array): boolean =>
  ['PK\x03\x04', 'PK\x05\x06'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

const NAME_LIMIT = 255;
const ENCRYPTED = 0x1;
/** Stored as it is, and deflated. */
const METHODS = [0, 8];

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry) =>
  yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);

/** Climbing out, absolute, of a drive, of another system, with signs that cannot be seen or turn the text around. */
const isUnsafe = (name: string) =>
  name.length === 0 ||
  name.length > NAME_LIMIT ||
  /^\/|^[a-z]:|\\|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/iu.test(name) ||
  name.split('/').includes('..');

const FILE_TYPE = 0xf000;
const ORDINARY = [0, 0x8000, 0x4000];

/** Neither a file nor a folder: a link, a device, a pipe, by the Unix mode in the upper half of the attributes. */
const isSpecial = ({ externalFileAttributes }: Entry) =>
  !ORDINARY.includes((externalFileAttributes >>> 16) & FILE_TYPE);

const isByproduct = (name: string) => /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const isAttachment = (name: string) =>
  /\.(pdf|docx?|xlsx?|pptx?|od[tspg]|rtf|txt|png|jpe?g|gif|tiff?|tfw|jp2|bmp)$/i.test(name);
