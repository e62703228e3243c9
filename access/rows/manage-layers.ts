import type { RouteRow, Things } from '../model';
import { checkedFor, formFor, pageFor } from './answers';

const base = (town: string, { offer }: Things) => `/${town}/manage/offers/${offer.slug}/layers`;
const LAYERS = '/[tenant]/manage/offers/[offer]/layers';
const CORNERS = '[[9.9,53.6],[10,53.6],[10,53.5],[9.9,53.5]]';
const file = { file: { name: 'leer.bin', content: 'nothing' } };
const points = {
  ...{ x1: '0', y1: '0', at1: '53.6, 9.9' },
  ...{ x2: '8', y2: '0', at2: '53.6, 10' },
  ...{ x3: '8', y3: '8', at3: '53.5, 10' },
};

const page = (path: string): RouteRow => ({
  at: `GET ${LAYERS}${path}`,
  send: (town, things) => ({ path: `${base(town, things)}${path}` }),
  answers: pageFor('editor', 'admin'),
});

/** What lies below the maps of an offer. */
export const manageLayers: readonly RouteRow[] = [
  ...['', '/picture', '/service'].map(page),
  {
    at: `GET ${LAYERS}/place/[layer]`,
    send: (town, things) => ({ path: `${base(town, things)}/place/${things.picture}` }),
    answers: pageFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/add`,
    does: ['addPlan'],
    send: (town, things) => ({ path: `${base(town, things)}/add`, files: file, form: { offerId: things.offer.id } }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/picture/add`,
    does: ['addPicture'],
    send: (town, things) => ({
      path: `${base(town, things)}/picture/add`,
      files: file,
      form: { offerId: things.offer.id },
    }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/service/add`,
    does: ['addService'],
    send: (town, things) => ({
      path: `${base(town, things)}/service/add`,
      form: { offerId: things.offer.id, kind: 'tiles', title: 'Karte', address: 'none', layers: 'land' },
    }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/change`,
    does: ['changeLayer'],
    send: (town, things) => ({
      path: `${base(town, things)}/change`,
      form: { layerId: things.plan, title: 'Plan', opacity: '0.5', fromZoom: '', attribution: '' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/move`,
    does: ['moveLayer'],
    send: (town, things) => ({ path: `${base(town, things)}/move`, form: { layerId: things.plan, to: 'down' } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/remove`,
    does: ['removeLayer'],
    send: (town, things) => ({ path: `${base(town, things)}/remove`, form: { layerId: things.plan } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/place/[layer]/corners`,
    does: ['placePictureByCorners'],
    send: (town, things) => ({
      path: `${base(town, things)}/place/${things.picture}/corners`,
      form: { corners: CORNERS },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${LAYERS}/place/[layer]/points`,
    does: ['placePictureByPoints'],
    send: (town, things) => ({ path: `${base(town, things)}/place/${things.picture}/points`, form: points }),
    answers: formFor('editor', 'admin'),
  },
];
