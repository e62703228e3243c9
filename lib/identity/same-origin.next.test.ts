import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSameOrigin } from './same-origin.next';

beforeEach(() => void vi.stubEnv('PUBLIC_URL', 'https://mitreden.example'));
afterEach(() => vi.unstubAllEnvs());

const from = (origin: string | null, site?: string) =>
  isSameOrigin(new Headers({ ...(origin !== null && { origin }), ...(site && { 'sec-fetch-site': site }) }));

describe('a post', () => {
  test('from our own pages is taken', () => {
    expect(from('https://mitreden.example')).toBe(true);
    expect(from('https://mitreden.example', 'same-origin')).toBe(true);
  });

  test.each([
    [null, undefined],
    ['null', undefined],
    ['https://evil.example', undefined],
    ['http://mitreden.example', undefined],
    ['https://mitreden.example:8443', undefined],
    ['https://sub.mitreden.example', 'same-site'],
    ['https://mitreden.example.evil.example', undefined],
    ['https://mitreden.example', 'cross-site'],
    ['http://localhost:3000', undefined],
  ])('from %j (%j) is not', (origin, site) => expect(from(origin, site)).toBe(false));

  test('may name this computer as it likes while that is where we are, at our port', () => {
    vi.stubEnv('PUBLIC_URL', 'http://localhost:4400');
    expect(from('http://127.0.0.1:4400')).toBe(true);
    expect(from('http://[::1]:4400')).toBe(true);
    expect(from('http://127.0.0.1:4401')).toBe(false);
    expect(from('http://evil.example:4400')).toBe(false);
  });

  test('at a town’s own host may come from that host alone', () => {
    const at = (host: string, origin: string) => isSameOrigin(new Headers({ host, origin }));
    expect(at('reden.town.example', 'https://reden.town.example')).toBe(true);
    expect(at('reden.town.example', 'https://mitreden.example')).toBe(false);
    expect(at('mitreden.example', 'https://reden.town.example')).toBe(false);
    expect(at('reden.town.example', 'https://reden.other.example')).toBe(false);
    expect(at('reden.town.example', 'http://reden.town.example')).toBe(false);
  });
});
