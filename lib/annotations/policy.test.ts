import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { Thread } from '@/lib/threads/model';
import type { AnnotationFacts } from './model/draft';
import { canAnnotate, canEditAnnotation, canWithdrawAnnotation } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const ben: Actor = { ...anna, memberId: 'ben', suspendedUntil: new Date('2999-01-01') };
const mona: Actor = { ...anna, memberId: 'mona', roles: new Set(['moderator']) };
const newcomer: Actor = { ...anna, pseudonym: null };

const open: Thread = {
  id: 'map-thread',
  offerFormatId: 'ideas',
  subjectId: 'ideas',
  format: 'map',
  state: 'open',
  opens: ['annotate', 'comment'],
  requiredTrust: 'email',
  residentsOnly: false,
  reviewsFirst: false,
  isStopped: false,
  slowSeconds: 0,
  isWithinHours: true,
  opensAgain: null,
  writers: 'everyone',
  invited: [],
  closesAt: new Date('2030-01-01'),
  head: 7,
  commentCount: 3,
};
const closed: Thread = { ...open, state: 'closed' };
const discussion: Thread = { ...open, id: 'below-a-bench', subjectId: 'bench' };
const elsewhere: Thread = { ...open, opens: ['comment'] };

const bench: AnnotationFacts = {
  id: 'bench',
  threadId: open.id,
  authorId: 'anna',
  hasGeometry: true,
  withdrawnAt: null,
  hiddenBy: null,
};
const hidden = { ...bench, hiddenBy: 'decision' };
const withdrawn = { ...bench, withdrawnAt: new Date('2026-01-01') };

test.each([
  ['a resident', anna, open, 'yes'],
  ['a visitor', visitor, open, 'sign-in.needed'],
  ['a suspended resident', ben, open, 'member.suspended'],
  ['a resident without a pseudonym', newcomer, open, 'profile.incomplete'],
  ['a resident, too early', anna, { ...open, state: 'announced' }, 'thread.not-open-yet'],
  ['even a moderator, once closed', mona, closed, 'thread.closed'],
  ['a resident, in the discussion below an annotation', anna, discussion, 'thread.not-offered'],
  ['a resident, in a format without a map', anna, elsewhere, 'thread.not-offered'],
] as const)('%s annotating', (_who, actor, thread, expected) => {
  expect(reasonOf(canAnnotate(actor, thread))).toBe(expected);
});

test.each([
  ['its author', anna, open, bench, 'yes'],
  ['another resident', ben, open, bench, 'annotation.not-yours'],
  ['a moderator', mona, open, bench, 'annotation.not-yours'],
  ['its author, once it is hidden', anna, open, hidden, 'annotation.gone'],
  ['its author, once it is withdrawn', anna, open, withdrawn, 'annotation.gone'],
  ['its author, after the end', anna, closed, bench, 'thread.closed'],
] as const)('%s editing', (_who, actor, thread, annotation, expected) => {
  expect(reasonOf(canEditAnnotation(actor, thread, annotation))).toBe(expected);
});

test.each([
  ['its author', anna, bench, 'yes'],
  ['its author, though it is hidden', anna, hidden, 'yes'],
  ['its author, twice', anna, withdrawn, 'annotation.gone'],
  ['another resident', ben, bench, 'annotation.not-yours'],
  ['a visitor', visitor, bench, 'annotation.not-yours'],
] as const)('%s withdrawing', (_who, actor, annotation, expected) => {
  expect(reasonOf(canWithdrawAnnotation(actor, annotation))).toBe(expected);
});
