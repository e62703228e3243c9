import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foundCommands } from './found/commands';
import { foundEvents } from './found/events';
import { foundJobs } from './found/jobs';
import { foundKept } from './found/kept';
import { foundRoutes } from './found/routes';
import { routeRows } from './rows/all-rows';
import { behindOthers } from './rows/behind-others';
import { between, type FactRow, facts } from './rows/facts';
import { jobs } from './rows/jobs';
import { kept } from './rows/kept';
import { wishes } from './rows/wishes';

/** What is there without a row, and what has a row and is not there. */
function compared(found: readonly string[], rows: readonly { at: string }[]) {
  const named = new Set(rows.map(({ at }) => at));
  return {
    withoutRow: found.filter((at) => !named.has(at)).sort(),
    withoutEntry: [...named].filter((at) => !found.includes(at)).sort(),
  };
}

const NONE = { withoutRow: [], withoutEntry: [] };

test('every page and every method of a route has a row, and every row a route', () => {
  const found = foundRoutes().map(({ at }) => at);
  expect(compared(found, routeRows)).toEqual(NONE);
  expect(found.length).toBeGreaterThan(100);
});

test('every wish on the live connection has a row, and every row a wish', () => {
  expect(compared(foundEvents('ClientEvents'), wishes)).toEqual(NONE);
});

test('every fact that pages or processes hear of has a row, and every row a fact', () => {
  expect(compared(foundEvents('ServerEvents'), facts)).toEqual(NONE);
  expect(compared(foundEvents('BetweenServers'), between)).toEqual(NONE);
});

test('every kind of job has a row, and every row a job', () => {
  expect(compared(foundJobs(), jobs)).toEqual(NONE);
});

test('everything that is kept from one request to the next has a row that says by what, and every row keeps something', () => {
  expect(compared(foundKept(), kept)).toEqual(NONE);
});

test('every command is behind a row, or says why not', () => {
  const done = [...routeRows, ...wishes].flatMap(({ does = [] }) => does);
  const rows = [...done.map((at) => ({ at })), ...behindOthers];
  const { withoutRow, withoutEntry } = compared(
    foundCommands().map(({ name }) => name),
    rows,
  );
  expect(withoutRow).toEqual([]);
  expect(withoutEntry).toEqual([...WITHOUT_ACTOR].sort());
});

/** Commands that take no actor on purpose: nobody may be able to tell who sends an answer. */
const WITHOUT_ACTOR = ['submitAtKiosk', 'submitWithBallot'];

test('a row of a route names its commands as the route does', () => {
  const sources = new Map(foundRoutes().map(({ at, source }) => [at, source]));
  const silent = routeRows.flatMap(({ at, does = [] }) =>
    does.filter((name) => !THROUGH.has(name) && !sources.get(at)?.includes(name)).map((name) => `${at}: ${name}`),
  );
  expect(silent).toEqual([]);
});

/** What a route reaches through a door that several share. */
const THROUGH = new Set([
  ...['submitResponse', 'submitAtKiosk', 'enterPaperResponse', 'keepFile', 'storeOptionPicture'],
  ...['postComment', 'holdComment', 'addAnnotation', 'holdAnnotation'],
]);

test('no two rows try the same thing', () => {
  const names = [...routeRows, ...wishes].map(({ at, of = '' }) => `${at} ${of}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('nobody who is not signed in may do what staff does', () => {
  const open = routeRows.filter(({ at, answers }) => at.includes('/manage') && answers.nobody === 'yes');
  // Forgets what the same browser has typed.
  expect(open.map(({ at }) => at)).toEqual(['POST /[tenant]/manage/start-over']);
});

test.each([...facts, ...between, ...jobs].map(({ at, shownBy }) => [at, shownBy] as const))(
  'what the row of %s promises is shown by a test that is there',
  (_at, { file, test: title }: FactRow['shownBy']) => {
    expect(readFileSync(file, 'utf8')).toMatch(title);
  },
);
