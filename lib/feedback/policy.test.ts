import { describe, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, type Role, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import { canGiveFeedback } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const as = (role: Role): Actor => ({ ...anna, roles: new Set([role]) });

const bench = { kind: 'annotation' as const, withdrawnAt: null, hiddenBy: null };
const hidden = { ...bench, hiddenBy: 'decision' };
const withdrawn = { ...bench, withdrawnAt: new Date('2026-01-01') };

describe('answering for the municipality', () => {
  test.each([
    ['an editor', as('editor'), bench, 'yes'],
    ['a planner', as('planner'), bench, 'yes'],
    ['an admin', as('admin'), bench, 'yes'],
    ['a moderator', as('moderator'), bench, 'feedback.not-yours'],
    ['a resident', anna, bench, 'feedback.not-yours'],
    ['a visitor', visitor, bench, 'sign-in.needed'],
    ['a planner, what is hidden', as('planner'), hidden, 'annotation.gone'],
    ['a planner, what was withdrawn', as('planner'), withdrawn, 'annotation.gone'],
    ['a resident, what is hidden', anna, hidden, 'feedback.not-yours'],
    ['a planner, a hidden comment', as('planner'), { ...hidden, kind: 'comment' as const }, 'comment.gone'],
  ] as const)('%s', (_who, actor, annotation, expected) => {
    expect(reasonOf(canGiveFeedback(actor, annotation))).toBe(expected);
  });
});
