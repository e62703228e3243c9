import type { RouteRow, Things } from '../model';
import { all, checkedFor, formFor, given, pageFor, signedIn } from './answers';

const base = (town: string, { offer }: Things) => `/${town}/manage/offers/${offer.slug}/results`;
const RESULTS = '/[tenant]/manage/offers/[offer]/results';

const form = (path: string, does: string, fields: (things: Things) => Record<string, string>): RouteRow => ({
  at: `POST ${RESULTS}/${path}`,
  does: [does],
  send: (town, things) => ({ path: `${base(town, things)}/${path}`, form: fields(things) }),
  answers: formFor('editor', 'admin'),
});

/** What editors make of what was said, and what becomes of it in public. */
export const manageResults: readonly RouteRow[] = [
  {
    at: `GET ${RESULTS}/themes`,
    send: (town, things) => ({ path: `${base(town, things)}/themes` }),
    answers: pageFor('editor', 'admin'),
  },
  {
    at: `GET ${RESULTS}/themes/[theme]`,
    send: (town, things) => ({ path: `${base(town, things)}/themes/${things.theme}` }),
    answers: pageFor('editor', 'admin'),
  },
  {
    at: `GET ${RESULTS}/quotes`,
    send: (town, things) => ({ path: `${base(town, things)}/quotes?kind=comment&id=${things.talk.comment}` }),
    answers: pageFor('editor', 'admin'),
  },
  form('themes/keep', 'keepTheme', ({ offer, theme }) => ({ offerId: offer.id, themeId: theme, name: 'Grün' })),
  form('themes/move', 'moveTheme', ({ theme }) => ({ themeId: theme, to: 'down' })),
  form('themes/merge', 'mergeThemes', ({ theme, otherTheme }) => ({ themeId: theme, into: otherTheme })),
  form('themes/remove', 'removeTheme', ({ theme }) => ({ themeId: theme })),
  form('themes/add', 'addToTheme', ({ theme, talk }) => ({ themeId: theme, entry: `comment.${talk.own}` })),
  form('themes/take-out', 'takeFromTheme', ({ theme, talk }) => ({ themeId: theme, entry: `comment.${talk.comment}` })),
  {
    ...form('themes/take', 'takeSuggestion', ({ offer, theme }) => ({
      ...{ offerId: offer.id, themeId: theme, name: 'Grün', by: 'term', stem: 'nirgends' },
    })),
    // Nothing has this word in it.
    answers: checkedFor('editor', 'admin'),
  },
  form('quotes/ask', 'askForQuote', ({ offer, talk }) => ({
    ...{ offerId: offer.id, kind: 'comment', contributionId: talk.comment, text: 'Gesagt' },
  })),
  form('quotes/drop', 'dropQuote', ({ quote }) => ({ quoteId: quote })),
  form('steps/add', 'addStep', ({ offer }) => ({ offerId: offer.id, day: '2027-05-01', title: 'Baubeginn' })),
  form('steps/remove', 'removeStep', ({ step }) => ({ stepId: step })),
  {
    at: 'GET /[tenant]/account/quotes',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account/quotes` }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/quotes/answer',
    does: ['answerQuote'],
    send: (town, { quote }) => ({ path: `/${town}/account/quotes/answer`, form: { quoteId: quote, answer: 'agreed' } }),
    answers: signedIn,
  },
  {
    // As its result, which is not public here.
    at: 'GET /[tenant]/results/[offer]/themes/[theme]',
    send: (town, { offer, theme }) => ({ path: `/${town}/results/${offer.slug}/themes/${theme}` }),
    answers: given({ editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/results/[offer]/report/[kind]',
    send: (town, { offer }) => ({ path: `/${town}/results/${offer.slug}/report/csv` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/results/[offer]/report/[kind]',
    of: 'a draft',
    // Read as a visitor, whoever asks.
    send: (town, { draft }) => ({ path: `/${town}/results/${draft.slug}/report/csv` }),
    answers: all('not-found'),
  },
];
