import { expect, test } from 'vitest';
import { detourOf } from './detour';

const PAGE = '/lindenfurt/offers/markt/gespraech';
const WELCOME = `/lindenfurt/welcome?next=${encodeURIComponent(PAGE)}`;
const signIn = (trust: string, next = WELCOME) => `/lindenfurt/sign-in?${new URLSearchParams({ next, trust })}`;

test.each([
  ['sign-in.needed', { required: 'guest' }, signIn('guest')],
  ['sign-in.needed', {}, signIn('email')],
  ['sign-in.needed', { required: 'high', nameless: true }, signIn('high', PAGE)],
  ['trust.too-low', { required: 'email' }, signIn('email')],
  ['trust.bundid-needed', { required: 'substantial' }, signIn('substantial')],
  ['residency.needed', {}, `/lindenfurt/residency?next=${encodeURIComponent(PAGE)}`],
  ['profile.incomplete', {}, WELCOME],
  ['member.suspended', {}, null],
  ['thread.closed', {}, null],
] as const)('from %s %j one is led to %s', (code, facts, path) => {
  expect(detourOf('lindenfurt', { code, facts }, PAGE)).toBe(path);
});
