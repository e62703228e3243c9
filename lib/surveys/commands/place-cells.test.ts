import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { Question } from '../model/questions';
import type { SurveySettings } from '../model/survey';
import { toldResults } from '../queries';
import { toldCells } from '../queries/told-cells';
import { countResponses } from './count-responses';
import { fillCells } from './fill-cells';
import { submitResponse } from './submit-response';

const code = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
const where = Question.parse({
  ...{ id: 'wo', kind: 'place', label: 'Wo?', required: false, shapes: ['point'], max: 3 },
});
const settings: SurveySettings = { pages: [{ id: 'seite', questions: [where] }], results: 'always' };

const MARKET = [10.2, 52.1];
const STATION = [10.25, 52.15];
const marked = (...places: number[][]) => ({
  wo: places.map((coordinates) => ({ geometry: { type: 'Point', coordinates }, answers: {} })),
});

async function asked(more: Partial<SurveySettings> = {}) {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings: { ...settings, ...more } });
  const cells = async () => {
    const [found] = await inTenant({ tenantId: town.id }, (tx) =>
      toldCells(tx, { formatId, settings: { ...settings, ...more } }),
    );
    return found?.cells.map(({ people }) => people);
  };
  return { town, formatId, cells };
}

async function answer(town: Town, formatId: string, answers: object, count: number): Promise<void> {
  for (let person = 0; person < count; person++)
    await submitResponse(await newcomer(town, randomUUID()), { formatId, answers });
  await countResponses(town.id, formatId);
}

test('a cell is shown once enough people are in it, in steps, and never those of fewer', async () => {
  const { town, formatId, cells } = await asked();
  await answer(town, formatId, marked(MARKET, MARKET, STATION), 4);
  expect(await cells()).toEqual([]);
  await answer(town, formatId, marked(MARKET), 1);
  expect(await cells()).toEqual([5]);
  await answer(town, formatId, marked(MARKET), 4);
  expect(await cells()).toEqual([5]);
  await answer(town, formatId, marked(STATION), 1);
  expect(await cells()).toEqual([5, 5]);
});

test('cells are kept apart from the totals, and what another town has is not seen', async () => {
  const [{ town, formatId, cells }, other] = [await asked({ threshold: 1 }), await asked({ threshold: 1 })];
  await answer(town, formatId, marked(MARKET, STATION), 1);
  expect(await cells()).toEqual([1, 1]);
  const { counts } = await inTenant({ tenantId: town.id }, (tx) => toldResults(tx, formatId));
  expect(Object.keys(counts['wo:*where'] ?? {})).toEqual(['*']);
  const [seen] = await inTenant({ tenantId: other.town.id }, (tx) => toldCells(tx, { formatId, settings }));
  expect(seen?.cells).toEqual([]);
});

test('what was counted before there were cells is counted into them at a start, once', async () => {
  const { town, formatId, cells } = await asked();
  await answer(town, formatId, marked(MARKET), 6);
  await answer(town, formatId, marked(STATION), 5);
  const told = await cells();
  expect(told).toEqual([5, 5]);
  await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`delete from place_cells`));
  await fillCells();
  expect(await cells()).toEqual(told);
  await fillCells();
  expect(await cells()).toEqual(told);
  await answer(town, formatId, marked(MARKET), 5);
  expect(await cells()).toEqual([10, 5]);
});
