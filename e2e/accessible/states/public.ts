import type { State } from '../state';

const TOWN = '/lindenfurt';
const OFFER = `${TOWN}/offers/marktplatz`;

/** What anybody sees of the portal and a town. */
export const publicStates: readonly State[] = [
  { route: '/', state: 'alle Angebote', at: '/', withMap: true },
  { route: '/', state: 'gefiltert', at: '/?topic=traffic' },
  { route: '/', state: 'nichts gefunden', at: '/?text=Raumhafen' },
  { route: '/search', state: 'Treffer', at: '/search?q=Markt' },
  { route: '/search', state: 'eingegrenzt, teils nicht verstanden', at: '/search?q=Markt&state=open&topic=unfug' },
  { route: '/search', state: 'leer', at: '/search' },
  { route: '/search', state: 'nichts gefunden', at: '/search?q=Raumhafen' },
  { route: '/[tenant]', state: 'Startseite', at: TOWN },
  { route: '/[tenant]', state: 'Gemeinde mit Zwischenstand', at: '/haselrode' },
  { route: '/[tenant]/search', state: 'Treffer', at: `${TOWN}/search?q=Brunnen` },
  { route: '/[tenant]/search', state: 'leer', at: `${TOWN}/search` },
  { route: '/[tenant]/search', state: 'nichts gefunden', at: `${TOWN}/search?q=Raumhafen` },
  { route: '/[tenant]/accessibility', state: 'gefüllt', at: `${TOWN}/accessibility` },
  { route: '/lost', state: 'Adresse gibt es nicht', at: '/nirgends', status: 404 },
  { route: '/[tenant]/lost', state: 'Adresse gibt es nicht', at: `${TOWN}/nirgends`, status: 404 },
  { route: '/[tenant]/imprint', state: 'gefüllt', at: `${TOWN}/imprint` },
  { route: '/[tenant]/privacy', state: 'gefüllt', at: `${TOWN}/privacy` },
  { route: '/[tenant]/netiquette', state: 'gefüllt', at: `${TOWN}/netiquette` },
  { route: '/[tenant]/netiquette', state: 'Leichte Sprache', at: `${TOWN}/netiquette?language=de-simple` },
  { route: '/[tenant]/netiquette/[version]', state: 'alte Fassung', at: `${TOWN}/netiquette/1` },
  { route: '/[tenant]/follow/place', state: 'leer', at: `${TOWN}/follow/place` },
  {
    route: '/[tenant]/follow/place',
    state: 'Feed und Kalender',
    at: `${TOWN}/follow/place?lon=9.991&lat=53.55&radius=500`,
  },
  { route: '/[tenant]/follow/place', state: 'Treffer', at: `${TOWN}/follow/place?q=Markt` },
  { route: '/[tenant]/messages/ending', state: 'beendet', at: `${TOWN}/messages/ending?ended=mails` },
  { route: '/[tenant]/offline', state: 'ohne Verbindung', at: `${TOWN}/offline` },
  { route: '/[tenant]/archive', state: 'Übersicht', at: `${TOWN}/archive` },
  { route: '/[tenant]/decisions', state: 'Übersicht', at: `${TOWN}/decisions` },
  { route: '/[tenant]/decisions/years/[year]', state: 'gefüllt', at: '/haselrode/decisions/years/2026' },
  { route: '/[tenant]/offers/[offer]', state: 'läuft', at: OFFER },
  { route: '/[tenant]/offers/[offer]', state: 'beendet, mit Ergebnis', at: ({ ended }) => ended },
  { route: '/[tenant]/offers/[offer]', state: 'einer anderen Gemeinde', at: '/erlenstedt/offers/alte-bleiche' },
  { route: '/[tenant]/results/[offer]', state: 'veröffentlicht', at: ({ result }) => result },
  { route: '/[tenant]/drafts/[key]', state: 'Entwurf mit Link', at: ({ draftLink }) => draftLink },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'Gespräch', at: `${OFFER}/gespraech` },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'Gespräch, älteste zuerst', at: `${OFFER}/gespraech?sort=oldest` },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'Karte', at: `${OFFER}/karte`, withMap: true },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'Karte, ein Eintrag offen',
    at: `${OFFER}/karte`,
    first: async (page, origin) => {
      const entry = await page.locator('a[href*="annotation="]').first().getAttribute('href');
      await page.goto(`${origin}${entry}`);
    },
  },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'Umfrage', at: `${OFFER}/umfrage` },
  { route: '/[tenant]/offers/[offer]/[part]', state: 'beendet', at: '/lindenfurt/offers/klimafahrplan/gespraech' },
  {
    route: '/[tenant]/offers/[offer]/[part]',
    state: 'abgelehnt: zu schnell',
    at: `${OFFER}/gespraech?refused=wishes.too-many&seconds=5`,
  },
  { route: '/[tenant]/offers/[offer]/[part]/all', state: 'alle Beiträge', at: `${OFFER}/gespraech/all` },
  { route: '/[tenant]/embed/[offer]/[part]', state: 'Umfrage', at: `${TOWN}/embed/marktplatz/umfrage`, framed: true },
  { route: '/[tenant]/embed/[offer]/[part]', state: 'Karte', at: `${TOWN}/embed/marktplatz/karte`, framed: true },
  {
    route: '/[tenant]/embed/[offer]/[part]',
    state: 'Gespräch',
    at: `${TOWN}/embed/marktplatz/gespraech`,
    framed: true,
  },
  { route: '/[tenant]/embed/offers', state: 'gefüllt', at: `${TOWN}/embed/offers`, framed: true },
  {
    route: '/[tenant]/layers/[layer]',
    state: 'Plan als Liste',
    who: 'emil',
    town: 'haselrode',
    at: ({ layer }) => layer,
  },
  {
    route: '/[tenant]/report',
    state: 'leer',
    at: `${OFFER}/gespraech`,
    first: async (page, origin) => {
      const report = await page.locator('a[href*="/report?"]').first().getAttribute('href');
      await page.goto(`${origin}${report}`);
    },
  },
  {
    route: '/[tenant]/report',
    state: 'abgelehnt',
    at: `${OFFER}/gespraech`,
    first: async (page, origin) => {
      const report = await page.locator('a[href*="/report?"]').first().getAttribute('href');
      await page.goto(`${origin}${report}`);
      // Against the law, which asks for a name, too.
      await page.locator('main form input[type="radio"][value="law"]').check();
      await page.locator('main form textarea').first().fill('Das beleidigt.');
      await page.locator('main form:has(textarea) button').last().click();
      await page.waitForURL(/refused=/);
    },
  },
  { route: '/[tenant]/notices/[notice]', state: 'eingegangen', at: ({ notice }) => notice },
  { route: '/[tenant]/sign-in', state: 'leer', at: `${TOWN}/sign-in?trust=guest` },
  {
    route: '/[tenant]/sign-in',
    state: 'abgelehnt',
    at: `${TOWN}/sign-in?refused=form.invalid&fields=email:email.invalid`,
  },
  { route: '/[tenant]/sign-in/sent', state: 'Mail ist unterwegs', at: `${TOWN}/sign-in/sent` },
  { route: '/[tenant]/sign-in/confirm', state: 'Link abgelaufen', at: `${TOWN}/sign-in/confirm?token=none` },
  { route: '/[tenant]/mailbox', state: 'Postfach der Vorführung', at: `${TOWN}/mailbox` },
  { route: '/[tenant]/invitations/[invitation]', state: 'offen', at: ({ invitation }) => invitation },
];
