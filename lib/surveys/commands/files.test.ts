import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { answerFiles } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { writeFile } from '../model/file';
import type { GivenFile } from '../model/kind';
import type { Question } from '../model/questions';
import type { SurveySettings } from '../model/survey';
import { fileOfAnswer, filesOfAnswers } from '../queries/files';
import { optionPicture } from '../queries/option-picture';
import { keepFile } from './keep-file';
import { keepOptionPicture } from './keep-picture';
import { submitResponse } from './submit-response';

/** In every file that is sent, and in nothing that is kept of a picture (RELIABILITY S7). */
const CANARY = 'onerror=alert(73194)';
const script = `<svg xmlns="http://www.w3.org/2000/svg"><script>${CANARY}</script></svg>`;
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#3a7' } });
const gps = { IFD0: { Artist: CANARY }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' } };
const pdf = Buffer.from(`%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n`);

const questions: Question[] = [
  { id: 'foto', kind: 'file', label: 'Ein Foto', required: false, types: ['picture'], max: 2 },
  { id: 'plan', kind: 'file', label: 'Ein Plan', required: false, types: ['pdf'], max: 1, megabytes: 1 },
];

const folder = mkdtempSync(join(tmpdir(), 'answer-files-'));
function onDisk(bytes: Buffer | string, name: string) {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return { path, name };
}

async function surveyTown() {
  const town = await newTown();
  const settings: SurveySettings = { pages: [{ id: 's', questions }], results: 'always' };
  const format = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
  const survey = await offerIn(town, { format, settings });
  return { town, formatId: survey.formatId };
}

interface Sent {
  actor?: Actor;
  question?: string;
  bytes: Buffer | string;
  name?: string;
}

const sent = (town: Town, formatId: string, { actor = town.anna, question = 'foto', bytes, name = 'Foto.png' }: Sent) =>
  keepFile(actor, { formatId, question }, onDisk(bytes, name));

/** The code of what was refused, with the place where there is one. */
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'yes',
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      const [problem] = (error.facts.problems ?? []) as { field: string; code: string }[];
      return problem ? `${problem.field} ${problem.code}` : error.code;
    },
  );

const bytesOf = (town: Town, { id }: GivenFile) =>
  inTenant(town.ada, async (tx) => {
    const [row] = await tx.select().from(answerFiles).where(eq(answerFiles.id, id));
    return row?.bytes ?? Buffer.alloc(0);
  });

describe('a file of an answer', () => {
  test('is kept until somebody answers with it, and then read by staff only', async () => {
    const { town, formatId } = await surveyTown();
    const file = await sent(town, formatId, { bytes: await picture().jpeg().toBuffer(), name: 'C:\\Weg.jpeg' });
    expect(file.name).toBe('Weg.jpeg');
    expect(await codeOf(fileOfAnswer(town.emil, file.id))).toBe('survey.file-not-found');
    await submitResponse(town.anna, { formatId, answers: { foto: writeFile(file) } });
    expect(await fileOfAnswer(town.emil, file.id)).toMatchObject({ name: 'Weg.jpeg', type: 'image/jpeg' });
    expect(await filesOfAnswers(town.emil, formatId)).toMatchObject([{ id: file.id, name: 'Weg.jpeg' }]);
    for (const actor of [town.anna, town.mona, town.guest])
      expect(await codeOf(fileOfAnswer(actor, file.id))).toBe('role.editor-needed');
    expect(await codeOf(fileOfAnswer(town.visitor, file.id))).toBe('sign-in.needed');
    expect(await filesOfAnswers(town.anna, formatId)).toEqual([]);
    const elsewhere = await newTown();
    expect(await codeOf(fileOfAnswer(elsewhere.emil, file.id))).toBe('survey.file-not-found');
  });

  test('belongs to one answer, and to none of another survey', async () => {
    const { town, formatId } = await surveyTown();
    const file = await sent(town, formatId, { bytes: await picture().png().toBuffer() });
    const answers = { foto: writeFile(file) };
    await submitResponse(town.anna, { formatId, answers });
    expect(await codeOf(submitResponse(town.anna, { formatId, answers }))).toBe('survey.answered');
    expect(await codeOf(submitResponse(town.emil, { formatId, answers }))).toBe('foto answer.file-gone');
    expect(await codeOf(submitResponse(town.emil, { formatId, answers: {} }))).toBe('yes');
    const other = await offerIn(town, {
      format: formats.find(({ opens }) => opens.includes('answer'))?.code ?? '',
      settings: { pages: [{ id: 's', questions }], results: 'always' },
    });
    const fresh = await sent(town, other.formatId, { bytes: await picture().png().toBuffer() });
    expect(await codeOf(submitResponse(town.ada, { formatId, answers: { foto: writeFile(fresh) } }))).toBe(
      'foto answer.file-gone',
    );
  });

  test('that no answer names within two days is deleted; one that was named stays', async () => {
    const { town, formatId } = await surveyTown();
    const bytes = await picture().png().toBuffer();
    const old = { offerFormatId: formatId, name: 'alt.png', type: 'image/png' as const, bytes, size: bytes.length };
    const [lost, kept] = await inTenant(town.ada, (tx) =>
      tx
        .insert(answerFiles)
        .values([
          { ...old, waitingSince: sql`current_date - 3` },
          { ...old, waitingSince: null },
        ])
        .returning({ id: answerFiles.id }),
    );
    const waiting = await inTenant(town.ada, (tx) =>
      tx
        .insert(answerFiles)
        .values({ ...old, waitingSince: sql`current_date - 2` })
        .returning({ id: answerFiles.id }),
    );
    const fresh = await sent(town, formatId, { bytes });
    const left = await inTenant(town.ada, (tx) => tx.select({ id: answerFiles.id }).from(answerFiles));
    expect(lost).toBeDefined();
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([kept?.id, waiting[0]?.id, fresh.id]));
  });

  test('says nothing of who sent it and when', async () => {
    const { town, formatId } = await surveyTown();
    await sent(town, formatId, { bytes: await picture().png().toBuffer() });
    const [row] = await inTenant(town.ada, (tx) =>
      tx.execute<Record<string, unknown>>(sql`select * from answer_files`),
    );
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'bytes',
      'id',
      'name',
      'offer_format_id',
      'size',
      'tenant_id',
      'type',
      'waiting_since',
    ]);
    expect(JSON.stringify(row)).not.toContain(town.anna.memberId);
    expect(String(row?.id)).toMatch(/^.{14}4/);
  });

  test('may come before one signs in, but not from who is suspended, nor to a survey that is over', async () => {
    const { town, formatId } = await surveyTown();
    const bytes = await picture().png().toBuffer();
    expect(await codeOf(sent(town, formatId, { bytes, actor: town.visitor }))).toBe('yes');
    expect(await codeOf(sent(town, formatId, { bytes, actor: town.ben }))).toBe('member.suspended');
    expect(await codeOf(sent(town, formatId, { bytes, question: 'frage' }))).toBe('survey.not-found');
    const over = await offerIn(town, {
      format: formats.find(({ opens }) => opens.includes('answer'))?.code ?? '',
      settings: { pages: [{ id: 's', questions }], results: 'always' },
      state: 'closed',
    });
    expect(await codeOf(sent(town, over.formatId, { bytes }))).toBe('thread.closed');
    // What was answered on paper is entered later, too.
    expect(await codeOf(sent(town, over.formatId, { bytes, actor: town.emil }))).toBe('yes');
  });

  const png = () => picture().png().toBuffer();
  test.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ['an SVG with a script', () => script, 'foto answer.file-other'],
    [
      'a page behind the mark of a JPEG',
      () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(script)]),
      'foto answer.file-other',
    ],
    ['a PDF where a picture is asked for', () => pdf, 'foto answer.file-other'],
    ['a program', () => Buffer.from('7f454c46', 'hex'), 'foto answer.file-other'],
    ['an archive', () => Buffer.from('504b0304', 'hex'), 'foto answer.file-other'],
    ['nothing', () => '', 'foto answer.file-other'],
    [
      'half a picture',
      async () => (await picture().resize(400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 900),
      'foto answer.file-broken',
    ],
    ['a PNG of 50,000 by 50,000', () => bomb(50_000), 'foto answer.file-too-many-pixels'],
  ])('that is %s is refused', async (_what, make, code) => {
    const { town, formatId } = await surveyTown();
    expect(await codeOf(sent(town, formatId, { bytes: await make() }))).toBe(code);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['with its place, from a camera', () => picture().jpeg().withExif(gps).toBuffer()],
    ['with its place, as WebP', () => picture().webp().withExif(gps).toBuffer()],
    ['with a page behind it', async () => Buffer.concat([await png(), Buffer.from(script)])],
    ['with an archive behind it', async () => Buffer.concat([await png(), Buffer.from(`PK\x03\x04${CANARY}`)])],
  ])('that is a picture %s is made anew without that', async (_what, make) => {
    const { town, formatId } = await surveyTown();
    const bytes = await make();
    expect(bytes.includes(CANARY)).toBe(true);
    const kept = await bytesOf(town, await sent(town, formatId, { bytes }));
    expect(kept.includes(CANARY)).toBe(false);
    expect(kept.toString('latin1')).not.toMatch(/Exif\0|GPSLatitude/);
    expect(await sharp(kept).metadata()).toMatchObject({ width: 40, height: 20 });
  });

  test('that is a PDF begins and ends as one, is not too large, and is named as one', async () => {
    const { town, formatId } = await surveyTown();
    const code = (bytes: Buffer) => codeOf(sent(town, formatId, { question: 'plan', bytes }));
    const file = await sent(town, formatId, { question: 'plan', bytes: pdf, name: 'Plan.pdf.exe' });
    expect(file.name).toBe('Plan.pdf.pdf');
    expect(await bytesOf(town, file)).toEqual(pdf);
    expect(await code(Buffer.concat([Buffer.from(script), pdf]))).toBe('plan answer.file-other');
    expect(await code(Buffer.from('%PDF-1.7'))).toBe('plan answer.file-other');
    expect(await code(Buffer.concat([pdf, Buffer.alloc(1_100_000)]))).toBe('plan answer.file-too-large');
  });
});

test('a picture of an option is made small, kept once under its hash, and only an editor may send one', async () => {
  const town = await newTown();
  const large = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif(gps)
    .toBuffer();
  const { id } = await keepOptionPicture(town.emil, onDisk(large, 'a.jpg'));
  expect(await keepOptionPicture(town.emil, onDisk(large, 'b.jpg'))).toEqual({ id });
  const bytes = await optionPicture(town.id, id);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 640, height: 320 });
  expect(bytes.includes(CANARY)).toBe(false);
  expect(await codeOf(keepOptionPicture(town.anna, onDisk(large, 'a.jpg')))).toBe('role.editor-needed');
  expect(await codeOf(optionPicture((await newTown()).id, id))).toBe('survey.picture-not-found');
});

function bomb(side: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head;
}
