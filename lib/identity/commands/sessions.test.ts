import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { actorOfSession } from '../queries';
import { sessionsOf } from '../queries/sessions';
import { endSession, signInAsDemo, signInAsGuest, signOut, signOutElsewhere, signOutEverywhere } from './sessions';

afterEach(() => vi.unstubAllEnvs());
const annas = 'anna@town.example';

describe('a session', () => {
  test('is known by its token, in its own town only', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const token = await signInAsDemo(town.id, annas);
    expect(await actorOfSession(town.id, token)).toEqual(town.anna);
    expect(await actorOfSession(other.id, token)).toEqual(other.visitor);
    expect(await actorOfSession(town.id, `${token}x`)).toEqual(town.visitor);
  });

  test('is kept as a hash, from which nobody makes the token', async () => {
    const town = await newTown();
    const token = await signInAsDemo(town.id, annas);
    const rows = await inTenant(town.visitor, (tx) =>
      tx.execute<{ token_hash: string }>(sql`select token_hash from sessions`),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token_hash).not.toContain(token);
    expect(await actorOfSession(town.id, rows[0]?.token_hash ?? '')).toEqual(town.visitor);
  });

  test('ends when it has run out', async () => {
    const town = await newTown();
    const token = await signInAsDemo(town.id, annas);
    await inTenant(town.visitor, (tx) => tx.execute(sql`update sessions set expires_at = now()`));
    expect(await actorOfSession(town.id, token)).toEqual(town.visitor);
  });

  test('ends with signing out, and others of the same person go on', async () => {
    const town = await newTown();
    const [here, there] = [await signInAsDemo(town.id, annas), await signInAsDemo(town.id, annas)];
    await signOut(town.id, here);
    expect(await actorOfSession(town.id, here)).toEqual(town.visitor);
    expect(await actorOfSession(town.id, there)).toEqual(town.anna);
  });

  test('ends everywhere at once for who asks for that, and for nobody else', async () => {
    const town = await newTown();
    const [here, there] = [await signInAsDemo(town.id, annas), await signInAsDemo(town.id, annas)];
    const emils = await signInAsDemo(town.id, 'emil@town.example');
    await signOutEverywhere(town.anna);
    for (const token of [here, there]) expect(await actorOfSession(town.id, token)).toEqual(town.visitor);
    expect(await actorOfSession(town.id, emils)).toEqual(town.emil);
    await expect(signOutEverywhere(town.visitor)).rejects.toMatchObject({ kind: 'SignInNeeded' });
  });

  test('shows a suspension until it has passed, and the roles as they are now', async () => {
    const town = await newTown();
    const bens = await signInAsDemo(town.id, 'ben@town.example');
    const monas = await signInAsDemo(town.id, 'mona@town.example');
    expect((await actorOfSession(town.id, bens)).suspendedUntil).toEqual(town.ben.suspendedUntil);
    await inTenant(town.visitor, (tx) => tx.execute(sql`update members set suspended_until = now()`));
    await inTenant(town.visitor, (tx) => tx.execute(sql`delete from roles`));
    expect((await actorOfSession(town.id, bens)).suspendedUntil).toBeNull();
    expect((await actorOfSession(town.id, monas)).roles.size).toBe(0);
  });
});

describe('the list of sessions', () => {
  const atHome = { device: 'Firefox, Windows', sender: '198.51.100.7' };
  const abroad = { device: null, sender: '203.0.113.9' };

  test('shows who is signed in their own browsers, with device, way and whether the network is the present one', async () => {
    const town = await newTown();
    const token = await signInAsDemo(town.id, annas, atHome);
    await signInAsDemo(town.id, annas, abroad);
    await signInAsDemo(town.id, 'emil@town.example', atHome);
    expect(await sessionsOf(town.anna, { token, sender: atHome.sender })).toMatchObject([
      { device: 'Firefox, Windows', way: 'demo', isHere: true, isSameNetwork: true, openedAt: expect.any(Date) },
      { device: null, way: 'demo', isHere: false, isSameNetwork: false },
    ]);
    await expect(sessionsOf(town.visitor, { token, sender: '' })).rejects.toMatchObject({ kind: 'SignInNeeded' });
  });

  test('keeps no address of it, only a mark that some hundred thousand networks share', async () => {
    const town = await newTown();
    await signInAsDemo(town.id, annas, atHome);
    await signInAsDemo(town.id, 'emil@town.example', atHome);
    const rows = await inTenant(town.visitor, (tx) => tx.execute(sql`select * from sessions`));
    expect(JSON.stringify(rows)).not.toContain(atHome.sender);
    expect(rows.map(({ network }) => network)).toEqual([expect.stringMatching(/^[0-9a-f]{4}$/), expect.anything()]);
  });

  test('lets each be ended alone, or all others at once, and nobody else’s', async () => {
    const town = await newTown();
    const [here, there, later] = await Promise.all([1, 2, 3].map(() => signInAsDemo(town.id, annas, atHome)));
    const list = () => sessionsOf(town.anna, { token: here ?? '', sender: '' });
    const other = (await list()).find(({ isHere }) => !isHere);
    await endSession(town.emil, { id: other?.id });
    expect(await list()).toHaveLength(3);
    await endSession(town.anna, { id: other?.id });
    expect((await list()).map(({ id }) => id)).not.toContain(other?.id);
    await signOutElsewhere(town.anna, here ?? '');
    expect(await list()).toMatchObject([{ isHere: true }]);
    for (const token of [there, later]) expect(await actorOfSession(town.id, token ?? '')).toEqual(town.visitor);
  });
});

describe('a guest', () => {
  test('is somebody new each time, with the least trust and no name', async () => {
    const town = await newTown();
    const guests = await Promise.all([signInAsGuest(town.id, 'de'), signInAsGuest(town.id, 'de')]);
    const [one, two] = await Promise.all(guests.map((token) => actorOfSession(town.id, token)));
    expect(one).toMatchObject({ trust: 'guest', pseudonym: null, netiquetteAccepted: false });
    expect(one?.memberId).not.toBe(two?.memberId);
  });
});

describe('signing in without proof', () => {
  test('is there in the demo', async () => {
    const town = await newTown();
    expect(await actorOfSession(town.id, await signInAsDemo(town.id, annas))).toEqual(town.anna);
    await expect(signInAsDemo(town.id, 'nobody@town.example')).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test.each([
    ['DATABASE_URL', 'postgres://db.example/stadtgespraech'],
    ['SMTP_URL', 'smtp://mail.example'],
  ])('does not exist where %s is set', async (setting, value) => {
    const town = await newTown();
    vi.stubEnv(setting, value);
    await expect(signInAsDemo(town.id, annas)).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
