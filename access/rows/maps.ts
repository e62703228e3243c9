import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, contributors, given } from './answers';

const POINT = '{"type":"Point","coordinates":[9.99,53.55]}';
const entry = { geometry: POINT, placeInWords: '', category: 'bench', text: 'Eine Bank.' };

/** What people put on maps, and what lies below it. */
export const maps: readonly RouteRow[] = [
  {
    at: 'POST /[tenant]/annotations',
    does: ['contribute', 'addAnnotation', 'holdAnnotation'],
    send: (town, { map }) => ({
      path: `/${town}/annotations`,
      form: { ...entry, key: randomUUID(), threadId: map.thread },
    }),
    answers: contributors,
  },
  {
    at: 'POST /[tenant]/annotations',
    of: 'a draft',
    send: (town, { draft }) => ({
      path: `/${town}/annotations`,
      form: { ...entry, key: randomUUID(), threadId: draft.thread },
    }),
    answers: given({ moderator: 'forbidden', editor: 'forbidden', admin: 'forbidden' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/annotations',
    send: (town, { map }) => ({ path: `/${town}/annotations?thread=${map.thread}` }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/annotations/edit',
    does: ['editAnnotation'],
    send: (town, { map }) => ({ path: `/${town}/annotations/edit`, form: { ...entry, annotationId: map.own } }),
    answers: { ...contributors, nobody: 'forbidden' },
  },
  {
    at: 'POST /[tenant]/annotations/edit',
    of: 'somebody else’s',
    send: (town, { map }) => ({ path: `/${town}/annotations/edit`, form: { ...entry, annotationId: map.entry } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/annotations/withdraw',
    does: ['withdrawAnnotation'],
    send: (town, { map }) => ({ path: `/${town}/annotations/withdraw`, form: { annotationId: map.own } }),
    answers: given({ nobody: 'forbidden' }, 'yes'),
  },
  {
    at: 'POST /[tenant]/annotations/withdraw',
    of: 'somebody else’s',
    send: (town, { map }) => ({ path: `/${town}/annotations/withdraw`, form: { annotationId: map.entry } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/annotations/support',
    does: ['supportAnnotation'],
    send: (town, { map }) => ({
      path: `/${town}/annotations/support`,
      form: { annotationId: map.entry, support: '1' },
    }),
    answers: contributors,
  },
  {
    at: 'GET /[tenant]/annotations/near',
    send: (town, { map }) => ({
      path: `/${town}/annotations/near?thread=${map.thread}&place=${encodeURIComponent(POINT)}`,
    }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/annotations/tiles/[thread]/counts',
    send: (town, { map }) => ({ path: `/${town}/annotations/tiles/${map.thread}/counts` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/annotations/tiles/[thread]/[zoom]/[x]/[y]',
    send: (town, { map }) => ({ path: `/${town}/annotations/tiles/${map.thread}/5/16/10` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]',
    send: (town, { plan }) => ({ path: `/${town}/layers/${plan}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]',
    of: 'a draft',
    send: (town, { draftPlan }) => ({ path: `/${town}/layers/${draftPlan}` }),
    answers: given({ moderator: 'yes', editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]/features/[number]',
    send: (town, { plan }) => ({ path: `/${town}/layers/${plan}/features/0` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]/features/[number]',
    of: 'a draft',
    send: (town, { draftPlan }) => ({ path: `/${town}/layers/${draftPlan}/features/0` }),
    answers: given({ moderator: 'yes', editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]/picture',
    send: (town, { picture }) => ({ path: `/${town}/layers/${picture}/picture` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/layers/[layer]/tiles/[zoom]/[x]/[y]',
    send: (town, { plan }) => ({ path: `/${town}/layers/${plan}/tiles/14/8647/5299` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/base-map/[version]/style',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/base-map/0/style` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/base-map/[version]/own-style',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/base-map/0/own-style` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/base-map/[version]/icons/[part]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/base-map/0/icons/icons.json` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/base-map/[version]/tiles/[source]/[zoom]/[x]/[y]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/base-map/0/tiles/0/5/16/10` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/places',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/places?q=Markt` }),
    answers: all('yes'),
  },
];
