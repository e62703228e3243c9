import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import type { Question } from './model/questions';
import type { SurveySettings } from './model/survey';
import { canAnswer, canReword, canSeeResults, type SurveyFacts } from './policy';

const visitor = visitorOf('0197-town' as TenantId);
const guest: Actor = { ...visitor, memberId: 'guest', trust: 'guest' };
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const newcomer: Actor = { ...anna, pseudonym: null, netiquetteAccepted: false };
const ben: Actor = { ...anna, memberId: 'ben', suspendedUntil: new Date('2999-01-01') };
const mona: Actor = { ...anna, memberId: 'mona', roles: new Set(['moderator']) };
const emil: Actor = { ...anna, memberId: 'emil', roles: new Set(['editor']) };

const open: SurveyFacts = {
  state: 'open',
  requiredTrust: 'email',
  residentsOnly: false,
  closesAt: new Date('2030-01-01'),
  results: 'after-answer',
};
const closed = { ...open, state: 'closed' as const };

test.each([
  ['a visitor', visitor, open, false, 'sign-in.needed'],
  ['a resident, where the key is another one', anna, { ...open, otherKey: true }, false, 'survey.other-key'],
  ['a resident, where it is, after the end', anna, { ...closed, otherKey: true }, false, 'thread.closed'],
  ['a guest', guest, open, false, 'trust.too-low'],
  ['a guest, where guests may', guest, { ...open, requiredTrust: 'guest' }, false, 'yes'],
  ['a resident', anna, open, false, 'yes'],
  ['a resident without a pseudonym', newcomer, open, false, 'yes'],
  ['a resident, twice', anna, open, true, 'survey.answered'],
  ['a suspended resident', ben, open, false, 'member.suspended'],
  ['a resident, too early', anna, { ...open, state: 'announced' }, false, 'thread.not-open-yet'],
  ['a resident, in a draft', anna, { ...open, state: 'draft' }, false, 'thread.not-open-yet'],
  ['even an editor, once closed', emil, closed, false, 'thread.closed'],
] as const)('%s answering', (_who, actor, survey, answered, expected) => {
  expect(reasonOf(canAnswer(actor, survey, { hasAnswered: answered }))).toBe(expected);
});

test.each([
  ['everybody', visitor, { ...open, results: 'always' }, false, 'yes'],
  ['a resident before answering', anna, open, false, 'results.after-answer'],
  ['a resident after answering', anna, open, true, 'yes'],
  ['a resident who missed it, after the end', anna, closed, false, 'yes'],
  ['a resident during one that shows at the end', anna, { ...open, results: 'after-end' }, true, 'results.after-end'],
  ['a visitor after the end of it', visitor, { ...closed, results: 'after-end' }, false, 'yes'],
  ['a resident of one that never shows', anna, { ...closed, results: 'never' }, true, 'results.never'],
  ['a moderator of one that never shows', mona, { ...closed, results: 'never' }, true, 'results.never'],
  ['an editor of one that never shows', emil, { ...closed, results: 'never' }, false, 'yes'],
] as const)('%s seeing results', (_who, actor, survey, answered, expected) => {
  expect(reasonOf(canSeeResults(actor, survey, answered))).toBe(expected);
});

const way: Question = {
  id: 'way',
  kind: 'single',
  label: 'Wie kommen Sie?',
  required: true,
  options: [
    { id: 'foot', label: 'zu Fuß' },
    { id: 'bike', label: 'mit dem Rad' },
  ],
};
const mood: Question = { id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: false, min: 1, max: 5 };
const asking = (...questions: Question[]): SurveySettings => ({
  pages: [{ id: 'seite', questions }],
  results: 'always',
});

test.each([
  ['rewording a question', asking({ ...way, label: 'Wie sind Sie unterwegs?' }, mood), 'yes'],
  ['asking one more', asking(way, mood, { ...mood, id: 'more' }), 'yes'],
  ['asking in another order', asking(mood, way), 'yes'],
  ['offering one more option', asking({ ...way, options: [...way.options, { id: 'bus', label: 'Bus' }] }, mood), 'yes'],
  ['dropping a question', asking(way), 'survey.answered-already'],
  ['dropping an option', asking({ ...way, options: way.options.slice(1) }, mood), 'survey.answered-already'],
  ['a wider scale', asking(way, { ...mood, max: 7 }), 'survey.answered-already'],
  ['another kind', asking({ ...way, kind: 'multiple' }, mood), 'survey.answered-already'],
] as const)('after the first answer, %s', (_what, after, expected) => {
  expect(reasonOf(canReword(asking(way, mood), after))).toBe(expected);
});
