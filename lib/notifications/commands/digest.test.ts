import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { changeProfile } from '@/lib/identity/commands/profile';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import type { Notice } from '../model';
import { notificationsOf } from '../queries/told';
import { chooseMessages } from './choose-messages';
import { mailDue } from './mail-due';
import { markAllRead } from './mark-read';
import { notify, notifyAll } from './notify';

const format = formats[0]?.code ?? '';

let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format });
});

const answered = ({ memberId }: SignedIn, name: string, more: Partial<Notice> = {}): Notice => ({
  ...{ memberId, kind: 'contribution.answered', facts: { name }, href: `/${town.slug}/offers/${offer.offerSlug}` },
  ...{ offerId: offer.offerId, ...more },
});
const hidden = ({ memberId }: SignedIn): Notice => ({
  ...{ memberId, kind: 'contribution.hidden', facts: { rule: 2, reason: 'Beleidigung' }, href: null },
});
const tell = (...notices: Notice[]) => inTenant(town.visitor, (tx) => notifyAll(tx, notices));
const makeDue = () =>
  inTenant(town.visitor, (tx) =>
    tx.execute(sql`update notifications set mail_due_at = now() where mail_due_at is not null`),
  );

describe('a daily digest', () => {
  beforeEach(() => chooseMessages(town.anna, { mail: 'daily' }));

  test('is one mail with all that is new, by offer, with where one click ends it; and comes once', async () => {
    await tell(answered(town.anna, 'Emil'));
    await tell(answered(town.anna, 'Mona'), { ...answered(town.anna, 'Ada'), offerId: undefined } as Notice);
    await mailDue(town.id);
    expect(await demoMails(town.id)).toEqual([]);
    await makeDue();
    await Promise.all([1, 2, 3].map(() => mailDue(town.id)));
    const [mail, ...more] = await demoMails(town.id);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('3 Neuigkeiten aus Musterstadt');
    const { text } = mail ?? { text: '' };
    expect(text.indexOf('Marktplatz neu denken\n=')).toBeLessThan(text.indexOf('Emil hat auf Ihren Beitrag'));
    expect(text.indexOf('Mona hat')).toBeLessThan(text.indexOf('Außerdem\n='));
    expect(text.indexOf('Ada hat')).toBeGreaterThan(text.indexOf('Außerdem\n='));
    expect(text).toMatch(/\/messages\/end\/[0-9a-f-]+\.mails\./);
  });

  test('is in the language of who gets it, as text and as HTML', async () => {
    await changeProfile(town.anna, { pseudonym: 'Anna', locale: 'en' });
    await tell(answered(town.anna, '<b>Emil</b>'), answered(town.anna, 'Mona'));
    await makeDue();
    await mailDue(town.id);
    const [row] = await inTenant(town.visitor, (tx) => tx.execute<{ html: string }>(sql`select html from mails`));
    expect(row?.html).toContain('<html lang="en" dir="ltr">');
    expect(row?.html).toContain('<h2>Marktplatz neu denken</h2>');
    expect(row?.html).not.toContain('<b>Emil');
    expect((await demoMails(town.id))[0]?.subject).toBe('2 pieces of news from Musterstadt');
  });

  test('leaves out what was read, and does not come for that alone', async () => {
    await tell(answered(town.anna, 'Emil'));
    await markAllRead(town.anna);
    await makeDue();
    await mailDue(town.id);
    expect(await demoMails(town.id)).toEqual([]);
  });

  test('holds back no decision about what somebody wrote: that goes at once, without a way to end it', async () => {
    await tell(hidden(town.anna));
    const [mail] = await demoMails(town.id);
    expect(mail?.subject).toBe('Ihr Beitrag wurde ausgeblendet');
    expect(mail?.text).not.toContain('/messages/end/');
  });
});

describe('who wants no mails', () => {
  test('is told in the account alone, and of decisions by mail nevertheless', async () => {
    await chooseMessages(town.anna, { mail: 'never' });
    await tell(answered(town.anna, 'Emil'), hidden(town.anna));
    expect(await notificationsOf(town.anna)).toHaveLength(2);
    expect((await demoMails(town.id)).map(({ subject }) => subject)).toEqual(['Ihr Beitrag wurde ausgeblendet']);
  });

  test('gets none of what waited for a digest, either', async () => {
    await chooseMessages(town.anna, { mail: 'weekly' });
    await tell(answered(town.anna, 'Emil'));
    await chooseMessages(town.anna, { mail: 'never' });
    await makeDue();
    await mailDue(town.id);
    expect(await demoMails(town.id)).toEqual([]);
  });
});

describe('telling many', () => {
  test('is a handful of statements, and everybody’s mail is written by the job, each once', async () => {
    const crowd = await Promise.all(Array.from({ length: 30 }, (_, index) => newcomer(town, `Kind ${index}`)));
    await tell(...crowd.map((who) => answered(who, 'Emil')));
    const before = await demoMails(town.id);
    for (const _again of [1, 2]) await mailDue(town.id);
    expect(before).toEqual([]);
    expect(await demoMails(town.id)).toHaveLength(30);
  });

  test('of one occasion tells each once', async () => {
    for (const _again of [1, 2]) await tell(answered(town.anna, 'Emil', { occasion: 'offer:1' }));
    expect(await notificationsOf(town.anna)).toHaveLength(1);
  });

  test('takes no notice of who is not there', async () => {
    const memberId = crypto.randomUUID();
    await inTenant(town.visitor, (tx) => notify(tx, { ...answered(town.anna, 'Emil'), memberId }));
    expect(await demoMails(town.id)).toEqual([]);
  });
});
