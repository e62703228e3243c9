import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Runs a check that holds or does not: counts as one test. */
export function check(name, [program, ...options]) {
  const { code } = run(name, [program, ...options]);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Runs tests that count themselves into a file. `read` finds passed, failed and skipped in it. A run that failed without
 * a failed test, or wrote no count, is one failed test.
 */
export function counted(name, { program, options, environment, read }) {
  const file = resolve('test-results', `${name.replaceAll(' ', '-')}.json`);
  const { code } = run(name, [...program, ...options(file)], environment?.(file));
  try {
    const [passed, failed, skipped] = read(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run(name, command, environment = {}) {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  console.log(`-- ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
  return { code: status };
}
