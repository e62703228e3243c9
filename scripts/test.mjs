// `npm test`: everything that must hold before a change lands, from a fresh clone. Every part runs, even after one that
// failed. The last line sums up: N passed, N failed, N skipped.
import { mkdirSync, rmSync } from 'node:fs';
import { assertNode, ensureInstalled } from './ready.mjs';
import { check, counted } from './test/parts.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
process.env.NEXT_TELEMETRY_DISABLED = '1';
assertNode();
ensureInstalled();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
// Written by an earlier build, about pages that may be gone by now.
for (const folder of ['.next/types', '.next/dev/types']) rmSync(folder, { recursive: true, force: true });

const results = [
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  check('linter', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  check('floors', ['scripts/house/imports.mjs']),
  check('rooms', ['scripts/house/rooms.mjs']),
  check('unused code', ['node_modules/knip/bin/knip.js']),
  vitest('unit and database tests', 'scripts/vitest.config.ts'),
  vitest('tables divided by tenant', 'scripts/vitest.partitioned.config.ts'),
];
const built = check('build', ['scripts/build.mjs']);
const weighed =
  built.failed === 0
    ? check('weight of pages', ['--import', 'tsx', 'scripts/weight.ts'])
    : { passed: 0, failed: 1, skipped: 0 };
const unbuilt = { passed: 0, failed: 1, skipped: 0 };
results.push(
  ...[built, weighed],
  ...(built.failed === 0 ? [access(), faults(), await browserTests()] : [unbuilt, unbuilt, unbuilt]),
);

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function vitest(name, config) {
  return counted(name, {
    program: ['node_modules/vitest/vitest.mjs', 'run', '--config', config],
    options: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    read: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => [
      numPassedTests,
      numFailedTests,
      numPendingTests + numTodoTests,
    ],
  });
}

/** Every row of the table of who may what, tried at the platform that was just built. */
function access() {
  return vitest('access matrix', 'scripts/vitest.access.config.ts');
}

/** The short form; the long one, which also judges times, is `npm run test:faults`. */
function faults() {
  return counted('faults', {
    program: ['--import', 'tsx', 'bench/faults/run.ts', '--short'],
    options: (file) => ['--json', file],
    read: ({ passed, failed, skipped }) => [passed, failed, skipped],
  });
}

async function browserTests() {
  // Not before the packages are installed.
  const { browserPath } = await import('./test/browser.mjs');
  const path = browserPath();
  if (path === null) return { passed: 0, failed: 1, skipped: 0 };
  return counted('browser tests', {
    program: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
    options: () => ['--reporter=list,json'],
    environment: (file) => ({ CHROME_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
    read: ({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.skipped],
  });
}
