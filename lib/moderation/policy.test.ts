import { describe, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, roleNames, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { ContributionFacts } from './model';
import { canDecide, canDecideObjection, canHide, canModerate, canObject, canRestore, canUndo } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const resident: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const mona: Actor = { ...resident, memberId: 'mona', roles: new Set(['moderator']) };

const shown: ContributionFacts = {
  ...{
    kind: 'comment',
    id: 'c',
    threadId: 't',
    authorId: 'anna',
    withdrawnAt: null,
    hiddenBy: null,
    coveredBy: null,
    mergedInto: null,
  },
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

describe('who decides about a case', () => {
  const free = { claimedBy: null, objectedDecider: null };
  const claimed = { ...free, claimedBy: 'Lea' };
  const objected = { ...free, objectedDecider: 'ada' };
  test.each([
    ['one without a case', mona, null, 'yes', null],
    ['a free one', mona, free, 'yes', 'objection.not-open'],
    ['one that somebody else works at', mona, claimed, 'case.claimed', 'objection.not-open'],
    ['one with an objection to another’s decision', mona, objected, 'case.objection-open', 'yes'],
    ['the same, while somebody works at it', mona, { ...objected, claimedBy: 'Lea' }, 'case.claimed', 'case.claimed'],
    [
      'one with an objection to their own',
      { ...mona, memberId: 'ada' },
      objected,
      'case.objection-open',
      'objection.same-decider',
    ],
    ['a free one, as a resident', resident, free, 'moderation.not-yours', 'moderation.not-yours'],
  ] as const)('%s', (_what, actor, standing, plain, objection) => {
    expect(reasonOf(canDecide(actor, standing))).toBe(plain);
    if (standing) expect(reasonOf(canDecideObjection(actor, standing))).toBe(objection);
  });
});

describe('who may object to what', () => {
  const may = { isInForce: true, isInTime: true, hasObjected: false };
  test.each([
    ['hidden', 'yes', 'objection.nothing'],
    ['restored', 'objection.nothing', 'yes'],
    ['kept', 'objection.nothing', 'yes'],
    ['moot', 'objection.nothing', 'objection.nothing'],
    ['reopened', 'objection.nothing', 'objection.nothing'],
    [null, 'objection.nothing', 'objection.nothing'],
  ] as const)('%s: author and reporter', (outcome, author, reporter) => {
    expect(reasonOf(canObject({ ...may, party: 'author', outcome }))).toBe(author);
    expect(reasonOf(canObject({ ...may, party: 'reporter', outcome }))).toBe(reporter);
  });
  test.each([
    [{ hasObjected: true }, 'objection.already'],
    [{ isInTime: false }, 'objection.too-late'],
    [{ isInForce: false }, 'objection.nothing'],
  ])('%o', (differs, expected) => {
    expect(reasonOf(canObject({ ...may, party: 'author', outcome: 'hidden', ...differs }))).toBe(expected);
  });
});

test.each([
  [mona, { isOwn: true, isFresh: true, canBe: true }, 'yes'],
  [mona, { isOwn: false, isFresh: true, canBe: true }, 'undo.not-yours'],
  [mona, { isOwn: true, isFresh: false, canBe: true }, 'undo.too-late'],
  [mona, { isOwn: true, isFresh: true, canBe: false }, 'undo.too-late'],
  [resident, { isOwn: true, isFresh: true, canBe: true }, 'moderation.not-yours'],
] as const)('undoing, case %#', (actor, last, expected) => {
  expect(reasonOf(canUndo(actor, last))).toBe(expected);
});
