import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import type { SurveySettings } from '../model/survey';
import { fileOfAnswer } from '../queries/files';
import { publishedSurvey } from '../queries/published-survey';
import { countResponses } from './count-responses';
import { keepFile } from './keep-file';
import { mixResponses } from './mix-anew';
import { submitResponse } from './submit-response';

const CROWD = 12;
const path = join(mkdtempSync(join(tmpdir(), 'mixed-files-')), 'plan.pdf');

test('of an anonymous survey no file tells when its answer came, and none is lost over that', async () => {
  const { town, formatId, sent } = await answered();
  expect((await countResponses(town.id, formatId)).counted).toBe(CROWD);
  const counted = await rowsOf(town);
  expect(counted.map(({ id }) => id)).not.toEqual(sent);
  expect([...counted.map(({ id }) => id)].sort()).toEqual([...sent].sort());
  expect(new Set(counted.map(({ xmin }) => xmin)).size).toBe(1);
  expect(counted.filter(({ waiting_since }) => waiting_since !== null)).toEqual([]);

  const survey = await inTenant({ tenantId: town.id }, (tx) => publishedSurvey(tx, formatId));
  await mixResponses(town.id, survey);
  const mixed = await rowsOf(town);
  expect(mixed.map(({ id }) => id)).not.toEqual(counted.map(({ id }) => id));
  expect(mixed[0]?.xmin).not.toBe(counted[0]?.xmin);
  for (const [number, id] of sent.entries())
    expect((await fileOfAnswer(town.emil, id)).name).toBe(`Plan ${number}.pdf`);
});

/** An anonymous survey that a crowd has answered, each with a file. Out: the files' ids in the order in which they came. */
async function answered() {
  const town = await newTown();
  const settings: SurveySettings = {
    pages: [{ id: 's', questions: [{ id: 'f', kind: 'file', label: 'Plan', required: true, types: ['pdf'], max: 1 }] }],
    ...{ results: 'always', anonymous: true },
  };
  const format = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
  const { formatId } = await offerIn(town, { format, settings });
  writeFileSync(path, '%PDF-1.7\n%%EOF\n');
  const sent: string[] = [];
  for (let number = 0; number < CROWD; number++) {
    const person = await newcomer(town, `Person ${number}`);
    const file = await keepFile(person, { formatId, question: 'f' }, { path, name: `Plan ${number}.pdf` });
    await submitResponse(person, { formatId, answers: { f: [file] } });
    sent.push(file.id);
  }
  return { town, formatId, sent };
}

/** All that the database has of each, in the order in which it lies there. */
const rowsOf = (town: Town) =>
  inTenant({ tenantId: town.id }, async (tx) => [
    ...(await tx.execute<{ xmin: string; id: string; waiting_since: string | null }>(
      sql`select xmin::text, id, waiting_since from answer_files order by ctid`,
    )),
  ]);
