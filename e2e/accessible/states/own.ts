import { freshAddress, readCode } from '../../fixtures/mail';
import type { State } from '../state';

const TOWN = '/lindenfurt';
const TALK = `${TOWN}/offers/marktplatz/gespraech`;

/** What residents see who are signed in. */
export const ownStates: readonly State[] = [
  { route: '/[tenant]', state: 'angemeldet', who: 'anna', at: TOWN },
  { route: '/[tenant]/sign-in/two-accounts', state: 'gefüllt', who: 'anna', at: `${TOWN}/sign-in/two-accounts` },
  { route: '/[tenant]/account', state: 'gefüllt', who: 'anna', at: `${TOWN}/account` },
  { route: '/[tenant]/account', state: 'gespeichert', who: 'anna', at: `${TOWN}/account?saved=1` },
  {
    route: '/[tenant]/account',
    state: 'abgelehnt',
    who: 'anna',
    at: `${TOWN}/account?refused=form.invalid&fields=pseudonym:pseudonym.taken`,
  },
  { route: '/[tenant]/account/data', state: 'gefüllt', who: 'anna', at: `${TOWN}/account/data` },
  { route: '/[tenant]/account/messages', state: 'gefüllt', who: 'anna', at: `${TOWN}/account/messages` },
  { route: '/[tenant]/account/quotes', state: 'leer', who: 'anna', at: `${TOWN}/account/quotes` },
  {
    route: '/[tenant]/follow',
    state: 'von einem Gespräch aus',
    who: 'anna',
    at: TALK,
    first: async (page, origin) => {
      const choices = await page.locator('a[href*="/follow?"]').first().getAttribute('href');
      await page.goto(new URL(String(choices), origin).href);
    },
  },
  { route: '/[tenant]/account/erase', state: 'vor dem Löschen', who: 'anna', at: `${TOWN}/account/erase` },
  {
    route: '/[tenant]/decisions/[decision]',
    state: 'eigener Beitrag ausgeblendet',
    who: 'anna',
    town: 'haselrode',
    at: ({ decision }) => decision,
  },
  { route: '/[tenant]/residency', state: 'nicht nachgewiesen', who: 'anna', at: `${TOWN}/residency` },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'Gespräch, angemeldet', who: 'anna', at: TALK },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'Gespräch, Antwort begonnen',
    who: 'anna',
    at: TALK,
    first: async (page, origin) => {
      const reply = await page.locator('.comment a[href*="reply="]').first().getAttribute('href');
      await page.goto(`${origin}${TALK}${reply?.slice(reply.indexOf('?'))}`);
    },
  },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'Gespräch, zu lang',
    who: 'anna',
    at: `${TALK}?refused=form.invalid&fields=text:comment.too-long`,
  },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'gesperrte Person', who: 'ben', at: TALK },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'wird vorher geprüft, eigener Beitrag wartet',
    who: 'anna',
    town: 'haselrode',
    at: ({ reviewed }) => reviewed,
  },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'Karte, Eintrag begonnen',
    withMap: true,
    who: 'anna',
    at: `${TOWN}/offers/marktplatz/karte`,
    first: async (page) =>
      page
        .locator('summary')
        .filter({ hasText: /Eintrag hinzufügen|Add an entry|Add/ })
        .first()
        .click(),
  },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'Umfrage, Pflichtfrage leer',
    who: 'anna',
    at: `${TOWN}/offers/marktplatz/umfrage`,
    first: async (page) => page.locator('form[id^="form-"] button').last().click(),
  },
  {
    route: '/[tenant]/welcome',
    state: 'neu angemeldet',
    at: `${TOWN}/sign-in`,
    first: async (page, origin) => {
      const email = freshAddress('willkommen');
      const sent = await page.request.post(`${TOWN}/sign-in/link`, {
        form: { email, next: `${TOWN}/welcome` },
        headers: { origin, referer: `${origin}${TOWN}/sign-in` },
      });
      await page.goto(sent.url());
      await page.locator('input[name="one-time-code"]').fill(await readCode(page, email));
      await page.locator('form:has(input[name="one-time-code"]) button').click();
      await page.waitForURL(/welcome|account/);
      await page.goto(`${TOWN}/welcome`);
    },
  },
];
