import type { RouteRow, Things } from '../model';
import { all, checkedFor, formFor, given, pageFor } from './answers';

const base = (town: string, { offer }: Things) => `/${town}/manage/offers/${offer.slug}/papers`;
const PAPERS = '/[tenant]/manage/offers/[offer]/papers';
const FILE = 'GET /[tenant]/files/[file]/[name]';
const nothing = { file: { name: 'leer.bin', content: 'nothing' } };

/** The pictures and documents of an offer, and the player of a video. */
export const papers: readonly RouteRow[] = [
  { at: `GET ${PAPERS}`, send: (town, things) => ({ path: base(town, things) }), answers: pageFor('editor', 'admin') },
  {
    at: `POST ${PAPERS}/picture`,
    does: ['addOfferPicture'],
    send: (town, things) => ({
      path: `${base(town, things)}/picture`,
      files: nothing,
      form: { offerId: things.offer.id, alt: 'Der Markt' },
    }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${PAPERS}/document`,
    does: ['addOfferDocument'],
    send: (town, things) => ({
      path: `${base(town, things)}/document`,
      files: nothing,
      form: { offerId: things.offer.id, title: 'Plan' },
    }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${PAPERS}/change`,
    does: ['changeOfferFile'],
    send: (town, things) => ({
      path: `${base(town, things)}/change`,
      form: { fileId: things.picture, alt: 'Der Markt von oben' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: FILE,
    of: 'a picture',
    send: (town, { picture }) => ({ path: `/${town}/files/${picture}/8.webp` }),
    answers: all('yes'),
  },
  {
    at: FILE,
    of: 'a document',
    send: (town, { file }) => ({ path: `/${town}/files/${file}/plan.pdf` }),
    answers: all('yes'),
  },
  {
    at: FILE,
    of: 'a document of a draft',
    send: (town, { draftPlan }) => ({ path: `/${town}/files/${draftPlan}/plan.pdf` }),
    answers: given({ editor: 'yes', admin: 'yes', moderator: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/videos/[service]/[video]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/videos/vimeo/76979871` }),
    answers: all('yes'),
  },
  {
    at: `POST ${PAPERS}/remove`,
    does: ['removeOfferFile'],
    send: (town, things) => ({ path: `${base(town, things)}/remove`, form: { fileId: things.file } }),
    answers: formFor('editor', 'admin'),
  },
];
