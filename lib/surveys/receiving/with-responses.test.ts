import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { openSession } from '@/lib/identity/commands/sessions';
import { sessionCookie } from '@/lib/identity/model';
import { settings } from '@/lib/settings';
import { countResponses } from '../commands/count-responses';
import type { SurveySettings } from '../model/survey';
import { withResponses } from './with-responses';

const format = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
const asked: SurveySettings = {
  pages: [{ id: 'a', questions: [{ id: 'mood', kind: 'scale', label: 'Wie?', required: true, min: 1, max: 5 }] }],
  results: 'always',
};

let server: Server | undefined;
afterEach(() => void server?.close());

/** Stands for Next: says what it was given. */
async function next(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.writeHead(418).end(`${request.method} ${request.url} ${Buffer.concat(chunks)}`);
}

async function posting(town: Town) {
  server = createServer(withResponses(next));
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, town.anna.memberId, { way: 'demo' }));
  const cookie = `${sessionCookie(town.slug)}=${token}`;
  return (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/${town.slug}/responses`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: settings().publicUrl.origin, ...headers },
      body: new URLSearchParams(fields),
    });
}

test('a finished form is taken, counted, and leads to the thanks in its language', async () => {
  const town = await newTown();
  const { formatId, offerSlug, formatSlug } = await offerIn(town, { format, settings: asked });
  const post = await posting(town);
  const answer = await post({ formatId, mood: '4', _lang: 'tr' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`/${town.slug}/offers/${offerSlug}/${formatSlug}?lang=tr#survey-thanks`);
  expect((await countResponses(town.id, formatId)).total).toBe(1);
});

test('what is refused, turns a page or comes from elsewhere goes on to Next, whole', async () => {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format, settings: asked });
  const post = await posting(town);
  const passed = async (fields: Record<string, string>, headers?: Record<string, string>) => {
    const answer = await post({ formatId, ...fields }, headers);
    expect(answer.status).toBe(418);
    expect(await answer.text()).toBe(`POST /${town.slug}/responses ${new URLSearchParams({ formatId, ...fields })}`);
  };
  await passed({ mood: '9' });
  await passed({ mood: '4', go: 'next' });
  await passed({ mood: '4' }, { origin: 'https://elsewhere.example' });
  await passed({ mood: '4', formatId: 'none' });
  expect((await countResponses(town.id, formatId)).total).toBe(0);
});

test('whoever hangs up in the middle of a form harms nobody', async () => {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format, settings: asked });
  const post = await posting(town);
  const line = connect(((server as Server).address() as AddressInfo).port, '127.0.0.1');
  const type = 'content-type: application/x-www-form-urlencoded';
  line.write(`POST /${town.slug}/responses HTTP/1.1\r\nhost: here\r\n${type}\r\ncontent-length: 100\r\n\r\nformatId=`);
  const [heard] = (await once(server as Server, 'request')) as [IncomingMessage];
  const gone = new Promise((done) => heard.once('close', done));
  line.destroy();
  await gone;
  expect((await post({ formatId, mood: '4' })).status).toBe(303);
});
