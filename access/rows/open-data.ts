import type { RouteRow, Things } from '../model';
import { all } from './answers';

const ROOT = 'GET /api/v1/[tenant]';
const collection = (town: string, { offer }: Things) => `/api/v1/${town}/collections/${offer.slug}.karte`;

/** The public interface: everybody gets the same, whoever they are. */
const asked: readonly RouteRow[] = [
  {
    at: 'GET /api/v1/schemas/[name]',
    namesNothing: true,
    send: () => ({ path: '/api/v1/schemas/survey-1.json' }),
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
];

/** What a browser asks before it asks from another site. Nothing is looked up for it. */
const preflights = asked
  .filter(({ at, of }) => at.startsWith(ROOT) && !of)
  .map((row) => ({ ...row, at: row.at.replace('GET', 'OPTIONS'), elsewhere: all('yes') }));

export const openData: readonly RouteRow[] = [...asked, ...preflights];
