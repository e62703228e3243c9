import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundRoutes } from '@/access/found/routes';
import { allStates, elsewhere } from '@/e2e/accessible/states/all';
import { pagesInWords } from '@/e2e/accessible/states/in-words';

const steps = readFileSync('docs/bitv.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([number = '', name = '', state = '', shown = '']) => ({ number, name, state, shown }));

test('each of the 98 steps and the six new criteria has a state, and a script or a dated look', () => {
  expect(steps).toHaveLength(98 + 6);
  expect(new Set(steps.map(({ number }) => number)).size).toBe(104);
  const wrong = steps.filter(
    ({ name, state, shown }) =>
      !name || !['erfüllt', 'nicht anwendbar', 'offen'].includes(state) || !/`[^`]+` "|2026-\d\d-\d\d[:,]/.test(shown),
  );
  expect(wrong).toEqual([]);
});

test('the counts at the head are those of the tables', () => {
  const count = (state: string) => steps.filter((step) => step.state === state).length;
  expect(readFileSync('docs/bitv.md', 'utf8')).toContain(
    `\`erfüllt\` ${count('erfüllt')}, \`nicht anwendbar\` ${count('nicht anwendbar')}, \`offen\` ${count('offen')} of 104`,
  );
});

test('every script that is named has the test of that name', () => {
  const named = steps.flatMap(({ shown }) => [...shown.matchAll(/`([^`]+)` "([^"]+)"/g)]);
  expect(named.length).toBeGreaterThan(60);
  const gone = named.filter(([, file = '', title = '']) => !readFileSync(file, 'utf8').includes(title));
  expect(gone.map(([all]) => all)).toEqual([]);
});

test('every page has a state that the run looks at, or a browser test that asks axe', () => {
  const pages = foundRoutes().flatMap(({ at, isPage }) => (isPage ? [at.replace(/^GET /, '')] : []));
  const looked = new Set([...allStates, ...elsewhere].map(({ route }) => route));
  expect(pages.filter((page) => !looked.has(page))).toEqual([]);
  expect([...looked].filter((route) => !pages.includes(route))).toEqual([]);
  for (const { file, test: title } of elsewhere) {
    expect(readFileSync(file, 'utf8')).toContain(title);
    expect(readFileSync(file, 'utf8')).toContain('expectAccessible(');
  }
});

test('docs/bitv-pages.md lists the pages and states of the run', () => {
  expect(readFileSync('docs/bitv-pages.md', 'utf8')).toBe(pagesInWords());
});
