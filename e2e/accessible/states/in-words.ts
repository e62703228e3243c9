import { allStates, elsewhere } from './all';

/** The list of pages and states as docs/bitv-pages.md has it; `scripts/bitv-pages.ts` writes it there. */
export function pagesInWords(): string {
  const routes = [...new Set([...allStates, ...elsewhere].map(({ route }) => route))].sort();
  const count = allStates.length + elsewhere.length;
  return [
    '# Pages and states that `npm run test:accessible` looks at',
    '',
    `Written by \`npx tsx scripts/bitv-pages.ts\`: ${routes.length} pages in ${count} states.`,
    '',
    '| page | states |',
    '|---|---|',
    ...routes.map((route) => `| \`${route}\` | ${statesOf(route)} |`),
    '',
  ].join('\n');
}

const statesOf = (route: string): string =>
  [
    ...allStates.filter((one) => one.route === route).map(({ state, who }) => (who ? `${state} (${who})` : state)),
    ...elsewhere.filter((one) => one.route === route).map(({ state, file }) => `${state} (\`${file}\`)`),
  ].join('; ');
