import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, Refusal, type Verdict } from '@/lib/errors';
import { answerForm } from '@/lib/errors.next';
import { assertClean } from '@/lib/files/scanning/assert-clean';
import { currentActor } from '@/lib/identity/current-actor.next';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { securityHeaders } from '@/lib/serving/security-headers';

/** A file as it was sent: where it lies until the answer is given, and what the sender calls it. */
export interface SentFile {
  path: string;
  name: string;
  /** As the sender says; nothing to be believed. */
  type: string;
}

/** What a route for uploads works with. */
export interface UploadCall<P extends { tenant: string }> {
  actor: Actor;
  fields: Record<string, string>;
  file: SentFile;
  params: P;
  /** Tells who waits the share that is done, 0 to 1. */
  progress: (share: number) => void;
}

/** What a form with a file may hold beside the file: fields, and bytes in each. */
const FIELDS_LIMIT = 20;
const FIELD_BYTES_LIMIT = 16 * 1024;

interface Door<P extends { tenant: string }> {
  /** Asked before anything is read. */
  may: (actor: Actor) => Verdict;
  /** How large the file may be, in bytes. */
  limit: number;
  /** Where the form stands, to which a refusal leads back. */
  page: (params: P) => string;
  work: (call: UploadCall<P>) => Promise<string>;
}

/**
 * The door of a form with one file: takes it from our own pages only, writes it to a temporary place as it comes, and
 * answers as `formRoute` does: 303 to the path that `work` returns, or back to the form with the refusal. Who asks for
 * `application/x-ndjson` gets lines meanwhile, `{"share":0.5}`, and at last `{"goto":"/…"}`.
 */
export const uploadRoute =
  <P extends { tenant: string }>(door: Door<P>) =>
  async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return Response.json({ code: 'origin.foreign' }, { status: 403 });
    const params = await context.params;
    const sender = senderOf(request.headers);
    const actor = { ...(await currentActor(params.tenant)), sender };
    const carryOut = (progress: (share: number) => void) =>
      answerForm(async () => {
        keepNetworkPace(actor.tenantId, sender, paces.wish);
        assertAllowed(door.may(actor));
        return received(request, door.limit, (sent) => door.work({ ...sent, actor, params, progress }));
      }, door.page(params));
    const told = request.headers.get('accept')?.includes(LINES) ? inLines(carryOut) : await carryOut(() => {});
    for (const [name, value] of securityHeaders()) told.headers.set(name, value);
    return told;
  };

const LINES = 'application/x-ndjson';

/** The answer as lines that come while the work goes on. */
function inLines(carryOut: (progress: (share: number) => void) => Promise<Response>): Response {
  let left = false;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => left || controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      const answer = await carryOut((share) => write({ share }));
      write({ goto: answer.headers.get('location') });
      if (!left) controller.close();
    },
    // Whoever leaves now has sent all of it: the work goes on.
    cancel() {
      left = true;
    },
  });
  return new Response(stream, { headers: { 'content-type': LINES, 'cache-control': 'no-store' } });
}

/** Reads the form, gives it to `work`, and clears away what was written whatever becomes of it. */
async function received<T>(
  request: Request,
  limit: number,
  work: (sent: { fields: Record<string, string>; file: SentFile }) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'upload-'));
  try {
    const sent = await readForm(request, { limit, path: join(directory, 'file') });
    await assertClean(sent.file);
    return await work(sent);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readForm(request: Request, { limit, path }: { limit: number; path: string }) {
  const fields: Record<string, string> = {};
  const files: Promise<SentFile>[] = [];
  const form = formReader(request, limit);
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('file', (_name, stream, { filename, mimeType }) => {
    const file = store(stream, { path, name: filename ?? '', type: mimeType }, limit);
    // Awaited below; until then a failure is not an unheard one.
    file.catch(() => {});
    files.push(file);
  });
  try {
    await pipeline(Readable.fromWeb((request.body ?? new ReadableStream()) as WebStream), form);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('Invalid', 'form.unreadable');
  }
  const [file] = await Promise.all(files);
  if (!file?.name) throw new Refusal('Invalid', 'file.missing');
  return { fields, file };
}

function formReader(request: Request, limit: number) {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: {
        files: 1,
        fields: FIELDS_LIMIT,
        fieldSize: FIELD_BYTES_LIMIT,
        fileSize: limit,
        parts: FIELDS_LIMIT + 1,
      },
    });
  } catch {
    throw new Refusal('Invalid', 'form.unreadable');
  }
}

async function store(stream: Readable & { truncated?: boolean }, file: SentFile, limit: number): Promise<SentFile> {
  await pipeline(stream, createWriteStream(file.path));
  if (stream.truncated) throw new Refusal('Invalid', 'file.too-large', { limit });
  return file;
}
