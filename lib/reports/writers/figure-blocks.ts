import { textsIn } from '@/lib/text';
import type { Block } from '../model/paper';
import type { Outcome } from '../queries/outcome';
import { countedFigures } from './counted';
import { dayIn, numbersIn } from './days';

/** The figures of an outcome: a table with how each was counted, and bars of when, in which format and about what. */
export function figureBlocks(outcome: Outcome, language: string): Block[] {
  const say = textsIn(language, 'outcome.paper');
  const { count } = numbersIn(language);
  const day = dayIn(language);
  const { unit, stretches } = outcome.over;
  const spoken = textsIn(language, 'outcome.charts');
  return [
    { kind: 'heading', level: 2, text: say('figures') },
    {
      kind: 'table',
      head: [say('figure'), say('count'), say('how')],
      rows: countedFigures(outcome, language).map(({ label, value, how }) => [label, count(value), how]),
    },
    ...barsOf(language, {
      title: spoken('time'),
      how: spoken(`timeHow.${unit}`),
      rows: stretches.filter((one) => one.count > 0).map((one) => ({ label: day(one.from), count: one.count })),
    }),
    ...barsOf(language, {
      title: spoken('formats'),
      how: spoken('formatsHow'),
      rows: outcome.formats.map(({ title, contributions }) => ({ label: title, count: contributions })),
    }),
    ...barsOf(language, {
      title: spoken('themes'),
      how: spoken('themesHow'),
      rows: outcome.themes.map((theme) => ({ label: theme.name, count: theme.count })),
    }),
  ];
}

interface Bars {
  title: string;
  how: string;
  rows: readonly { label: string; count: number }[];
}

/** Counts with bars, the longest one for the largest; nothing where there are none. */
export function barsOf(language: string, { title, how, rows }: Bars): Block[] {
  if (rows.length === 0) return [];
  const say = textsIn(language, 'outcome.paper');
  const { count, percent } = numbersIn(language);
  const all = Math.max(
    1,
    rows.reduce((sum, row) => sum + row.count, 0),
  );
  const most = Math.max(1, ...rows.map((row) => row.count));
  return [
    {
      kind: 'shares',
      heads: [say('what'), say('share'), '', say('count')],
      table: {
        ...{ title, answered: how },
        rows: rows.map((row) => ({
          ...{ label: row.label, share: row.count / most, range: null },
          cells: [percent(row.count / all), '', count(row.count)],
        })),
      },
    },
  ];
}
