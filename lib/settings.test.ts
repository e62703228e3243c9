import { expect, test } from 'vitest';
import { settings } from './settings';

test('without any setting it is a demo that only this computer reaches', () => {
  expect(settings({})).toMatchObject({ demo: true, host: '127.0.0.1', port: 3000, databaseUrl: null });
});

test('with a database of its own it is no demo and listens on all addresses', () => {
  expect(settings({ DATABASE_URL: 'postgres://a:b@db/c' })).toMatchObject({ demo: false, host: undefined });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://a:secret@db/c'],
  ['REDIS_URL', 'localhost:6379'],
  ['PUBLIC_URL', 'beteiligung.example'],
  ['SMTP_URL', 'https://mail.example'],
  ['BEHIND_PROXY', 'yes'],
  ['LIMITS_FACTOR', '0'],
  ['LIMITS_FACTOR', 'many'],
  ['GEOCODER_URL', 'photon.stadt.lan'],
  ['OUTGOING_ALLOWED_HOSTS', 'https://wms.stadt.lan'],
  ['OUTGOING_ALLOWED_HOSTS', '*.stadt.lan'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is named, with what it must be and without its value', (name, value) => {
  const problem = problemOf({ [name]: value });
  expect(problem).toMatch(new RegExp(`^The setting ${name} is wrong: it must be .+\\.$`));
  expect(problem).not.toContain('secret');
});

test('a demo refuses to be reached from elsewhere', () => {
  expect(problemOf({ HOST: '0.0.0.0' })).toContain('demo mode');
  expect(settings({ HOST: '0.0.0.0', SMTP_URL: 'smtp://mail' }).host).toBe('0.0.0.0');
});

test('hosts that may be asked although they are not public are a list, with ports or without', () => {
  const OUTGOING_ALLOWED_HOSTS = 'WMS.stadt.lan:8080, 10.1.2.3,[::1]:81';
  expect(settings({ OUTGOING_ALLOWED_HOSTS }).outgoingAllowedHosts).toEqual([
    'wms.stadt.lan:8080',
    '10.1.2.3',
    '[::1]:81',
  ]);
});

test('a variable that is set to nothing counts as not set', () => {
  expect(settings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, demo: true });
});

function problemOf(environment: Record<string, string>): string {
  try {
    settings(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
