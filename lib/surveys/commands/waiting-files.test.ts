import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { letters, responses, waitingFiles } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { TOGETHER } from '../model/due';
import type { GivenFile } from '../model/kind';
import type { SurveySettings } from '../model/survey';
import { fileOfAnswer, filesOfAnswers } from '../queries/files';
import { publishedSurvey } from '../queries/published-survey';
import { countResponses } from './count-responses';
import { openLetter } from './drop-letter';
import { keepFile } from './keep-file';
import { mixResponses } from './mix-anew';
import { inOneRound } from './open-files';
import { submitResponse } from './submit-response';
import { sweepWaitingFiles } from './sweep-waiting-files';
import { takeLetters } from './take-letters';
import { markOfFile, STEP_BYTES } from './waiting-files';

const CROWD = 12;
const folder = mkdtempSync(join(tmpdir(), 'waiting-files-'));
const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
afterAll(() => admin.end());

test('a file for an anonymous answer waits sealed, in steps of size, without a name, an id or an hour', async () => {
  const { town, formatId } = await survey();
  const small = await send(town, formatId, town.anna, { name: 'Mein Garten.pdf' });
  await send(town, formatId, town.emil, { bytes: 200_000 });
  await send(town, formatId, town.mona, { bytes: 300_000 });
  const rows = await waiting(town);
  expect(await plain(town)).toEqual([]);
  const [first] = rows;
  expect(Object.keys(first ?? {}).sort()).toEqual(['mark', 'offer_format_id', 'sealed', 'tenant_id', 'waiting_since']);
  const [sealed, mark] = [first?.sealed, first?.mark] as Buffer[];
  const id = Buffer.from(small.id.replaceAll('-', ''), 'hex');
  for (const said of ['%PDF', 'Garten', small.id, id]) {
    expect([sealed?.includes(said), mark?.includes(said)]).toEqual([false, false]);
  }
  const steps = rows.map(({ sealed }) => Math.floor((sealed as Buffer).length / STEP_BYTES));
  expect(steps).toEqual([1, 1, 2]);
  expect(new Set(rows.slice(0, 2).map(({ sealed }) => (sealed as Buffer).length)).size).toBe(1);
});

test('its files come under new ids, all together, in no order that tells anything, and none is lost', async () => {
  const { town, formatId, sent } = await answered();
  expect((await countResponses(town.id, formatId)).counted).toBe(CROWD);
  expect(await waiting(town)).toEqual([]);
  const counted = await plain(town);
  const ids = counted.map(({ id }) => id);
  expect(ids.filter((id) => sent.some((file) => file.id === id))).toEqual([]);
  expect(new Set(counted.map(({ xmin }) => xmin)).size).toBe(1);
  expect(counted.filter(({ waiting_since }) => waiting_since !== null)).toEqual([]);

  const found = await inTenant({ tenantId: town.id }, (tx) => publishedSurvey(tx, formatId));
  await mixResponses(town.id, found);
  const mixed = await plain(town);
  expect(mixed.map(({ id }) => id)).not.toEqual(ids);
  expect(mixed[0]?.xmin).not.toBe(counted[0]?.xmin);
  // Each answer names the file that was sent for it: the same words stand in both.
  for (const { who, f } of await answersOf(town, formatId)) {
    const { name, bytes } = await fileOfAnswer(town.emil, f?.[0]?.id ?? '');
    expect([name, bytes.includes(`% ${who} %`)]).toEqual([`${who}.pdf`, true]);
  }
});

test('a counting that breaks in the middle loses nothing, and nothing is counted twice', async () => {
  const { town, formatId } = await answered();
  const before = await digests(town);
  const broken = inTenant({ tenantId: town.id }, async (tx) => {
    const found = await publishedSurvey(tx, formatId);
    expect(await takeLetters(tx, found)).toHaveLength(CROWD);
    expect(await tx.$count(waitingFiles)).toBe(0);
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(broken).rejects.toMatchObject({ cause: { code: '22012' } });
  expect(await digests(town)).toEqual(before);
  expect(await plain(town)).toEqual([]);
  expect((await countResponses(town.id, formatId)).counted).toBe(CROWD);
  expect(await plain(town)).toHaveLength(CROWD);
  const named = (await answersOf(town, formatId)).map(({ f }) => f?.[0]?.id);
  expect(new Set(named).size).toBe(CROWD);
  expect(new Set((await filesOfAnswers(town.emil, formatId)).map(({ id }) => id))).toEqual(new Set(named));
});

test('a file belongs to one answer: another that names it is counted without', async () => {
  const { town, formatId, sent } = await answered();
  const thief = await newcomer(town, 'Person');
  await submitResponse(thief, { formatId, answers: { who: 'dieb', f: [sent[0]] } });
  expect((await countResponses(town.id, formatId)).counted).toBe(CROWD + 1);
  const answers = await answersOf(town, formatId);
  expect(answers).toHaveLength(CROWD + 1);
  expect(answers.filter(({ f }) => f === undefined)).toHaveLength(1);
  expect(await plain(town)).toHaveLength(CROWD);
});

test('an answer that names a file of another survey, or none, is refused, and its person has not taken part', async () => {
  const { town, formatId } = await survey();
  const other = await offerIn(town, { format: code, settings });
  const file = await send(town, formatId, town.anna, {});
  const say = (formatId: string, f: GivenFile) =>
    submitResponse(town.anna, { formatId, answers: { who: 'a', f: [f] } });
  await expect(say(other.formatId, file)).rejects.toSatisfy(isGone);
  await expect(say(formatId, { ...file, id: crypto.randomUUID() })).rejects.toSatisfy(isGone);
  await say(formatId, file);
});

test('what no answer names for days is deleted; what a waiting answer names stays, however long it waits', async () => {
  const { town, formatId } = await survey();
  const [named, lost, fresh] = [
    await send(town, formatId, town.anna, {}),
    await send(town, formatId, town.emil, {}),
    await send(town, formatId, town.mona, {}),
  ];
  await submitResponse(town.anna, { formatId, answers: { who: 'anna', f: [named] } });
  for (const { id } of [named, lost]) await age(town, markOfFile(formatId, id), 4);
  await expect(submitResponse(town.emil, { formatId, answers: { who: 'emil', f: [lost] } })).rejects.toSatisfy(isGone);
  await sweepWaitingFiles(town.id);
  const left = (await waiting(town)).map(({ mark }) => (mark as Buffer).toString('hex'));
  expect(new Set(left)).toEqual(new Set([named, fresh].map(({ id }) => markOfFile(formatId, id).toString('hex'))));
});

test('files of many megabytes are opened in several rounds, each of a whole group of answers', async () => {
  const { town, formatId } = await answered();
  await inTenant({ tenantId: town.id }, async (tx) => {
    const rows = await tx.select().from(letters).where(eq(letters.offerFormatId, formatId));
    const opened = rows.map(({ sealed }) => ({ letter: openLetter(formatId, sealed) }));
    const found = await publishedSurvey(tx, formatId);
    expect(await inOneRound(tx, found, opened, 1)).toEqual(opened.slice(0, TOGETHER));
    expect(await inOneRound(tx, found, opened)).toEqual(opened);
  });
});

const code = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
const settings: SurveySettings = {
  pages: [
    {
      id: 's',
      questions: [
        { id: 'who', kind: 'text', label: 'Wer?', required: true, limit: 50 },
        { id: 'f', kind: 'file', label: 'Plan', required: true, types: ['pdf'], max: 1 },
      ],
    },
  ],
  ...{ results: 'always', anonymous: true },
};

async function survey() {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings });
  return { town, formatId };
}

/** An anonymous survey that a crowd has answered, each with a file. Out: the files as their browsers know them. */
async function answered() {
  const { town, formatId } = await survey();
  const sent: GivenFile[] = [];
  for (let number = 0; number < CROWD; number++) {
    const who = `Person ${number}`;
    const person = await newcomer(town, who);
    const file = await send(town, formatId, person, { name: `${who}.pdf`, said: who });
    await submitResponse(person, { formatId, answers: { who, f: [file] } });
    sent.push(file);
  }
  return { town, formatId, sent };
}

function send(
  town: Town,
  formatId: string,
  actor: SignedIn,
  { name = 'Plan.pdf', said = '', bytes = 0 }: { name?: string; said?: string; bytes?: number },
): Promise<GivenFile> {
  const path = join(folder, town.id);
  writeFileSync(path, `%PDF-1.7\n% ${said} %\n%${'x'.repeat(bytes)}\n%%EOF\n`);
  return keepFile(actor, { formatId, question: 'f' }, { path, name });
}

const waiting = (town: Town) => rowsOf(town, sql`select * from waiting_files order by ctid`);
const digests = (town: Town) => rowsOf(town, sql`select sha256(mark || sealed)::text from waiting_files order by 1`);
const plain = (town: Town) => rowsOf(town, sql`select xmin::text, id, waiting_since from answer_files order by ctid`);

const rowsOf = (town: Town, query: ReturnType<typeof sql>) =>
  inTenant({ tenantId: town.id }, async (tx) => [...(await tx.execute<Record<string, unknown>>(query))]);

const answersOf = (town: Town, formatId: string) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const rows = await tx.select().from(responses).where(eq(responses.offerFormatId, formatId));
    return rows.map(({ answers }) => answers as { who: string; f?: GivenFile[] });
  });

/** Has a file wait since so many days. The platform itself may not change that. */
const age = (town: Town, mark: Buffer, days: number) =>
  admin`update waiting_files set waiting_since = current_date - ${days}::int where tenant_id = ${town.id} and mark = ${mark}`;

const isGone = (error: unknown) =>
  isRefusal(error) && JSON.stringify(error.facts.problems) === '[{"field":"f","code":"answer.file-gone"}]';
