import type { RouteRow, Things } from '../model';
import { all, checkedFor, formFor, given, pageFor } from './answers';

const base = (town: string, { offer }: Things) => `/${town}/manage/offers/${offer.slug}`;
const OFFER = '/[tenant]/manage/offers/[offer]';

const unsaid = { decision: '', decidedBy: '', decidedOn: '', paper: '' };

const details = {
  title: 'Marktplatz',
  summary: 'Weniger Autos.',
  description: 'Wie soll er aussehen?',
  topic: 'traffic',
  'place.label': 'Marktplatz',
  placeLon: '9.99',
  placeLat: '53.55',
  'contact.office': 'Planung',
  'contact.email': 'planung@town.example',
  opensAt: '2026-01-01T08:00',
  closesAt: '2036-01-01T08:00',
};
const dialogue = {
  format: 'dialogue',
  title: 'Reden Sie mit',
  requiredTrust: 'email',
  question: 'Was meinen Sie?',
};

const page = (path: string): RouteRow => ({
  at: `GET ${OFFER}${path.replace('/dialogue', '/[format]')}`,
  send: (town, things) => ({ path: `${base(town, things)}${path}` }),
  answers: pageFor('editor', 'admin'),
});

/** A draft is there for those only who see it. */
const draftsFor = given({ editor: 'yes', admin: 'yes', moderator: 'forbidden' }, 'not-found');

/** Offers as those who prepare them see them. */
export const manageOffers: readonly RouteRow[] = [
  ...['', '/publish', '/formats', '/results', '/overview', '/versions'].map(page),
  { ...page('/add-format/dialogue') },
  {
    at: `GET ${OFFER}/print/[kind]`,
    send: (town, things) => ({ path: `${base(town, things)}/print/letter` }),
    answers: given({ editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/results/[offer]',
    send: (town, { offer }) => ({ path: `/${town}/results/${offer.slug}` }),
    answers: given({ editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: `POST ${OFFER}/results/keep`,
    does: ['keepResult'],
    send: (town, things) => ({
      path: `${base(town, things)}/results/keep`,
      form: { offerId: things.offer.id, said: 'Viele wollen Bäume.', ...unsaid, stage: 'evaluating' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/results/publish`,
    does: ['publishResult'],
    send: (town, things) => ({ path: `${base(town, things)}/results/publish`, form: { offerId: things.offer.id } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/copy`,
    does: ['copyOffer'],
    send: (town, things) => ({
      path: `${base(town, things)}/copy`,
      form: { offerId: things.offer.id, title: 'Noch einmal der Marktplatz' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/share`,
    does: ['shareDraft'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/share`,
      form: { offerId: draft.id, share: 'yes' },
    }),
    answers: draftsFor,
  },
  {
    // The key alone opens it; nobody has one here.
    at: 'GET /[tenant]/drafts/[key]',
    send: (town, { draft }) => ({ path: `/${town}/drafts/${draft.id}` }),
    answers: all('not-found'),
  },
  {
    at: `POST ${OFFER}/editors`,
    does: ['limitEditors'],
    send: (town, things) => ({ path: `${base(town, things)}/editors`, form: { offerId: things.offer.id } }),
    answers: formFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/offers',
    does: ['createOffer'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/offers`, form: details }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/details`,
    does: ['changeOffer'],
    send: (town, things) => ({
      path: `${base(town, things)}/details`,
      form: { ...details, offerId: things.offer.id },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/discard`,
    does: ['discardOffer'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/discard`,
      form: { offerId: draft.id },
    }),
    answers: draftsFor,
  },
  {
    at: `POST ${OFFER}/publish/confirm`,
    does: ['publishOffer'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/publish/confirm`,
      form: { offerId: draft.id },
    }),
    answers: draftsFor,
  },
  {
    at: `POST ${OFFER}/archive`,
    of: 'what is going on',
    does: ['archiveOffer'],
    send: (town, things) => ({
      path: `${base(town, things)}/archive`,
      form: { offerId: things.offer.id, archive: 'yes' },
    }),
    answers: formFor(),
  },
  {
    at: `POST ${OFFER}/publish/plan`,
    does: ['planPublication'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/publish/plan`,
      form: { offerId: draft.id },
    }),
    answers: draftsFor,
  },
  {
    at: `POST ${OFFER}/publish/approve`,
    of: 'what was changed since',
    does: ['approvePublication'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/publish/approve`,
      form: { offerId: draft.id },
    }),
    answers: given({ editor: 'forbidden', admin: 'forbidden', moderator: 'forbidden' }, 'not-found'),
  },
  {
    at: `POST ${OFFER}/publish/end`,
    does: ['endPlan'],
    send: (town, { draft }) => ({
      path: `/${town}/manage/offers/${draft.slug}/publish/end`,
      form: { offerId: draft.id },
    }),
    answers: draftsFor,
  },
  {
    at: `POST ${OFFER}/add-format`,
    does: ['addFormat'],
    send: (town, things) => ({
      path: `${base(town, things)}/add-format`,
      form: { ...dialogue, offerId: things.offer.id },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${OFFER}/add-format/[format]/import`,
    send: (town, things) => ({
      path: `${base(town, things)}/add-format/survey/import`,
      files: { file: { name: 'leer.json', content: 'nothing' } },
    }),
    answers: checkedFor('editor', 'admin'),
  },
];
