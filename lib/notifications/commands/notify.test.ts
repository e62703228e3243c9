import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { changeProfile } from '@/lib/identity/commands/profile';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { notificationsOf, unreadNotifications } from '../queries/told';
import { markAllRead } from './mark-read';

/** Any format in which people talk. */
const talking = formats.find(({ opens }) => opens.includes('comment'))?.code ?? '';

async function talkIn(town: Town) {
  const { threadId } = await offerIn(town, { format: talking, requiredTrust: 'guest' });
  const say = (actor: Actor, text: string, parentId: string | null = null, past = {}) =>
    postComment(actor, { key: randomUUID(), threadId, parentId, text }, past).then(({ entry }) => entry.id);
  return { say };
}

const hiding = (contributionId: string) => ({ kind: 'comment', contributionId, rule: 2, reason: 'Beleidigung' });

describe('the author of a hidden contribution', () => {
  test('is told rule and reason in the account and by mail, in their language', async () => {
    const town = await newTown();
    await changeProfile(town.anna, { pseudonym: 'Anna', locale: 'en' });
    const id = await (await talkIn(town)).say(town.anna, 'Sie Esel!');
    await hideContribution(town.mona, hiding(id));
    expect(await notificationsOf(town.anna)).toMatchObject([{ kind: 'contribution.hidden', isNew: true }]);
    const [mail] = await demoMails(town.id);
    expect(mail).toMatchObject({ recipient: 'anna@town.example', subject: 'Your contribution has been hidden' });
    expect(mail?.text).toMatch(/because it breaks rule 2 of the netiquette\..* Their reason: Beleidigung/);
    expect(mail?.text).toContain(`/${town.slug}/decisions/`);
    expect(mail?.text).not.toContain('Esel');
  });

  test('is told in German where nothing else was chosen, and of the restoring too', async () => {
    const town = await newTown();
    const id = await (await talkIn(town)).say(town.anna, 'Guten Tag');
    await hideContribution(town.mona, hiding(id));
    await restoreContribution(town.mona, { kind: 'comment', contributionId: id, reason: 'Versehen' });
    const subjects = (await demoMails(town.id)).map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['Ihr Beitrag ist wieder zu sehen', 'Ihr Beitrag wurde ausgeblendet']);
  });

  test('is told in the account alone where no address is known', async () => {
    const town = await newTown();
    const id = await (await talkIn(town)).say(town.guest, 'Guten Tag');
    await hideContribution(town.mona, hiding(id));
    expect(await unreadNotifications(town.guest)).toBe(1);
    expect(await demoMails(town.id)).toEqual([]);
  });
});

describe('who is answered', () => {
  test('learns by whom, and gets one mail until they have looked', async () => {
    const town = await newTown();
    const { say } = await talkIn(town);
    const id = await say(town.anna, 'Mehr Bäume!');
    await say(town.emil, 'Ja', id);
    await say(town.mona, 'Nein', id);
    expect(await notificationsOf(town.anna)).toMatchObject([{ facts: { name: 'Mona' } }, { facts: { name: 'Emil' } }]);
    expect(await demoMails(town.id)).toHaveLength(1);
    await markAllRead(town.anna);
    await say(town.ada, 'Vielleicht', id);
    expect(await demoMails(town.id)).toHaveLength(2);
  });

  test('is not told of answers to oneself, nor of what an importer brings', async () => {
    const town = await newTown();
    const { say } = await talkIn(town);
    const id = await say(town.anna, 'Mehr Bäume!');
    await say(town.anna, 'Und Bänke.', id);
    await say(town.emil, 'Ja', id, { postedAt: new Date('2020-01-01') });
    expect(await notificationsOf(town.anna)).toEqual([]);
  });
});

describe('marking as read', () => {
  test('is for oneself, and leaves the messages', async () => {
    const town = await newTown();
    const { say } = await talkIn(town);
    await say(town.emil, 'Ja', await say(town.anna, 'Mehr Bäume!'));
    await say(town.anna, 'Ja', await say(town.emil, 'Mehr Bänke!'));
    await markAllRead(town.anna);
    expect(await unreadNotifications(town.anna)).toBe(0);
    expect(await notificationsOf(town.anna)).toMatchObject([{ isNew: false }]);
    expect(await unreadNotifications(town.emil)).toBe(1);
    await expect(markAllRead(town.visitor)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    expect(await notificationsOf(town.visitor)).toEqual([]);
  });
});
