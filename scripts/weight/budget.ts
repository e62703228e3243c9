import type { PageWeight } from './page';

/** Kilobytes of 1,024 bytes, compressed. Together: the page, its scripts and its style sheets; fonts are told apart. */
const BUDGET = { scripts: 165, styles: 60, together: 220 };

export const isPlainTalk = (page: PageWeight): boolean => page.isTalk && !page.hasMap;

/** What is too heavy about a page, a sentence each. */
export function breachesOf(page: PageWeight): string[] {
  const weights = { ...page, together: page.html + page.scripts + page.styles };
  const bounded: (keyof typeof BUDGET)[] = isPlainTalk(page) ? ['scripts', 'styles', 'together'] : ['styles'];
  const heavy = bounded.filter((what) => weights[what] > BUDGET[what] * 1024);
  return [
    ...heavy.map((what) => `${page.path}: ${what} ${inKilobytes(weights[what])} KB, at most ${BUDGET[what]}.`),
    ...(page.namesMapLibrary ? [`${page.path} loads the map library at once; import it where the map is seen.`] : []),
  ];
}

/** A page's weights in a line. */
export const lineOf = (page: PageWeight): string =>
  [
    page.path.padEnd(60),
    ...(['html', 'scripts', 'styles', 'fonts'] as const).map(
      (what) => `${what} ${inKilobytes(page[what]).padStart(5)}`,
    ),
    isPlainTalk(page) ? 'discussion' : page.hasMap ? 'with a map' : '',
  ].join('  ');

export const inKilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
