import { afterEach, describe, expect, test, vi } from 'vitest';
import { EmailAddress, keptFormCookie, localPath, sessionCookie, tokenAt, tokenOf } from './model';
import { detourOf } from './model/detour';

afterEach(() => vi.unstubAllEnvs());

describe('a mail address', () => {
  test.each([
    ['anna@town.example', 'anna@town.example'],
    ['  Anna.Sommer+rat@Mail.Town.Example ', 'anna.sommer+rat@mail.town.example'],
    ["o'neill@town.example", "o'neill@town.example"],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
  ])('may be %j', (typed, address) => expect(EmailAddress.parse(typed)).toBe(address));

  test.each([
    '',
    'anna',
    'anna@',
    '@town.example',
    'anna@town',
    'anna@localhost',
    'anna@town.example,eve@evil.example',
    'anna@town.example;eve@evil.example',
    'anna@town.example eve@evil.example',
    'anna@town.example\neve@evil.example',
    'anna@town.example\r\nBcc: eve@evil.example',
    'anna@town.example%0aBcc:eve@evil.example',
    'anna@town.example\u0000',
    'anna@town.example>',
    '<anna@town.example>',
    'Anna <anna@town.example>',
    '"anna"@town.example',
    '"eve@evil.example,"@town.example',
    '"a@b"@town.example',
    'eve@evil.example@town.example',
    'anna(comment)@town.example',
    'anna@(comment)town.example',
    'anna@[127.0.0.1]',
    'anna@127.0.0.1',
    'anna..sommer@town.example',
    '.anna@town.example',
    'anna.@town.example',
    'anna@-town.example',
    'anna@town-.example',
    'anna@town..example',
    'anna@tówn.example',
    'änna@town.example',
    `${'a'.repeat(65)}@town.example`,
    `anna@${'a'.repeat(64)}.example`,
    `anna@${'a.'.repeat(130)}example`,
    'anna\u202e@town.example',
  ])('may not be %j', (typed) => expect(EmailAddress.safeParse(typed).success).toBe(false));
});

describe('the path to go on to', () => {
  test.each(['/town', '/town/offers/a?x=1#y', '/town/welcome?next=%2Ftown%2Faccount'])('may be %s', (path) =>
    expect(localPath('town', path)).toBe(path),
  );

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/town\\..\\..\\evil',
    '/town/../other',
    '/town/%2e%2e/other',
    '/townhall',
    '/other',
    'javascript:alert(1)',
    '/town/\r\nset-cookie: a=b',
    '/town/ü',
    `/town/${'a'.repeat(1000)}`,
    '',
    null,
    undefined,
    ['/town'],
  ])('is home instead of %j', (path) => expect(localPath('town', path)).toBe('/town'));
});

describe('the cookies', () => {
  test('are of one tenant each', () => {
    const header = 'session-towns=b; session-town=a; kept-form-town=c';
    expect(tokenOf('town', { cookie: header, host: 'localhost' })).toBe('a');
    expect(tokenOf('towns', { cookie: header, host: 'localhost' })).toBe('b');
    expect(tokenOf('tow', { cookie: header, host: 'localhost' })).toBeNull();
    expect(tokenOf('town', { cookie: 'session-town=', host: undefined })).toBeNull();
  });

  test('cannot be planted by a neighbouring host once people come over https', () => {
    vi.stubEnv('PUBLIC_URL', 'https://mitreden.example');
    expect(sessionCookie('town')).toBe('__Host-session-town');
    expect(keptFormCookie('town')).toBe('__Host-kept-form-town');
    expect(tokenOf('town', { cookie: 'session-town=planted', host: undefined })).toBeNull();
  });
});

describe('a session at a town’s own host', () => {
  const token = tokenAt('reden.town.example:443', 'a');
  const at = (host: string, value = token) => tokenOf('town', { cookie: `session-town=${value}`, host });

  test('counts there', () => {
    expect(token).toBe('a~reden.town.example');
    expect(at('Reden.Town.example')).toBe(token);
  });

  test('is worth nothing at another host, at the platform’s, or without the host in it', () => {
    expect(at('reden.other.example')).toBeNull();
    expect(at('localhost:3000')).toBeNull();
    expect(at('reden.town.example', 'a')).toBeNull();
    expect(at('reden.other.example', 'a~reden.other.example')).not.toBe(token);
  });

  test('and one of the platform counts at the platform alone', () => {
    expect(tokenAt('localhost:3000', 'a')).toBe('a');
    expect(at('127.0.0.1:3000', 'a')).toBe('a');
  });
});

describe('the detour of a refused contribution', () => {
  const page = '/town/offers/a/b?reply=1';
  const nextOf = (path: string | null) => new URL(path ?? '', 'http://here.invalid').searchParams.get('next');

  test('leads through signing in and the first steps back to the page', () => {
    const detour = detourOf('town', { code: 'sign-in.needed', facts: { required: 'guest' } }, page);
    expect(detour).toMatch(/^\/town\/sign-in\?.*trust=guest$/);
    expect(nextOf(nextOf(detour))).toBe(page);
  });

  test('leads straight back where the contribution bears no name', () => {
    const facts = { required: 'guest', nameless: true };
    expect(nextOf(detourOf('town', { code: 'sign-in.needed', facts }, page))).toBe(page);
  });

  test('asks for an address where a guest is not enough', () => {
    expect(detourOf('town', { code: 'trust.too-low', facts: { required: 'email' } }, page)).toContain('trust=email');
    expect(detourOf('town', { code: 'sign-in.needed', facts: {} }, page)).toContain('trust=email');
  });

  test('is only the first steps for who is signed in, and none where nothing of this would help', () => {
    expect(nextOf(detourOf('town', { code: 'profile.incomplete', facts: {} }, page))).toBe(page);
    expect(detourOf('town', { code: 'member.suspended', facts: {} }, page)).toBeNull();
    expect(detourOf('town', { code: 'thread.closed', facts: {} }, page)).toBeNull();
  });
});
