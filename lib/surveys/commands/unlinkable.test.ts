import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { offerFormats } from '@/db/schema/offers';
import { letters } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import type { SurveySettings } from '../model/survey';
import { markOfVoter } from '../queries/participation';
import { keepFile } from './keep-file';
import { isMixed } from './mix-anew';
import { Rounds } from './rounds';
import { startCounting } from './start-counting';
import { submitResponse } from './submit-response';
import { markOfFile } from './waiting-files';
import { wakeCounting } from './wake-counting';

/**
 * V4: an adversary with the whole database, and even with the platform's key, who knows who came in which order, joins
 * marks and responses of an anonymous survey no better than by guessing.
 */
const CROWD = 1_000;
/** By chance 1 of 1,000, and one in a hundred more. */
const MOST = CROWD * (1 / CROWD + 0.01);

test('of an anonymous survey nobody tells whose a response is, while it runs and when it has ended', async () => {
  const { town, formatId, people } = await answeredSurvey({ anonymous: true }, CROWD);
  for (const [way, hits] of await linked(town, formatId, people)) {
    expect.soft(hits, `joined by ${way}, while it runs`).toBeLessThanOrEqual(MOST);
  }
  await end(town, formatId);
  const rows = await rowsOf(town, formatId);
  expect(rows.responses).toHaveLength(CROWD);
  expect(rows.files).toHaveLength(CROWD);
  expect([rows.letters, rows.waiting.length]).toEqual([0, 0]);
  for (const [way, hits] of await linked(town, formatId, people)) {
    expect.soft(hits, `joined by ${way}, at its end`).toBeLessThanOrEqual(MOST);
  }
}, 300_000);

test('the same adversary knows all of a survey that is not anonymous', async () => {
  const { town, formatId, people } = await answeredSurvey({}, 50);
  const ways = new Map(await linked(town, formatId, people));
  expect(ways.get('a value that both have')).toBe(50);
  // Its files are claimed with the mark, as those of anonymous surveys were before they waited sealed.
  expect(ways.get('a file’s transaction')).toBe(50);
}, 60_000);

test('a file that waits for its answer to be counted says as little: sealed, of one size, by another transaction', async () => {
  const { town, formatId, people, sent } = await handedIn({ anonymous: true }, 50);
  const { marks, waiting, files } = await rowsOf(town, formatId);
  expect([files.length, waiting.length, marks.length]).toEqual([0, 50, people.length]);
  expect(new Set(waiting.map(({ size }) => size)).size).toBe(1);
  const transactions = new Set(marks.map(({ xmin }) => xmin));
  expect(waiting.filter(({ xmin, xmax }) => transactions.has(xmin) || transactions.has(xmax))).toEqual([]);
  await end(town, formatId);
  const counted = await rowsOf(town, formatId);
  expect([counted.files.length, counted.waiting.length]).toEqual([50, 0]);
  // Not even with the key, and the ids that the browsers were told.
  const told = new Set(sent.flatMap((id) => [id, markOfFile(formatId, id).toString('hex')]));
  expect(counted.files.filter(({ id }) => told.has(id) || told.has(markOfFile(formatId, id).toString('hex')))).toEqual(
    [],
  );
}, 60_000);

test('the same adversary would join all that was stored as it came', async () => {
  const formatId = randomUUID();
  const people = Array.from({ length: 50 }, () => ({ memberId: randomUUID() }));
  const marks = people.map(({ memberId }, index) => ({
    ...{ xmin: String(index), ballot: null },
    voter: markOfVoter(formatId, { member: memberId }, { anonymous: true }).toString('hex'),
  }));
  const responses = people.map((_, index) => ({
    ...{
      xmin: String(index),
      id: String(1_000 + index),
      number: index,
      memberId: null,
      size: index,
      who: `${index} x`,
    },
  }));
  const ways = hitsOf({ marks, responses }, formatId, people);
  expect(ways.map(([, hits]) => hits)).toEqual([50, 50, 50, 50, 50, 50, 0]);
});

const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';
const settings: SurveySettings = {
  pages: [
    {
      id: 'seite',
      questions: [
        { id: 'who', kind: 'text', label: 'Was denken Sie?', required: true, limit: 500 },
        { id: 'file', kind: 'file', label: 'Ihr Plan', required: true, types: ['pdf'], max: 1 },
      ],
    },
  ],
  results: 'always',
};

async function answeredSurvey(more: Partial<SurveySettings>, crowd: number) {
  const stop = startCounting(new Rounds());
  const answered = await handedIn(more, crowd);
  const { town, formatId } = answered;
  await vi.waitFor(
    async () => expect(more.anonymous || (await rowsOf(town, formatId)).letters === 0).toBe(true),
    PATIENT,
  );
  await stop();
  return answered;
}

/** One after the other, as people come, each with an answer and a file of another length; only the judge reads whose it is. */
async function handedIn(more: Partial<SurveySettings>, crowd: number) {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings: { ...settings, ...more } });
  const people = await Promise.all(Array.from({ length: crowd }, (_, index) => newcomer(town, `Person ${index}`)));
  const sent: string[] = [];
  for (const [index, person] of people.entries()) {
    writeFileSync(path, `%PDF-1.7\n% ${index} ${'x'.repeat(randomInt(400))}\n%%EOF\n`);
    const file = await keepFile(person, { formatId, question: 'file' }, { path, name: 'Plan.pdf' });
    const answers = { who: `${index} ${'x'.repeat(randomInt(400))}`, file: [file] };
    await submitResponse(person, { formatId, answers });
    sent.push(file.id);
  }
  return { town, formatId, people, sent };
}

const path = join(mkdtempSync(join(tmpdir(), 'unlinkable-')), 'plan.pdf');

/** Ends the survey, and has all that waits counted. */
async function end(town: Town, formatId: string): Promise<void> {
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.update(offerFormats).set({ closesAt: sql`now()` }).where(eq(offerFormats.id, formatId)),
  );
  const stop = startCounting(new Rounds());
  wakeCounting(town.id, formatId);
  await vi.waitFor(async () => {
    expect((await rowsOf(town, formatId)).letters).toBe(0);
    expect(await isMixed(town.id, { formatId })).toBe(true);
  }, PATIENT);
  await stop();
}

const PATIENT = { timeout: 20_000, interval: 100 };

interface Rows {
  /** All that the database has of each, in the order in which it lies there. */
  marks: { xmin: string; voter: string; ballot: string | null }[];
  responses: { xmin: string; id: string; number: number; memberId: string | null; size: number; who: string }[];
  letters: number;
  /** Of answers that are counted, read like these: by their place on the disk instead of a number. */
  files: Rows['responses'];
  waiting: { xmin: string; xmax: string; size: number }[];
}

const rowsOf = (town: Town, formatId: string): Promise<Rows> =>
  inTenant({ tenantId: town.id }, async (tx) => ({
    marks: await tx.execute<Rows['marks'][number]>(sql`
      select xmin::text, encode(voter, 'hex') as voter, encode(ballot, 'hex') as ballot
      from participations where offer_format_id = ${formatId} order by ctid`),
    responses: await tx.execute<Rows['responses'][number]>(sql`
      select xmin::text, id, number, member_id as "memberId", pg_column_size(answers) as size, answers->>'who' as who
      from responses where offer_format_id = ${formatId} order by ctid`),
    letters: await tx.$count(letters, eq(letters.offerFormatId, formatId)),
    files: await tx.execute<Rows['responses'][number]>(sql`
      select xmin::text, id, (row_number() over (order by ctid))::int as number, null as "memberId", size,
        substring(convert_from(bytes, 'UTF8') from '% (\\d+ x*)') as who
      from answer_files where offer_format_id = ${formatId} order by ctid`),
    waiting: await tx.execute<Rows['waiting'][number]>(sql`
      select xmin::text, xmax::text, octet_length(sealed) as size
      from waiting_files where offer_format_id = ${formatId} order by ctid`),
  }));

/** How many the adversary joins rightly, by each way. */
async function linked(town: Town, formatId: string, people: readonly Person[]): Promise<[way: string, hits: number][]> {
  const { files, ...rows } = await rowsOf(town, formatId);
  const byFile = hitsOf({ ...rows, responses: files }, formatId, people);
  return [
    ...hitsOf(rows, formatId, people),
    ...byFile.map(([way, hits]) => [`a file’s ${way}`, hits] as [string, number]),
  ];
}

type Person = Pick<SignedIn, 'memberId'>;

function hitsOf(
  { marks, responses }: Pick<Rows, 'marks' | 'responses'>,
  formatId: string,
  people: readonly Person[],
): [way: string, hits: number][] {
  const truth = people.map(({ memberId }) => {
    const [named, hidden] = [{}, { anonymous: true } as const].map((survey) =>
      markOfVoter(formatId, { member: memberId }, survey).toString('hex'),
    );
    return { named, hidden };
  });
  const place = new Map(
    truth.flatMap(({ named, hidden }, index) => [[named, index] as const, [hidden, index] as const]),
  );
  const isRight = (mark: Rows['marks'][number] | undefined, response: Rows['responses'][number] | undefined) =>
    mark !== undefined && response !== undefined && place.get(mark.voter) === Number.parseInt(response.who, 10);
  const byOrder = (order: (a: Rows['responses'][number], b: Rows['responses'][number]) => number) =>
    [...responses].sort(order).filter((response, index) => isRight(marks[index], response)).length;
  const arrival = people.map(({ memberId }) => memberId);
  return [
    ['order on the disk', responses.filter((response, index) => isRight(marks[index], response)).length],
    ['number', byOrder((a, b) => a.number - b.number)],
    ['id', byOrder((a, b) => (a.id < b.id ? -1 : 1))],
    ['size', byOrder((a, b) => a.size - b.size)],
    ['number, among those who are known to have come in this order', byArrival(responses, arrival, people)],
    ['transaction', byTransaction(marks, responses).filter(([mark, response]) => isRight(mark, response)).length],
    [
      'a value that both have',
      valuesInCommon(marks, responses).filter(([mark, response]) => isRight(mark, response)).length,
    ],
  ];
}

/** Whoever watched the door knows the order of the people: the first response would be the first person's. */
const byArrival = (responses: Rows['responses'], arrival: string[], people: readonly Person[]): number =>
  [...responses]
    .sort((a, b) => a.number - b.number)
    .filter(({ who }, index) => people[Number.parseInt(who, 10)]?.memberId === arrival[index]).length;

/**
 * Marks and responses of one transaction, in their order; or else of the latest before it: what a part of a transaction
 * writes has the next number.
 */
function byTransaction(marks: Rows['marks'], responses: Rows['responses']) {
  const waiting = grouped(marks);
  const numbers = [...waiting.keys()].map(Number).sort((a, b) => a - b);
  return responses.map((response) => {
    const latest = numbers.findLast((number) => number <= Number(response.xmin));
    return [waiting.get(String(latest))?.shift(), response] as const;
  });
}

function valuesInCommon(marks: Rows['marks'], responses: Rows['responses']) {
  const texts = marks.map((mark) => ({ mark, text: Buffer.from(mark.voter, 'hex').toString('latin1') + mark.ballot }));
  return responses.map((response) => {
    const values = [response.memberId, response.id].filter((value) => value !== null);
    return [texts.find(({ text }) => values.some((value) => text.includes(value)))?.mark, response] as const;
  });
}

function grouped(marks: Rows['marks']): Map<string, Rows['marks']> {
  const groups = new Map<string, Rows['marks']>();
  for (const mark of marks) groups.set(mark.xmin, [...(groups.get(mark.xmin) ?? []), mark]);
  return groups;
}
