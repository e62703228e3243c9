import type { RouteRow } from '../model';
import { all, given } from './answers';

const preparers = given({ moderator: 'yes', editor: 'yes', admin: 'yes' }, 'not-found');

/** Pages that everybody may read. */
export const pages: readonly RouteRow[] = [
  { at: 'GET /', namesNothing: true, ofAllTowns: true, send: () => ({ path: '/' }), answers: all('yes') },
  {
    at: 'GET /search',
    namesNothing: true,
    ofAllTowns: true,
    send: () => ({ path: '/search?q=Markt' }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/search',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/search?q=Markt` }),
    answers: all('yes'),
  },
  { at: 'GET /healthz', namesNothing: true, send: () => ({ path: '/healthz' }), answers: all('yes') },
  {
    at: 'POST /preferences',
    namesNothing: true,
    send: () => ({ path: '/preferences', form: { theme: 'dark' } }),
    answers: all('yes'),
  },
  { at: 'GET /[tenant]', namesNothing: true, send: (town) => ({ path: `/${town}` }), answers: all('yes') },
  { at: 'GET /lost', namesNothing: true, send: () => ({ path: '/lost' }), answers: all('not-found') },
  {
    at: 'GET /[tenant]/lost',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/lost` }),
    answers: all('not-found'),
  },
  ...(
    [
      ...['accessibility', 'archive', 'imprint', 'netiquette', 'privacy'],
      ...['colours.css', 'manifest.webmanifest', 'offline'],
    ] as const
  ).map(
    (page): RouteRow => ({
      at: `GET /[tenant]/${page}`,
      namesNothing: true,
      send: (town) => ({ path: `/${town}/${page}` }),
      answers: all('yes'),
    }),
  ),
  {
    at: 'GET /[tenant]/app-icon/[icon]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/app-icon/192.png` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/netiquette/[version]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/netiquette/1` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/offers/[offer]',
    send: (town, { offer }) => ({ path: `/${town}/offers/${offer.slug}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/offers/[offer]',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/offers/${draft.slug}` }),
    answers: preparers,
  },
  ...(['reden', 'karte', 'umfrage', 'geheim'] as const).map(
    (part): RouteRow => ({
      at: 'GET /[tenant]/offers/[offer]/[part]',
      of: part,
      send: (town, { offer }) => ({ path: `/${town}/offers/${offer.slug}/${part}` }),
      answers: all('yes'),
    }),
  ),
  {
    at: 'GET /[tenant]/offers/[offer]/[part]',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/offers/${draft.slug}/reden` }),
    answers: preparers,
  },
  {
    at: 'GET /[tenant]/offers/[offer]/[part]/all',
    send: (town, { offer }) => ({ path: `/${town}/offers/${offer.slug}/reden/all` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/offers/[offer]/[part]/all',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/offers/${draft.slug}/reden/all` }),
    answers: preparers,
  },
  {
    at: 'GET /[tenant]/offers/[offer]/[part]/picture',
    send: (town, { offer }) => ({ path: `/${town}/offers/${offer.slug}/karte/picture?format=svg&width=160` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/offers/[offer]/[part]/cells',
    // Its results are shown to who has answered, and none of its questions asks for a place.
    send: (town, { offer }) => ({ path: `/${town}/offers/${offer.slug}/umfrage/cells?question=mood` }),
    answers: given({ editor: 'not-found', planner: 'not-found', admin: 'not-found' }, 'forbidden'),
  },
  {
    at: 'GET /[tenant]/embed/[offer]/[part]',
    send: (town, { offer }) => ({ path: `/${town}/embed/${offer.slug}/umfrage` }),
    answers: all('yes'),
  },
  ...['reden', 'karte'].map(
    (part): RouteRow => ({
      at: 'GET /[tenant]/embed/[offer]/[part]',
      of: part,
      send: (town, { offer }) => ({ path: `/${town}/embed/${offer.slug}/${part}` }),
      answers: all('yes'),
    }),
  ),
  {
    // Whoever looks, a frame shows what everybody sees.
    at: 'GET /[tenant]/embed/[offer]/[part]',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/embed/${draft.slug}/reden` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/embed/offers',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/embed/offers` }),
    answers: all('yes'),
  },
];
