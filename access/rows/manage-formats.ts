import type { RouteRow, Things } from '../model';
import { checkedFor, formFor, given, pageFor } from './answers';

const part = (town: string, { offer }: Things, slug = 'umfrage') =>
  `/${town}/manage/offers/${offer.slug}/formats/${slug}`;
const PART = '/[tenant]/manage/offers/[offer]/formats/[part]';

const page = (path: string, at = path): RouteRow => ({
  at: `GET ${PART}${at}`,
  send: (town, things) => ({ path: `${part(town, things)}${path}` }),
  answers: pageFor('editor', 'admin'),
});

/** Formats of an offer, as those who prepare them see them, and what came in. */
export const manageFormats: readonly RouteRow[] = [
  page(''),
  page('/desk'),
  page('/more/translations', '/more/[page]'),
  page('/versions'),
  page('/versions/1', '/versions/[version]'),
  { ...page('/results'), answers: pageFor('editor', 'planner', 'admin') },
  {
    at: `GET ${PART}/results/[file]`,
    send: (town, things) => ({ path: `${part(town, things)}/results/answers.csv` }),
    answers: pageFor('editor', 'planner', 'admin'),
  },
  {
    at: `GET ${PART}/export/[kind]`,
    send: (town, things) => ({ path: `${part(town, things)}/export/json` }),
    answers: given({ editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: `POST ${PART}/change`,
    does: ['changeFormat'],
    send: (town, things) => ({
      path: `${part(town, things, 'reden')}/change`,
      form: {
        ...{ format: 'dialogue', title: 'Reden Sie', requiredTrust: 'email', question: 'Was meinen Sie jetzt?' },
        ...{ offerId: things.offer.id, id: things.talk.format },
      },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${PART}/import`,
    send: (town, things) => ({
      path: `${part(town, things)}/import`,
      files: { file: { name: 'leer.json', content: 'nothing' } },
    }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: `POST ${PART}/more/[page]/change`,
    does: ['changeSettings'],
    send: (town, things) => ({
      path: `${part(town, things)}/more/translations/change`,
      form: { lang: 'en', part: '' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${PART}/remove`,
    does: ['removeFormat'],
    send: (town, things) => ({
      path: `${part(town, things, 'leer')}/remove`,
      form: { offerId: things.offer.id, formatId: things.unused.format },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: `POST ${PART}/results/margins`,
    does: ['setMargins'],
    send: (town, things) => ({
      path: `${part(town, things)}/results/margins`,
      form: { formatId: things.survey.format, margins: '' },
    }),
    answers: formFor('editor', 'planner', 'admin'),
  },
];
