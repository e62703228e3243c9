import { textsIn } from '@/lib/text';
import type { Outcome } from '../queries/outcome';

/** A figure with what it counts and how it was counted. */
export interface CountedFigure {
  label: string;
  value: number;
  how: string;
}

const figures = ['people', 'comments', 'annotations', 'responses', 'votes'] as const;

/** All figures of an outcome, each with how it was counted. The same sentences stand on the result's page. */
export function countedFigures({ figures: counted, answers, themes }: Outcome, language: string): CountedFigure[] {
  const say = textsIn(language, 'offers.result.figures');
  const more = textsIn(language, 'outcome.counted');
  const answered = answers.statuses.reduce((sum, { count }) => sum + count, 0);
  return [
    ...figures.map((name) => ({
      ...{ label: say(`names.${name}`), value: counted[name], how: say(`hows.${name}`) },
    })),
    { label: more('answers'), value: answered, how: more('answersHow') },
    { label: more('themes'), value: themes.length, how: more('themesHow') },
  ];
}
