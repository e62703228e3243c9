import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { actorOfSession } from '../queries';
import { accountOf } from '../queries/account';
import { changeProfile, introduce } from './profile';
import { signInAsGuest } from './sessions';

const newGuest = async (town: Town) => {
  const token = await signInAsGuest(town.id, 'de');
  return { actor: await actorOfSession(town.id, token), again: () => actorOfSession(town.id, token) };
};
const yes = { netiquette: 'accepted' };

describe('introducing oneself', () => {
  test('gives a name and accepts the netiquette, once for good', async () => {
    const town = await newTown();
    const { actor, again } = await newGuest(town);
    expect(actor).toMatchObject({ pseudonym: null, netiquetteAccepted: false });
    await introduce(actor, { pseudonym: ' Neu  hier ', ...yes });
    expect(await again()).toMatchObject({ pseudonym: 'Neu hier', netiquetteAccepted: true });
  });

  test('writes down which version of the rules was accepted', async () => {
    const town = await newTown();
    const { actor } = await newGuest(town);
    await introduce(actor, { pseudonym: 'Neu hier', ...yes });
    const entries = await inTenant(town.visitor, (tx) =>
      tx.execute(sql`select facts from audit_entries where action = 'netiquette.accepted'`),
    );
    expect(entries).toMatchObject([{ facts: { version: 1 } }]);
  });

  test('needs the yes to the netiquette, and says which field is missing', async () => {
    const { actor, again } = await newGuest(await newTown());
    await expect(introduce(actor, { pseudonym: 'Neu hier' })).rejects.toMatchObject({
      kind: 'Invalid',
      facts: { problems: [{ field: 'netiquette', code: 'netiquette.not-accepted' }] },
    });
    expect((await again()).pseudonym).toBeNull();
  });

  test('is for who is signed in', async () => {
    const { visitor } = await newTown();
    await expect(introduce(visitor, { pseudonym: 'Neu hier', ...yes })).rejects.toMatchObject({
      kind: 'SignInNeeded',
    });
  });

  test('does not give one name to two people of a town, however it is written', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const { actor } = await newGuest(town);
    await expect(introduce(actor, { pseudonym: 'ANNA', ...yes })).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'pseudonym.taken',
      facts: { problems: [{ field: 'pseudonym', code: 'pseudonym.taken' }] },
    });
    await introduce((await newGuest(other)).actor, { pseudonym: 'Neu hier', ...yes });
    await introduce(actor, { pseudonym: 'Neu hier', ...yes });
  });

  test('gives a name that ten ask for at the same instant to one of them', async () => {
    const town = await newTown();
    const crowd = await Promise.all(Array.from({ length: 10 }, () => newGuest(town)));
    const tries = await Promise.allSettled(crowd.map(({ actor }) => introduce(actor, { pseudonym: 'Erste', ...yes })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('changing the profile', () => {
  test('changes name and language, of oneself only', async () => {
    const town = await newTown();
    await changeProfile(town.anna, { pseudonym: 'Anna M.', locale: 'en' });
    expect(await accountOf(town.anna)).toMatchObject({ locale: 'en' });
    await expect(changeProfile(town.emil, { pseudonym: 'anna m.', locale: 'de' })).rejects.toMatchObject({
      code: 'pseudonym.taken',
    });
  });

  test('is refused to who sounds like an office without being one', async () => {
    const town = await newTown();
    const moderation = { pseudonym: 'Moderation', locale: 'de' };
    await expect(changeProfile(town.anna, moderation)).rejects.toMatchObject({ code: 'pseudonym.official' });
    await changeProfile(town.mona, moderation);
  });

  test.each(['Mona', 'M0na', 'MONA.', 'Mo-na', 'Ｍｏｎａ'])(
    'is refused to who would be taken for a speaker of the town as %s',
    async (name) => {
      const town = await newTown();
      await expect(changeProfile(town.anna, { pseudonym: name, locale: 'de' })).rejects.toMatchObject({
        code: 'pseudonym.like-speaker',
      });
      await changeProfile(town.anna, { pseudonym: 'Ramona', locale: 'de' });
      await changeProfile(town.mona, { pseudonym: 'Mona', locale: 'de' });
    },
  );

  test('gives at most five names a day', async () => {
    const { anna } = await newTown();
    for (const number of [1, 2, 3, 4, 5]) {
      await changeProfile(anna, { pseudonym: `Anna ${'I'.repeat(number)}`, locale: 'de' });
    }
    await expect(changeProfile(anna, { pseudonym: 'Anna X', locale: 'de' })).rejects.toMatchObject({ kind: 'TooMany' });
    await changeProfile(anna, { pseudonym: anna.pseudonym, locale: 'en' });
  });

  test('lists what one has contributed to nobody but oneself', async () => {
    const town = await newTown();
    expect((await accountOf(town.anna)).contributions).toEqual([]);
    await expect(accountOf(town.visitor)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(accountOf({ ...town.anna, memberId: randomUUID() })).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
