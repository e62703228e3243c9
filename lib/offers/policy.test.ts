import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, type Role, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { OfferState } from './model';
import {
  canChangeOffer,
  canCreateOffer,
  canDiscardOffer,
  canPublishOffer,
  canRemoveFormat,
  canSeeOffer,
} from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const as = (...roles: Role[]): Actor => ({ ...anna, roles: new Set(roles) });
const offer = (state: OfferState) => ({ id: 'market', state });
const suspended: Actor = { ...as('editor'), suspendedUntil: new Date('2999-01-01') };

test.each([
  ['a visitor', visitor, 'sign-in.needed', 'offer.not-published'],
  ['a guest', { ...visitor, memberId: 'guest', trust: 'guest' } as Actor, 'role.editor-needed', 'offer.not-published'],
  ['a resident', anna, 'role.editor-needed', 'offer.not-published'],
  ['a moderator', as('moderator'), 'role.editor-needed', 'yes'],
  ['a planner', as('planner'), 'role.editor-needed', 'offer.not-published'],
  ['an operator', as('operator'), 'role.editor-needed', 'offer.not-published'],
  ['an editor', as('editor'), 'yes', 'yes'],
  ['a suspended editor', suspended, 'member.suspended', 'offer.not-published'],
  ['an admin', as('admin'), 'yes', 'yes'],
] as const)('%s preparing offers', (_who, actor, writing, seeing) => {
  expect(reasonOf(canCreateOffer(actor))).toBe(writing);
  expect(reasonOf(canChangeOffer(actor))).toBe(writing);
  expect(reasonOf(canPublishOffer(actor, offer('draft')))).toBe(writing);
  expect(reasonOf(canDiscardOffer(actor, offer('draft')))).toBe(writing);
  expect(reasonOf(canSeeOffer(actor, offer('draft')))).toBe(seeing);
});

test.each(['announced', 'open', 'closed'] as const)(
  'what is %s is seen by everybody and not published twice',
  (state) => {
    expect(reasonOf(canSeeOffer(visitor, offer(state)))).toBe('yes');
    expect(reasonOf(canPublishOffer(as('editor'), offer(state)))).toBe('offer.published-already');
    expect(reasonOf(canDiscardOffer(as('admin'), offer(state)))).toBe('offer.published-already');
    expect(reasonOf(canPublishOffer(anna, offer(state)))).toBe('role.editor-needed');
  },
);

test('a format that somebody used stays, an unused one may go', () => {
  expect(reasonOf(canRemoveFormat({ id: 'talk', title: 'Gespräch', used: true }))).toBe('format.in-use');
  expect(reasonOf(canRemoveFormat({ id: 'talk', title: 'Gespräch', used: false }))).toBe('yes');
});
