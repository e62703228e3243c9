import { describe, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, type Role, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { CommentFacts, Thread } from './model';
import { canEditComment, canPostComment, canSeeThread, canVote, canWithdrawComment } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const withRole = (name: string, role: Role): Actor => ({ ...anna, memberId: name, roles: new Set([role]) });
const guest: Actor = { ...anna, memberId: 'guest', trust: 'guest' };
const newcomer: Actor = { ...anna, memberId: 'newcomer', pseudonym: null };
const careless: Actor = { ...anna, memberId: 'careless', netiquetteAccepted: false };
const ben: Actor = { ...anna, memberId: 'ben', suspendedUntil: new Date('2999-01-01') };
const [mona, emil, ada] = [withRole('mona', 'moderator'), withRole('emil', 'editor'), withRole('ada', 'admin')];
const planner = withRole('paul', 'planner');

const open: Thread = {
  ...{
    id: 'thread',
    offerFormatId: 'talk',
    subjectId: 'talk',
    format: 'talk',
    state: 'open',
    head: 7,
    commentCount: 3,
  },
  ...{
    opens: ['comment', 'vote'],
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
  },
};
const closed: Thread = { ...open, state: 'closed' };
const announced: Thread = { ...open, state: 'announced' };
const draft: Thread = { ...open, state: 'draft' };
const forGuests: Thread = { ...open, requiredTrust: 'guest' };
const votesOnly: Thread = { ...open, opens: ['vote'] };
const map: Thread = { ...open, opens: ['annotate', 'comment', 'vote'] };
const belowEntry: Thread = { ...map, subjectId: 'bench' };

const comment: CommentFacts = { id: 'c', threadId: 'thread', authorId: 'anna', withdrawnAt: null, hiddenBy: null };
const hidden = { ...comment, hiddenBy: 'decision' };
const withdrawn = { ...comment, withdrawnAt: new Date('2026-01-01') };

describe('posting a comment', () => {
  test.each([
    ['a visitor', visitor, open, 'sign-in.needed'],
    ['a guest', guest, open, 'trust.too-low'],
    ['a guest where guests may', guest, forGuests, 'yes'],
    ['a resident', anna, open, 'yes'],
    ['somebody without a name', newcomer, open, 'profile.incomplete'],
    ['somebody who did not accept the netiquette', careless, open, 'profile.incomplete'],
    ['a suspended resident', ben, open, 'member.suspended'],
    ['a moderator', mona, open, 'yes'],
    ['an editor', emil, open, 'yes'],
    ['a resident, once closed', anna, closed, 'thread.closed'],
    ['even an admin, once closed', ada, closed, 'thread.closed'],
    ['a resident, too early', anna, announced, 'thread.not-open-yet'],
    ['an editor, in a draft', emil, draft, 'thread.not-open-yet'],
    ['a resident where only votes are asked for', anna, votesOnly, 'thread.not-offered'],
    ['a resident on the map itself', anna, map, 'thread.not-offered'],
    ['a resident below an entry of the map', anna, belowEntry, 'yes'],
  ] as const)('%s', (_who, actor, thread, expected) => {
    expect(reasonOf(canPostComment(actor, thread))).toBe(expected);
  });
});

describe('seeing a thread', () => {
  test.each([
    ['a visitor, when published', visitor, announced, 'yes'],
    ['a visitor, after the end', visitor, closed, 'yes'],
    ['a resident, while a draft', anna, draft, 'thread.not-published'],
    ['a planner, while a draft', planner, draft, 'thread.not-published'],
    ['an editor, while a draft', emil, draft, 'yes'],
    ['a moderator, while a draft', mona, draft, 'yes'],
    ['an admin, while a draft', ada, draft, 'yes'],
  ] as const)('%s', (_who, actor, thread, expected) => {
    expect(reasonOf(canSeeThread(actor, thread))).toBe(expected);
  });
});

describe('voting', () => {
  test.each([
    ['a visitor', visitor, open, comment, 'sign-in.needed'],
    ['a resident', mona, open, comment, 'yes'],
    ['its own author', anna, open, comment, 'yes'],
    ['on what is hidden', mona, open, hidden, 'comment.gone'],
    ['on what is withdrawn', mona, open, withdrawn, 'comment.gone'],
    ['once closed', mona, closed, comment, 'thread.closed'],
  ] as const)('%s', (_who, actor, thread, facts, expected) => {
    expect(reasonOf(canVote(actor, thread, facts))).toBe(expected);
  });
});

describe('changing a comment', () => {
  test.each([
    ['its author', anna, open, comment, 'yes', 'yes'],
    ['another resident', { ...anna, memberId: 'ute' }, open, comment, 'comment.not-yours', 'comment.not-yours'],
    ['a moderator', mona, open, comment, 'comment.not-yours', 'comment.not-yours'],
    ['a visitor', visitor, open, comment, 'comment.not-yours', 'comment.not-yours'],
    ['its author, once closed', anna, closed, comment, 'thread.closed', 'yes'],
    ['its author, once hidden', anna, open, hidden, 'comment.gone', 'yes'],
    ['its author, once withdrawn', anna, open, withdrawn, 'comment.gone', 'comment.gone'],
  ] as const)('%s: edit and withdraw', (_who, actor, thread, facts, edit, withdraw) => {
    expect(reasonOf(canEditComment(actor, thread, facts))).toBe(edit);
    expect(reasonOf(canWithdrawComment(actor, facts))).toBe(withdraw);
  });
});
