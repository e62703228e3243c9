import { centres } from '../centres';
import type { DemoPerson, DemoTenant } from '../model';
import { legalTexts } from '../shared/legal';
import { namedWorld, residents } from '../shared/named-world';
import { sharedRules } from '../shared/netiquette';

const contact = {
  office: 'Landesstelle für Beteiligung',
  email: 'beteiligung@mittelland.example',
  phone: '05990 100-0',
  address: 'Landhausplatz 1, 33990 Grünthal',
};

const people: DemoPerson[] = [
  ...namedWorld('mittelland'),
  { key: 'olga', pseudonym: 'Olga Petrenko (Betrieb)', email: 'olga@mittelland.example', roles: ['operator'] },
  ...residents('mittelland', {
    tandem: 'Tandem hinten',
    fern: 'Fernpendlerin',
    kette: 'Kette rechts',
    eich: 'Eichhausen bewegt sich',
    ostsee: 'Ostsee ohne e',
    tann: 'Tannroda 3. Hof',
    rat: 'Ratsmitglied, ehrenamtlich',
    jung: 'Landesjugendring',
    amt: 'Aus dem Maschinenraum',
    laut: 'Lauterquell leise',
    kurier: 'Kurier mit Anhänger',
    brief: 'Leserbrief',
    wiesen: 'Wiesenbach Süd',
    karte: 'Kartenleser',
  }),
];

export const mittelland: DemoTenant = {
  slug: 'mittelland',
  kind: 'state',
  name: 'Mittelland',
  colour: '#1b3f86',
  logo: '/demo/mittelland/wappen.svg',
  basemap: '/demo/land.geojson',
  centre: centres.mittelland,
  bounds: [8.585, 51.482, 9.265, 51.792],
  contact,
  languages: ['de', 'de-simple', 'en', 'tr', 'uk', 'ar'],
  netiquette: sharedRules,
  texts: {
    greeting: {
      de: `Willkommen beim Land Mittelland!

Siebzehn Kommunen, drei Flüsse und eine Frage, die überall gleich klingt: Wer redet eigentlich mit? Das Land stellt dafür
die Plattform, die Kommunen bringen die Themen, und Sie bringen mit, was in keinem Gutachten steht: wie es sich hier lebt.

Auf dieser Seite finden Sie die Beteiligungen des Landes selbst. Die Ihrer Stadt oder Gemeinde stehen unter „Alle Orte“.`,
      en: `Welcome to the state of Mittelland!

Seventeen municipalities, three rivers, and one question that sounds the same everywhere: who actually has a say? The
state runs the platform, the municipalities bring the subjects, and you bring what no report contains: what it is like to
live here.

On this page you find the consultations of the state itself. Those of your town are under “All places”.`,
    },
    ...legalTexts({
      name: 'Land Mittelland',
      ofName: 'des Landes Mittelland',
      nameEn: 'The state of Mittelland',
      contact,
      head: 'Staatssekretär Ansgar Bielefeldt',
      headEn: 'state secretary Ansgar Bielefeldt',
      dataProtection: { email: 'datenschutz@mittelland.example' },
      tested: 'im Juli 2026',
      testedEn: 'in July 2026',
    }),
  },
  people,
};
