import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An address of the platform as its file says it, with the source behind it. */
export interface FoundRoute {
  /** `POST /[tenant]/comments` */
  at: string;
  source: string;
  /** Whether it is a page that people look at. */
  isPage: boolean;
}

/** What is answered before Next is asked: by the gate, and by the tiles of annotations. Neither has a file in `app`. */
const BEFORE_NEXT: readonly FoundRoute[] = [
  { at: 'GET /healthz', source: '', isPage: false },
  { at: 'GET /[tenant]/annotations/tiles/[thread]/[zoom]/[x]/[y]', source: '', isPage: false },
];

/** Every page and every method of every route, found on disk. */
export const foundRoutes = (): FoundRoute[] => [...filesIn('app').flatMap(routesIn), ...BEFORE_NEXT];

const METHOD = /^export (?:(?:const|async function|function) (?:\{([^}]+)\}|(\w+))|\{([^}]+)\} from)/gm;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function routesIn(file: string): FoundRoute[] {
  const [, folder, kind] = /^app(\/.*)?\/(route|page)\.tsx?$/.exec(file) ?? [];
  if (!kind) return [];
  const path = (folder ?? '').replace(/\/\([^)]+\)/g, '') || '/';
  const source = readFileSync(file, 'utf8');
  const exported = [...source.matchAll(METHOD)].flatMap(([, several, one, passedOn]) =>
    (several ?? one ?? passedOn ?? '').split(',').map((name) => name.trim()),
  );
  const methods = kind === 'page' ? ['GET'] : exported.filter((name) => METHODS.has(name));
  if (methods.length === 0) throw new Error(`${file} is a route, and no method was found in it.`);
  return methods.map((method) => ({ at: `${method} ${path}`, source, isPage: kind === 'page' }));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
