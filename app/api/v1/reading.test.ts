import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { annotated, openMap } from '@/db/testing/open-map';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { readings } from '@/lib/public-api/model/readings';
import { documents, Problem } from '@/lib/public-api/model/schemas';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { ask, askFor, type Document } from './testing/ask';

const talk = formats.find(({ opens }) => opens.includes('comment') && !opens.includes('annotate'))?.code ?? '';
const asking = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
const rule = { rule: 1, reason: 'Probe' };

let api: Document;
beforeAll(async () => {
  api = await askFor('/openapi.json');
});

/** What an answer has besides what its schema says, or lacks; by the document, and strictly by the schema itself. */
function faultsOf(answer: Document, { schema }: { schema: z.ZodType }): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv as never);
  ajv.addSchema({ $id: 'api', components: api.components });
  const byDocument = ajv.compile({ $ref: `api#/components/schemas/${documents.get(schema)?.id}` });
  const exactly = ajv.compile(z.toJSONSchema(schema, { io: 'output' }));
  return [byDocument, exactly].flatMap((check) => (check(answer) ? [] : (check.errors ?? [])));
}

const partOf = ({ slug }: Town, { offerSlug, formatSlug }: TestOffer) =>
  `/${slug}/offers/${offerSlug}/parts/${formatSlug}`;

const say = async (by: Town['anna'], threadId: string, text: string, parentId: string | null = null) =>
  (await postComment(by, { key: randomUUID(), threadId, text, parentId })).entry;

test('the definition is an OpenAPI 3.1 document, by the schema of OpenAPI, in both languages', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(api));
  expect([errors ?? [], valid, validator.version]).toEqual([[], true, '3.1']);
  const english = await (await ask('/openapi.json', { 'accept-language': 'en' })).json();
  expect([api.info.title, english.info.title]).toEqual([
    'Stadtgespräch: Lesen für Programme',
    'Stadtgespräch: reading for programs',
  ]);
  expect(
    JSON.stringify([api, english]).match(/"(fields|names|operations|answers|parameters|publicApi)\.\w+"/),
  ).toBeNull();
});

describe('offers', () => {
  test('are listed with what their schema says, without drafts', async () => {
    const town = await newTown();
    const [open, over] = [
      await offerIn(town, { format: talk }),
      await offerIn(town, { format: talk, state: 'closed' }),
    ];
    await offerIn(town, { format: talk, state: 'draft' });
    const all = await askFor(`/${town.slug}/offers`);
    expect(faultsOf(all, readings.offers)).toEqual([]);
    expect(all.offers.map(({ slug }: Document) => slug)).toEqual([open.offerSlug, over.offerSlug]);
    const closed = await askFor(`/${town.slug}/offers?state=closed`);
    expect(closed.offers.map(({ slug }: Document) => slug)).toEqual([over.offerSlug]);
    expect((await askFor(`/${town.slug}/offers?topic=green`)).offers).toEqual([]);
  });

  test('come page by page, each once', async () => {
    const town = await newTown();
    for (let count = 0; count < 5; count += 1) await offerIn(town, { format: talk });
    const seen: string[] = [];
    for (let at = `/${town.slug}/offers?limit=2`; at; ) {
      const answer = await ask(at);
      const { offers, links } = await answer.json();
      seen.push(...offers.map(({ id }: Document) => id));
      at = links.find(({ rel }: Document) => rel === 'next')?.href ?? '';
      expect(answer.headers.get('link')?.includes('rel="next"')).toBe(at !== '');
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  test('say all that their page says; a draft does not exist', async () => {
    const { town, offer } = await openMap();
    const found = await askFor(`/${town.slug}/offers/${offer.offerSlug}`);
    expect(faultsOf(found, readings.offer)).toEqual([]);
    expect(found.parts[0].entries).toMatch(/collections\/.*\/items$/);
    const draft = await offerIn(town, { format: talk, state: 'draft' });
    expect((await ask(`/${town.slug}/offers/${draft.offerSlug}`)).status).toBe(404);
    expect((await ask(`${partOf(town, draft)}/comments`)).status).toBe(404);
  });
});

describe('comments', () => {
  test('are read in their order, page by page, with votes and answers', async () => {
    const town = await newTown();
    const offer = await offerIn(town, { format: talk });
    const first = await say(town.anna, offer.threadId, 'Wann?');
    await say(town.mona, offer.threadId, 'Im Mai.', first.id);
    await castVote(town.mona, { commentId: first.id, value: 1 });
    const page = await askFor(`${partOf(town, offer)}/comments?limit=1`);
    expect(faultsOf(page, readings.comments)).toEqual([]);
    expect(page.comments).toMatchObject([{ text: 'Wann?', author: 'Anna', official: false, agrees: 1, parent: null }]);
    const next = await askFor(`${partOf(town, offer)}/comments?limit=1&cursor=${page.next}`);
    expect(next).toMatchObject({ comments: [{ text: 'Im Mai.', official: true, parent: first.id }], next: null });
    expect(JSON.stringify(page)).not.toContain(town.anna.memberId);
  });

  test('that are hidden, taken back or wait for review do not come out, and come back when they are restored', async () => {
    const town = await newTown();
    const [offer, reviewed] = [
      await offerIn(town, { format: talk }),
      await offerIn(town, { format: talk, reviewsFirst: true }),
    ];
    const hidden = await say(town.anna, offer.threadId, 'CANARY-1');
    const gone = await say(town.anna, offer.threadId, 'CANARY-2');
    await say(town.anna, reviewed.threadId, 'CANARY-3').catch(() => null);
    await hideContribution(town.mona, { kind: 'comment', contributionId: hidden.id, ...rule });
    await withdrawComment(town.anna, { commentId: gone.id });
    const texts = async () =>
      Promise.all([offer, reviewed].map(async (one) => (await ask(`${partOf(town, one)}/comments`)).text()));
    expect((await texts()).join()).not.toContain('CANARY');
    await restoreContribution(town.mona, { kind: 'comment', contributionId: hidden.id, reason: 'Doch.' });
    expect((await texts()).join()).toMatch(/CANARY-1/);
  });

  test('below an entry of a map are read until it is hidden', async () => {
    const town = await newTown();
    const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
    const offer = await offerIn(town, { format: annotated, settings });
    const draft = { key: randomUUID(), threadId: offer.threadId, category: 'bench', text: 'Eine Bank.' };
    const geometry = { type: 'Point', coordinates: [10, 54] };
    const { entry } = await addAnnotation(town.anna, { ...draft, geometry });
    await say(town.anna, entry.discussionId, 'Ja!');
    const address = `${partOf(town, offer)}/entries/${entry.id}/comments`;
    const page = await askFor(address);
    expect(faultsOf(page, readings.entryComments)).toEqual([]);
    expect(page.comments[0].page).toContain(`?annotation=${entry.id}&comment=`);
    await hideContribution(town.mona, { kind: 'annotation', contributionId: entry.id, ...rule });
    expect((await ask(address)).status).toBe(404);
  });
});

describe('results of a survey', () => {
  const settings = (results: string) => ({
    pages: [
      {
        id: 'seite',
        questions: [
          {
            id: 'mood',
            kind: 'single',
            label: 'Gut?',
            required: false,
            options: [
              { id: 'ja', label: 'Ja' },
              { id: 'nein', label: 'Nein' },
            ],
          },
        ],
      },
    ],
    results,
  });

  test('are as public as on its page', async () => {
    const town = await newTown();
    const [always, later] = [
      await offerIn(town, { format: asking, settings: settings('always') }),
      await offerIn(town, { format: asking, settings: settings('after-end') }),
    ];
    const found = await askFor(`${partOf(town, always)}/results`);
    expect(faultsOf(found, readings.results)).toEqual([]);
    expect(found).toMatchObject({
      responses: null,
      threshold: 5,
      columns: [{ question: 'Gut?', lines: [{ label: 'Ja', count: null }, {}] }],
    });
    const refused = await ask(`${partOf(town, later)}/results`);
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'results.after-end']);
    expect((await ask(`${partOf(town, always)}/comments`)).status).toBe(404);
  });
});

test('decisions are read without names', async () => {
  const { town } = await openMap();
  const log = await askFor(`/${town.slug}/decisions`);
  expect(faultsOf(log, readings.decisions)).toEqual([]);
  expect(log.decisions).toMatchObject([{ outcome: 'hidden', kind: 'annotation', rule: 1 }]);
  expect(JSON.stringify(log)).not.toMatch(/Mona|Anna/);
});

describe('every answer', () => {
  test('has a tag, by which it is not sent a second time until it is another one', async () => {
    const town = await newTown();
    const offer = await offerIn(town, { format: talk });
    const address = `${partOf(town, offer)}/comments`;
    const tag = (await ask(address)).headers.get('etag') ?? '';
    expect((await ask(address, { 'if-none-match': tag })).status).toBe(304);
    await say(town.anna, offer.threadId, 'Neu.');
    expect((await ask(address, { 'if-none-match': tag })).status).toBe(200);
  });

  test('that is a refusal is a problem in the reader’s language', async () => {
    const town = await newTown();
    for (const wrong of ['?cursor=1', '?limit=0', '?state=draft', '?unknown=1']) {
      const answer = await ask(`/${town.slug}/offers${wrong}`, { 'accept-language': 'en' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
      expect(faultsOf(await answer.json(), { schema: Problem })).toEqual([]);
    }
    expect((await ask(`/${town.slug}/offers/nichts`)).status).toBe(404);
    expect((await ask(`/${town.slug}/decisions?cursor=1`)).status).toBe(400);
  });
});
