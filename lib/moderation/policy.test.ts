import { describe, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, roleNames, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { ContributionFacts } from './model';
import { canHide, canModerate, canRestore } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const resident: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const mona: Actor = { ...resident, memberId: 'mona', roles: new Set(['moderator']) };

const shown: ContributionFacts = {
  ...{ kind: 'comment', id: 'c', threadId: 't', authorId: 'anna', withdrawnAt: null, hiddenBy: null },
};
const hidden = { ...shown, hiddenBy: 'decision' };
const withdrawn = { ...shown, withdrawnAt: new Date('2026-01-01') };

describe('who moderates', () => {
  test.each([
    ['a visitor', visitor, 'sign-in.needed'],
    ['a resident', resident, 'moderation.not-yours'],
    ['a suspended moderator', { ...mona, suspendedUntil: new Date('2999-01-01') }, 'moderation.not-yours'],
    ...roleNames.map((role) => [
      `a member who is ${role}`,
      { ...resident, roles: new Set([role]) },
      role === 'moderator' || role === 'admin' ? 'yes' : 'moderation.not-yours',
    ]),
  ] as [string, Actor, string][])('%s', (_who, actor, expected) => {
    expect(reasonOf(canModerate(actor))).toBe(expected);
    expect(reasonOf(canHide(actor, shown))).toBe(expected);
    expect(reasonOf(canRestore(actor, hidden))).toBe(expected);
  });
});

describe('what can be decided about', () => {
  test.each([
    ['what is shown', shown, 'yes', 'contribution.not-hidden'],
    ['what is hidden', hidden, 'contribution.already-hidden', 'yes'],
    ['what was withdrawn', withdrawn, 'contribution.withdrawn', 'contribution.not-hidden'],
  ] as const)('%s: hide and restore', (_what, facts, hide, restore) => {
    expect(reasonOf(canHide(mona, facts))).toBe(hide);
    expect(reasonOf(canRestore(mona, facts))).toBe(restore);
  });
});
