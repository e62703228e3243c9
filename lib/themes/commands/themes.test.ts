import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { contributionsOf, withoutTheme } from '../queries/contributions';
import { placeSuggestions } from '../queries/near';
import { termSuggestions } from '../queries/terms';
import { themesOf } from '../queries/themes';
import { mergeThemes, moveTheme, removeTheme } from './arrange-themes';
import { keepTheme } from './keep-theme';
import { addToTheme, takeFromTheme } from './put-entries';
import { takeSuggestion } from './take-suggestion';

const talk = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';
const map = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const mapSettings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };

let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format: talk, settings: { question: 'Was fehlt?', background: '' } });
});

const say = async (text: string) =>
  (
    await postComment(await newcomer(town, `W${randomUUID().slice(0, 6)}`), {
      key: randomUUID(),
      threadId: offer.threadId,
      text,
    })
  ).entry.id;
const make = async (name: string) => (await keepTheme(town.emil, { offerId: offer.offerId, name })).themeId;
const names = async () => (await themesOf(town.visitor, offer.offerId)).map(({ name, count }) => `${name} ${count}`);
/** What is new is entered for the search by a job. */
const entered = () => inTenant(town.emil, (tx) => tx.execute(sql`select search_enter_waiting(${town.id}, 1000)`));
const hide = (contributionId: string) =>
  hideContribution(town.mona, { kind: 'comment', contributionId, rule: 1, reason: 'Beleidigt.' });

test('a word that several say is suggested with the reason, and taken as a theme with all that say it', async () => {
  for (const text of ['Mehr Bäume, bitte!', 'Ein Baum am Brunnen.', 'Bäume geben Schatten.', 'Es fehlt ein Kiosk.'])
    await say(text);
  await entered();
  const [suggestion] = await termSuggestions(town.emil, offer.offerId);
  expect(suggestion).toMatchObject({ stem: 'baum', word: 'Bäume', free: 3, here: 3, elsewhere: null });
  const wish = { offerId: offer.offerId, name: 'Bäume', by: 'term', stem: 'baum' };
  expect(await takeSuggestion(town.emil, wish)).toMatchObject({ added: 3 });
  expect(await names()).toEqual(['Bäume 3']);
  expect(await termSuggestions(town.emil, offer.offerId)).toEqual([]);
  await expect(takeSuggestion(town.emil, wish)).rejects.toMatchObject({ code: 'theme.nothing-there' });
  expect((await withoutTheme(town.emil, offer.offerId, '')).contributions).toMatchObject([
    { text: 'Es fehlt ein Kiosk.' },
  ]);
});

test('entries that lie near each other are suggested, and taken by their place', async () => {
  offer = await offerIn(town, { format: map, settings: mapSettings });
  const put = async (lon: number) =>
    addAnnotation(await newcomer(town, `E${randomUUID().slice(0, 6)}`), {
      ...{ key: randomUUID(), threadId: offer.threadId, category: 'bench', text: `Hier ${lon}` },
      geometry: { type: 'Point', coordinates: [lon, 53.55] },
    });
  for (const lon of [9.99, 9.9902, 9.9901, 10.05]) await put(lon);
  const [place, ...others] = await placeSuggestions(town.emil, offer.offerId);
  expect([place?.free, others]).toEqual([3, []]);
  const { lon, lat } = place ?? { lon: 0, lat: 0 };
  await takeSuggestion(town.emil, {
    offerId: offer.offerId,
    name: 'Am Brunnen',
    by: 'place',
    lon: String(lon),
    lat: String(lat),
  });
  expect(await names()).toEqual(['Am Brunnen 3']);
});

test('what is hidden drops out of a theme at once, in its count and its list, and is not put into one', async () => {
  const [one, other] = [await say('Mehr Bänke.'), await say('GEHEIM KANARIE')];
  const themeId = await make('Sitzen');
  await addToTheme(town.emil, { themeId, entries: [`comment.${one}`, `comment.${other}`] });
  expect(await names()).toEqual(['Sitzen 2']);
  await hide(other);
  expect(await names()).toEqual(['Sitzen 1']);
  const listed = await contributionsOf(town.visitor, { offerId: offer.offerId, themeId });
  expect(JSON.stringify(listed)).not.toContain('KANARIE');
  expect(JSON.stringify(await withoutTheme(town.emil, offer.offerId, 'KANARIE'))).not.toContain('GEHEIM');
  const again = await make('Neu');
  expect(await addToTheme(town.emil, { themeId: again, entries: [`comment.${other}`] })).toMatchObject({ added: 0 });
  await restoreContribution(town.mona, { kind: 'comment', contributionId: other, reason: 'Doch in Ordnung.' });
  expect(await names()).toEqual(['Sitzen 2', 'Neu 0']);
});

test('themes are written, ordered, merged without doubles, emptied and removed', async () => {
  const [one, other] = [await say('Mehr Bänke.'), await say('Mehr Bäume.')];
  const [first, second] = [await make('Erstes'), await make('Zweites')];
  await addToTheme(town.emil, { themeId: first, entries: [`comment.${one}`] });
  await addToTheme(town.emil, { themeId: second, entries: [`comment.${one}`, `comment.${other}`] });
  await moveTheme(town.emil, { themeId: second, to: 'up' });
  expect(await names()).toEqual(['Zweites 2', 'Erstes 1']);
  await keepTheme(town.emil, { offerId: offer.offerId, themeId: first, name: 'Grün', summary: 'Viele wollen es.' });
  await mergeThemes(town.emil, { themeId: second, into: first });
  expect(await names()).toEqual(['Grün 2']);
  await takeFromTheme(town.emil, { themeId: first, entries: [`comment.${one}`] });
  expect(await names()).toEqual(['Grün 1']);
  await removeTheme(town.emil, { themeId: first });
  expect(await names()).toEqual([]);
});

test('only editors keep themes, and only with contributions of that offer', async () => {
  const themeId = await make('Grün');
  await expect(keepTheme(town.anna, { offerId: offer.offerId, name: 'X' })).rejects.toMatchObject({
    kind: 'Forbidden',
  });
  await expect(removeTheme(town.visitor, { themeId })).rejects.toMatchObject({ kind: 'SignInNeeded' });
  await expect(keepTheme(town.emil, { offerId: offer.offerId, name: ' ' })).rejects.toMatchObject({ kind: 'Invalid' });
  const elsewhere = offer;
  offer = await offerIn(town, { format: talk, settings: { question: 'Anderes?', background: '' } });
  const foreign = await say('Von woanders.');
  expect(await addToTheme(town.emil, { themeId, entries: [`comment.${foreign}`] })).toMatchObject({ added: 0 });
  const far = { offerId: offer.offerId, name: 'X', by: 'term', stem: 'woand', themeId };
  await expect(takeSuggestion(town.emil, far)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(elsewhere.offerId).not.toBe(offer.offerId);
});
