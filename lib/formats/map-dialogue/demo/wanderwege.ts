import { centres } from '@/db/demo/content/centres';
import { metresFrom } from '@/db/demo/content/metres';
import type { DemoMap } from './demo-map';

const DAY = 24 * 60;
const at = metresFrom(centres.haselrode);

/** What hikers, riders and an owl put on the map of Haselrode. */
export const wanderwege: DemoMap = {
  part: {
    tenant: 'haselrode',
    offer: 'wanderwege',
    slug: 'karte',
    title: 'Karte der nassen Füße',
    position: 0,
    opensInDays: -9,
    closesInDays: 21,
    requiredTrust: 'guest',
    settings: {
      question: 'Wo ist es matschig, wo fehlt ein Schild, wo gehört eine Bank hin?',
      categories: [
        { key: 'matsch', label: 'Matsch', colour: '#7b4a1e', icon: 'warning' },
        { key: 'schild', label: 'Schild fehlt', colour: '#1f5aa6', icon: 'question' },
        { key: 'bank', label: 'Hier fehlt eine Bank', colour: '#8a5a00', icon: 'bench' },
        { key: 'schoen', label: 'Schöne Stelle', colour: '#9a2f7a', icon: 'heart' },
        { key: 'rad', label: 'Rad und Pferd', colour: '#2c6e2f', icon: 'bicycle' },
      ],
    },
  },
  annotations: [
    {
      author: 'wander',
      minutesAgo: 8.6 * DAY,
      category: 'matsch',
      geometry: { type: 'LineString', coordinates: [at(-760, -200), at(-840, -330), at(-890, -460), at(-880, -620)] },
      text: 'Auf diesen 400 Metern habe ich letzten Herbst einen Schuh verloren. Er ist noch da, falls jemand Größe 44 braucht. Ein Knüppeldamm würde reichen.',
      discussion: [
        {
          author: 'forst',
          minutesAgo: 8.5 * DAY,
          text: 'Stämme hätten wir, Holz vom Windwurf. Wenn der Wanderverein legt, liefern wir bis an den Weg.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'ruine',
      minutesAgo: 7.9 * DAY,
      category: 'bank',
      geometry: { type: 'Point', coordinates: at(-612, 212) },
      text: 'Vor der Ruine, mit Blick nach Osten: Man sieht das ganze Tal, drei Kirchtürme und, wenn die Luft klar ist, wer beim Bäcker ansteht.',
      discussion: [
        {
          author: 'wirt',
          minutesAgo: 7.7 * DAY,
          text: 'Die Bank stifte ich. Mit Schild, aber klein.',
          agree: 14,
          disagree: 1,
        },
      ],
    },
    {
      author: 'mtb',
      minutesAgo: 6.8 * DAY,
      category: 'rad',
      geometry: {
        type: 'LineString',
        coordinates: [at(780, 220), at(960, 160), at(1060, -60), at(960, -300), at(760, -420)],
      },
      text: 'Können wir den Aussichtsweg werktags ab 16 Uhr mit dem Rad fahren? Wir bremsen für alles, was Beine hat, und klingeln für den Rest.',
      discussion: [
        {
          author: 'frueh',
          minutesAgo: 6.6 * DAY,
          text: 'Klingeln ja, aber bitte nicht erst, wenn ich den Atem im Nacken spüre.',
          agree: 9,
          disagree: 2,
        },
        {
          author: 'eule',
          minutesAgo: 6.1 * DAY,
          text: 'Bis Ende Juli nicht in der Dämmerung, dann brüten wir. Sie, meine ich.',
          agree: 11,
          disagree: 0,
        },
      ],
    },
    {
      author: 'enkel',
      minutesAgo: 5.2 * DAY,
      category: 'schild',
      geometry: { type: 'Point', coordinates: at(-820, 300) },
      text: 'An dieser Gabelung zeigt das Schild nach oben. Also in den Himmel. Wir sind links gegangen und waren zum Abendbrot in Tannroda.',
      discussion: [],
    },
    {
      author: 'pilz',
      minutesAgo: 4.4 * DAY,
      category: 'schoen',
      placeInWords: 'Das sage ich nicht genauer: im Haselsteiner Forst',
      text: 'Die schönste Stelle des ganzen Waldes. Wer sie kennt, schweigt. Bitte dort kein Schild, keine Bank und vor allem keine App.',
      discussion: [
        {
          author: 'teen',
          minutesAgo: 4.1 * DAY,
          text: 'Hinter der Freilichtbühne links, oder?',
          agree: 13,
          disagree: 0,
        },
        { author: 'pilz', minutesAgo: 4.05 * DAY, text: 'Nein.', agree: 16, disagree: 0 },
      ],
    },
    {
      author: 'reiter',
      minutesAgo: 2.6 * DAY,
      category: 'rad',
      geometry: { type: 'Point', coordinates: at(480, 900) },
      text: 'Die neue Schranke ist für Pferde zu schmal und für Quads zu breit. Umgekehrt wäre besser.',
      discussion: [],
    },
    {
      author: 'rheuma',
      minutesAgo: 420,
      category: 'bank',
      geometry: { type: 'Point', coordinates: at(-130, -160) },
      text: 'Im Kurpark, auf halber Höhe zur Bergstraße. Von dort sieht man das Hallenbad, solange es noch da ist.',
      discussion: [],
    },
  ],
};
