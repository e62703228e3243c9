import { describe, expect, test } from 'vitest';
import { responses, tallies } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import type { Refusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { setMargins } from '../commands/set-margins';
import { readAnalysisWish } from '../model/analysis-wish';
import { columnsOf, Question } from '../model/questions';
import type { SurveySettings } from '../model/survey';
import { ANSWERED, talliesOf } from '../model/totals';
import type { Answers } from '../model/walk';
import { analysisOf } from './analysis';
import { closerLook } from './closer-look';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const questions = [
  { id: 'way', kind: 'single', options: options('foot', 'bike', 'bus') },
  { id: 'mood', kind: 'scale', min: 1, max: 3 },
  { id: 'far', kind: 'number', min: 0, max: 50 },
  { id: 'said', kind: 'text', limit: 100 },
].map((question) => Question.parse({ label: 'Frage', required: false, ...question }));
const settings: SurveySettings = { pages: [{ id: 'seite', questions }], results: 'always' };

/** Thirty people: twelve on foot, eleven by bike, and seven by bus; of those by bus nearly all are unhappy. */
const people: Answers[] = Array.from({ length: 30 }, (_, person) => ({
  way: person < 12 ? 'foot' : person < 23 ? 'bike' : 'bus',
  mood: person < 23 ? (person % 2) + 2 : person < 29 ? 1 : 3,
  far: person,
  ...(person % 10 === 0 && { said: person ? `Mehr Bänke, ${person}` : 'Nichts' }),
}));

/** A survey with all these answers, of which the public was told so many. */
async function answeredSurvey(told: number) {
  const town = await newTown();
  const format = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
  const { formatId } = await offerIn(town, { format, settings });
  await inTenant({ tenantId: town.id }, async (tx) => {
    await tx
      .insert(responses)
      .values(people.map((answers, person) => ({ offerFormatId: formatId, number: person + 1, answers })));
    const counted = people.slice(0, told).flatMap((answers) => talliesOf(questions, answers));
    const totals = new Map<string, number>();
    for (const { questionId, option } of counted)
      totals.set(`${questionId} ${option}`, (totals.get(`${questionId} ${option}`) ?? 0) + 1);
    await tx.insert(tallies).values(
      [...totals].map(([key, published]) => {
        const [questionId = '', option = ''] = key.split(' ');
        return { offerFormatId: formatId, questionId, option, published };
      }),
    );
  });
  return { town, asked: { tenantId: town.id, formatId, settings } };
}

describe('the public, looking more closely', () => {
  test('sees a group in rounded numbers, and of it only what does not tell too much', async () => {
    const { asked } = await answeredSurvey(30);
    const { group } = await closerLook(asked, { group: 'way~foot' });
    expect(group?.results).toMatchObject({ responses: 10, counts: { way: { [ANSWERED]: 10, foot: 10 } } });
    const counts = Object.values(group?.results?.counts ?? {}).flatMap((lines) => Object.values(lines));
    expect(counts.filter((count) => count % 5 > 0)).toEqual([]);
    expect(group?.results?.counts).not.toHaveProperty('*origin');
  });

  test('sees nothing of a group that is too small, nor of one whose rest is', async () => {
    const { asked } = await answeredSurvey(26);
    expect((await closerLook(asked, { group: 'way~bus' })).group?.results).toBeNull();
    expect(
      (await closerLook({ ...asked, settings: { ...settings, threshold: 15 } }, { group: 'way~foot' })).group?.results,
    ).toBeNull();
  });

  test('sees no answers that were not told yet', async () => {
    const { asked } = await answeredSurvey(20);
    const { cross } = await closerLook(asked, { rows: 'way', columns: 'mood' });
    const rows = cross?.table?.rows ?? [];
    expect(rows.map(({ option, count }) => [option, count])).toEqual([
      ['foot', 10],
      ['bike', 5],
    ]);
  });

  test('gets no table of a group, whatever the address asks for, and nothing of questions that there are not', async () => {
    const { asked } = await answeredSurvey(30);
    const all = await closerLook(asked, { group: 'way~foot', rows: 'way', columns: 'mood' });
    expect(all.cross).toBeNull();
    expect(await closerLook(asked, { group: 'way~plane', rows: 'way', columns: 'way' })).toEqual({
      group: null,
      cross: null,
    });
  });
});

describe('staff, looking at everything', () => {
  const wishOf = (query: Record<string, string[]>) => readAnalysisWish(questions.flatMap(columnsOf), query);

  test('see exactly who gave several answers, amounts, and how questions hang together', async () => {
    const { asked } = await answeredSurvey(30);
    const found = await analysisOf(asked, wishOf({ only: ['way~bus', 'mood~1'], rows: ['way'], columns: ['mood'] }));
    expect(found).toMatchObject({ everybody: 30, results: { responses: 6 }, isPublic: false });
    expect(found.amounts.far).toMatchObject({ least: 23, median: 25.5, greatest: 28 });
    const whole = await analysisOf(asked, wishOf({ rows: ['way'], columns: ['mood'], versus: ['way~bus'] }));
    expect(whole.cross?.association?.cramersV).toBeGreaterThan(0.6);
    expect(whole.versus?.responses).toBe(7);
  });

  test('find words, also of a group, and take signs for signs', async () => {
    const { asked } = await answeredSurvey(30);
    const texts = async (query: Record<string, string[]>) =>
      (await analysisOf(asked, wishOf({ text: ['said'], ...query }))).texts;
    expect((await texts({ search: ['bänke'] }))?.count).toBe(2);
    expect((await texts({ only: ['way~foot'] }))?.texts.toSorted()).toEqual(['Mehr Bänke, 10', 'Nichts']);
    expect((await texts({ search: ['%'] }))?.count).toBe(0);
  });

  test('weight by what is known of the town, which others may not set', async () => {
    const { town, asked } = await answeredSurvey(30);
    const margins = 'Frage;Möglichkeit;Anteil\nway;foot;20\nway;bike;20 %\nway;bus;60';
    await setMargins(town.emil, { formatId: asked.formatId, margins });
    const { raked, results } = await analysisOf(asked, wishOf({ weighted: ['1'] }));
    expect(raked?.met).toBe(true);
    expect(raked?.designEffect).toBeGreaterThan(1.3);
    expect((results.counts.way?.bus ?? 0) / (results.counts.way?.[ANSWERED] ?? 1)).toBeCloseTo(0.6, 2);
    const outcome = (actor: typeof town.anna, text: string) =>
      setMargins(actor, { formatId: asked.formatId, margins: text }).then(
        () => 'yes',
        ({ code }: Refusal) => code,
      );
    expect(await outcome(town.anna, margins)).toBe('role.editor-needed');
    expect(await outcome(town.mona, margins)).toBe('role.editor-needed');
    expect(await outcome(town.emil, 'way;foot;10\nway;plane;3')).toBe('weighting.unknown');
    expect(await outcome(town.emil, '')).toBe('yes');
  });
});
