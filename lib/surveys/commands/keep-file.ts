import { readFile } from 'node:fs/promises';
import { lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answerFiles, waitingFiles } from '@/db/schema/surveys';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, isRefusal, one, parse, Refusal } from '@/lib/errors';
import { assertClean } from '@/lib/files/scanning/assert-clean';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { cleanName, FILE_MEGABYTES_LIMIT, type FileType, MEGABYTE } from '../model/file';
import type { GivenFile } from '../model/kind';
import { questionsOf } from '../model/page';
import type { QuestionOf } from '../model/questions';
import { canSendFile } from '../policy';
import { publishedSurvey } from '../queries/published-survey';
import { pictureAnew } from './made-anew';
import { keepWaiting, type PlainFile } from './waiting-files';

/** A file as it was sent: where it lies for now, and what its sender calls it. */
export interface SentAnswerFile {
  path: string;
  name: string;
}

const FileDraft = z.object({ formatId: z.uuid(), question: z.string() });

/**
 * Keeps a file that an answer is going to name, sealed where the survey is anonymous; what no answer names within two
 * days is deleted again. In: `formatId`
 * and the `question` that asks for it. Pictures are made anew. Refuses with `NotFound`, `TooMany`, `Forbidden`, and
 * `Invalid` with the problem at the question (`answer.file-…`) or `survey.files-full`. Out: what the answer names it by.
 */
export async function keepFile(actor: Actor, input: unknown, sent: SentAnswerFile): Promise<GivenFile> {
  const { formatId, question } = parse(FileDraft, input);
  keepPace(actor, paces.file);
  const { asked, anonymous } = await inTenant(actor, (tx) => askedFor(tx, actor, { formatId, question }));
  const file = await clean(sent)
    .then(() => readFile(sent.path))
    .then((bytes) => checked(bytes, asked))
    .catch((error: unknown) => {
      throw isRefusal(error) ? atQuestion(question, error) : error;
    });
  const plain = { name: named(cleanName(sent.name), file.type), ...file };
  return inTenant(actor, async (tx) => {
    await sweepFiles(tx);
    await assertRoom(tx, file.bytes.length);
    return anonymous ? keepWaiting(tx, formatId, plain) : keepPlain(tx, formatId, plain);
  });
}

async function keepPlain(tx: Tx, formatId: string, file: PlainFile): Promise<GivenFile> {
  const rows = await tx
    .insert(answerFiles)
    .values({ offerFormatId: formatId, ...file, size: file.bytes.length })
    .returning({ id: answerFiles.id, name: answerFiles.name });
  return one(rows, 'survey');
}

/** Deletes the files that no answer has named for two days. */
async function sweepFiles(tx: Tx): Promise<void> {
  await tx.delete(answerFiles).where(lt(answerFiles.waitingSince, sql`current_date - 2`));
}

async function askedFor(
  tx: Tx,
  actor: Actor,
  { formatId, question }: z.output<typeof FileDraft>,
): Promise<{ asked: QuestionOf<'file'>; anonymous: boolean }> {
  const survey = await publishedSurvey(tx, formatId);
  assertAllowed(canSendFile(actor, survey, new Date()));
  const asked = questionsOf(survey.settings.pages).find(({ id }) => id === question);
  if (!asked || !('types' in asked)) throw new Refusal('NotFound', 'survey.not-found');
  return { asked, anonymous: survey.settings.anonymous === true };
}

/** The refusals of the scanner in the words of a question. */
const clean = (sent: SentAnswerFile): Promise<void> =>
  assertClean(sent).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    throw error.code === 'file.infected'
      ? new Refusal('Invalid', 'answer.file-infected')
      : new Refusal('Invalid', 'answer.file-not-scanned');
  });

/** So many pixels a side of a picture has at most: enough to print it on a sheet of A4. */
const LONGEST_SIDE = 4_000;

async function checked(bytes: Buffer, { types, megabytes = FILE_MEGABYTES_LIMIT }: QuestionOf<'file'>) {
  if (bytes.length > megabytes * MEGABYTE) throw new Refusal('Invalid', 'answer.file-too-large');
  const allowed = new Set<FileType>(types);
  if (allowed.has('pdf') && isPdf(bytes)) return { bytes, type: 'application/pdf' as const };
  if (!allowed.has('picture')) throw new Refusal('Invalid', 'answer.file-other');
  return pictureAnew(bytes, { side: LONGEST_SIDE });
}

/** So near to its end, in bytes, a PDF says that it ends there (ISO 32000-1, annex H). */
const ENDS_WITHIN = 1_024;

/** Readers take a PDF that begins later as well; so does who hides another file in front of it. */
const isPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-ENDS_WITHIN).includes('%%EOF');

const endings = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
};

/** With an ending that says what it is: a program must not pass for a picture, nor the other way round. */
function named(name: string, type: keyof typeof endings): string {
  const [ending = ''] = endings[type];
  const isNamed = endings[type].some((known) => name.toLowerCase().endsWith(known));
  return isNamed ? name : name.replace(/(\.[A-Za-z0-9]{1,8})?$/, ending);
}

/** What may wait for its answer in one town, in bytes: some thousand photographs. */
const WAITING_LIMIT = 2_000 * MEGABYTE;

async function assertRoom(tx: Tx, size: number): Promise<void> {
  const [row] = await tx.execute<{ waiting: string }>(sql`
    select (select coalesce(sum(size), 0) from ${answerFiles} where waiting_since is not null)
      + (select coalesce(sum(octet_length(sealed)), 0) from ${waitingFiles}) as waiting`);
  if (Number(row?.waiting) + size > WAITING_LIMIT) throw new Refusal('Invalid', 'survey.files-full');
}

const atQuestion = (field: string, { code }: Refusal): Refusal =>
  new Refusal('Invalid', 'input.invalid', { problems: [{ field, code }] });
