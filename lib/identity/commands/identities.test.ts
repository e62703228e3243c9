import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newTown } from '@/db/testing/world';
import { actorOfSession } from '../queries';
import { signInVouched } from './identities';
import { signInAsGuest } from './sessions';

const somebody = () => ({ provider: 'openid:rathaus', subjectHash: randomUUID() });
const how = { way: 'openid' as const, trust: 'email' as const, locale: 'de' };

describe('somebody whom a provider vouches for', () => {
  test('is the same member each time, with the trust of that way', async () => {
    const [town, vouched] = [await newTown(), somebody()];
    const first = await actorOfSession(town.id, await signInVouched(town.visitor, vouched, how));
    const later = await actorOfSession(
      town.id,
      await signInVouched(town.visitor, vouched, { ...how, trust: 'substantial' }),
    );
    expect(first).toMatchObject({ trust: 'email', memberId: expect.any(String) });
    expect(later).toMatchObject({ trust: 'substantial', memberId: first.memberId });
  });

  test('is whoever was signed in already, as resident or as guest', async () => {
    const [town, vouched] = [await newTown(), somebody()];
    const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
    const asGuest = await actorOfSession(town.id, await signInVouched(guest, somebody(), how));
    expect(asGuest.memberId).toBe(guest.memberId);
    await signInVouched(town.anna, vouched, how);
    const back = await actorOfSession(town.id, await signInVouched(town.visitor, vouched, how));
    expect(back.memberId).toBe(town.anna.memberId);
  });

  test('is not taken for another who is signed in, and is nobody in another town', async () => {
    const [town, other, vouched] = [await newTown(), await newTown(), somebody()];
    await signInVouched(town.anna, vouched, how);
    await expect(signInVouched(town.emil, vouched, how)).rejects.toMatchObject({ code: 'identity.another-account' });
    const there = await actorOfSession(other.id, await signInVouched(other.visitor, vouched, how));
    expect(there.memberId).not.toBe(town.anna.memberId);
  });
});
