import { describe, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { type Actor, type Role, roleNames, type Trust, visitorOf } from '@/lib/actor';
import { reasonOf } from '@/lib/errors';
import { canBeCalled, canContribute, canContributeTo } from './policy';

const visitor = visitorOf('00000000-0000-4000-8000-000000000000' as TenantId);
const anna: Actor = { ...visitor, memberId: 'anna', trust: 'email', pseudonym: 'Anna', netiquetteAccepted: true };
const guest: Actor = { ...anna, trust: 'guest' };
const ben: Actor = { ...anna, suspendedUntil: new Date(Date.now() + 60_000) };
const nameless: Actor = { ...anna, pseudonym: null };
const undecided: Actor = { ...anna, netiquetteAccepted: false };
const newGuest: Actor = { ...guest, pseudonym: null, netiquetteAccepted: false };
const proven: Actor = { ...anna, trust: 'high' };
const withRole = (role: Role): Actor => ({ ...anna, roles: new Set([role]) });

describe('contributing', () => {
  const rows: [who: string, actor: Actor, required: Trust, reason: string][] = [
    ['a visitor', visitor, 'guest', 'sign-in.needed'],
    ['a visitor', visitor, 'email', 'sign-in.needed'],
    ['a guest', guest, 'guest', 'yes'],
    ['a guest', guest, 'email', 'trust.too-low'],
    ['a guest without a name', newGuest, 'guest', 'profile.incomplete'],
    ['a guest without a name', newGuest, 'email', 'trust.too-low'],
    ['a resident', anna, 'guest', 'yes'],
    ['a resident', anna, 'email', 'yes'],
    ['a resident without a name', nameless, 'guest', 'profile.incomplete'],
    ['a resident who has not accepted the netiquette', undecided, 'email', 'profile.incomplete'],
    ['a resident', anna, 'substantial', 'trust.bundid-needed'],
    ['a guest', guest, 'high', 'trust.bundid-needed'],
    ['somebody with an online identity card', proven, 'high', 'yes'],
    ['somebody with a certificate', { ...proven, trust: 'substantial' }, 'high', 'trust.bundid-needed'],
    ['somebody with a certificate', { ...proven, trust: 'substantial' }, 'substantial', 'yes'],
    ['a suspended resident', ben, 'guest', 'member.suspended'],
    ['a suspended resident', ben, 'email', 'member.suspended'],
    ...roleNames.flatMap((role): typeof rows => [
      [role, withRole(role), 'email', 'yes'],
      [`a suspended ${role}`, { ...withRole(role), suspendedUntil: ben.suspendedUntil }, 'email', 'member.suspended'],
      [`a nameless ${role}`, { ...withRole(role), pseudonym: null }, 'email', 'profile.incomplete'],
    ]),
  ];
  test.each(rows)('%s, %j, where %s is asked for: %s', (_, actor, required, reason) => {
    expect(reasonOf(canContribute(actor, required))).toBe(reason);
  });

  test('a visitor learns what sign-in it takes', () => {
    expect(canContribute(visitor, 'guest')).toMatchObject({ facts: { required: 'guest' } });
  });
});

describe('contributing where only residents may', () => {
  const demands = { requiredTrust: 'email', residentsOnly: true } as const;
  const rows: [who: string, actor: Actor, reason: string][] = [
    ['a visitor', visitor, 'sign-in.needed'],
    ['a guest who lives here', { ...guest, isResident: true }, 'trust.too-low'],
    ['somebody of whom it is not known', anna, 'residency.needed'],
    ['somebody without a name, who is asked for it afterwards', nameless, 'residency.needed'],
    ['somebody who lives here', { ...anna, isResident: true }, 'yes'],
    ['somebody who lives here, without a name', { ...nameless, isResident: true }, 'profile.incomplete'],
    ['somebody suspended who lives here', { ...ben, isResident: true }, 'member.suspended'],
  ];
  test.each(rows)('%s, %j: %s', (_, actor, reason) => {
    expect(reasonOf(canContributeTo(actor, demands))).toBe(reason);
    const elsewhere = canContributeTo({ ...actor, isResident: false }, { ...demands, residentsOnly: false });
    expect(elsewhere).toEqual(canContribute(actor, 'email'));
  });
});

describe('the name of an office', () => {
  const official = [
    'Moderation',
    'M0derati0n',
    'Die Redaktion',
    'Stadt Lindenfurt',
    'Bürgermeisterin',
    'R a t h a u s',
  ];
  test.each(official)('%s is not for residents', (name) => {
    expect(reasonOf(canBeCalled(anna, name))).toBe('pseudonym.official');
    expect(reasonOf(canBeCalled(guest, name))).toBe('pseudonym.official');
  });
  test.each(roleNames)('may be had by a %s', (role) => {
    expect(reasonOf(canBeCalled(withRole(role), 'Mona (Moderation)'))).toBe('yes');
  });
  test.each(['Anna', 'Nordstadtkind', 'Gemeindebrief', 'Frau vom Land', 'Linie 4'])('%s is none', (name) => {
    expect(reasonOf(canBeCalled(anna, name))).toBe('yes');
  });
  test('nor any other is for somebody who is not signed in', () => {
    expect(reasonOf(canBeCalled(visitor, 'Anna'))).toBe('sign-in.needed');
  });
});
