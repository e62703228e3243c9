import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wayIn } from './way-in';

beforeEach(() => void vi.stubEnv('PUBLIC_URL', 'https://mitreden.example'));
afterEach(() => vi.unstubAllEnvs());

const spaces = {
  slugAt: new Map([
    ['reden.town.example', 'town'],
    ['reden.village.example', 'village'],
  ]),
  resting: new Set(['village', 'hamlet']),
  languagesAt: new Map(),
};
const way = (host: string | undefined, url: string) => {
  const found = wayIn(spaces, host, url);
  return found.kind === 'redirect' ? found.to : found.kind;
};

test.each([
  ['mitreden.example', '/', 'pass'],
  ['Mitreden.Example:443', '/town/offers/a/b', 'pass'],
  ['localhost:3000', '/town', 'pass'],
  [undefined, '/town', 'pass'],
  ['evil.example', '/', 'unknown'],
  ['town.example', '/town', 'unknown'],
  ['reden.town.example.evil.example', '/town', 'unknown'],
])('at %s, %s: %s', (host, url, kind) => expect(way(host, url)).toBe(kind));

test.each([
  ['/', '/town'],
  ['/?x=1', '/town?x=1'],
  ['/offers/a/b?sort=new', '/town/offers/a/b?sort=new'],
  ['/village/offers/a', '/town/village/offers/a'],
  ['//evil.example/x', '/town//evil.example/x'],
  ['/towns', '/town/towns'],
])('on the town’s own host %s leads to %s', (url, to) => expect(way('reden.town.example', url)).toBe(to));

test.each([
  ['/town', 'pass'],
  ['/town/offers/a/b', 'pass'],
  ['/_next/static/x.js', 'pass'],
  ['/preferences', 'pass'],
  ['/favicon.ico', 'pass'],
  ['/service-worker.js', 'pass'],
  ['/api/v1/town/collections', 'pass'],
  ['/api/v1/village/collections', 'unknown'],
])('and %s is there: %s', (url, kind) => expect(way('reden.town.example', url)).toBe(kind));

test.each([
  ['mitreden.example', '/hamlet/offers/a'],
  ['mitreden.example', '/hamlet'],
  ['mitreden.example', '/api/v1/hamlet'],
  ['reden.village.example', '/offers/a'],
])('a space that rests answers nothing at %s%s', (host, url) => expect(way(host, url)).toBe('rests'));
