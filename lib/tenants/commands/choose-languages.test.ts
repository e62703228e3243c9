import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { mails } from '@/db/schema/mail';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { changeProfile } from '@/lib/identity/commands/profile';
import { accountOf } from '@/lib/identity/queries/account';
import { notify } from '@/lib/notifications/commands/notify';
import { legalKinds } from '../model/texts';
import { tenantBySlug, tenantText } from '../queries';
import { spacesNow } from '../queries/spaces';
import { textsOfSpace } from '../queries/texts';
import { chooseLanguages } from './choose-languages';
import { keepText } from './keep-text';

const refusal = (code: string) => expect.objectContaining({ code });
const problem = (code: string) => expect.objectContaining({ facts: { problems: [expect.objectContaining({ code })] } });

const only = (town: Town, first: 'de' | 'en') => chooseLanguages(town.ada, { languages: [first], first });

test('a space is to be had in the languages that its admin chose, the first one first', async () => {
  const town = await newTown();
  const offered = async () => (await tenantBySlug(town.slug)).languages;
  expect(await offered()).toEqual(['de', 'en']);
  await chooseLanguages(town.ada, { languages: ['de', 'en'], first: 'en' });
  expect(await offered()).toEqual(['en', 'de']);
  await only(town, 'de');
  expect(await offered()).toEqual(['de']);
});

test('at least one language is offered, and the first is one of them', async () => {
  const { ada } = await newTown();
  const choose = (languages: string[], first: string) => chooseLanguages(ada, { languages, first });
  await expect(choose([], 'de')).rejects.toEqual(problem('language.none'));
  await expect(choose(['en'], 'de')).rejects.toEqual(problem('language.first-not-offered'));
  await expect(choose(['tlh'], 'de')).rejects.toEqual(problem('language.unknown'));
});

test('an open space takes a further language once its legal texts have no gap in it', async () => {
  const town = await newTown();
  await only(town, 'de');
  const both = { languages: ['de', 'en'], first: 'de' };
  await expect(chooseLanguages(town.ada, both)).rejects.toMatchObject({
    code: 'language.texts-missing',
    facts: { count: 3 },
  });
  for (const kind of legalKinds) await keepText(town.ada, { kind, locale: 'en', body: 'Town hall' });
  await chooseLanguages(town.ada, both);
  expect((await tenantBySlug(town.slug)).languages).toEqual(['de', 'en']);
});

test('texts and rules that lack the wished language are shown in the first one', async () => {
  const town = await newTown();
  await keepText(town.ada, { kind: 'imprint', locale: 'de', body: 'Rathaus' });
  await keepText(town.ada, { kind: 'imprint', locale: 'en', body: 'Town hall' });
  await chooseLanguages(town.ada, { languages: ['de', 'en'], first: 'en' });
  expect((await tenantText(town.id, 'imprint', 'de'))?.body).toBe('Rathaus');
  expect((await tenantText(town.id, 'imprint', 'tr'))?.body).toBe('Town hall');
});

test('what a space lacks before it may open is asked for in its own languages only', async () => {
  const town = await newTown();
  const lacking = async () => [...new Set((await textsOfSpace(town.ada)).gaps.map(({ locale }) => locale))];
  expect(await lacking()).toEqual(['de', 'en']);
  await only(town, 'en');
  expect(await lacking()).toEqual(['en']);
});

test('a mail is in the language of who receives it where the space offers it, else in the first one', async () => {
  const town = await newTown();
  const subjectOf = (locale: string) =>
    inTenant(town.ada, async (tx) => {
      await tx.execute(sql`update members set locale = ${locale} where id = ${town.anna.memberId}`);
      await tx.execute(sql`delete from mails`);
      const told = { kind: 'passkey.added', facts: { name: 'Handy' }, href: null };
      await notify(tx, { ...told, memberId: town.anna.memberId });
      return (await tx.select().from(mails))[0]?.html.match(/<html lang="(\w+)"/)?.[1];
    });
  expect(await subjectOf('en')).toBe('en');
  await only(town, 'de');
  expect(await subjectOf('en')).toBe('de');
});

test('nobody chooses a language for their account that the space does not offer', async () => {
  const town = await newTown();
  const chosen = async (locale: string) => {
    await changeProfile(town.anna, { pseudonym: 'Anna', locale });
    return (await accountOf(town.anna)).locale;
  };
  expect(await chosen('en')).toBe('en');
  await only(town, 'de');
  expect(await chosen('en')).toBe('de');
});

test('the way in knows the languages of a space that does not offer all', async () => {
  const town = await newTown();
  await only(town, 'en');
  await expect.poll(async () => (await spacesNow()).languagesAt.get(town.slug)).toEqual(['en']);
});

test('only an admin chooses the languages', async () => {
  const { anna, emil, visitor } = await newTown();
  const wish = { languages: ['de'], first: 'de' };
  for (const actor of [anna, emil])
    await expect(chooseLanguages(actor, wish)).rejects.toEqual(refusal('role.admin-needed'));
  await expect(chooseLanguages(visitor, wish)).rejects.toEqual(refusal('sign-in.needed'));
});
