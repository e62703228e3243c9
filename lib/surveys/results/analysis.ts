import { setImmediate as turn } from 'node:timers/promises';
import { inTenant } from '@/db/tenancy';
import type { ResultsView } from '@/lib/realtime/model';
import type { AnalysisWish } from '../model/analysis-wish';
import { type Association, associationOf } from '../model/cross';
import { isGroup } from '../model/hiding';
import { type Mean, meanOfValues } from '../model/intervals';
import { questionsOf } from '../model/page';
import { type Quantiles, quantilesOf } from '../model/quantiles';
import type { Margins, Raked } from '../model/raking';
import { thresholdOf } from '../model/survey';
import { writtenQuestions } from '../model/written';
import { marginsOf } from '../queries/margins';
import { type TextsPage, textsPage } from '../queries/texts';
import type { AnswerIndex } from './answer-index';
import { type Bits, countBoth } from './bits';
import { crossOf, everybody, numbersIn, totalsOf, valuesOf, within } from './count';
import type { Asked, PublicCross } from './public-views';
import { answersOf } from './shelf';
import { type Weights, weighedTotals, weightsFor } from './weigh';

/** Exact figures, for who may see them. */
export interface Analysis {
  /** How many are counted altogether. */
  everybody: number;
  results: ResultsView;
  versus: ResultsView | null;
  /** Of each column of amounts. */
  amounts: Record<string, Quantiles & Mean>;
  cross: { table: PublicCross; association: Association | null } | null;
  /** What the known margins do; null where nothing is weighted. */
  raked: Raked | null;
  margins: Margins;
  /** Whether the public may see this group as well, rounded. */
  isPublic: boolean;
  /** What people wrote, where that is asked for. */
  texts: TextsPage | null;
}

/** All that the analysis page shows in figures. The right to see is the caller's to check. */
export async function analysisOf(asked: Asked, wish: AnalysisWish): Promise<Analysis> {
  const scope = { ...asked, questions: questionsOf(asked.settings.pages) };
  const [index, margins] = await Promise.all([
    answersOf(scope),
    inTenant(asked, (tx) => marginsOf(tx, asked.formatId)),
  ]);
  const all = everybody(index);
  const these = within(index, wish.only, all);
  const weights = wish.weighted && margins.length > 0 ? weightsFor(index, margins, all) : null;
  const versus = wish.versus && within(index, [wish.versus], all);
  const [count, total] = [countBoth(these, these), index.rows];
  return {
    everybody: total,
    results: await totals(index, these, weights),
    versus: versus && (await totals(index, versus, weights)),
    amounts: await amountsIn(index, these),
    cross: crossIn(index, these, wish),
    raked: weights?.raked ?? null,
    margins,
    texts: await textsIn(asked, wish, { index, these }),
    isPublic: wish.only.length === 0 || (wish.only.length === 1 && isGroup(count, total, thresholdOf(asked.settings))),
  };
}

const totals = async (index: AnswerIndex, among: Bits, weights: Weights | null): Promise<ResultsView> =>
  weights ? weighedTotals(index, among, weights) : totalsOf(index, among);

async function amountsIn(index: AnswerIndex, among: Bits): Promise<Analysis['amounts']> {
  const amounts: Analysis['amounts'] = {};
  for (const [key, column] of index.columns) {
    if (column.column.holds !== 'amount') continue;
    const values = valuesOf(column, among);
    const mean = meanOfValues(pairs(values));
    const quantiles = quantilesOf(values);
    if (mean && quantiles) amounts[key] = { ...quantiles, ...mean };
    await turn();
  }
  return amounts;
}

function* pairs(values: Float64Array): Generator<[number, number]> {
  for (const value of values) yield [value, 1];
}

function crossIn(index: AnswerIndex, among: Bits, { rows, columns }: AnalysisWish): Analysis['cross'] {
  const [one, other] = [index.columns.get(rows ?? ''), index.columns.get(columns ?? '')];
  if (!one || !other || one === other) return null;
  const cells = crossOf(one, other, among);
  const table = {
    columns: [...other.lines.keys()],
    rows: [...one.lines.keys()].map((option, at) => ({
      option,
      cells: cells[at] ?? [],
      count: countBoth(within(index, [{ column: one.column.key, option }], among), other.answered),
    })),
  };
  const isSeveral = [one, other].some(({ column }) => column.holds === 'several');
  // Who counts in several cells breaks what chi-square supposes.
  return { table, association: isSeveral ? null : associationOf(cells) };
}

async function textsIn(
  { tenantId, formatId, settings }: Asked,
  { text, search, page, only }: AnalysisWish,
  { index, these }: { index: AnswerIndex; these: Bits },
): Promise<TextsPage | null> {
  const question = writtenQuestions(questionsOf(settings.pages)).find(({ id }) => id === text);
  if (!question) return null;
  const numbers = only.length > 0 ? numbersIn(index, these) : null;
  const wish = { question: question.id, isOther: 'options' in question, search, page, numbers };
  return inTenant({ tenantId }, (tx) => textsPage(tx, formatId, wish));
}
