import createClient from 'openapi-fetch';
import type { paths } from '@/docs/api-client';
import { PORT } from './fixtures/port';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// The client's types are made of the interface's own document (docs/api-client.d.ts).
const client = createClient<paths>({ baseUrl: `http://localhost:${PORT}/api/v1` });
const path = { town: TOWN };

test('a client made of the definition finds every offer, and all that is said in it', async () => {
  const { data: list } = await client.GET('/{town}/offers', { params: { path, query: { state: 'open' } } });
  expect(list?.offers.map(({ state }) => state)).toContain('open');
  for (const { slug } of list?.offers ?? []) {
    const { data: offer } = await client.GET('/{town}/offers/{offer}', { params: { path: { ...path, offer: slug } } });
    for (const part of offer?.parts.filter(({ comments }) => comments) ?? []) {
      const seen = new Set<number>();
      for (let cursor: string | undefined; ; ) {
        const { data } = await client.GET('/{town}/offers/{offer}/parts/{part}/comments', {
          params: { path: { ...path, offer: slug, part: part.slug }, query: { limit: 7, cursor } },
        });
        for (const { number } of data?.comments ?? []) seen.add(number);
        if (!data?.next) break;
        cursor = data.next;
      }
      expect(seen.size).toBe(part.contributions);
    }
    for (const part of offer?.parts.filter(({ results }) => results) ?? []) {
      const at = { params: { path: { ...path, offer: slug, part: part.slug } } };
      const { data, error } = await client.GET('/{town}/offers/{offer}/parts/{part}/results', at);
      expect(data?.columns.length ?? error?.code).toBeTruthy();
    }
  }
});

test('it is told what it asked wrongly, and that nothing has changed', async () => {
  const { error, response } = await client.GET('/{town}/offers', { params: { path, query: { cursor: 'x' } } });
  expect([response.status, error?.code]).toEqual([400, 'parameter.wrong']);
  const { response: log } = await client.GET('/{town}/decisions', { params: { path } });
  const again = { params: { path }, headers: { 'if-none-match': log.headers.get('etag') ?? '' } };
  expect((await client.GET('/{town}/decisions', again)).response.status).toBe(304);
});

test('who is signed in reads no more by it than anybody else', async ({ page }) => {
  await openAs(page, 'emil', '/manage');
  const drafts = await page.request.get(`/api/v1/${TOWN}/offers`);
  expect(await drafts.text()).toBe(await (await fetch(`http://localhost:${PORT}/api/v1/${TOWN}/offers`)).text());
});
