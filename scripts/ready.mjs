import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages of package-lock.json where one is missing or of another version. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const [program, ...rest] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const npm = spawnSync(program, [...rest, 'ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (npm.status !== 0) stop('The packages could not be installed; look at what npm says above.');
}

/** Builds where a source is newer than the last finished build. */
export function ensureBuilt() {
  if (existsSync(BUILT) && newestOf(SOURCES) <= statSync(BUILT).mtimeMs) return;
  console.log('Building …');
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (build.status !== 0) stop('The build failed; look at what it says above.');
}

/** Refuses a Node that is too old, before something fails in a less helpful way. */
export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node ${process.versions.node} is too old; install Node 20.19 or later from https://nodejs.org.`);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const BUILT = 'dist/production/complete';
const SOURCES = [
  ...['app', 'components', 'db', 'lib', 'messages', 'public', 'scripts/build.mjs', 'scripts/bundle.mjs'],
  ...['server.ts', 'proxy.ts', 'next.config.mjs', 'package-lock.json', 'tsconfig.json'],
];

/** npm notes in node_modules what it installed. Packages for other systems are not in there. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || found[path]?.version === version || ((optional || devOptional) && !found[path]),
  );
}

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** The latest change below these paths. Folders count, since a file that was removed leaves only that trace. */
function newestOf(paths) {
  return paths.filter(existsSync).reduce((newest, path) => {
    const { mtimeMs } = statSync(path);
    if (!statSync(path).isDirectory() || path.endsWith('public/maplibre'))
      return Math.max(newest, path.endsWith('.test.ts') ? 0 : mtimeMs);
    return Math.max(
      newest,
      path === 'public' ? 0 : mtimeMs,
      newestOf(readdirSync(path).map((name) => join(path, name))),
    );
  }, 0);
}
