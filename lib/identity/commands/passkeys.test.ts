import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newAuthenticator, type Saying } from '@/db/testing/authenticator';
import { newTown, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { newToken } from '../model';
import { handleOf, PASSKEYS_LIMIT } from '../model/passkey';
import { actorOfSession } from '../queries';
import { passkeysOf } from '../queries/passkeys';
import { addPasskey, passkeyToMake } from './add-passkey';
import { beginCourse, spendCourse } from './courses';
import { removePasskey } from './remove-passkey';
import { signInByPasskey } from './use-passkey';

const newSite = () => ({ origin: 'https://town.example', host: 'town.example', challenge: newToken() });
const arrival = { device: null, sender: '198.51.100.7' };
const handle = ({ memberId }: SignedIn) => Buffer.from(handleOf(memberId)).toString('base64url');

async function withPasskey(town: Town, member = town.anna, name = 'Telefon') {
  const [device, site] = [newAuthenticator(), newSite()];
  await addPasskey(member, { name, answer: device.make(site) }, site);
  const signIn = (saying: Saying = {}, place: { id: Town['id'] } = town) => {
    const asked = newSite();
    const answer = device.use(asked, handle(member), saying);
    return signInByPasskey(place.id, { answer }, { site: asked, arrival });
  };
  return { device, signIn };
}

describe('a passkey', () => {
  test('signs its owner in, and is listed with its name and last use', async () => {
    const town = await newTown();
    const { signIn } = await withPasskey(town);
    expect(await passkeysOf(town.anna)).toMatchObject([{ name: 'Telefon', host: 'town.example', lastUsedAt: null }]);
    expect(await actorOfSession(town.id, await signIn())).toEqual(town.anna);
    expect(await passkeysOf(town.anna)).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
    expect(await passkeysOf(town.emil)).toEqual([]);
  });

  test('belongs to a guest as well, who stays the same person with it', async () => {
    const town = await newTown();
    const { signIn } = await withPasskey(town, town.guest);
    expect(await actorOfSession(town.id, await signIn())).toEqual(town.guest);
  });

  test('is told to its owner by mail when it is added', async () => {
    const town = await newTown();
    await withPasskey(town);
    expect((await demoMails(town.id))[0]).toMatchObject({
      recipient: 'anna@town.example',
      subject: 'Ein Passkey wurde angelegt',
    });
  });

  test('is nobody’s in another town', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const { signIn } = await withPasskey(town);
    await expect(signIn({}, other)).rejects.toMatchObject({ code: 'passkey.unknown' });
  });

  test.each([
    ['from another page', { origin: 'https://evil.example' }],
    ['for another host', { host: 'evil.example' }],
    ['without its owner shown', { isVerified: false }],
    ['in the name of somebody else', { userHandle: 'AAAA' }],
  ] satisfies [string, Saying][])('is refused %s', async (_, saying) => {
    const town = await newTown();
    const { signIn } = await withPasskey(town);
    await expect(signIn(saying)).rejects.toMatchObject({ kind: 'Forbidden', code: 'passkey.refused' });
  });

  test('is refused to be made from another page, or without its owner shown', async () => {
    const [town, site] = [await newTown(), newSite()];
    for (const saying of [{ origin: 'https://evil.example' }, { host: 'evil.example' }, { isVerified: false }]) {
      const answer = newAuthenticator().make(site, saying);
      await expect(addPasskey(town.anna, { name: 'A', answer }, site)).rejects.toMatchObject({
        code: 'passkey.refused',
      });
    }
    expect(await passkeysOf(town.anna)).toEqual([]);
  });

  test('is refused for another challenge than was given', async () => {
    const town = await newTown();
    const { device } = await withPasskey(town);
    const answer = device.use(newSite(), handle(town.anna));
    const tried = signInByPasskey(town.id, { answer }, { site: newSite(), arrival });
    await expect(tried).rejects.toMatchObject({ code: 'passkey.refused' });
  });

  test('that counts backwards is taken for a copy', async () => {
    const town = await newTown();
    const { signIn } = await withPasskey(town);
    await signIn({ counter: 5 });
    for (const counter of [5, 4, 0]) {
      await expect(signIn({ counter })).rejects.toMatchObject({ code: 'passkey.refused' });
    }
    await signIn({ counter: 6 });
  });

  test('is signed in with once, of twenty answers with one count at the same instant', async () => {
    const town = await newTown();
    const { signIn } = await withPasskey(town);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signIn({ counter: 1 })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is not kept twice, and no more than ten are', async () => {
    const [town, device, site] = [await newTown(), newAuthenticator(), newSite()];
    const add = (answer: unknown) => addPasskey(town.anna, { name: 'Noch einer', answer }, site);
    await add(device.make(site));
    await expect(add(device.make(site))).rejects.toMatchObject({ kind: 'Conflict', code: 'passkey.known' });
    for (const _ of Array.from({ length: PASSKEYS_LIMIT - 1 })) await add(newAuthenticator().make(site));
    await expect(add(newAuthenticator().make(site))).rejects.toMatchObject({ code: 'passkey.too-many' });
    await expect(passkeyToMake(town.anna, async () => site)).rejects.toMatchObject({ code: 'passkey.too-many' });
  });

  test('needs somebody to belong to', async () => {
    const [town, site] = [await newTown(), newSite()];
    const answer = newAuthenticator().make(site);
    await expect(addPasskey(town.visitor, { name: 'A', answer }, site)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(addPasskey(town.anna, { name: ' ', answer }, site)).rejects.toMatchObject({ kind: 'Invalid' });
  });
});

describe('removing a passkey', () => {
  test('is up to its owner alone, and ends it', async () => {
    const town = await newTown();
    const { signIn } = await withPasskey(town);
    const [passkey] = await passkeysOf(town.anna);
    await expect(removePasskey(town.emil, { id: passkey?.id })).rejects.toMatchObject({ kind: 'NotFound' });
    await removePasskey(town.anna, { id: passkey?.id });
    await expect(signIn()).rejects.toMatchObject({ code: 'passkey.unknown' });
  });

  test('never takes somebody their last way in', async () => {
    const town = await newTown();
    await withPasskey(town, town.guest, 'Telefon');
    await withPasskey(town, town.guest, 'Schlüssel');
    const [first, second] = await passkeysOf(town.guest);
    await removePasskey(town.guest, { id: first?.id });
    await expect(removePasskey(town.guest, { id: second?.id })).rejects.toMatchObject({ code: 'passkey.last-way' });
    expect(await passkeysOf(town.guest)).toHaveLength(1);
  });
});

describe('a course', () => {
  test('is run once, of fifty at the same instant, and for its own purpose and town', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const token = await beginCourse(town.id, { purpose: 'passkey.use', next: '/there' });
    expect(await spendCourse(town.id, token, 'passkey.add')).toBeNull();
    expect(await spendCourse(other.id, token, 'passkey.use')).toBeNull();
    const tries = await Promise.all(Array.from({ length: 50 }, () => spendCourse(town.id, token, 'passkey.use')));
    expect(tries.filter(Boolean)).toEqual(['/there']);
  });

  test('is over after ten minutes, and its token is kept as a hash', async () => {
    const town = await newTown();
    const token = await beginCourse(town.id, { purpose: 'passkey.use', next: '/' });
    const rows = await inTenant(town.visitor, (tx) => tx.execute(sql`select * from sign_in_courses`));
    expect(JSON.stringify(rows)).not.toContain(token);
    await inTenant(town.visitor, (tx) => tx.execute(sql`update sign_in_courses set expires_at = now()`));
    expect(await spendCourse(town.id, token, 'passkey.use')).toBeNull();
  });
});
