import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { pageAsked } from './page-address';

const PATH = '/lindenfurt/offers/marktplatz/gespraech';

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  pageAsked(Object.assign(new IncomingMessage(new Socket()), { url, headers, method }));
const named = (url: string, headers: Record<string, string> = {}) => {
  const found = asked(url, headers);
  return found?.address.name;
};

describe('a page has a name', () => {
  test.each([
    ['another town', PATH.replace('lindenfurt', 'haselrode'), {}],
    ['another sorting', `${PATH}?sort=oldest`, {}],
    ['a further page', `${PATH}?from=0.12`, {}],
    ['all comments', `${PATH}/all`, {}],
    ['another language', PATH, { 'accept-language': 'en' }],
    ['a chosen language', PATH, { cookie: 'language=en' }],
    ['the language that its space makes of that', PATH, { 'x-language': 'en' }],
    ['another look', PATH, { cookie: 'theme=dark' }],
  ])('of its own for %s', (_what, url, headers) => {
    expect(named(url, headers)).not.toBe(named(PATH));
  });

  test('that does not depend on the order of the query, nor on cookies of others', () => {
    expect(named(`${PATH}?from=0.1&sort=oldest`)).toBe(named(`${PATH}?sort=oldest&from=0.1`));
    expect(named(PATH, { cookie: 'session-haselrode=x; a=b' })).toBe(named(PATH));
  });
});

test.each([
  ['a name that the page does not know', `${PATH}?utm=1`],
  ['a name twice', `${PATH}?sort=oldest&sort=newest`],
  ['a value that nobody of ours wrote', `${PATH}?sort=%3Cscript%3E`],
  ['a sorting of all comments', `${PATH}/all?sort=oldest`],
  ['an address with a host', `http://evil.example${PATH}`],
  ['two slashes', `/${PATH}`],
  ['signs in code', PATH.replace('o', '%6f')],
  ['another page', '/lindenfurt/offers/marktplatz'],
])('%s is asked of Next', (_what, url) => {
  expect(asked(url)).toBeNull();
});

test.each([
  ['a form', {}, 'POST'],
  ['a piece of a page', { rsc: '1' }, 'GET'],
])('%s is asked of Next', (_what, headers, method) => {
  expect(asked(PATH, headers, method)).toBeNull();
});

test('tells who asks by the cookies of this town only', () => {
  expect(asked(PATH)?.asker).toEqual({ token: null, hasTyped: false });
  expect(asked(PATH, { cookie: 'session-lindenfurt=abc' })?.asker).toEqual({ token: 'abc', hasTyped: false });
  expect(asked(PATH, { cookie: 'kept-form-lindenfurt=x; session-haselrode=x' })?.asker).toEqual({
    token: null,
    hasTyped: true,
  });
});
