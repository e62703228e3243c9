import type { RouteRow, Things } from '../model';
import { all } from './answers';

const ROOT = 'GET /api/v1/[tenant]';
const PART = `${ROOT}/offers/[offer]/parts/[part]`;
const collection = (town: string, { offer }: Things) => `/api/v1/${town}/collections/${offer.slug}.karte`;

const entries = (town: string, { offer }: Things) => `/api/v1/${town}/offers/${offer.slug}/parts/karte/entries`;

/** The public interface: everybody gets the same, whoever they are. */
const asked: readonly RouteRow[] = [
  {
    at: 'GET /api/v1/schemas/[name]',
    namesNothing: true,
    send: () => ({ path: '/api/v1/schemas/survey-1.json' }),
    answers: all('yes'),
  },
  {
    at: 'GET /api/v1/openapi.json',
    namesNothing: true,
    send: () => ({ path: '/api/v1/openapi.json' }),
    answers: all('yes'),
  },
  { at: ROOT, namesNothing: true, send: (town) => ({ path: `/api/v1/${town}` }), answers: all('yes') },
  ...(['api', 'conformance', 'collections'] as const).map(
    (part): RouteRow => ({
      at: `${ROOT}/${part}`,
      namesNothing: true,
      send: (town) => ({ path: `/api/v1/${town}/${part}` }),
      answers: all('yes'),
    }),
  ),
  {
    at: `${ROOT}/collections/[collection]`,
    send: (town, things) => ({ path: collection(town, things) }),
    answers: all('yes'),
  },
  {
    at: `${ROOT}/collections/[collection]/items`,
    send: (town, things) => ({ path: `${collection(town, things)}/items` }),
    answers: all('yes'),
  },
  {
    at: `${ROOT}/collections/[collection]/items`,
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/api/v1/${town}/collections/${draft.slug}.karte/items` }),
    answers: all('not-found'),
  },
  {
    at: `${ROOT}/collections/[collection]/items/[feature]`,
    send: (town, things) => ({ path: `${collection(town, things)}/items/${things.map.entry}` }),
    answers: all('yes'),
  },
  {
    at: `${ROOT}/collections/[collection]/items/[feature]`,
    of: 'a hidden one',
    send: (town, things) => ({ path: `${collection(town, things)}/items/${things.map.hidden}` }),
    answers: all('not-found'),
  },
  {
    at: `${ROOT}/collections/[collection]/download/[kind]`,
    send: (town, things) => ({ path: `${collection(town, things)}/download/geojson` }),
    answers: all('yes'),
  },
  ...(['offers', 'decisions', 'feed', 'calendar'] as const).map(
    (part): RouteRow => ({
      at: `${ROOT}/${part}`,
      namesNothing: true,
      send: (town) => ({ path: `/api/v1/${town}/${part}` }),
      answers: all('yes'),
    }),
  ),
  ...(['feed', 'calendar'] as const).map(
    (part): RouteRow => ({
      at: `${ROOT}/${part}`,
      of: 'a topic around a place',
      namesNothing: true,
      send: (town) => ({ path: `/api/v1/${town}/${part}?topic=green&lon=9.99&lat=53.55&radius=500` }),
      answers: all('yes'),
    }),
  ),
  {
    at: `${ROOT}/catalog/[kind]`,
    namesNothing: true,
    send: (town) => ({ path: `/api/v1/${town}/catalog/turtle` }),
    answers: all('yes'),
  },
  {
    at: `${ROOT}/offers/[offer]`,
    send: (town, { offer }) => ({ path: `/api/v1/${town}/offers/${offer.slug}` }),
    answers: all('yes'),
  },
  {
    at: `${ROOT}/offers/[offer]`,
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/api/v1/${town}/offers/${draft.slug}` }),
    answers: all('not-found'),
  },
  ...(['preview', 'feed', 'calendar', 'parts/[part]/feed'] as const).flatMap((part): RouteRow[] => {
    const path = part.replace('[part]', 'reden');
    return [
      {
        at: `${ROOT}/offers/[offer]/${part}`,
        send: (town, { offer }) => ({ path: `/api/v1/${town}/offers/${offer.slug}/${path}` }),
        answers: all('yes'),
      },
      {
        at: `${ROOT}/offers/[offer]/${part}`,
        of: 'a draft',
        send: (town, { draft }) => ({ path: `/api/v1/${town}/offers/${draft.slug}/${path}` }),
        answers: all('not-found'),
      },
    ];
  }),
  {
    at: `${PART}/comments`,
    send: (town, { offer }) => ({ path: `/api/v1/${town}/offers/${offer.slug}/parts/reden/comments` }),
    answers: all('yes'),
  },
  {
    at: `${PART}/comments`,
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/api/v1/${town}/offers/${draft.slug}/parts/reden/comments` }),
    answers: all('not-found'),
  },
  ...(['comments', 'feed'] as const).flatMap((kind): RouteRow[] => [
    {
      at: `${PART}/entries/[entry]/${kind}`,
      send: (town, things) => ({ path: `${entries(town, things)}/${things.map.entry}/${kind}` }),
      answers: all('yes'),
    },
    {
      at: `${PART}/entries/[entry]/${kind}`,
      of: 'a hidden one',
      send: (town, things) => ({ path: `${entries(town, things)}/${things.map.hidden}/${kind}` }),
      answers: all('not-found'),
    },
  ]),
  {
    // Nobody but the administration sees these results.
    at: `${PART}/results`,
    send: (town, { offer }) => ({ path: `/api/v1/${town}/offers/${offer.slug}/parts/umfrage/results` }),
    answers: all('forbidden'),
  },
];

/** What programs write, with a key; whatever cookie they show, it is none. */
const written: readonly RouteRow[] = [
  {
    at: 'POST /api/v1/[tenant]/offers/[offer]/parts/[part]/comments',
    does: ['postComment'],
    send: (town, { offer }) => ({
      path: `/api/v1/${town}/offers/${offer.slug}/parts/reden/comments`,
      json: { text: 'Hallo.' },
    }),
    answers: all('sign-in'),
    elsewhere: all('sign-in'),
    // Programs send it from anywhere: a key is asked for, and no cookie counts.
    fromElsewhere: true,
  },
];

/** What robots read. */
const forRobots: readonly RouteRow[] = [
  { at: 'GET /robots.txt', namesNothing: true, send: () => ({ path: '/robots.txt' }), answers: all('yes') },
  {
    at: 'GET /sitemap.xml',
    namesNothing: true,
    ofAllTowns: true,
    send: () => ({ path: '/sitemap.xml' }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/sitemap.xml',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sitemap.xml` }),
    answers: all('yes'),
  },
];

/** What a browser asks before it asks from another site. Nothing is looked up for it. */
const preflights = [...asked, ...forRobots.slice(2)]
  .filter(({ at, of }) => !at.includes('schemas') && !of)
  .map((row) => ({ ...row, at: row.at.replace('GET', 'OPTIONS'), answers: all('yes'), elsewhere: all('yes') }));

export const openData: readonly RouteRow[] = [...asked, ...written, ...forRobots, ...preflights];
