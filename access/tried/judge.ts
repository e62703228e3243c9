import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../model';
import type { Heard } from './ask';

/** What an answer comes to; `fault` is none that anybody may get. */
export type Told = Answer | 'fault';

const BY_STATUS: Readonly<Record<number, Told>> = { 401: 'sign-in', 403: 'forbidden', 404: 'not-found' };

/** What somebody was told by an address. */
export function toldBy({ status, location }: Heard): Told {
  if (status >= 500) return 'fault';
  if (status === 303 || status === 307 || status === 308)
    return toldByRedirect(new URL(location, 'http://here.invalid'));
  return status < 400 ? 'yes' : (BY_STATUS[status] ?? 'invalid');
}

function toldByRedirect({ pathname, searchParams }: URL): Told {
  const code = searchParams.get('refused');
  if (searchParams.has('fault')) return 'fault';
  if (code === null) return /\/(sign-in|welcome)$/.test(pathname) && searchParams.has('next') ? 'sign-in' : 'yes';
  if (code.startsWith('sign-in.')) return 'sign-in';
  if (code.endsWith('not-found')) return 'not-found';
  return forbidding.has(code) ? 'forbidden' : 'invalid';
}

/** What somebody was told by the live connection. */
export function toldByKind(answer: { ok: boolean; kind?: string }): Told {
  if (answer.ok) return 'yes';
  return BY_KIND[answer.kind ?? ''] ?? 'fault';
}

const BY_KIND: Readonly<Record<string, Told>> = {
  SignInNeeded: 'sign-in',
  Forbidden: 'forbidden',
  NotFound: 'not-found',
  Invalid: 'invalid',
  Conflict: 'invalid',
  TooMany: 'invalid',
};

/** The codes of all noes that are somebody's missing right: a form's answer names the code alone. */
const forbidding: ReadonlySet<string> = new Set(
  filesIn('lib')
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\bno\(|Refusal\('Forbidden', )'([a-z.-]+)'/g)])
    .map(([, code]) => code ?? ''),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
