import { Refusal } from '@/lib/errors';
import { textsIn } from '@/lib/text';
import { WORKBOOK_LIMIT } from '../model/paper';
import { countedFigures } from './counted';
import type { Tabled } from './csv';
import { surveyRows } from './survey-rows';
import { type Cell, cellsOf, columnWords } from './table-rows';

interface Sheet {
  name: string;
  rows: Cell[][];
}

/**
 * Everything public of an offer as the sheets of a workbook: comments, entries of maps, themes, surveys, and all figures
 * with how they were counted. Refuses with `Conflict` `download.workbook-too-large` above `WORKBOOK_LIMIT` contributions.
 */
export async function outcomeSheets({ outcome, contributions, language, origin }: Tabled): Promise<Sheet[]> {
  const say = textsIn(language, 'outcome.sheets');
  const [comments, entries]: [Cell[][], Cell[][]] = [[columnWords(language)], [columnWords(language)]];
  for await (const chunk of contributions) {
    for (const one of chunk) (one.kind === 'comment' ? comments : entries).push(cellsOf(one, origin));
    if (comments.length + entries.length > WORKBOOK_LIMIT)
      throw new Refusal('Conflict', 'download.workbook-too-large', { limit: WORKBOOK_LIMIT });
  }
  return [
    { name: say('comments'), rows: comments },
    { name: say('entries'), rows: entries },
    { name: say('themes'), rows: themeRows(outcome.themes, say) },
    { name: say('surveys'), rows: surveyTable(surveyRows(outcome, language), say) },
    { name: say('counted'), rows: countedTable(countedFigures(outcome, language), say) },
  ].filter(({ rows }) => rows.length > 1);
}

type Say = ReturnType<typeof textsIn>;

const themeRows = (themes: Tabled['outcome']['themes'], say: Say): Cell[][] => [
  [say('theme'), say('summary'), say('contributions')],
  ...themes.map(({ name, summary, count }) => [name, summary, count]),
];

const surveyTable = (rows: ReturnType<typeof surveyRows>, say: Say): Cell[][] => [
  [say('ofSurvey'), say('question'), say('answer'), say('count'), say('how')],
  ...rows.map(({ survey, question, label, count, note }) => [survey, question, label, count, note]),
];

const countedTable = (figures: ReturnType<typeof countedFigures>, say: Say): Cell[][] => [
  [say('figure'), say('count'), say('how')],
  ...figures.map(({ label, value, how }) => [label, value, how]),
];
