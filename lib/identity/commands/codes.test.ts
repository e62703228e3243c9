import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { closeMailServers, mailServer } from '@/db/testing/mail-server';
import { newTown, type Town } from '@/db/testing/world';
import { deliverMail } from '@/lib/mail/commands/deliver-mail';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { mailsOnTheirWay } from '@/lib/mail/queries/on-their-way';
import { tenantBySlug } from '@/lib/tenants/queries';
import { CODE_TRIES } from '../model/code';
import { actorOfSession } from '../queries';
import { mailLink } from '../sign-in-link.next';
import { signInByCode } from './codes';
import { signInAsGuest } from './sessions';

afterEach(closeMailServers);

const asking = {
  email: 'nora@town.example',
  browser: 'the browser that asked',
  next: '/',
  locale: 'de',
  origin: 'https://reden.town.example',
};
const redeeming = { locale: 'de', guestId: null };

async function townWithCode(asked = asking) {
  const town = await newTown();
  await mailLink(await tenantBySlug(town.slug), asked);
  return { town, code: await codeMailedIn(town) };
}

const codeMailedIn = async (town: Town) => codeIn((await demoMails(town.id))[0]?.text);
const codeIn = (text = '') => /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? 'none';

const enter = (town: Town, code: string, browser: string | null = asking.browser) =>
  signInByCode(town.id, { browser, code }, redeeming);
/** Six digits that are not the code. */
const not = (code: string) => (code === '000 000' ? '000001' : '000000');

describe('the code of a mail', () => {
  test('signs a newcomer in, with spaces or without, and once', async () => {
    const { town, code } = await townWithCode();
    const session = await enter(town, code);
    expect(await actorOfSession(town.id, session)).toMatchObject({ trust: 'email', pseudonym: null });
    await expect(enter(town, code)).rejects.toMatchObject({ kind: 'Forbidden', code: 'code.spent' });
    const again = await townWithCode();
    await enter(again.town, again.code.replace(' ', ''));
  });

  test('signs in whoever has the address already, and a guest stays the same person', async () => {
    const annas = await townWithCode({ ...asking, email: 'anna@town.example' });
    expect(await actorOfSession(annas.town.id, await enter(annas.town, annas.code))).toEqual(annas.town.anna);
    const { town, code } = await townWithCode();
    const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
    const typed = { browser: asking.browser, code };
    const session = await signInByCode(town.id, typed, { locale: 'de', guestId: guest.memberId });
    expect(await actorOfSession(town.id, session)).toEqual({ ...guest, trust: 'email' });
  });

  test('is worth nothing in another browser, or in another town', async () => {
    const { town, code } = await townWithCode();
    const other = await townWithCode();
    const [elsewhere, codeThere] = [await newTown(), other.code];
    const wrong = [() => enter(town, code, 'another'), () => enter(town, code, null), () => enter(elsewhere, code)];
    for (const tried of wrong) {
      await expect(tried()).rejects.toMatchObject({ code: 'code.spent' });
    }
    if (codeThere !== code) await expect(enter(other.town, code)).rejects.toMatchObject({ code: 'code.wrong' });
    await enter(town, code);
  });

  test('may be typed wrong four times, and is void after the fifth', async () => {
    const { town, code } = await townWithCode();
    for (const left of [4, 3, 2, 1, 0]) {
      await expect(enter(town, not(code))).rejects.toMatchObject({ code: 'code.wrong', facts: { left } });
    }
    await expect(enter(town, code)).rejects.toMatchObject({ code: 'code.spent' });
    const patient = await townWithCode();
    for (const _ of [1, 2, 3, 4]) await expect(enter(patient.town, not(patient.code))).rejects.toThrow();
    await enter(patient.town, patient.code);
  });

  test('is looked at five times, of a hundred guesses at the same instant', async () => {
    const { town, code } = await townWithCode();
    const guesses = Array.from({ length: 100 }, () => enter(town, not(code)));
    const codes = (await Promise.allSettled(guesses)).map((guess) => guess.status === 'rejected' && guess.reason.code);
    expect(codes.filter((said) => said === 'code.wrong')).toHaveLength(CODE_TRIES);
    expect(codes.filter((said) => said === 'code.spent')).toHaveLength(100 - CODE_TRIES);
  });

  test('makes one session, of fifty at the same instant', async () => {
    const { town, code } = await townWithCode();
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => enter(town, code)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('works no longer once its ten minutes are over', async () => {
    const { town, code } = await townWithCode();
    await inTenant(town.visitor, (tx) => tx.execute(sql`update sign_in_tokens set expires_at = now()`));
    await expect(enter(town, code)).rejects.toMatchObject({ code: 'code.spent' });
  });

  test('is kept as a hash from which a million tries do not find it', async () => {
    const { town, code } = await townWithCode();
    const [kept] = await inTenant(town.visitor, (tx) => tx.execute(sql`select * from sign_in_tokens`));
    expect(JSON.stringify(kept)).not.toContain(code.replace(' ', ''));
    expect(JSON.stringify(kept)).not.toContain(asking.browser);
  });

  test.each(['', '12345', '1234567', 'abcdef', '12 34 5x'])('cannot be "%s"', async (typed) => {
    const { town } = await townWithCode();
    await expect(enter(town, typed)).rejects.toMatchObject({ kind: 'Invalid' });
  });
});

describe('the mail with link and code', () => {
  test.each([
    ['de', 'Guten Tag,'],
    ['en', 'Hello,'],
  ])('arrives by SMTP as text and HTML, in the language %s, from the town', async (locale, greeting) => {
    const [{ town, code }, { delivered, transport }] = [await townWithCode({ ...asking, locale }), await mailServer()];
    for (const id of await mailsOnTheirWay(town.id)) await deliverMail(town.id, id, transport);
    const raw = delivered[0]?.raw ?? '';
    expect(delivered[0]?.to).toEqual([asking.email]);
    expect(raw).toContain('From: Musterstadt <no-reply@localhost>');
    expect(raw).toContain('multipart/alternative');
    const [, text = '', html = ''] = raw.split(/Content-Type: text\/(?:plain|html)/);
    for (const part of [text, html]) expect(part).toContain(greeting);
    expect(codeIn(text)).toBe(code);
    expect(html.replace(/=\r?\n/g, '')).toContain(`<strong>${code}</strong>`);
  });
});
