import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import { Refusal } from '@/lib/errors';
import type { ReadForm } from '@/lib/forms.next';
import { FILE_MEGABYTES_LIMIT, FILES_LIMIT, MEGABYTE } from './model/file';

/** A file of a form: in which field it stood, where it lies until the answer is given, what its sender calls it. */
export interface FormFile {
  field: string;
  path: string;
  name: string;
  /** Whether there was more of it than may be. */
  cut: boolean;
}

export interface FormWithFiles extends ReadForm {
  files: FormFile[];
  clear: () => Promise<void>;
}

/** As much as a form without files may hold beside them: fields, and bytes in all of them. */
const FIELDS_LIMIT = 2_000;
const FIELDS_BYTES_LIMIT = 64 * 1024;

/**
 * Reads a form as it comes in, its files to a temporary place: at most as many and as large as one question may ask
 * for. Refuses with `Invalid` (`form.too-large`, `form.unreadable`). `clear` throws the files away.
 */
export async function readFormWithFiles(request: Request): Promise<FormWithFiles> {
  const directory = await mkdtemp(join(tmpdir(), 'answer-'));
  const clear = () => rm(directory, { recursive: true, force: true });
  try {
    return { ...(await received(request, directory)), clear };
  } catch (error) {
    await clear();
    throw error instanceof Refusal ? error : new Refusal('Invalid', 'form.unreadable');
  }
}

async function received(request: Request, directory: string): Promise<Omit<FormWithFiles, 'clear'>> {
  const form = new FormData();
  const files: Promise<FormFile>[] = [];
  const reader = formReader(request);
  let length = 0;
  reader.on('field', (name, value) => {
    length += name.length + value.length;
    form.append(name, value);
  });
  reader.on('file', (field, stream, { filename }) => {
    const place = join(directory, String(files.length));
    const file = filename ? stored(stream, { field, path: place, name: filename }) : null;
    if (!file) return void stream.resume();
    // Awaited below; until then a failure is not an unheard one.
    file.catch(() => {});
    files.push(file);
  });
  await pipeline(Readable.fromWeb((request.body ?? new ReadableStream()) as WebStream), reader);
  if (length > FIELDS_BYTES_LIMIT) throw new Refusal('Invalid', 'form.too-large', { limit: FIELDS_BYTES_LIMIT });
  return { form, files: await Promise.all(files) };
}

const formReader = (request: Request) =>
  busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    defParamCharset: 'utf8',
    limits: {
      files: FILES_LIMIT,
      fields: FIELDS_LIMIT,
      fieldSize: FIELDS_BYTES_LIMIT,
      fileSize: FILE_MEGABYTES_LIMIT * MEGABYTE,
      parts: FIELDS_LIMIT + FILES_LIMIT,
    },
  });

async function stored(stream: Readable & { truncated?: boolean }, file: Omit<FormFile, 'cut'>): Promise<FormFile> {
  await pipeline(stream, createWriteStream(file.path));
  return { ...file, cut: stream.truncated === true };
}
