import { randomUUID } from 'node:crypto';
import type { WishRow } from '../model';
import { all, contributors as atForms, formFor, given, lookedUpFor } from './answers';

const entry = { geometry: { type: 'Point', coordinates: [9.99, 53.55] }, category: 'bench', text: 'Eine Bank.' };

/** A form leads a guest to sign in; here the page hears why not. */
const contributors = { ...atForms, guest: 'forbidden' as const };

/** What pages wish for on the live connection. */
export const wishes: readonly WishRow[] = [
  { at: 'thread.watch', wish: ({ talk }) => ({ threadId: talk.thread, after: 0 }), answers: all('yes') },
  {
    at: 'thread.watch',
    of: 'a draft',
    wish: ({ draft }) => ({ threadId: draft.thread, after: 0 }),
    answers: given({ moderator: 'yes', editor: 'yes', admin: 'yes' }, 'not-found'),
  },
  {
    at: 'thread.watch',
    of: 'a survey that keeps its results to some',
    wish: ({ survey }) => ({ threadId: survey.thread, after: 0 }),
    answers: given({ editor: 'yes', planner: 'yes', admin: 'yes' }, 'forbidden'),
  },
  { at: 'thread.leave', wish: ({ talk }) => ({ threadId: talk.thread }), answers: all('yes'), elsewhere: all('yes') },
  { at: 'typing.show', wish: ({ talk }) => ({ threadId: talk.thread }), answers: all('yes'), elsewhere: all('yes') },
  {
    at: 'comment.post',
    does: ['contribute', 'postComment', 'holdComment'],
    wish: ({ talk }) => ({ key: randomUUID(), threadId: talk.thread, parentId: null, text: 'Live.' }),
    answers: contributors,
  },
  {
    at: 'comment.edit',
    does: ['editComment'],
    wish: ({ talk }) => ({ commentId: talk.own, text: 'Besser.' }),
    answers: { ...contributors, nobody: 'forbidden' },
  },
  {
    at: 'comment.withdraw',
    does: ['withdrawComment'],
    wish: ({ talk }) => ({ commentId: talk.own }),
    answers: given({ nobody: 'forbidden' }, 'yes'),
  },
  {
    at: 'comment.vote',
    does: ['castVote'],
    wish: ({ talk }) => ({ commentId: talk.comment, value: 1 }),
    answers: contributors,
  },
  {
    at: 'annotation.add',
    does: ['contribute', 'addAnnotation', 'holdAnnotation'],
    wish: ({ map }) => ({ ...entry, key: randomUUID(), threadId: map.thread }),
    answers: contributors,
  },
  {
    at: 'annotation.edit',
    does: ['editAnnotation'],
    wish: ({ map }) => ({ ...entry, annotationId: map.own }),
    answers: { ...contributors, nobody: 'forbidden' },
  },
  {
    at: 'annotation.support',
    does: ['supportAnnotation'],
    wish: ({ map }) => ({ annotationId: map.entry, support: 1 }),
    answers: contributors,
  },
  {
    at: 'annotation.withdraw',
    does: ['withdrawAnnotation'],
    wish: ({ map }) => ({ annotationId: map.own }),
    answers: given({ nobody: 'forbidden' }, 'yes'),
  },
  {
    at: 'contribution.hide',
    does: ['hideContribution'],
    wish: ({ talk }) => ({ kind: 'comment', contributionId: talk.comment, rule: 1, reason: 'Beleidigt.' }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'contribution.restore',
    does: ['restoreContribution'],
    wish: ({ talk }) => ({ kind: 'comment', contributionId: talk.restorable, reason: 'Doch nicht.' }),
    answers: formFor('moderator', 'admin'),
  },
  {
    at: 'queue.watch',
    wish: () => ({}),
    answers: formFor('moderator', 'admin'),
    elsewhere: formFor('moderator', 'admin'),
  },
  {
    at: 'case.claim',
    does: ['claimCase'],
    wish: (things) => ({ caseId: things.case }),
    answers: formFor('moderator', 'admin'),
    elsewhere: lookedUpFor('moderator', 'admin'),
  },
];
