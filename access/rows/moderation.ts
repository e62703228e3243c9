import type { RouteRow } from '../model';
import { formFor, given, lookedUpFor, pageFor } from './answers';

const page = (path: string): RouteRow => ({
  at: `GET /[tenant]/moderation${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/moderation${path}` }),
  answers: pageFor('moderator', 'admin'),
});

/** What a form does with the case of a set. */
const withCase = (path: string, does: string, form: Record<string, string> = {}): RouteRow => ({
  at: `POST /[tenant]/moderation/${path}`,
  does: [does],
  send: (town, things) => ({ path: `/${town}/moderation/${path}`, form: { caseId: things.case, ...form } }),
  answers: formFor('moderator', 'admin'),
});

/** The same with several cases, of which it tells afterwards what could not be done. */
const withCases = (path: string, does: string, form: Record<string, string> = {}): RouteRow => ({
  at: `POST /[tenant]/moderation/bulk/${path}`,
  does: [does],
  send: (town, things) => ({ path: `/${town}/moderation/bulk/${path}`, form: { case: things.case, ...form } }),
  answers: formFor('moderator', 'admin'),
  elsewhere: formFor('moderator', 'admin'),
});

/** What they do about a comment that nobody reported. */
const measure = (path: string, does: string, form: Record<string, string> = {}): RouteRow => ({
  at: `POST /[tenant]/moderation/${path}`,
  does: [does],
  send: (town, { talk }) => ({
    path: `/${town}/moderation/${path}`,
    form: { kind: 'comment', contributionId: talk.comment, rule: '1', reason: 'Beleidigt.', ...form },
  }),
  answers: formFor('moderator', 'admin'),
});

/** What moderators see and do. */
export const moderation: readonly RouteRow[] = [
  ...['', '/latest', '/log', '/bulk/done'].map(page),
  {
    at: 'GET /[tenant]/moderation/cases/[case]',
    send: (town, things) => ({ path: `/${town}/moderation/cases/${things.case}` }),
    answers: pageFor('moderator', 'admin'),
  },
  {
    at: 'GET /[tenant]/moderation/bulk',
    send: (town, things) => ({ path: `/${town}/moderation/bulk?case=${things.case}` }),
    answers: pageFor('moderator', 'admin'),
    elsewhere: pageFor('moderator', 'admin'),
  },
  { ...withCase('next', 'takeNextCase'), namesNothing: true },
  withCase('claim', 'claimCase'),
  withCase('decide', 'decideCase', { choice: 'rule-1' }),
  // Nothing has been decided about it.
  { ...withCase('undo', 'undoDecision'), answers: lookedUpFor('moderator', 'admin') },
  withCase('reveal', 'revealAuthor'),
  withCases('decide', 'decideCases', { choice: 'keep' }),
  withCases('undo', 'undoDecisions'),
  {
    at: 'POST /[tenant]/moderation/keep',
    does: ['keepContribution'],
    // Nobody has reported it, so that not even moderators may: who else may not is tried where it is decided.
    send: (town, { talk }) => ({
      path: `/${town}/moderation/keep`,
      form: { kind: 'comment', contributionId: talk.own, reason: 'In Ordnung.' },
    }),
    answers: given({ nobody: 'sign-in' }, 'forbidden'),
  },
  {
    at: 'POST /[tenant]/moderation/hide',
    does: ['hideContribution'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/hide`,
      form: { kind: 'comment', contributionId: talk.comment, rule: '1', reason: 'Beleidigt.' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'GET /[tenant]/moderation/measures',
    send: (town, { talk }) => ({
      path: `/${town}/moderation/measures?kind=comment&contributionId=${talk.comment}`,
    }),
    answers: pageFor('moderator', 'admin'),
  },
  measure('cover', 'coverContribution'),
  measure('ask', 'askForChange'),
  measure('shorten', 'proposeShortening', { text: 'Gesagt' }),
  {
    at: 'POST /[tenant]/moderation/merge',
    does: ['mergeContribution'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/merge`,
      form: { kind: 'comment', contributionId: talk.comment, into: talk.own, reason: 'Dasselbe.' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/restore',
    does: ['restoreContribution'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/restore`,
      form: { kind: 'comment', contributionId: talk.restorable, reason: 'Doch nicht.' },
    }),
    answers: formFor('moderator', 'admin'),
  },
];
