import { expect, test } from 'vitest';
import { viewIn } from './model';

const browser = { accept: 'text/html,*/*', 'user-agent': 'Mozilla/5.0 Firefox/140' };
const at = (url: string, headers: object = {}, method = 'GET') =>
  viewIn({ method, url, headers: { ...browser, ...headers } });

test.each([
  '/town/offers/markt',
  '/town/offers/markt?page=2',
  '/town/offers/markt/dialog',
  '/town/offers/markt/karte/x',
])('whoever opens %s looks at the offer', (url) => expect(at(url)).toEqual({ tenant: 'town', offer: 'markt' }));

test.each(['/town', '/town/offers', '/town/manage/offers/markt', '/api/v1/town/offers/markt'])(
  '%s is no page of an offer',
  (url) => expect(at(url)).toBeNull(),
);

test('machines, what is sent, and what is only fetched ahead do not count', () => {
  const page = '/town/offers/markt';
  expect(at(page, { 'user-agent': 'Googlebot/2.1' })).toBeNull();
  expect(at(page, { 'user-agent': undefined })).toBeNull();
  expect(at(page, { 'sec-purpose': 'prefetch' })).toBeNull();
  expect(at(page, { accept: '*/*' })).toBeNull();
  expect(at(page, { rsc: '1' })).toBeNull();
  expect(at(page, {}, 'POST')).toBeNull();
});
