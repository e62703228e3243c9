import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a process keeps from one request to the next, found on disk as `file name`: the maps and shelves of a module,
 * what gathers the questions of several requests, and what an object holds that is made once.
 */
export const foundKept = (): string[] =>
  [...filesIn('lib'), ...filesIn('db')]
    .filter((file) => file.endsWith('.ts') && !/\.test\.|\/(readers|testing|demo|model)\//.test(file))
    .flatMap((file) => namesIn(file).map((name) => `${file} ${name}`))
    .sort();

const OF_MODULES = [
  /^(?:export )?const (\w+) = new (?:Map|WeakMap|Set)<.*>\(\);/gm,
  /^ *const (\w+) = (?:newShelf|gathering|newKeptAnswers|newGuests)[<(]/gm,
  /^const (\w+) = new ResolvedValueCache\(/gm,
  /^held\[(name)\] \?\?= new Map/gm,
];
/** Where objects are made that live as long as the process: what they hold by a name. */
const LONG_LIVED =
  /^lib\/(realtime|serving|outgoing|limits|layers\/remote|surveys\/commands)\/|^db\/gathering\.ts$|^lib\/worker-rounds\.ts$/;
const HELD = /^ {2}(?:private readonly|const) (\w+) = new (?:Map|Set)<string/gm;

function namesIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const patterns = LONG_LIVED.test(file) ? [...OF_MODULES, HELD] : OF_MODULES;
  const names = patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name]) => name ?? ''));
  return [...new Set(names)];
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
