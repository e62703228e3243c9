import { readFileSync } from 'node:fs';

export type Direction = 'ServerEvents' | 'ClientEvents' | 'BetweenServers';

/** The names of the events in the one map of them. */
export function foundEvents(direction: Direction): string[] {
  const source = readFileSync('lib/realtime/events.ts', 'utf8');
  const [, body] = new RegExp(`export interface ${direction} \\{([\\s\\S]*?)\\n\\}`).exec(source) ?? [];
  if (!body) throw new Error(`lib/realtime/events.ts has no ${direction}.`);
  return [...body.matchAll(/^ {2}'([a-z.-]+)'/gm)].map(([, name]) => name ?? '');
}
