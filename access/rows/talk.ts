import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, contributors, formFor, given, lookedUpFor, pageFor } from './answers';

const asPosted = (fields: Record<string, string>) => ({ key: randomUUID(), parentId: '', ...fields });

/** Discussions, and what people report and object to. */
export const talk: readonly RouteRow[] = [
  {
    at: 'POST /[tenant]/comments',
    does: ['contribute', 'postComment', 'holdComment'],
    send: (town, { talk }) => ({ path: `/${town}/comments`, form: asPosted({ threadId: talk.thread, text: 'Gut.' }) }),
    answers: contributors,
  },
  {
    at: 'POST /[tenant]/comments',
    of: 'a draft',
    send: (town, { draft }) => ({
      path: `/${town}/comments`,
      form: asPosted({ threadId: draft.thread, text: 'Gut.' }),
    }),
    answers: given({ moderator: 'forbidden', editor: 'forbidden', admin: 'forbidden' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/comments/edit',
    does: ['editComment'],
    send: (town, { talk }) => ({ path: `/${town}/comments/edit`, form: { commentId: talk.own, text: 'Besser.' } }),
    answers: { ...contributors, nobody: 'forbidden' },
  },
  {
    at: 'POST /[tenant]/comments/edit',
    of: 'somebody else’s',
    send: (town, { talk }) => ({ path: `/${town}/comments/edit`, form: { commentId: talk.comment, text: 'Anders.' } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/comments/withdraw',
    does: ['withdrawComment'],
    send: (town, { talk }) => ({ path: `/${town}/comments/withdraw`, form: { commentId: talk.own } }),
    answers: given({ nobody: 'forbidden' }, 'yes'),
  },
  {
    at: 'POST /[tenant]/comments/withdraw',
    of: 'somebody else’s',
    send: (town, { talk }) => ({ path: `/${town}/comments/withdraw`, form: { commentId: talk.comment } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/votes',
    does: ['castVote'],
    send: (town, { talk }) => ({ path: `/${town}/votes`, form: { commentId: talk.comment, value: '1' } }),
    answers: contributors,
  },
  {
    at: 'GET /[tenant]/threads/[thread]',
    send: (town, { talk }) => ({ path: `/${town}/threads/${talk.thread}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/threads/[thread]',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/threads/${draft.thread}` }),
    answers: given({ moderator: 'yes', editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'GET /[tenant]/report',
    send: (town, { talk }) => ({ path: `/${town}/report?kind=comment&id=${talk.comment}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/report',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/report?kind=comment&id=${draft.thread}` }),
    answers: all('not-found'),
  },
  {
    at: 'POST /[tenant]/report/send',
    does: ['reportContribution'],
    send: (town, { talk }) => ({
      path: `/${town}/report/send`,
      form: {
        ...{ key: randomUUID(), kind: 'comment', contributionId: talk.comment },
        ...{ ground: 'rule', rule: '1', reason: 'Beleidigt.' },
      },
    }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/feedback',
    send: (town, { talk }) => ({ path: `/${town}/feedback?kind=comment&id=${talk.comment}` }),
    answers: pageFor('editor', 'planner', 'admin'),
  },
  {
    at: 'POST /[tenant]/feedback/give',
    does: ['giveFeedback'],
    send: (town, { talk }) => ({
      path: `/${town}/feedback/give`,
      form: { kind: 'comment', contributionId: talk.comment, status: 'noted', text: 'Danke.' },
    }),
    answers: formFor('editor', 'planner', 'admin'),
  },
  {
    at: 'POST /[tenant]/feedback/give',
    of: 'an entry of a map',
    send: (town, { map }) => ({
      path: `/${town}/feedback/give`,
      form: { kind: 'annotation', contributionId: map.entry, status: 'noted', text: 'Wird geprüft.' },
    }),
    answers: formFor('editor', 'planner', 'admin'),
  },
  {
    at: 'GET /[tenant]/notices/[notice]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/notices/${randomUUID()}` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/decisions',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/decisions/years/[year]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions/years/1999` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/decisions/years/[year]/[kind]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions/years/1999/csv` }),
    answers: all('not-found'),
  },
  {
    at: 'POST /[tenant]/notices/object',
    does: ['objectAsReporter'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/notices/object`, form: { noticeId: randomUUID(), text: 'Doch.' } }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/moderation/waiting',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/moderation/waiting` }),
    answers: pageFor('moderator', 'admin'),
  },
  {
    at: 'GET /[tenant]/moderation/author',
    send: (town, { talk }) => ({ path: `/${town}/moderation/author?kind=comment&contributionId=${talk.comment}` }),
    answers: pageFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/author/warn',
    does: ['warnAuthor'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/author/warn`,
      form: { kind: 'comment', contributionId: talk.comment, rule: '1', reason: 'Beleidigt.' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/author/pause',
    does: ['pauseAuthor'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/author/pause`,
      form: { kind: 'comment', contributionId: talk.comment, rule: '1', reason: 'Beleidigt.', days: '1' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/author/lift',
    does: ['liftPause'],
    // Nobody is paused: who may is told that, as are all others.
    send: (town, { talk }) => ({
      path: `/${town}/moderation/author/lift`,
      form: { kind: 'comment', contributionId: talk.comment, reason: 'Doch nicht.' },
    }),
    answers: given({ nobody: 'sign-in' }, 'forbidden'),
  },
  {
    at: 'GET /[tenant]/moderation/stop',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/moderation/stop` }),
    answers: pageFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/stop/set',
    does: ['stopTalk'],
    // Opens what is open, lest the next who is tried finds it halted.
    send: (town, { talk }) => ({ path: `/${town}/moderation/stop/set`, form: { formatId: talk.format, stop: '0' } }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/stop/pace',
    does: ['slowTalk'],
    send: (town, { talk }) => ({
      path: `/${town}/moderation/stop/pace`,
      form: { formatId: talk.format, seconds: '0' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/stop/waves',
    does: ['holdWaves'],
    send: (town, { talk }) => ({ path: `/${town}/moderation/stop/waves`, form: { formatId: talk.format, holds: '1' } }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/waves/end',
    does: ['endWave'],
    namesNothing: true,
    // None is going on.
    send: (town) => ({ path: `/${town}/moderation/waves/end`, form: { waveId: randomUUID() } }),
    answers: lookedUpFor('moderator', 'admin'),
  },
  {
    at: 'GET /[tenant]/moderation/waiting/group',
    send: (town, { held }) => ({ path: `/${town}/moderation/waiting/group?key=${held.other}` }),
    answers: pageFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/waiting/together',
    does: ['decideTogether'],
    send: (town, { held }) => ({
      path: `/${town}/moderation/waiting/together`,
      form: { key: held.other, upTo: '0', shown: held.other, held: held.other, choice: 'publish' },
    }),
    answers: formFor('moderator', 'admin'),
    // It tells afterwards what could not be done.
    elsewhere: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/waiting/undo',
    does: ['undoRefusals'],
    namesNothing: true,
    // Nothing was refused in one go.
    send: (town) => ({ path: `/${town}/moderation/waiting/undo`, form: { batch: randomUUID() } }),
    answers: given({ nobody: 'sign-in' }, 'forbidden'),
  },
  {
    at: 'POST /[tenant]/moderation/waiting/publish',
    does: ['publishHeld'],
    send: (town, { held }) => ({ path: `/${town}/moderation/waiting/publish`, form: { heldId: held.other } }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/moderation/waiting/refuse',
    does: ['refuseHeld'],
    send: (town, { held }) => ({
      path: `/${town}/moderation/waiting/refuse`,
      form: { heldId: held.other, rule: '1', reason: 'Beleidigt.' },
    }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'POST /[tenant]/held/withdraw',
    does: ['takeBackHeld'],
    send: (town, { held }) => ({ path: `/${town}/held/withdraw`, form: { heldId: held.own } }),
    answers: given({ nobody: 'sign-in' }, 'yes'),
  },
  {
    at: 'POST /[tenant]/held/withdraw',
    of: 'somebody else’s',
    send: (town, { held }) => ({ path: `/${town}/held/withdraw`, form: { heldId: held.other } }),
    answers: given({ nobody: 'sign-in' }, 'forbidden'),
  },
  {
    at: 'GET /[tenant]/decisions/[decision]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions/${randomUUID()}` }),
    answers: given({ nobody: 'sign-in' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/decisions/answer',
    does: ['answerProposal'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions/answer`, form: { decisionId: randomUUID(), answer: 'agreed' } }),
    answers: given({ nobody: 'sign-in' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/decisions/object',
    does: ['objectAsAuthor'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/decisions/object`, form: { decisionId: randomUUID(), text: 'Doch nicht.' } }),
    answers: given({ nobody: 'sign-in' }, 'not-found'),
  },
];
